import {claim, formatRule, isFree, textOf, type Draft} from './draft.ts'
import {endsSentence, endsWithStop, isAllCapitals, isProse, isQuoted, isTitleLike, wordCount} from './line-shape.ts'
import {linksInText} from './links-in-text.ts'
import {isPersonName} from './person-name.ts'
import {parseUnledLink} from './related-link.ts'

/** Longest subhead. */
const maximumSubhead = 110

/** Longest passage looked at as a block quote, in characters. */
const longestBlockQuote = 3000

/** Subheads as AFP sets them ("- Subhead -"). */
export const dashedSubhead = /^- [^-].{1,80} -$/u

/** Lines between paragraphs that could be either are all subheads where there are more of them than this. */
const mostPromotions = 6

/** Claims subheads, promotions of other stories without a lead, block quotes; the rest of the body is paragraphs. */
export function claimBody(drafts: readonly Draft[], start: number): void {
  const last = drafts.findLastIndex((draft) => draft.claim === undefined && isProse(textOf(draft)))
  claimTail(drafts, Math.max(last + 1, start))
  claimShapes(drafts)
  const hasHeadings = drafts.some(({claim: own}) => own?.rule === headingRule)
  const labels = drafts.filter((_, index) => index >= start && isSubheadAt(drafts, index)).length
  const short = drafts.filter(
    (draft, index) => index >= start && isSubheadAt(drafts, index) && wordCount(textOf(draft)) <= 7,
  ).length
  const isNamed = createNameFinder(drafts)
  drafts.forEach((draft, index) => {
    if (draft.claim !== undefined) return
    const text = textOf(draft)
    if (isBlockQuote(text)) claim(draft, 'quote', 'quote/signed', 0.8)
    else if (dashedSubhead.test(text)) claim(draft, 'subhead', 'subhead/dashes', 0.9)
    else if (index >= start && isPortrait(text, isNamed)) claim(draft, 'caption', 'caption/person', 0.6)
    else if (index >= start && isSubheadAt(drafts, index) && (!hasHeadings || isStrong(draft))) {
      const link =
        drafts[index - 1]?.claim?.role === 'subhead' || labels > mostPromotions
          ? undefined
          : parseUnledLink(text, short)
      if (link !== undefined && index > start) claim(draft, 'relatedLink', link.rule, 0.65)
      else claim(draft, 'subhead', 'subhead/short-line', 0.75)
    } else claim(draft, 'paragraph', isProse(text) ? 'paragraph/prose' : 'paragraph/rest', isProse(text) ? 0.95 : 0.6)
  })
}

const headingRule = 'subhead/format'

/** Where the mark-up has headings, a line that heads text without being one is set in bold at least. */
function isStrong({passage: {text, spans = []}}: Draft): boolean {
  const bold = spans.filter(({mark}) => mark === 'strong').reduce((sum, {start, end}) => sum + end - start, 0)
  return bold >= text.length * 0.9
}

/** A name alone between paragraphs, of somebody whom the text names in full: what is left of a picture of them. */
const isPortrait = (name: string, isNamed: (name: string) => boolean): boolean =>
  name.length <= 40 && !isAllCapitals(name) && isPersonName(name) && isNamed(name)

/** Names looked for in the text; each search goes through all of it. */
const mostNames = 100

function createNameFinder(drafts: readonly Draft[]): (name: string) => boolean {
  const found = new Map<string, boolean>()
  let prose: readonly string[] | undefined
  return (name) => {
    const known = found.get(name) ?? (found.size < mostNames ? undefined : false)
    if (known !== undefined) return known
    prose ??= drafts
      .map(textOf)
      .filter(isProse)
      .map((text) => text.slice(0, 1000))
    const isIn = prose.some((text) => text.includes(name))
    found.set(name, isIn)
    return isIn
  }
}

/** Titles behind the last paragraph link to other stories. */
function claimTail(drafts: readonly Draft[], start: number): void {
  const isSaid = drafts.some(({claim: own}) => own?.role === 'headline' && own.rule === formatRule)
  const tail = drafts
    .slice(start)
    .filter((draft) => draft.claim === undefined && isTailTitle(textOf(draft)) && draft.passage.isNextLine !== true)
  // Copy that names its headline is no page that was pasted: there a title links to a story, or it is a line of the text.
  if (isSaid) {
    for (const draft of tail) if (isLink(draft)) claim(draft, 'relatedLink', 'related-link/tail', 0.7)
    return
  }
  const others = drafts.slice(start).filter((draft) => draft.claim === undefined).length - tail.length
  if (start === 0 || others > tail.length) return
  // One title could be a last sentence that lost its stop, unless something stands between it and the text.
  if (
    tail.length === 1 &&
    tail[0] === drafts[start] &&
    parseUnledLink(textOf(tail[0]), 0)?.rule.endsWith('colon') !== true
  )
    return
  for (const draft of tail) claim(draft, 'relatedLink', 'related-link/tail', 0.7)
}

