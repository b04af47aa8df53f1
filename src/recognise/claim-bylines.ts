import {resolvePublisher} from '../publishers/resolve-publisher.ts'
import type {StoryAuthor} from '../story/story.ts'
import {isBareNameLine, isLedByline, parseAffiliation, parseByline} from './byline.ts'
import {claim, formatRule, isFree, textOf, type Draft} from './draft.ts'
import {isProse} from './line-shape.ts'

/** Passages after the headline in which bylines are looked for. */
const headLength = 10

/** Claims bylines and the houses and jobs printed under them, from `start` (the passage below the headline) on. */
export function claimBylines(
  drafts: readonly Draft[],
  start: number,
  masthead?: string,
): {authors: readonly StoryAuthor[]; organisation?: string} {
  let authors: StoryAuthor[] = drafts.flatMap((draft, index) => {
    const isAbove = index < start && draft.claim?.rule === 'byline/above-correction'
    return isAbove || isSaidByline(draft) ? bylineAuthors(textOf(draft)) : []
  })
  const said = new Set(drafts.flatMap((draft) => (isSaidByline(draft) ? [textOf(draft)] : [])))
  let organisation: string | undefined
  let last = -1
  for (let i = start; i < Math.min(drafts.length, start + headLength); i++) {
    const draft = drafts[i]
    if (!isFree(draft)) continue
    const text = textOf(draft)
    const byline = parseByline(text)
    if (said.has(text) && byline?.led !== true) {
      claim(draft, 'furniture', 'furniture/byline-repeated', 0.9)
      continue
    }
    // Pages print the names once as links and once as the byline.
    if (byline !== undefined && !byline.led && isLedBylineNear(drafts, i + 1)) {
      claim(draft, 'furniture', 'furniture/byline-repeated', 0.8)
      continue
    }
    if (
      byline !== undefined &&
      (byline.led || (authors.length === 0 && isBareNameLine(text) && isBelowHead(drafts, start, i)))
    ) {
      claim(draft, 'byline', byline.led ? 'byline/led' : 'byline/names', byline.led ? 0.95 : 0.8)
      authors = authors.concat(byline.authors.filter((author) => !authors.some((other) => other.name === author.name)))
      organisation ??= byline.organisation
      last = i
      continue
    }
    const affiliation = last === i - 1 || authors.length === 0 ? parseAffiliation(text) : undefined
    if (affiliation !== undefined && (last >= 0 || isBelowHead(drafts, start, i))) {
      claim(draft, 'byline', 'byline/affiliation', 0.8)
      organisation ??= affiliation.organisation
      const {jobTitle} = affiliation
      if (jobTitle !== undefined && authors.length === 1) authors = authors.map((author) => ({...author, jobTitle}))
      if (last >= 0) last = i
      continue
    }
    if (last >= 0 && /^(?:Reporting|Reports|Reported) from \p{Lu}[^.!?]{2,60}$/u.test(text)) {
      claim(draft, 'byline', 'byline/place', 0.8)
      continue
    }
    if (isProse(text) && text.length > 120 && !isLedBylineNear(drafts, i + 1)) break
  }
  const atEnd = authorsAtEnd(drafts, start, authors)
  if (authors.length === 0) authors = atEnd
  const house = organisation ?? masthead
  if (house !== undefined)
    authors = authors.map((author) =>
      author.organisation === undefined && author.name !== house ? {...author, organisation: house} : author,
    )
  return {authors, ...(house === undefined ? {} : {organisation: house})}
}

const isSaidByline = ({claim: own}: Draft): boolean => own?.rule === formatRule && own.role === 'byline'

/** Lines at the end in which some agencies name the author: "Ada Quill, The Canadian Press". */
const endLength = 4

function authorsAtEnd(drafts: readonly Draft[], start: number, known: readonly StoryAuthor[]): StoryAuthor[] {
  for (const draft of drafts.slice(Math.max(start, drafts.length - endLength))) {
    const text = textOf(draft)
    if (!isFree(draft) || !isBareNameLine(text)) continue
    const {authors, organisation} = parseByline(text) ?? {}
    if (authors === undefined || organisation === undefined || resolvePublisher(organisation) === undefined) continue
    if (known.length > 0 && !authors.every(({name}) => known.some((author) => author.name === name))) continue
    claim(draft, 'byline', 'byline/at-end', 0.85)
    return authors.map((author) => ({organisation, ...author}))
  }
  return []
}

/** The names in a line that is known to be a byline, whether it says "By" or not. */
const bylineAuthors = (text: string): readonly StoryAuthor[] =>
  (parseByline(text) ?? parseByline(`By ${text}`))?.authors ?? []

/** Nothing but a deck and claimed lines between the headline and here. */
function isBelowHead(drafts: readonly Draft[], start: number, index: number): boolean {
  return drafts.slice(start, index).filter((draft) => isFree(draft) || draft.claim?.role === 'paragraph').length <= 1
}

/** A byline that says so itself still comes: what stands before it is a deck. */
const isLedBylineNear = (drafts: readonly Draft[], index: number): boolean =>
  [drafts[index], drafts[index + 1]].some((draft) => isFree(draft) && isLedByline(textOf(draft)))
