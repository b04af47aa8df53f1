import {isBlock} from '../../markup/block-of.ts'
import type {MarkupElement} from '../../markup/markup-node.ts'

/** Stands in a line of text, as browsers set it. Elements that a site made itself lay out boxes, so they do not. */
export const isInline = (element: MarkupElement): boolean =>
  !element.name.includes('-') && !isBlock(element, {shape: 'paragraph'})