/** Most of its words are one link, or two; more of them are names in a list. */
function isLink({passage: {text, spans = []}}: Draft): boolean {
  const links = spans.filter(({mark}) => mark === 'link')
  return links.length <= 2 && links.reduce((sum, {start, end}) => sum + end - start, 0) >= text.length * 0.6
}

const isTailTitle = (text: string): boolean =>
  isTitleLike(text) &&
  wordCount(text) >= 5 &&
  text.length <= 140 &&
  !/[,;:)\]]$|[,.]\s?[”"]/u.test(text) &&
  !/^[-–—([]|\s[-–—]\s\p{Lu}{2}/u.test(text)

function claimShapes(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.passage.shape === 'heading') claim(draft, 'subhead', headingRule, 1)
    if (draft.passage.shape === 'quote') claim(draft, 'quote', 'quote/format', 1)
  }
}

/** A short line of its own that heads the text below it. */
function isSubheadAt(drafts: readonly Draft[], index: number): boolean {
  const draft = drafts[index]
  if (draft === undefined || draft.claim !== undefined || isOneOfLines(drafts, index)) return false
  if (linksInText(draft.passage)) return false
  const text = textOf(draft)
  if (text.length > maximumSubhead * 1.7 || !isLabel(text) || isListed(drafts, index)) return false
  let next = index + 1
  while (next < drafts.length && !isText(drafts[next])) next++
  if (next === drafts.length) return text.endsWith('?') && wordCount(text) <= 8
  const below = textOf(drafts[next])
  return isProse(below) || drafts[next]?.claim?.role === 'listItem' || isLabel(below) || below.length > 60
}

/** Lines of a table or of results, of which so many follow each other and at least half have figures. */
const shortestListing = 5
const longestListed = 60

function isListed(drafts: readonly Draft[], index: number): boolean {
  const isLine = (at: number): boolean => {
    const text = textOf(drafts[at])
    return (
      drafts[at]?.passage.shape === 'paragraph' &&
      text.length <= longestListed &&
      !endsSentence(text) &&
      !text.includes('@')
    )
  }
  let [first, last] = [index, index]
  while (first > 0 && index - first < shortestListing && isLine(first - 1)) first--
  while (last - index < shortestListing && isLine(last + 1)) last++
  if (last - first + 1 < shortestListing) return false
  const figured = drafts.slice(first, last + 1).filter((draft) => /\d/u.test(textOf(draft))).length
  return figured * 2 >= last - first + 1
}

/** A line of a poem or an address is short, and heads nothing. */
const isOneOfLines = (drafts: readonly Draft[], index: number): boolean =>
  drafts[index]?.passage.isNextLine === true || drafts[index + 1]?.passage.isNextLine === true

const isText = (draft: Draft | undefined): boolean =>
  isFree(draft) || draft?.claim?.role === 'listItem' || draft?.claim?.role === 'dateline'

/** How a question begins that heads a section; questions in the text begin with anything. */
const question =
  /^(?:[^.!?:]{2,50}:\s)?(?:what|who|whose|why|how|when|where|which|is|are|does|do|will|can|should|the|so|wer|wie|was|warum|wann|wo|wohin|woher|welche[rsmn]?|wozu|ist|sind|kann|hat|muss|soll|qué|quién|cómo|por|cuándo|cuál|dónde|qui|que|quoi|comment|pourquoi|quand|où|quel(?:le)?s?|est-ce|chi|che|come|perché|quando|dove|quale|quem|como|quando|onde|qual|wat|waarom|hoe|czy|kto|jak|dlaczego|co|hvad|hvorfor|hvordan|vad|varför|hur|hva)\b/iu

function isLabel(text: string): boolean {
  if (
    endsWithStop(text) ||
    /[,;\]]$|; and$/u.test(text) ||
    /[)]$/u.test(text.replace(/\([^()]{1,40}\)$/u, '')) ||
    text.endsWith('!')
  )
    return false
  if (text.endsWith(':')) return wordCount(text) <= 4 && !(isAllCapitals(text) && text.includes(','))
  if (/^[-–—>(]/u.test(text) || !isTitleLike(text + ' x')) return false
  if ((isQuoted(text) && /[.!?,][”"»“'’]$/u.test(text)) || /,\s?["”»]/u.test(text)) return false
  if (endsSentence(text)) return text.endsWith('?') && wordCount(text) <= 16 && question.test(text)
  const figures = text.match(/[\p{N}%$€£+/]/gu)?.join('').length ?? 0
  return figures <= text.length * 0.2 && !/\d\s?%/u.test(text)
}

/** Words of others with their name behind them: “…” — A B, House; and posts ("— A B (@x) May 4, 2020"). */
const isBlockQuote = (text: string): boolean =>
  text.length <= longestBlockQuote &&
  (/^["“„«].{40,}["”“»]\s*[—–-]\s?\p{Lu}[^.!?]{2,120}$/u.test(text) ||
    (text.includes('(@') && /\s—\s[^—]{2,60}\(@\w{2,30}\)(?:\s\p{Lu}\p{L}+ \d{1,2}, \d{4})?$/u.test(text)) ||
    /^>\s/u.test(text))
