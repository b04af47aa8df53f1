import type {MarkupElement} from '../../markup/markup-node.ts'
import type {ElementKind} from '../../markup/passages-of-markup.ts'
import type {StoryBlock} from './story-blocks.ts'
import {elementsWithin} from './elements-within.ts'
import {isInline} from './is-inline.ts'
import {labelOf} from './element-label.ts'
import {titleLetters} from './titles.ts'

/** Names of paragraphs that head a section. */
const headingLabel =
  /-(?:[a-z]*heading|sub-?head(?:line)?|cross-?head(?:ing)?|[a-z]*interline|inter-?title|intertitre|zwischentitel|zwischenueberschrift|mellomtittel|ladillo|mezzotitolo)-/u

/** Shortest block that is running text for sure. */
const shortestProse = 60

const leastHeadings = 2
const longestBoldLine = 110

interface Group {
  readonly host: string
  prose: number
  count: number
  first: number
  last: number
}

/**
 * Tells which blocks of a story's element are not its text: what stands before the first and behind the last paragraph of
 * the boxes in which most of it lies, and labels between them. `isDeck` tells what sums the story up above it.
 */
export function outsideText(
  blocks: readonly StoryBlock[],
  isDeck: (element: MarkupElement, isFirst: boolean) => boolean = () => false,
): Map<MarkupElement, ElementKind> {
  const kinds = new Map<MarkupElement, ElementKind>()
  const pulled = pullQuotes(blocks)
  const groups = groupsOf(blocks)
  const main = groups.toSorted((one, other) => other.prose - one.prose)[0]
  if (main === undefined) return kinds
  const core = coreGroups(groups, main)
  const headings = blocks.filter(({isHeading}) => isHeading).length
  const isCore = (block: StoryBlock): boolean => core.has(block.host)
  const first = blocks.findIndex((block) => isCore(block) && isProse(block))
  const last = blocks.findLastIndex((block) => block.isRecipe || (isCore(block) && isText(block)))
  blocks.forEach((block, index) => {
    const rule = ruleOf(block, index)
    if (rule === undefined) return
    if (!block.isMixed) kinds.set(block.element, rule)
    // Only the words that stand right in it.
    else
      for (const part of block.element.children)
        if (part.type === 'element' && !kinds.has(part) && isWords(part)) kinds.set(part, rule)
  })
  return kinds

  /** Where the page has headings that are headings, a line in bold is none. */
  function isBoldLine(block: StoryBlock): boolean {
    return (
      headings >= leastHeadings &&
      isCore(block) &&
      block.isBold &&
      block.links === 0 &&
      !block.endsSentence &&
      !block.isHeading &&
      block.size <= longestBoldLine &&
      /[\p{L}\p{N}]/u.test(block.text)
    )
  }

  function ruleOf(block: StoryBlock, index: number): ElementKind | undefined {
    if (pulled.has(block)) return {role: 'furniture', rule: 'page/pull-quote'}
    if (block.isRecipe && index > first)
      return block.links === block.size ? {role: 'furniture', rule: 'page/button'} : undefined
    if (isLinkAlone(block)) return {role: 'relatedLink', rule: 'page/link-alone'}
    if (index <= first && index < last && isDeck(block.element, index === first))
      return {role: 'deck', rule: 'page/deck'}
    if (index < first) {
      const isOpening = isCore(block) ? isText(block) || block.isHeading : isProse(block)
      return isOpening
        ? undefined
        : block.hasPicture && !block.isHeading
          ? {role: 'caption', rule: 'page/above-text'}
          : {role: 'furniture', rule: 'page/above-text', isOutside: true}
    }
    if (block.element.name === 'pre' && index <= last + 1) return undefined
    if (index > last) return {role: 'furniture', rule: 'page/below-text', isOutside: true}
    if (isBoldLine(block)) return {role: 'paragraph', rule: 'page/bold-line'}
    if (isCore(block) || block.isHeading || block.isPost || isProse(block)) return undefined
    if (block.hasPicture) return {role: 'caption', rule: 'page/beside-picture'}
    if (headingLabel.test(labelOf(block.element))) return {role: 'subhead', rule: 'page/heading-name'}
    return {role: 'furniture', rule: 'page/between', isOutside: true}
  }
}

/** Longest pull quote, in characters, and most of one story that are looked for in its text. */
const longestPullQuote = 400
const mostPullQuotes = 20

/** Quotations that stand in a paragraph too: set again to catch the eye. */
function pullQuotes(blocks: readonly StoryBlock[]): ReadonlySet<StoryBlock> {
  const quotes = blocks.filter(({isQuote, size}) => isQuote && size <= longestPullQuote).slice(0, mostPullQuotes)
  if (quotes.length === 0) return new Set()
  const text = blocks.flatMap((block) => (block.isQuote ? [] : [titleLetters(block.text)])).join(' ')
  return new Set(
    quotes.filter((quote) => {
      const letters = titleLetters(quote.text)
      return letters.length >= shortestProse / 2 && text.includes(letters)
    }),
  )
}

const isWords = (element: MarkupElement): boolean =>
  isInline(element) && elementsWithin(element, (inner) => !isInline(inner)).length === 0

const isProse = ({element, size, links, isHeading, endsSentence}: StoryBlock): boolean =>
  !isHeading &&
  element.name !== 'pre' &&
  links <= size / 2 &&
  ((size >= shortestProse && endsSentence) || size >= shortestProse * 2)

/** A line of dialogue is a paragraph too. */
const isText = ({isHeading, links, size, endsSentence}: StoryBlock): boolean =>
  !isHeading && links <= size / 2 && (endsSentence || size >= shortestProse)

const isLinkAlone = ({element, links, size}: StoryBlock): boolean =>
  links >= size * 0.9 && size > 15 && size < 250 && element.name !== 'li' && element.name !== 'td'

function groupsOf(blocks: readonly StoryBlock[]): Group[] {
  const groups = new Map<string, Group>()
  blocks.forEach((block, index) => {
    if (!isProse(block)) return
    const group = groups.get(block.host) ?? {host: block.host, prose: 0, count: 0, first: index, last: index}
    group.prose += block.size - block.links
    group.count++
    group.last = index
    groups.set(block.host, group)
  })
  return [...groups.values()]
}

/** The boxes with most of the text, and others with paragraphs as long. */
function coreGroups(groups: readonly Group[], main: Group): ReadonlySet<string> {
  const average = main.prose / main.count
  return new Set(
    groups
      .filter(
        (group) =>
          group === main ||
          (group.prose >= main.prose * 0.15 && group.prose / group.count >= average * 0.6) ||
          (group.first > main.first && group.last < main.last && group.prose / group.count >= average * 0.6),
      )
      .map(({host}) => host),
  )
}
