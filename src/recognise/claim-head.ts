import {resolvePublisher} from '../publishers/resolve-publisher.ts'
import type {Dateline, StoryAuthor} from '../story/story.ts'
import {isBareNameLine, isLedByline, parseAffiliation, parseByline} from './byline.ts'
import {claimBylines} from './claim-bylines.ts'
import {claimDatelines, isDatelineOnly} from './claim-datelines.ts'
import {parseDateline} from './dateline.ts'
import {claim, isFree, textOf, type Draft} from './draft.ts'
import {splitVersion} from './headline-version.ts'
import {
  endsSentence,
  endsWithStop,
  isAllCapitals,
  isProse,
  isTitleLike,
  maximumTitleCharacters,
  wordCount,
} from './line-shape.ts'
import {linksInText} from './links-in-text.ts'
import {isDateFragment} from './timestamp.ts'

/** What stands above the text of a story. */
export interface Head {
  /** Index of the first passage of the text. */
  readonly bodyStart: number
  readonly authors: readonly StoryAuthor[]
  readonly organisation?: string
  readonly dateline?: Dateline
}

/** Lines of a menu that can stand above a headline. */
const longestMenu = 12

/** Passages after the headline in which the headline may stand again. */
const headLength = 10

/** A first line that ends in a full stop is a headline only up to this length; longer ones open the text. */
const longestHeadlineWithStop = 105

/**
 * Claims headline, kicker, deck, byline, lines of date and place above the text, and the dateline at the head of its
 * first paragraph. `drafts` may grow: a dateline is cut off its paragraph.
 */
export function claimHead(drafts: Draft[], source?: string): Head {
  const said = drafts.findIndex((draft) => draft.claim?.role === 'headline')
  if (said >= 0) return claimBelow(drafts, said, source)
  claimDateFragments(drafts)
  const masthead = claimMasthead(drafts)
  const headline = claimHeadline(drafts)
  const byline = claimBylines(drafts, headline + 1, masthead)
  let bodyStart = claimDecks(drafts, headline + 1)
  const dateline = claimDatelines(drafts, headline + 1, source)
  bodyStart = Math.max(bodyStart, headline + 1)
  return {bodyStart, ...byline, ...(dateline === undefined ? {} : {dateline})}
}

/** Claims what stands between a headline that the format names and the text. */
function claimBelow(drafts: Draft[], headline: number, source?: string): Head {
  claimRepeatedHeadlines(drafts, headline)
  claimRepeatedDecks(drafts, headline)
  const byline = claimBylines(drafts, headline + 1)
  const dateline = claimDatelines(drafts, headline + 1, source)
  const bodyStart = drafts.findIndex((draft, index) => index > headline && isFree(draft))
  return {
    bodyStart: bodyStart < 0 ? drafts.length : bodyStart,
    ...byline,
    ...(dateline === undefined ? {} : {dateline}),
  }
}

/** "24", "Jul", "2012" on lines of their own above the headline. */
function claimDateFragments(drafts: readonly Draft[]): void {
  for (let i = 0; i < Math.min(drafts.length, 8); i++) {
    const beside = [drafts[i - 1], drafts[i + 1]].some(
      (other) => other !== undefined && (isDateFragment(textOf(other)) || other.claim?.role === 'timestamp'),
    )
    if (isFree(drafts[i]) && beside && isDateFragment(textOf(drafts[i])))
      claim(drafts[i], 'timestamp', 'timestamp/fragment', 0.8)
  }
}

/** The name of the paper above the headline; it says where the story is from. */
function claimMasthead(drafts: readonly Draft[]): string | undefined {
  const index = drafts.findIndex((draft) => isFree(draft))
  const text = textOf(drafts[index])
  const next = drafts.findIndex((draft, other) => other > index && isFree(draft))
  if (text.length > 50 || resolvePublisher(text) === undefined || next < 0 || !isHeadlineBelowKicker(drafts, next))
    return undefined
  claim(drafts[index], 'furniture', 'furniture/masthead', 0.85)
  return text
}

/** Claims headline and kicker; gives the headline's index, -1 where the text begins without one. */
function claimHeadline(drafts: readonly Draft[]): number {
  const shaped = drafts.findIndex(
    (draft) => isFree(draft) && draft.passage.shape === 'heading' && draft.passage.level === 1,
  )
  let index = shaped >= 0 ? shaped : drafts.findIndex((draft) => isFree(draft) && !isDatelineOnly(textOf(draft)))
  if (index < 0 || (shaped < 0 && opensText(drafts, index))) return -1
  if (shaped < 0) {
    if (isLedByline(textOf(drafts[index]))) {
      const next = drafts.findIndex(
        (draft, other) =>
          other > index &&
          isFree(draft) &&
          !isDatelineOnly(textOf(draft)) &&
          isTitleLike(textOf(draft)) &&
          parseByline(textOf(draft)) === undefined,
      )
      if (next < 0 || next > index + 3 || opensText(drafts, next)) return -1
      index = next
    }
    index = headlineBelow(drafts, index)
  }
  claim(drafts[index], 'headline', 'headline/first-line', 0.9)
  claimRepeatedHeadlines(drafts, index)
  return index
}

