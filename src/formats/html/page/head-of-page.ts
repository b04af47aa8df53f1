import type {Role} from '../../../story/passage.ts'
import type {MarkupElement, MarkupNode} from '../../markup/markup-node.ts'
import type {ElementKind} from '../../markup/passages-of-markup.ts'
import {descendantsOf, textOf} from '../../xml/find-elements.ts'
import {labelOf} from './element-label.ts'
import {besideNamesIn, without} from './beside-names.ts'
import {ofPicture} from './byline-words.ts'
import {frameRule, isHidden} from './frame-rule.ts'
import type {PageHeadline} from './headline-of-page.ts'
import {isFullName, namesOfByline} from './names-of-byline.ts'
import {isInline} from './is-inline.ts'
import {isOfOthers} from './of-others.ts'
import {readPageTime} from './page-time.ts'
import {isProfileLink} from './profile-links.ts'
import {isShort} from './is-short.ts'
import {remembered} from './remembered.ts'
import type {PageSurvey} from './survey-page.ts'

/** What stands above a story's text, or among its first paragraphs. */
export interface PageHead {
  /** The word or two above the headline. */
  readonly kicker?: MarkupElement
  readonly bylines: readonly MarkupElement[]
  readonly times: readonly MarkupElement[]
  /** Short texts with a date that nothing else calls a time. */
  readonly dated: readonly MarkupElement[]
  /** Elements between the headline and the text, in order. */
  readonly above: readonly (readonly [MarkupElement, Role])[]
  /** What elements inside the story's element are. */
  readonly kinds: ReadonlyMap<MarkupElement, ElementKind>
}

const bylineLabel =
  /-(?:by|byline|bylines|by-line|authors?|author-?(?:name|names|list|line|link|links)|article-?authors?|autor|autoren|autore|autores|auteur|auteurs|writer|writers|reporter|journalist|contributors?|post-author|entry-author|posted-by|firma|firmas|signature|credits-author|skribent|forfatter|journaliste|redaktor|meta-author|vcard)-/u
/** What stands beside an author's name. */
const besideByline =
  /-(?:author|byline|writer|reporter)-(?:location|place|image|img|photo|picture|avatar|thumb(?:nail)?|title|job|role|position|social|twitter|email|mail|date|time|timestamp|description|desc|bio)-/u
const timeLabel =
  /-(?:date|dates|datetime|date-?line|time|timestamp|time-?stamp|published|publish-?date|publication-?date|pub-?date|post-?date|entry-?date|article-?date|posted-on|updated|last-?updated|modified|datum|fecha|(?<!-[a-z\d]{1,20}-)data(?!-[a-z])|meta-date|dateline)-/u
const deckLabel =
  /-(?:deck|dek|standfirst|stand-first|sub-?title|sub-?head(?:line|ing)?|sub-?titulo|summary|article-?summary|excerpt|teaser-text|article-teaser|teaser|vorspann|chapo|chapeau|bajada|copete|entradilla|sottotitolo|sommario|ingress|manchet|perex|article-?(?:lead|intro|description|deck|dek|subtitle)|lead|lede|intro|introduction|description|strapline|abstract|tagline|sapo|leadin|lead-?text|post-?excerpt|headline-?sub[a-z]*)-/u
/** Names that pages give to nothing but a deck. */
const surelyDeck =
  /-(?:deck|dek|standfirst|stand-first|sub-?title|sub-?headline|sub-?titulo|vorspann|chapo|chapeau|bajada|copete|entradilla|sottotitolo|ingress|manchet|perex|strapline|sapo|article-(?:desc|teaser))-/u

const ofLabel = remembered((label) => ({
  isByline: bylineLabel.test(label) && !besideByline.test(label),
  isTime: timeLabel.test(label),
  isDeck: deckLabel.test(label),
}))

/** Named as a deck by the page, whatever else it holds. */
export const isDeckElement = (element: MarkupElement): boolean => surelyDeck.test(labelOf(element))

/** Names that pages give to the words above a headline. */
const kickerLabel =
  /-(?:kicker|over-?line|over-?head|eyebrow|topline|top-?line|dachzeile|spitzmarke|occhiello|sur-?titre|antetitulo|ante-titulo|volanta|cintillo|nadtitulek|vignette|rubrikk?|super-?title|pre-?title|headline-?(?:intro|kicker))-/u
const isKickerText = (text: string): boolean => text.length > 2 && text.length <= longestKicker && !/[.…]$/u.test(text)
const longestKicker = 60
/** Characters of mark-up between it and the headline. */
const nearKicker = 1500

/** Longest texts of these, in characters. */
const longestByline = 300
const longestTime = 150
const longestDeck = 700

