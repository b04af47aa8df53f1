import type {MarkupElement} from '../../markup/markup-node.ts'
import {type FrameRule, frameRule} from './frame-rule.ts'

const ofOthers = new Set<FrameRule>([
  'page/related',
  'page/topics',
  'page/comments',
  'page/newsletter',
  'page/advertisement',
])

/** What stands in it is said of other stories, of readers or of pictures; not where one of the story's own `places` is in it. */
export function isOfOthers(element: MarkupElement, places: readonly number[]): boolean {
  if (element.name === 'figure' || element.name === 'figcaption') return true
  const rule = frameRule(element)
  if (rule === undefined || !ofOthers.has(rule)) return false
  return !places.some((place) => element.start <= place && element.end > place)
}
