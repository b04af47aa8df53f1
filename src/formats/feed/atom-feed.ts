import {present} from '../../story/present.ts'
import type {FeedInfo} from '../format.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {attributeOf, languageOf} from '../xml/find-elements.ts'
import {addressOf, baseOf} from './entry-address.ts'
import {firstLine, ownElements} from './feed-modules.ts'

/** What all entries of a feed share. */
export interface AtomFeed extends FeedInfo {
  readonly source: string
  readonly base?: string
  readonly rights?: string
  readonly license?: string
  readonly authors: readonly MarkupElement[]
}

/** Of a feed, or of the `source` of an entry that came out of another feed. */
export function atomFeedOf(element: MarkupElement | undefined, source: string, url: string | undefined): AtomFeed {
  const outer = baseOf(element, url)
  const self = linkOf(element, 'self', outer)
  const link = linkOf(element, 'alternate', outer ?? self)
  return present({
    source,
    title: firstLine(ownElements(element, 'title')),
    link,
    language: languageOf(element),
    description: firstLine(ownElements(element, 'subtitle', 'tagline')),
    base: baseOf(element, undefined) ?? link ?? self ?? url,
    rights: firstLine(ownElements(element, 'rights', 'copyright')),
    license: linkOf(element, 'license', outer ?? self),
    authors: ownElements(element, 'author'),
  })
}

export const linksOf = (parent: MarkupElement | undefined, relation: string): MarkupElement[] =>
  ownElements(parent, 'link').filter((link) => relationOf(link) === relation)

/** RFC 4287, 4.2.7.2: a name alone is the end of an address. */
export const relationOf = (link: MarkupElement): string =>
  (attributeOf(link, 'rel') ?? 'alternate').replace('http://www.iana.org/assignments/relation/', '')

/** A page is meant before other forms of the same. */
export function linkOf(
  parent: MarkupElement | undefined,
  relation: string,
  base: string | undefined,
): string | undefined {
  const links = linksOf(parent, relation)
  const page = links.find((link) => (attributeOf(link, 'type') ?? 'text/html') === 'text/html') ?? links[0]
  return addressOf(attributeOf(page, 'href'), baseOf(page, base))
}
