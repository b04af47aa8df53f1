import {describe, expect, test} from 'vitest'
import {editIncoming, isChanged} from '../../src/documents/edit-incoming.ts'
import {toIncoming} from '../../src/documents/incoming-story.ts'
import {validateDocument} from '../../src/documents/validate.ts'
import {stories} from './stories.ts'

const read = toIncoming(stories.everything, {payload: new Uint8Array([1]), format: 'plain-text'}).story
const {article} = read

describe('what an editor changes before a draft is made', () => {
  test('stands in the article, and the received version stays as it is', () => {
    const edits = {headline: ' Ferry sails ', deck: 'At last.', kicker: 'Harbour'}
    const edited = editIncoming(read, edits)
    expect(edited.article).toEqual({
      ...article,
      headline: 'Ferry sails',
      slug: {_type: 'slug', current: 'ferry-sails'},
      deck: 'At last.',
      kicker: 'Harbour',
    })
    expect(edited.wireItem).toBe(read.wireItem)
    expect(edited.supporting).toBe(read.supporting)
  })

  test.each([
    ['deck', '  ', undefined],
    ['usageTerms', '', undefined],
    ['headline', ' ', ''],
    ['embargoUntil', '2031-03-05T06:00:00Z', '2031-03-05T06:00:00Z'],
    ['embargoUntil', '', undefined],
    ['embargoUntil', 'tomorrow', undefined],
    ['editorsNote', 'Call first.\n', 'Call first.'],
  ] as const)('%s: "%s" becomes %s', (field, edit, value) => {
    const edited = editIncoming(read, {[field]: edit}).article
    expect(edited[field]).toBe(value)
    expect(validateDocument(edited)).toEqual([])
  })

  test('a headline without Latin letters has the id for a slug', () => {
    expect(editIncoming(read, {headline: 'Паром'}).article.slug.current).toBe(article._id)
  })

  test('that is the same is no change', () => {
    expect(editIncoming(read, {headline: `${article.headline} `, deck: article.deck ?? ''})).toBe(read)
    expect(isChanged(article, 'headline', undefined)).toBe(false)
  })
})

describe('a byline that an editor changes', () => {
  test('brings the authors whom it names', () => {
    expect(authorsOf('By Mara Lindt and Jon Berg').map(({name}) => name)).toEqual(['Mara Lindt', 'Jon Berg'])
  })

  test('keeps what was read of an author whom it still names', () => {
    const known = read.supporting.find(({_type}) => _type === 'author')
    expect(known).toBeDefined()
    expect(authorsOf(`By ${known?.name} and Jon Berg`)[0]).toBe(known)
  })

  test('brings a house that it names', () => {
    const edited = editIncoming(read, {byline: 'By Mara Lindt, USA TODAY'})
    expect(edited.supporting.map(({_id}) => _id)).toContain('source-usa-today')
  })

  test.each([['  '], ['Staff and agencies say so.']])('"%s" has no author', (byline) => {
    expect(authorsOf(byline)).toEqual([])
    expect(editIncoming(read, {byline}).article.authors).toBeUndefined()
  })
})

function authorsOf(byline: string) {
  const edited = editIncoming(read, {byline})
  for (const document of [edited.article, ...edited.supporting]) expect(validateDocument(document)).toEqual([])
  const brought = new Set(edited.supporting.map(({_id}) => _id))
  for (const {_ref} of edited.article.authors ?? []) expect(brought).toContain(_ref)
  return edited.supporting.filter(({_type}) => _type === 'author')
}
