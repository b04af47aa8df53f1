import type {RecognisedPassage, Role} from '../story/passage.ts'
import {createSourceRegister} from './assemble-sources.ts'
import type {Author} from './documents.ts'
import type {FieldPlace} from './field-place.ts'
import {type ReadCopy, type Take, takePart} from './take-part.ts'

/** The house that answers for the story, by the name from which it was told. */
export function sourceTakes({story, article}: ReadCopy): readonly Take[] {
  const {passages, source, attribution, authors = [], dateline} = story
  const credit = passages.findIndex(({kind, text}) => kind === 'attribution' && text === attribution?.text.trim())
  const names = [attribution?.source, source?.name, ...authors.map(({organisation}) => organisation), dateline?.agency]
  for (const name of names) {
    if (name === undefined || createSourceRegister().named(name)?._ref !== article.source?._ref) continue
    const passage =
      name === attribution?.source
        ? credit
        : passages.findIndex((candidate) => isHead(candidate) && candidate.text.includes(name))
    if (passage >= 0) return takePart(passages, passage, {field: 'source'}, name)
  }
  return []
}

/** Where the copy names a house above its text. */
function isHead({role, rule}: RecognisedPassage): boolean {
  return role === 'byline' || role === 'dateline' || rule === 'furniture/masthead'
}

/** Each author's name, and what was read of them elsewhere: job, address, handles. */
export function authorTakes({story: {passages}, article, authors}: ReadCopy): readonly Take[] {
  return authors.flatMap((author, number) => {
    const key = article.authors?.[number]?._key
    return key === undefined ? [] : takesOfAuthor(passages, author, {field: 'authors', key})
  })
}

function takesOfAuthor(
  passages: readonly RecognisedPassage[],
  {name, jobTitle, email, handles = []}: Author,
  place: FieldPlace,
): readonly Take[] {
  const find = (role: Role, part: string): number =>
    passages.findIndex((passage) => passage.role === role && passage.text.includes(part))
  const signed = find('byline', name)
  const takes = [...takePart(passages, signed >= 0 ? signed : find('authorContact', name), place, name)]
  if (jobTitle !== undefined) takes.push(...takePart(passages, find('byline', jobTitle), place, jobTitle))
  const details = [email, ...handles.map(({url, handle}) => url ?? `@${handle}`)]
  for (const detail of details) {
    if (detail === undefined) continue
    // A sentence about the author in the text can end with a handle.
    const passage = passages.findIndex(
      ({role, text}) =>
        (role === 'byline' || role === 'authorContact' || text.startsWith(name)) && text.includes(detail),
    )
    takes.push(...takePart(passages, passage, place, detail))
  }
  return takes
}
