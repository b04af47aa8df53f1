import {escapeHtml, type HtmlElement, toHtml} from '../portable-text/to-html.ts'
import type {CreditLine, FeedItem} from './feed-item.ts'

/** The item's text with its lines of credit, as HTML that is well-formed XML too. */
export function itemHtml(item: FeedItem, elements?: ReadonlySet<HtmlElement>): string {
  const pictures = new Map(item.media.filter(({kind}) => kind === 'image').map((image) => [image.blockKey, image]))
  const text = toHtml(item.body, {
    ...(elements && {elements}),
    imageOf: ({_key}: {readonly _key?: string}) => (_key === undefined ? undefined : pictures.get(_key)),
  })
  return text + item.credits.map((line) => `<p>${creditHtml(line, elements)}</p>`).join('')
}

/** A line of credit as HTML, without its paragraph. */
export function creditHtml({pieces}: CreditLine, elements?: ReadonlySet<HtmlElement>): string {
  const linked = elements === undefined || elements.has('a')
  return pieces
    .map(({text, href}) =>
      href === undefined || !linked ? escapeHtml(text) : `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`,
    )
    .join('')
}