export function findHead(survey: PageSurvey, story: MarkupElement, headline: PageHeadline | undefined): PageHead {
  const bylines: MarkupElement[] = []
  const times: MarkupElement[] = []
  const dated: MarkupElement[] = []
  const above: [MarkupElement, Role][] = []
  const kinds = new Map<MarkupElement, ElementKind>()
  let kicker: MarkupElement | undefined
  let deck: MarkupElement | undefined
  const start = headline?.element?.start ?? story.start
  /** Long paragraphs behind the headline. */
  let paragraphs = 0
  look(survey.body, false, survey.body)
  if (kicker !== undefined) {
    if (kicker.start >= story.start) kinds.set(kicker, {role: 'kicker', rule: 'page/kicker'})
    else above.unshift([kicker, 'kicker'])
  }
  return {
    ...(kicker === undefined ? {} : {kicker}),
    bylines: besideHeadline(bylines, headline?.element ?? story, story),
    times,
    dated,
    above,
    kinds,
  }

  /** `block` is the element whose line of text the element stands in. */
  function look(element: MarkupElement, inStory: boolean, block: MarkupElement): void {
    for (const child of element.children) {
      if (child.type === 'text' || unseen.has(child.name) || isHidden(child)) continue
      const isOther = isOfOthers(child, [start, story.start])
      if (isKicker(child, isOther)) kicker = child
      if (isOther) continue
      const isInside = inStory || child === story
      if (child === headline?.element) {
        if (isInside) kinds.set(child, {role: 'headline', rule: 'page/headline'})
        deck = deckBelow(child, element)
        if (deck !== undefined) add(deck, 'deck', isInside)
        continue
      }
      if (child === deck) continue
      const role = roleOf(child, isInside)
      if (role === undefined) {
        if (child.name !== 'p' || isShort(child, longestByline)) look(child, isInside, isInline(child) ? block : child)
        continue
      }
      // Who is linked in a sentence is spoken of, and the time in one is when something happens.
      if (isInline(child) && isInLineOfSentence(child, block)) continue
      if (role === 'byline') addByline(child, isInside)
      else add(child, role, isInside)
      if (role === 'timestamp') times.push(child)
    }
  }

  /** The last one right above the headline, else the first right below it. */
  function isKicker(element: MarkupElement, isOther: boolean): boolean {
    const isAbove = element.end <= start && element.end > start - nearKicker
    const isBelow =
      kicker === undefined &&
      !isOther &&
      paragraphs === 0 &&
      element.start > start &&
      element.start < start + nearKicker
    return (isAbove || isBelow) && kickerLabel.test(labelOf(element)) && isShort(element, longestKicker * 2)
      ? isKickerText(textOf(element) ?? '')
      : false
  }

  function add(element: MarkupElement, role: Role, isInside: boolean): void {
    if (isInside) kinds.set(element, {role, rule: `page/${role}`})
    else if (element.start >= start - 3000 && element.start < story.end) above.push([element, role])
  }

  function addByline(element: MarkupElement, isInside: boolean): void {
    const last = bylines.at(-1)
    bylines.push(element)
    if (!isInside && (element.start < start - 3000 || element.start >= story.end)) return
    // A second one below the text says who the author is.
    if (isInside && last !== undefined && last.start >= start && element.start - last.end > widestGap)
      return add(element, 'authorContact', isInside)
    const beside = besideNamesIn(element)
    times.push(...beside.times)
    if (isInside) for (const button of beside.buttons) kinds.set(button, {role: 'furniture', rule: 'page/byline'})
    add(isInside ? element : without(element, [...beside.times, ...beside.buttons]), 'byline', isInside)
    for (const time of beside.times) add(time, 'timestamp', isInside)
  }

  function roleOf(element: MarkupElement, inStory: boolean): Role | undefined {
    const label = labelOf(element)
    const {attributes, name} = element
    if (element.start > start && element.start < story.end && paragraphs < mostAboveByline) {
      if (name === 'p' && !isShort(element, longParagraph)) paragraphs++
      else if (isShort(element, longestPlainByline)) {
        const text = textOf(element) ?? ''
        if (isPlainByline(text) && !holdsByline(element)) return 'byline'
        if (isDate(text)) dated.push(element)
      }
    }
    if (label === '' && name !== 'time' && attributes.size === 0) return undefined
    const property = attributes.get('itemprop') ?? attributes.get('property') ?? ''
    const of = ofLabel(label)
    const isByline = of.isByline || /\bauthor\b/u.test(property) || (name === 'a' && isProfileLink(element))
    const isTime = name === 'time' || of.isTime || /\bdate(?:Published|Modified|Created)\b/u.test(property)
    const isDeck = of.isDeck || /\b(?:alternativeHeadline|alternateName)\b/u.test(property)
    if ((!isByline && !isTime && !isDeck) || frameRule(element) === 'page/author-box') return undefined
    const text = isShort(element, longestDeck * 4) ? (textOf(element) ?? '') : ''
    if (text === '') return undefined
    if (isByline && moreOf.test(text)) return inStory ? 'furniture' : undefined
    if (isByline && text.length <= longestByline && !ofPicture.test(text)) return 'byline'
    if (isTime && !isByline && holdsByline(element)) return undefined
    if (isTime && text.length <= longestTime && /\d/u.test(text)) return 'timestamp'
    if (
      isDeck &&
      !inStory &&
      text.length <= longestDeck &&
      text.length > 20 &&
      element.start >= start &&
      element.end <= story.start
    )
      return 'deck'
    return undefined
  }
}

