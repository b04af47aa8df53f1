import type {MarkupElement} from '../../markup/markup-node.ts'

/** All elements below one that fit, in order, and none inside another. */
export function elementsWithin(parent: MarkupElement, fits: (element: MarkupElement) => boolean): MarkupElement[] {
  return parent.children.flatMap((child) =>
    child.type === 'text' ? [] : fits(child) ? [child] : elementsWithin(child, fits),
  )
}
