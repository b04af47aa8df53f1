import type {MarkupElement} from '../../markup/markup-node.ts'
import {rawTextOf} from '../../xml/find-elements.ts'
import {isInline} from './is-inline.ts'
import {isLink} from './is-link.ts'
import {type FrameRule, frameRule} from './frame-rule.ts'

/** How much of an element is running text, in characters. */
export interface ProseWeight {
  /** Characters of running text outside of links and frames. */
  readonly prose: number
  /** Characters of all text but what stands in frames. */
  readonly text: number
  /** Characters of links. */
  readonly links: number
  /** Headings below the first level. */
  readonly headings: number
  /** Those of them that are links, as in teasers of other stories. */
  readonly linked: number
  /** How often cookies are spoken of, with what is asked for them. */
  readonly cookies: number
}

export type ProseWeights = ReadonlyMap<MarkupElement, ProseWeight>

/** Text between two blocks. */
interface Run {
  size: number
  links: number
  /** Its last piece. */
  last: string
}

interface Sum {
  prose: number
  text: number
  links: number
  headings: number
  linked: number
  cookies: number
}

/** What is known of the page before its text is weighed. */
export interface WeighOptions {
  readonly headline?: MarkupElement | undefined
  /** Stories beside the page's own. */
  readonly others?: ReadonlySet<MarkupElement>
  /** Count what the mark-up hides, for pages that show their story by a script. */
  readonly withHidden?: boolean
}

/** Shortest piece of text that can be a paragraph. */
const shortestParagraph = 25

/** A frame with so much running text and so few links is none: the word stands for the layout of the whole page. */
const mostFrameProse = 1500

/** Longest running text of a teaser, in characters. */
const longestTeaser = 400

/** Little text under headings that are links to other stories. */
export const isTeaser = ({headings, linked, prose}: ProseWeight): boolean =>
  headings > 0 && linked === headings && prose <= longestTeaser

/** Least mentions of cookies in a text about nothing else, and most characters to each of them. */
const leastCookies = 5
const charactersToCookie = 400

/** A dialog about cookies, which are called so in all languages. */
export const asksForConsent = ({cookies, text}: ProseWeight): boolean =>
  cookies >= leastCookies && cookies * charactersToCookie > text

/** Where sites are spoken of too, or what one consents to: not those that are baked. */
function cookiesIn(text: string): number {
  if (!text.includes('ookie') && !text.includes('OOKIE')) return 0
  return /site|browser|brows|consent|privacy|datenschutz|einwillig|navegador|navigat|sitio|sito|partner|preferenc|einstellung|measure|necessary|notwendig|essen[tz]i|statisti|analy|toestemming|samtycke/iu.test(
    text,
  )
    ? (text.match(/cookie/giu)?.length ?? 0)
    : 0
}

/** Weighs each element that is a block. What holds the headline is no frame, and teasers of other stories weigh nothing. */
export function weighProse(
  body: MarkupElement,
  {headline, others = new Set(), withHidden = false}: WeighOptions = {},
): ProseWeights {
  const weights = new Map<MarkupElement, ProseWeight>()
  // A story about cookies speaks of them as a dialog does.
  const isAboutCookies = /cookie/iu.test(rawTextOf(headline))
  weigh(body)
  return weights

  function weigh(element: MarkupElement): Sum {
    const sum: Sum = {prose: 0, text: 0, links: 0, headings: 0, linked: 0, cookies: 0}
    const run: Run = {size: 0, links: 0, last: ''}
    gather(element, sum, run, isLink(element))
    closeRun(element, sum, run)
    if (/^h[2-6]$/u.test(element.name) && sum.text > 0) {
      sum.headings++
      if (sum.links >= sum.text * 0.9) sum.linked++
    }
    if (isTeaser(sum)) sum.prose = 0
    weights.set(element, sum)
    return sum
  }

  function gather(element: MarkupElement, sum: Sum, run: Run, inLink: boolean): void {
    for (const child of element.children) {
      if (child.type === 'text') {
        const size = sizeOf(child.text)
        if (size === 0) continue
        if (!isAboutCookies) sum.cookies += cookiesIn(child.text)
        run.size += size
        run.last = child.text
        if (inLink) run.links += size
      } else if (unseen.has(child.name)) continue
      else if (isInline(child)) gather(child, sum, run, inLink || isLink(child))
      else {
        closeRun(element, sum, run)
        const inside = weigh(child)
        if (inside.text === 0) continue
        if (others.has(child) || isFrame(child, inside)) continue
        sum.prose += inLink ? 0 : inside.prose
        sum.text += inside.text
        sum.links += inLink ? inside.text : inside.links
        sum.cookies += inside.cookies
        sum.headings += inside.headings
        sum.linked += inLink ? inside.headings : inside.linked
      }
    }
  }

  function isFrame(element: MarkupElement, inside: Sum): boolean {
    const {prose, text, links} = inside
    if (headline !== undefined && element.start <= headline.start && element.end >= headline.end) return false
    if (asksForConsent(inside)) return true
    const rule = frameRule(element)
    if (rule === undefined) return false
    if (rule === 'page/hidden') return !withHidden
    return surely.has(rule) || !(prose > mostFrameProse && links < text / 4)
  }
}

/** Takes the text between two blocks for a paragraph. */
function closeRun(element: MarkupElement, sum: Sum, run: Run): void {
  const {size, links, last} = run
  run.size = 0
  run.links = 0
  if (size === 0) return
  sum.text += size
  sum.links += links
  if (size < shortestParagraph || links > size / 2 || /^h[1-6]$/u.test(element.name)) return
  const isSentence = size > 80 || /[.!?…。！？؟।:]["”’»)\]]?$/u.test(last.trimEnd().slice(-3))
  sum.prose += (size - links) * (isSentence ? 1 : 0.3)
}

/** However much text they hold. */
const surely = new Set<FrameRule>(['page/consent', 'page/comments', 'page/form'])

const unseen = new Set(['script', 'style', 'noscript', 'template', 'svg', 'select', 'textarea', 'iframe', 'head'])

const unspaced = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/gu

/** White space of indented mark-up does not count; a character of a script without spaces says as much as two letters. */
function sizeOf(text: string): number {
  if (text.length < 100 && text.trim() === '') return 0
  const dense = /\s\s/u.test(text) ? text.replace(/\s+/gu, ' ') : text
  return dense.length + (/[\u3040-\uD7AF]/u.test(text) ? (text.match(unspaced)?.length ?? 0) : 0)
}