/** Letters of a line beside the element in it, and with them it is a sentence where it ends as one. */
const leastSentence = 30

/** The line of a block in which an element stands is a sentence, and no byline. */
function isInLineOfSentence(element: MarkupElement, block: MarkupElement): boolean {
  let letters = 0
  let line: MarkupNode[] = []
  for (const child of block.children) {
    if (child.type === 'element' && child.name === 'br') {
      if (child.start > element.start) break
      line = []
      letters = 0
    } else {
      line.push(child)
      if (child.type === 'text') letters += child.text.trim().length
    }
  }
  if (letters < leastSentence) return false
  const text = textOf({...block, children: line}) ?? ''
  const isByline = leadOfByline.test(text) || leadOfByline.test(textOf(element) ?? '')
  return !isByline && (text.length > longestByline || /[.!?…]["”’»)]?$/u.test(text))
}

/** A smaller heading right below the headline sums the story up, unless a paragraph follows it. */
function deckBelow(headline: MarkupElement, around: MarkupElement): MarkupElement | undefined {
  const elements = around.children.filter((node): node is MarkupElement => node.type === 'element')
  const index = elements.indexOf(headline)
  const below = elements[index + 1]
  if (below === undefined || !/^h[2-4]$/u.test(below.name) || elements[index + 2]?.name === 'p') return undefined
  const {length} = textOf(below) ?? ''
  return length >= shortestDeck && length <= longestDeck && descendantsOf(below, 'a').length === 0 ? below : undefined
}

const shortestDeck = 25

/** A link to all that somebody wrote. */
const moreOf = /^(?:view|see|read|show|more|all|ver|alle|voir|mehr|meer|leggi|leia)\s/iu

/** A line with the time and the author is looked into. */
const holdsByline = (element: MarkupElement): boolean =>
  element.children.some(
    (child) =>
      child.type === 'element' &&
      (ofLabel(labelOf(child)).isByline || (child.name === 'a' && isProfileLink(child)) || holdsByline(child)),
  )

/** A byline that no name tells stands above the text, below what sums it up: behind one long paragraph or two at most. */
const mostAboveByline = 2
const longParagraph = 150
const longestPlainByline = 200

/** Short, and no sentence. */
const isDate = (text: string): boolean =>
  text.length <= 80 &&
  /(?:19|20)\d\d|\d[./-]\s?\d{1,2}[./-]\s?\d\d/u.test(text) &&
  !/[!?…]$|\p{Ll}{3}\.$/u.test(text) &&
  readPageTime(text) !== undefined

const leadOfByline = /^(?:by|von|par|por|di|door|av|af|autor(?:in|ka)?:|text:|texte:|testo:|napsala?:?|teksti:)\s/iu

/** "By" in many languages, and nothing but names behind it, and perhaps the time. */
function isPlainByline(text: string): boolean {
  if (text.length > longestPlainByline / 2 || !leadOfByline.test(text)) return false
  const names = namesOfByline(text)
  return names.length > 0 && names.every(isFullName)
}

/** Characters of mark-up between two parts of one byline. */
const widestGap = 2000

/**
 * The first byline below the headline and those right behind it: further ones are of teasers and comments. One above where
 * there is none below before the story ends.
 */
function besideHeadline(all: readonly MarkupElement[], headline: MarkupElement, story: MarkupElement): MarkupElement[] {
  const bylines = all.filter(({start}) => start < story.end)
  const below = bylines.findIndex(({start}) => start >= headline.start)
  if (below < 0) return bylines.slice(-1)
  const beside: MarkupElement[] = []
  for (const byline of bylines.slice(below)) {
    const last = beside.at(-1)
    if (last !== undefined && byline.start - last.end > widestGap) break
    beside.push(byline)
  }
  return beside
}

const unseen = new Set(['script', 'style', 'noscript', 'template', 'svg', 'nav', 'footer'])
