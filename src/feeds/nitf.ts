import type {FeedFormat, FeedHead} from './feed.ts'
import type {FeedItem, Tombstone} from './feed-item.ts'
import {nitfBody, nitfMedia} from './nitf-body.ts'
import {element, escapeText, joinXml, textElement, type Xml, xmlDeclaration} from './xml-writer.ts'

/** NITF 3.6: one item a file. */
export const nitf = {
  name: 'nitf',
  title: 'NITF 3.6',
  fileName: 'nitf.xml',
  mediaType: 'application/nitf+xml',
  holds: 'one',
  channel: 'syndication',
  open: () => '',
  item: document,
  tombstone: canceledDocument,
  close: () => '',
} as const satisfies FeedFormat

const root = {xmlns: 'http://iptc.org/std/NITF/2006-10-18/', version: '-//IPTC//DTD NITF 3.6//EN'}

function document(item: FeedItem, {settings}: FeedHead): Xml {
  const attribution = item.credits.filter(({kind}) => kind === 'attribution')
  const others = item.credits.filter(({kind}) => kind !== 'attribution')
  const shown = new Set(item.body.map(({_key}) => _key))
  const beside = item.media.filter(({blockKey}) => blockKey === undefined || !shown.has(blockKey))
  const body = element(
    'body',
    {},
    element(
      'body.head',
      {},
      element(
        'hedline',
        {},
        element('hl1', {}, escapeText(item.title)),
        item.deck === undefined ? undefined : element('hl2', {}, escapeText(item.deck)),
      ),
      textElement('rights', item.rights.notice),
      item.byline === undefined ? undefined : element('byline', {}, escapeText(`By ${item.byline}`)),
      textElement('distributor', item.source?.name),
      item.dateline === undefined
        ? undefined
        : element('dateline', {}, element('location', {}, escapeText(item.dateline.place ?? item.dateline.text))),
      element('abstract', {}, element('p', {}, escapeText(item.summary))),
    ),
    element(
      'body.content',
      {},
      nitfBody(item),
      ...others.map((line) => element('p', {}, creditXml(line))),
      ...beside.map(nitfMedia),
    ),
    attribution.length === 0
      ? undefined
      : element('body.end', {}, element('tagline', {}, ...attribution.map(creditXml))),
  )
  return joinXml([
    xmlDeclaration,
    element(
      'nitf',
      {...root, 'xml:lang': item.language},
      element(
        'head',
        {},
        element('title', {}, escapeText(item.title)),
        item.slugline === undefined ? undefined : element('meta', {name: 'slugline', content: item.slugline}),
        tobject(item),
        docdata(item, settings.publisher.name, 'usable'),
        element('pubdata', {type: 'web', name: settings.publisher.name, 'ex-ref': item.url}),
      ),
      body,
    ),
  ])
}

function creditXml({pieces}: FeedItem['credits'][number]): Xml {
  return joinXml(
    pieces.map(({text, href}) => (href === undefined ? escapeText(text) : element('a', {href}, escapeText(text)))),
  )
}

/** NITF knows IPTC's eight-digit codes alone. */
function tobject({subjects}: FeedItem): Xml | undefined {
  const known = subjects.filter(({code}) => /^(?:\w{1,20}:)?\d{8}$/u.test(code))
  if (known.length === 0) return undefined
  return element(
    'tobject',
    {},
    ...known.map(({code, name}) =>
      element('tobject.subject', {'tobject.subject.refnum': code.slice(-8), 'tobject.subject.matter': name}),
    ),
  )
}

function docdata(item: FeedItem, agent: string, status: string): Xml {
  const {rights, expiresAt, embargoUntil} = item
  const limits = rights.terms
  return element(
    'docdata',
    {'management-status': status},
    element('doc-id', {'id-string': item.id, regsrc: agent}),
    item.urgency === undefined || item.urgency > 8 ? undefined : element('urgency', {'ed-urg': item.urgency}),
    element('date.issue', {norm: norm(item.publishedAt)}),
    embargoUntil === undefined ? undefined : element('date.release', {norm: norm(embargoUntil)}),
    expiresAt === undefined ? undefined : element('date.expire', {norm: norm(expiresAt)}),
    element('du-key', {generation: 1, version: item.version, key: item.articleId}),
    rights.holder === undefined
      ? undefined
      : element('doc.copyright', {holder: rights.holder, year: item.publishedAt.slice(0, 4)}),
    limits === undefined && rights.holder === undefined
      ? undefined
      : element('doc.rights', {owner: rights.holder, agent, limitations: limits}),
    item.keywords.length === 0
      ? undefined
      : element('key-list', {}, ...[...new Set(item.keywords)].map((key) => element('keyword', {key}))),
  )
}

/** Readers of NITF know dates to the second. */
function norm(date: string): string {
  return date.replace(/\.\d{1,9}(?=Z$)/u, '')
}

function canceledDocument(
  {id, articleId, version, at, title, language, reason, state}: Tombstone,
  {settings}: FeedHead,
): Xml {
  const status = state === 'withheld' ? 'withheld' : 'canceled'
  return joinXml([
    xmlDeclaration,
    element(
      'nitf',
      {...root, 'xml:lang': language},
      element(
        'head',
        {},
        element('title', {}, escapeText(title ?? id)),
        element(
          'docdata',
          {'management-status': status},
          element('doc-id', {'id-string': id, regsrc: settings.publisher.name}),
          element('date.issue', {norm: norm(at)}),
          element('ed-msg', {info: reason}),
          element('du-key', {generation: 1, version, key: articleId}),
        ),
      ),
      element(
        'body',
        {},
        element('body.head', {}, element('hedline', {}, element('hl1', {}, escapeText(title ?? id)))),
        element('body.content', {}, element('p', {}, escapeText(reason))),
      ),
    ),
  ])
}
