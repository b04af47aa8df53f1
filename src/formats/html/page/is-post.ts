import type {MarkupElement} from '../../markup/markup-node.ts'
import {labelOf} from './element-label.ts'

/** Networks' names as they mark up a post that a page quotes ("twitter-tweet", "instagram-media"). */
const network = /-(?:twitter|instagram|tiktok|bluesky|mastodon|reddit|threads|text-post|fb|facebook)-/u

/** Quotes a post of a social network. */
export const isPost = (element: MarkupElement): boolean =>
  element.name === 'blockquote' && network.test(labelOf(element))
