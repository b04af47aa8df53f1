import type {MarkupElement} from '../../markup/markup-node.ts'
import {isInline} from './is-inline.ts'
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

/** Weighs each element that is a block. What holds the headline is no frame, and teasers of other stories weigh nothing. */
export function weighProse(
  body: MarkupElement,
  {headline, others = new Set(), withHidden = false}: WeighOptions = {},
): ProseWeights {
  const weights = new Map<MarkupElement, ProseWeight>()
  weigh(body)
  return weights

  function weigh(element: MarkupElement): Sum {
    const sum: Sum = {prose: 0, text: 0, links: 0, headings: 0, linked: 0}
    const run: Run = {size: 0, links: 0, last: ''}
    gather(element, sum, run, element.name === 'a')
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
        run.size += size
        run.last = child.text
        if (inLink) run.links += size
      } else if (unseen.has(child.name)) continue
      else if (isInline(child)) gather(child, sum, run, inLink || child.name === 'a')
      else {
        closeRun(element, sum, run)
        const inside = weigh(child)
        if (others.has(child) || isFrame(child, inside)) continue
        sum.prose += inLink ? 0 : inside.prose
        sum.text += inside.text
        sum.links += inLink ? inside.text : inside.links
        sum.headings += inside.headings
        sum.linked += inLink ? inside.headings : inside.linked
      }
    }
  }

  function isFrame(element: MarkupElement, {prose, text, links}: Sum): boolean {
    const rule = frameRule(element)
    if (
      rule === undefined ||
      (headline !== undefined && element.start <= headline.start && element.end >= headline.end)
    )
      return false
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
