import {describe, expect, test} from 'vitest'
import type {Author, Source} from '../../src/documents/documents.ts'
import {uniteShared} from '../../src/documents/unite-shared.ts'

const handle = {_type: 'handle', _key: 'h', handle: 'inescal'} as const
const author: Author = {_id: 'author-1', _type: 'author', name: 'Ines Calderón', slug: {_type: 'slug', current: 'ines'}}
const source: Source = {_id: 'source-1', _type: 'source', name: 'Harbour Gull', aliases: ['Gull']}

describe('what is known and what a story says', () => {
  test.each<[string, Author | Source, Author | Source, object]>([
    ['fills a gap', author, {...author, email: 'i@gull.example'}, {...author, email: 'i@gull.example'}],
    [
      'never replaces',
      {...author, jobTitle: 'Editor'},
      {...author, jobTitle: 'Reporter'},
      {...author, jobTitle: 'Editor'},
    ],
    ['adds to a list', source, {...source, aliases: ['HG', 'Gull']}, {...source, aliases: ['Gull', 'HG']}],
    [
      'knows members by their keys',
      {...author, handles: [handle]},
      {
        ...author,
        handles: [
          {...handle, network: 'x'},
          {...handle, _key: 'i'},
        ],
      },
      {...author, handles: [handle, {...handle, _key: 'i'}]},
    ],
  ])('%s', (_, known, found, united) => {
    expect(uniteShared(known, found)).toEqual(united)
  })

  test('is the known document itself where the story says nothing new', () => {
    const known = {...author, bio: 'Writes about ships.', handles: [handle]}
    expect(uniteShared(known, {...author, handles: [handle]})).toBe(known)
  })

  test('settles: what was united does not change when the story comes again', () => {
    const found = {...source, aliases: ['HG'], url: 'https://gull.example'}
    const united = uniteShared(source, found)
    expect(uniteShared(united, found)).toBe(united)
  })
})
