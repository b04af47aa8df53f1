import type {MarkupElement} from '../../markup/markup-node.ts'
import {textOf} from '../../xml/find-elements.ts'
import {type FrameRule, frameRule} from './frame-rule.ts'
import {isInline} from './is-inline.ts'
import {isLink} from './is-link.ts'
import {isShort} from './is-short.ts'
import {longestClosing} from './kinds-in-story.ts'

/** Lines around a story's element, in order. */
export interface LinesBeside {
  readonly above: readonly MarkupElement[]
  readonly below: readonly MarkupElement[]
}

/** Most lines of each, and most characters of mark-up between them and the text. */
const mostLines = 8
const farthest = 8000

/** Lengths of a line in which a site says whose a story is, or what became of its comments, in characters. */
const shortestLine = 8
const longestLine = 300

/** What is in these is said of other things than the story, and so are comments, unless there are none. */
const ofOthers = new Set<FrameRule>([
  'page/hidden',
  'page/navigation',
  'page/form',
  'page/share',
  'page/related',
  'page/newsletter',
  'page/consent',
  'page/advertisement',
  'page/author-box',
  'page/player',
  'page/paywall',
  'page/embed',
])

/**
 * Finds the short lines right above the element of a story, from `start` on, and right below it: templates set there whose
 * the story is, who worked on it and that nobody may comment. Elements that are `known` have a role already.
 */
export function linesBeside(
  body: MarkupElement,
  story: MarkupElement,
  {start, known}: {readonly start: number; readonly known: readonly MarkupElement[]},
): LinesBeside {
  const above: MarkupElement[] = []
  const below: MarkupElement[] = []
  look(body)
  return {above: above.slice(-mostLines), below}

  function look(element: MarkupElement): void {
    for (const child of element.children) {
      if (child.type === 'text' || child === story) continue
      if (child.start > story.end + farthest || below.length >= mostLines) return
      if (child.end <= Math.max(start, story.start - farthest)) continue
      if (child.start <= story.start && child.end >= story.end) look(child)
      else if (child.name !== 'footer' && !isOfOthers(child)) enter(child)
    }
  }

  function enter(element: MarkupElement): void {
    if (!element.children.every((child) => child.type === 'text' || isInline(child))) return look(element)
    const text = textOf(element) ?? ''
    if (text.length < shortestLine || text.length > longestLine || isAllLink(element)) return
    if (known.some(({start: first, end}) => first < element.end && end > element.start)) return
    if (element.start >= story.end) below.push(element)
    else if (element.start >= start) above.push(element)
  }
}

function isOfOthers(element: MarkupElement): boolean {
  const rule = frameRule(element)
  if (rule === 'page/comments') return !isShort(element, longestClosing)
  return rule !== undefined && ofOthers.has(rule)
}

const isAllLink = (element: MarkupElement): boolean =>
  isLink(element) ||
  element.children.every((child) => (child.type === 'text' ? child.text.trim() === '' : isAllLink(child)))
