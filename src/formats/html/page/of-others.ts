import type {MarkupElement} from '../../markup/markup-node.ts'
import {type FrameRule, frameRule} from './frame-rule.ts'

const ofOthers = new Set<FrameRule>([
  'page/related',
  'page/topics',
  'page/comments',
  'page/newsletter',
  'page/advertisement',
])

/** What stands in it is said of other stories, of readers or of pictures; not where the headline, at `headline`, is in it. */
export function isOfOthers(element: MarkupElement, headline: number): boolean {
  if (element.name === 'figure' || element.name === 'figcaption') return true
  const rule = frameRule(element)
  return rule !== undefined && ofOthers.has(rule) && (element.start > headline || element.end < headline)
}
