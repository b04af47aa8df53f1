import type {HeadlineVariant} from '../../../story/story.ts'
import type {MarkupElement} from '../../markup/markup-node.ts'
import {textOf} from '../../xml/find-elements.ts'
import {isSameTitle, likeness, titleLetters, withoutSite} from './titles.ts'

/** A headline, where the page shows one its element, and what else the page calls the story. */
export interface PageHeadline {
  readonly text: string
  readonly element?: MarkupElement
  readonly variants: readonly HeadlineVariant[]
}

/** What may be the headline, in the words of the page. */
export interface HeadlineCandidates {
  /** `headline` and `alternativeHeadline` of the structured data. */
  readonly said?: string | undefined
  readonly saidBeside?: string | undefined
  /** `og:title`. */
  readonly social?: string | undefined
  /** Titles for other networks. */
  readonly others: readonly string[]
  /** The `title` of the head. */
  readonly title?: string | undefined
  /** Elements `h1` and `h2`, in the order of the page. */
  readonly headings: readonly MarkupElement[]
  readonly siteNames: readonly string[]
}

/**
 * The headline: the title under which the publisher shares the story, because it is made for readers and each page has one;
 * but the headline of the structured data where they say it twice, or where readers see it and the shared title is no more than
 * the one for search engines. Names of the site are cut off, and of two that differ in quotation marks alone the visible one
 * is taken. What else the page calls the story are variants.
 */
export function headlineOfPage(candidates: HeadlineCandidates): PageHeadline | undefined {
  const clean = (text: string | undefined): string | undefined => text && withoutSite(text, candidates.siteNames)
  const known = [
    clean(candidates.said),
    clean(candidates.social),
    ...candidates.others.map(clean),
    clean(candidates.title),
  ]
  const named = known.filter((text): text is string => text !== undefined && text !== '')
  const element = headingOf(candidates.headings, named)
  const shown = textOf(element)
  const cut = (text: string | undefined): string | undefined =>
    text && withoutTail(text, [clean(candidates.said), shown], candidates.siteNames)
  const said = cut(clean(candidates.said))
  const social = cut(clean(candidates.social))
  const title = cut(clean(candidates.title))
  const text = chosen({said, saidBeside: clean(candidates.saidBeside), social, title, shown, others: named})
  if (text === undefined) return undefined
  return {text, variants: variantsOf(text, {shown, said, social}), ...(element === undefined ? {} : {element})}
}

interface Titles {
  readonly said: string | undefined
  readonly saidBeside: string | undefined
  readonly social: string | undefined
  readonly title: string | undefined
  readonly shown: string | undefined
  readonly others: readonly string[]
}

function chosen({said, saidBeside, social, title, shown, others}: Titles): string | undefined {
  const isSaidTwice = said !== undefined && saidBeside !== undefined && isSameTitle(said, saidBeside)
  const isForSearch = social !== undefined && title !== undefined && isSameTitle(social, title)
  const isShown = said !== undefined && (shown === undefined || isSameTitle(said, shown))
  const first =
    said !== undefined && (isSaidTwice || (isForSearch && isShown))
      ? said
      : (social ?? said ?? shown ?? title ?? others[0])
  if (first === undefined || shown === undefined) return first
  // A quotation mark in the title ended the attribute it stood in.
  const isCutOff =
    shown.length > first.length && shown.startsWith(first) && /^\s*["“„]/u.test(shown.slice(first.length))
  return isCutOff || isSameButQuotes(first, shown) ? shown : first
}

const isSameButQuotes = (one: string, other: string): boolean => plainQuotes(one) === plainQuotes(other)

const plainQuotes = (text: string): string => text.replace(/[‘’‚`´]/gu, "'").replace(/[“”„«»]/gu, '"')

/** The heading that readers see as the headline: the same as one of the known titles, else alike, else the first of its level. */
function headingOf(headings: readonly MarkupElement[], known: readonly string[]): MarkupElement | undefined {
  const shown = headings.map((element) => ({element, text: textOf(element) ?? ''})).filter(({text}) => text !== '')
  const same = shown.find(
    ({text, element}) => (element.name === 'h1' || text.length > 20) && known.some((other) => isSameTitle(text, other)),
  )
  if (same !== undefined) return same.element
  const heads = shown.filter(({element}) => element.name === 'h1')
  const alike = heads
    .map((head) => ({...head, score: Math.max(0, ...known.map((other) => likeness(head.text, other)))}))
    .toSorted((one, other) => other.score - one.score)[0]
  if (alike !== undefined && alike.score > 0.4) return alike.element
  return heads.length === 1 || known.length === 0 ? heads[0]?.element : undefined
}

/** "Low water at noon – Harbour – The Gull" where the page says elsewhere that the headline is "Low water at noon". */
function withoutTail(text: string, known: readonly (string | undefined)[], siteNames: readonly string[]): string {
  for (const other of known) {
    if (other === undefined || other.length < 8 || !text.startsWith(other) || text === other) continue
    const tail = text.slice(other.length)
    const letters = titleLetters(tail)
    if (/^\s*[-–—|｜ㅣ:：·•»[(]/u.test(tail) && siteNames.some((name) => letters.includes(titleLetters(name))))
      return other
  }
  return text
}

function variantsOf(text: string, {shown, said, social}: Pick<Titles, 'shown' | 'said' | 'social'>): HeadlineVariant[] {
  const variants: HeadlineVariant[] = []
  for (const [role, variant] of [
    ['page', shown],
    ['data', said],
    ['social', social],
  ] as const) {
    if (variant === undefined || isSameTitle(variant, text)) continue
    if (!variants.some((other) => isSameTitle(other.text, variant))) variants.push({text: variant, role})
  }
  return variants
}
