import {present} from '../../story/present.ts'
import type {FeedInfo} from '../format.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {attributeOf, descendantsOf, elementsOf, languageOf, languageTag} from '../xml/find-elements.ts'
import {addressOf, baseOf} from './entry-address.ts'
import {licenseOf} from './fields-of-modules.ts'
import {firstLine, moduleElements, moduleLine, moduleOf, ownElements} from './feed-modules.ts'

/** What all items of a feed share. */
export interface Channel extends FeedInfo {
  readonly source: string
  readonly base?: string
  readonly rights?: string
  readonly usageTerms?: string
  readonly publisher?: string
}

/** Reads what items share once, or reading time would grow with the square of their number. */
export function channelOf(root: MarkupElement | undefined, source: string, url: string | undefined): Channel {
  const [element] = root === undefined ? [] : root.name === 'channel' ? [root] : descendantsOf(root, 'channel')
  const base = baseOf(element, baseOf(root, url))
  const page = moduleElements(element, 'atom', 'link').find(
    (one) => (attributeOf(one, 'rel') ?? 'alternate') === 'alternate',
  )
  const link =
    addressOf(
      firstLine(elementsOf(element, 'link').filter(({namespace}) => moduleOf(namespace) === undefined)),
      base,
    ) ?? addressOf(attributeOf(page, 'href'), base)
  return present({
    source,
    base: link ?? base,
    title: firstLine(ownElements(element, 'title')),
    link,
    language:
      languageTag(firstLine(ownElements(element, 'language')) ?? moduleLine(element, 'dc', 'language')) ??
      languageOf(element) ??
      languageOf(root),
    description: firstLine(ownElements(element, 'description', 'tagline')) ?? moduleLine(element, 'itunes', 'summary'),
    rights:
      firstLine(ownElements(element, 'copyright', 'rights')) ??
      moduleLine(element, 'dc', 'rights') ??
      moduleLine(element, 'media', 'copyright'),
    usageTerms:
      moduleLine(element, 'dcterms', 'license', 'accessRights') ??
      licenseOf(element) ??
      firstLine(elementsOf(element, 'license')),
    publisher: moduleLine(element, 'dc', 'publisher'),
  })
}

export const feedOf = ({title, link, language, description}: FeedInfo): FeedInfo =>
  present({title, link, language, description})
