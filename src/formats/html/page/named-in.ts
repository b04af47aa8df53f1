import type {MarkupElement} from '../../markup/markup-node.ts'
import {attributeOf, textOf} from '../../xml/find-elements.ts'

/** The `name` of a microdata or RDFa item whose element this is. */
export function namedIn(element: MarkupElement): string | undefined {
  const name = find(element, (inner) =>
    /(?:^|[\s:])name$/u.test(inner.attributes.get('itemprop') ?? inner.attributes.get('property') ?? ''),
  )
  return name === undefined ? undefined : (attributeOf(name, 'content') ?? textOf(name))
}

function find(element: MarkupElement, fits: (inner: MarkupElement) => boolean): MarkupElement | undefined {
  for (const child of element.children) {
    if (child.type === 'text') continue
    const found = fits(child) ? child : find(child, fits)
    if (found !== undefined) return found
  }
  return undefined
}
