import type {MarkupElement} from '../../markup/markup-node.ts'
import {emojiOf} from '../../markup/media-of-element.ts'

/** Smaller pictures are icons, counters and portraits beside names, in CSS pixels. */
const smallestPicture = 100

/** A picture that shows nothing of the story. */
export const isIcon = (element: MarkupElement): boolean =>
  element.name === 'img' &&
  ['width', 'height'].some((name) => Number(element.attributes.get(name) ?? Number.NaN) < smallestPicture) &&
  emojiOf(element) === undefined