/** Short lines above the first that reads like a headline: one is a kicker, more are what is left of a page's menu. */
function headlineBelow(drafts: readonly Draft[], first: number): number {
  const above: number[] = []
  for (let i = first; i < drafts.length && above.length <= longestMenu; i++) {
    if (!isFree(drafts[i])) continue
    if (isKicker(textOf(drafts[i]))) {
      above.push(i)
      continue
    }
    if (above.length === 0 || !isHeadlineBelowKicker(drafts, i)) return first
    const isMenu = above.length > 1
    const hasButtons = drafts.slice(0, i).some((draft) => draft.claim?.role === 'furniture')
    // Two short lines alone could be a headline and a name in a script without known names.
    if (above.length === 2 && !hasButtons) return first
    for (const line of above)
      claim(drafts[line], isMenu ? 'furniture' : 'kicker', isMenu ? 'furniture/menu' : 'kicker/short-line', 0.7)
    return i
  }
  return first
}

/** The first line is text already: a dateline before it, or too much of a sentence for a headline. */
function opensText(drafts: readonly Draft[], index: number): boolean {
  if (isMarkedText(drafts, index)) return true
  const text = textOf(drafts[index])
  const dateline = parseDateline(text)
  if (dateline !== undefined && dateline.end < text.length) return true
  if (text.length > maximumTitleCharacters || (endsWithStop(text) && drafts.length === 1)) return true
  return endsWithStop(text) && text.length > longestHeadlineWithStop
}

/** Mark-up tells: an item of a list, a quotation, or words of which some are marked among others that are not. */
function isMarkedText(drafts: readonly Draft[], index: number): boolean {
  const passage = drafts[index]?.passage
  if (passage === undefined || passage.shape === 'heading') return false
  if (passage.shape === 'listItem' || passage.shape === 'quote' || linksInText(passage)) return true
  // A title in italics, of a book or a ship, stands in headlines too.
  return (passage.spans?.length ?? 0) > 1 && endsWithStop(passage.text)
}

const isKicker = (text: string): boolean => wordCount(text) <= 3 && text.length <= 30 && !endsSentence(text)

function isHeadlineBelowKicker(drafts: readonly Draft[], index: number): boolean {
  const text = textOf(drafts[index])
  return (
    isTitleLike(text) &&
    wordCount(text) >= 4 &&
    !isProse(text) &&
    !opensText(drafts, index) &&
    !isBareNameLine(text) &&
    parseByline(text) === undefined &&
    parseAffiliation(text) === undefined
  )
}

/** The same title again, perhaps with the site's name behind it. */
function claimRepeatedHeadlines(drafts: readonly Draft[], headline: number): void {
  const title = letters(splitVersion(textOf(drafts[headline])).headline)
  for (let i = headline + 1; i < Math.min(drafts.length, headline + 1 + headLength); i++) {
    if (!isFree(drafts[i]) || drafts[i]?.passage.shape === 'listItem') continue
    if (textOf(drafts[i]).length > maximumTitleCharacters || isProse(textOf(drafts[i]))) continue
    const other = letters(textOf(drafts[i]))
    if (other.length < 12) continue
    const [short, long] = title.length < other.length ? [title, other] : [other, title]
    if ((long.includes(short) && short.length >= long.length * 0.7) || sharedWords(short, long) >= 0.8)
      claim(drafts[i], 'furniture', 'furniture/repeated-headline', 0.9)
  }
}

/** A deck that the format gives, printed again above the text. */
function claimRepeatedDecks(drafts: readonly Draft[], headline: number): void {
  const decks = drafts.filter(({claim: own}) => own?.role === 'deck').map((draft) => letters(textOf(draft)))
  if (decks.length === 0) return
  // Most paragraphs begin in another way.
  const mayBe = (text: string): boolean => {
    const opening = letters(text.slice(0, openingCharacters)).slice(0, -1)
    return decks.some((deck) => deck.startsWith(opening))
  }
  for (const draft of drafts.slice(headline + 1, headline + 1 + headLength))
    if (isFree(draft) && mayBe(textOf(draft)) && decks.includes(letters(textOf(draft))))
      claim(draft, 'furniture', 'furniture/repeated-deck', 0.9)
}

const openingCharacters = 40

const letters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^[ -~]*$/u.test(text) ? /[^a-z\d]+/gu : /[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function sharedWords(one: string, other: string): number {
  const words = new Set(other.split(' '))
  const own = one.split(' ')
  return own.filter((word) => words.has(word)).length / Math.max(own.length, words.size)
}

/** Claims decks between headline and text; gives the index of the first passage of the text. */
function claimDecks(drafts: readonly Draft[], start: number): number {
  let index = start
  while (index < drafts.length && !isFree(drafts[index])) index++
  const draft = drafts[index]
  if (draft === undefined || start === 0) return index
  const text = textOf(draft)
  if (parseDateline(text) !== undefined || text.length > 320) return index
  if (isHeadBelow(drafts, index + 1) || isTitleDeck(drafts, index)) {
    claim(draft, 'deck', 'deck/below-headline', 0.75)
    return index + 1
  }
  return index
}

/** A byline, a time or a dateline still to come: what stands before it is not the text yet. */
function isHeadBelow(drafts: readonly Draft[], index: number): boolean {
  for (let i = index; i < Math.min(drafts.length, index + 2); i++) {
    const role = drafts[i]?.claim?.role
    if (role === 'byline' || role === 'timestamp' || role === 'readingTime') return true
    if (isFree(drafts[i])) return i === index && parseDateline(textOf(drafts[i])) !== undefined
  }
  return false
}

function isTitleDeck(drafts: readonly Draft[], index: number): boolean {
  const text = textOf(drafts[index])
  const next = drafts.slice(index + 1).find((draft) => isFree(draft))
  return (
    wordCount(text) >= 5 &&
    !endsSentence(text) &&
    !/[:,;]$/u.test(text) &&
    isTitleLike(text) &&
    !isAllCapitals(text) &&
    next !== undefined &&
    isProse(textOf(next))
  )
}
