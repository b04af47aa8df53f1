import type {FeedFormat, FeedHead} from './feed.ts'
import type {FeedAuthor, FeedItem, Tombstone} from './feed-item.ts'
import {itemHtml} from './item-html.ts'
import {archiveLinks, creatorsOf, mediaContent, rightsLine} from './rss.ts'
import {schemeAddress} from './subject-schemes.ts'
import {
  element,
  endTag,
  escapeText,
  joinXml,
  startTag,
  textElement,
  type Xml,
  type XmlAttributes,
  xmlDeclaration,
} from './xml-writer.ts'

/** Atom 1.0 (RFC 4287) with threads (RFC 4685), tombstones (RFC 6721) and archives (RFC 5005). */
export const atom = {
  name: 'atom',
  title: 'Atom 1.0',
  fileName: 'atom.xml',
  mediaType: 'application/atom+xml; charset=utf-8',
  holds: 'many',
  channel: 'syndication',
  isArchived: true,
  open,
  item: entryOf,
  tombstone: deletedEntry,
  close: () => endTag('feed'),
} as const satisfies FeedFormat

const type = 'application/atom+xml'

function open(head: FeedHead): Xml {
  const {settings, selfUrl, updatedAt, archive} = head
  const {publisher} = settings
  return joinXml([
    xmlDeclaration,
    startTag('feed', {
      xmlns: 'http://www.w3.org/2005/Atom',
      'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:fh': 'http://purl.org/syndication/history/1.0',
      'xmlns:media': 'http://search.yahoo.com/mrss/',
      'xmlns:thr': 'http://purl.org/syndication/thread/1.0',
      'xml:lang': settings.language,
    }),
    element('id', {}, escapeText(`${settings.idPrefix}feed`)),
    element('title', {}, escapeText(settings.title)),
    textElement('subtitle', settings.description),
    element('updated', {}, escapeText(updatedAt)),
    textElement('rights', settings.copyright),
    textElement('logo', publisher.logoUrl),
    element('author', {}, element('name', {}, escapeText(publisher.name)), textElement('uri', publisher.url)),
    link({rel: 'self', href: selfUrl, type}),
    link({rel: 'alternate', href: settings.homeUrl, type: 'text/html'}),
    ...(settings.hubs ?? []).map((href) => link({rel: 'hub', href})),
    ...archiveLinks(archive).map(([rel, href]) => link({rel, href, type})),
    archive?.isArchive === true ? element('fh:archive', {}) : undefined,
  ])
}

function link(attributes: XmlAttributes & {readonly href: string | undefined}): Xml | undefined {
  return attributes.href === undefined ? undefined : element('link', attributes)
}

function entryOf(item: FeedItem, {settings}: FeedHead): Xml {
  const {url, canonicalUrl, language, origin, media} = item
  return element(
    'entry',
    {'xml:lang': language === settings.language ? undefined : language},
    element('id', {}, escapeText(item.id)),
    element('title', {}, escapeText(item.title)),
    element('updated', {}, escapeText(item.updatedAt)),
    element('published', {}, escapeText(item.publishedAt)),
    ...authorsOf(item),
    ...item.contributions.map(({name, source}) => person('contributor', name, source?.url)),
    link({rel: 'alternate', href: url, type: 'text/html'}),
    canonicalUrl === url ? undefined : link({rel: 'canonical', href: canonicalUrl}),
    origin?.url === url ? undefined : link({rel: 'via', href: origin?.url, title: origin?.headline ?? origin?.name}),
    ...item.relatedLinks.map(({url: href, title}) => link({rel: 'related', href, title})),
    ...media.map((one) =>
      link({rel: 'enclosure', href: one.url, type: one.mimeType, length: one.size, title: one.title}),
    ),
    ...repliesOf(item),
    ...[...new Set(item.keywords)].map((term) => element('category', {term})),
    ...item.subjects.map(({scheme, code, name}) =>
      element('category', {
        term: code,
        scheme: scheme === undefined ? undefined : schemeAddress(scheme),
        label: name,
      }),
    ),
    textElement('rights', rightsLine(item)),
    sourceOf(item),
    textElement('dcterms:valid', item.expiresAt === undefined ? undefined : `end=${item.expiresAt}; scheme=W3C-DTF`),
    element('summary', {}, escapeText(item.summary)),
    element('content', {type: 'html'}, escapeText(itemHtml(item))),
    ...media.map(mediaContent),
  )
}

function authorsOf(item: FeedItem): readonly Xml[] {
  const {authors} = item
  if (authors.length > 0) return authors.map(({name, url}: FeedAuthor) => person('author', name, url))
  return creatorsOf(item).map((name) => person('author', name, undefined))
}

function person(name: 'author' | 'contributor', text: string, url: string | undefined): Xml {
  return element(name, {}, element('name', {}, escapeText(text)), textElement('uri', url))
}

/** RFC 4685: only open comments have replies, and only known counts are said. */
function repliesOf({comments}: FeedItem): readonly (Xml | undefined)[] {
  if (comments?.state !== 'open') return []
  const {url, feedUrl, count, updatedAt} = comments
  const counts = {'thr:count': count, 'thr:updated': updatedAt}
  return [
    link({rel: 'replies', href: url, type: 'text/html', ...(feedUrl === undefined && counts)}),
    link({rel: 'replies', href: feedUrl, type: 'application/rss+xml', ...counts}),
    count === undefined ? undefined : element('thr:total', {}, escapeText(String(count))),
  ]
}

/** RFC 4287, 4.2.11: the feed that the entry was taken from; houses that have none are named by their front page. */
function sourceOf({source, publishedAt, rights}: FeedItem): Xml | undefined {
  if (source === undefined) return undefined
  return element(
    'source',
    {},
    element('id', {}, escapeText(source.url ?? `urn:copytaster:${source.id}`)),
    element('title', {}, escapeText(source.name)),
    element('updated', {}, escapeText(publishedAt)),
    link({rel: 'alternate', href: source.url, type: 'text/html'}),
    textElement('rights', rights.notice),
  )
}

function deletedEntry({id, at, reason}: Tombstone, {settings}: FeedHead): Xml {
  return element(
    'at:deleted-entry',
    {ref: id, when: at},
    element('at:by', {}, element('name', {}, escapeText(settings.publisher.name))),
    element('at:comment', {}, escapeText(reason)),
  )
}
