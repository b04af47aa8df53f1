import {lineOfHtml} from '../html/passages-of-html.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {elementsOf, rawTextOf} from '../xml/find-elements.ts'

/** Namespaces of the modules that newsrooms meet in feeds, as `plain` writes them. */
const namespaces = {
  content: ['purl.org/rss/1.0/modules/content'],
  dc: [
    'purl.org/dc/elements/1.1',
    'purl.org/dc/elements/1.0',
    'purl.org/rss/1.0/modules/dc',
    // GlobeNewswire's feeds.
    'dublincore.org/documents/dcmi-namespace',
  ],
  dcterms: ['purl.org/dc/terms'],
  media: ['search.yahoo.com/mrss', 'search.yahoo.com/searchmonkey/media'],
  atom: ['www.w3.org/2005/atom', 'purl.org/atom/ns#'],
  tombstone: ['purl.org/atompub/tombstones/1.0'],
  slash: ['purl.org/rss/1.0/modules/slash'],
  thr: ['purl.org/syndication/thread/1.0'],
  wfw: ['wellformedweb.org/commentapi'],
  georss: ['www.georss.org/georss'],
  itunes: ['www.itunes.com/dtds/podcast-1.0.dtd'],
  prism: [
    'prismstandard.org/namespaces/1.2/basic',
    'prismstandard.org/namespaces/basic/1.2',
    'prismstandard.org/namespaces/basic/2.0',
    'prismstandard.org/namespaces/basic/2.1',
    'prismstandard.org/namespaces/basic/3.0',
  ],
  cc: ['creativecommons.org/ns', 'web.resource.org/cc', 'backend.userland.com/creativecommonsrssmodule'],
  feedburner: ['rssnamespace.org/feedburner/ext/1.0'],
  apcm: ['ap.org/schemas/03/2005/apcm', 'ap.org/schemas/03/2010/contentmetadata'],
  apnm: ['ap.org/schemas/03/2005/apnm'],
  mi: ['schemas.ingestion.microsoft.com/common'],
  snf: ['www.smartnews.be/snf'],
  excerpt: ['wordpress.org/export/1.2/excerpt', 'wordpress.org/export/1.1/excerpt', 'wordpress.org/export/1.0/excerpt'],
  wp: ['wordpress.org/export/1.2', 'wordpress.org/export/1.1', 'wordpress.org/export/1.0'],
} as const
export type Module = keyof typeof namespaces

/** Senders write one namespace with and without its last slash, in either scheme and case. */
const plain = (uri: string): string =>
  uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/\/$/u, '')

/** An element whose prefix nobody declares has the prefix for its namespace. */
const modules = new Map<string, Module>(
  Object.entries(namespaces).flatMap(([name, uris]) =>
    [name, ...uris].map((uri): [string, Module] => [uri, name as Module]),
  ),
)
const known = new Map<string, Module | undefined>()

/** The module that a namespace is of; nothing for the feed's own language and what is not known. */
export function moduleOf(namespace: string): Module | undefined {
  if (namespace === '') return undefined
  // Feeds have a handful of namespaces; hostile ones get no memory.
  if (!known.has(namespace)) {
    if (known.size > 200) known.clear()
    known.set(namespace, modules.get(plain(namespace)))
  }
  return known.get(namespace)
}

/** Child elements of a module, whatever prefix it was given. */
export const moduleElements = (
  parent: MarkupElement | undefined,
  module: Module,
  ...names: readonly string[]
): MarkupElement[] => elementsOf(parent, ...names).filter(({namespace}) => moduleOf(namespace) === module)

/** Child elements of the feed's own language. */
export const ownElements = (parent: MarkupElement | undefined, ...names: readonly string[]): MarkupElement[] =>
  elementsOf(parent, ...names).filter(({namespace}) => (moduleOf(namespace) ?? 'atom') === 'atom')

/** The first element's text without mark-up; nothing where there is none. */
export const firstLine = (elements: readonly MarkupElement[]): string | undefined =>
  elements.map((element) => lineOfHtml(rawTextOf(element))).find((line) => line !== undefined)

/** The same of a module's elements, the names in order of what is meant first. */
export const moduleLine = (
  parent: MarkupElement | undefined,
  module: Module,
  ...names: readonly string[]
): string | undefined =>
  names.map((name) => firstLine(moduleElements(parent, module, name))).find((line) => line !== undefined)
