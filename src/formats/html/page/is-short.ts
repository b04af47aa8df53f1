import type {MarkupElement} from '../../markup/markup-node.ts'

/** There are at most so many characters of text in it, white space counted. */
export const isShort = (element: MarkupElement, most: number): boolean => fits(element, {left: most})

function fits(element: MarkupElement, room: {left: number}): boolean {
  for (const child of element.children) {
    if (child.type === 'text') room.left -= child.text.length
    if (room.left < 0 || (child.type === 'element' && !fits(child, room))) return false
  }
  return true
}
