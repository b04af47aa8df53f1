import type {FeedFormat, FeedHead} from './feed.ts'
import type {FeedContribution, FeedItem, FeedMedia, Tombstone} from './feed-item.ts'
import {figureHtml} from '../portable-text/to-html.ts'
import {itemHtml} from './item-html.ts'
import {schemeAddress} from './subject-schemes.ts'
import {
  element,
  endTag,
  escapeText,
  joinXml,
  startTag,
  textElement,
  type Xml,
  xmlDeclaration,
  xmlOf,
} from './xml-writer.ts'

/** NewsML-G2 2.35: news items in one news message. */
export const newsmlG2 = {
  name: 'newsml-g2',
  title: 'NewsML-G2 2.35',
  fileName: 'newsml-g2.xml',
  mediaType: 'application/vnd.iptc.g2.newsmessage+xml',
  holds: 'many',
  channel: 'syndication',
  isNeverEmpty: true,
  open,
  item: newsItem,
  tombstone: canceledItem,
  close: () => joinXml([endTag('itemSet'), endTag('newsMessage')]),
} as const satisfies FeedFormat

const namespace = 'http://iptc.org/std/nar/2006-10-01/'
const catalog = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_42.xml'

/** The message says when it was sent: to be the same for the same items, that is their newest change. */
function open({updatedAt, settings}: FeedHead): Xml {
  return joinXml([
    xmlDeclaration,
    startTag('newsMessage', {xmlns: namespace}),
    element('header', {}, element('sent', {}, escapeText(updatedAt)), textElement('sender', settings.publisher.name)),
    startTag('itemSet'),
  ])
}

function newsItem(item: FeedItem, {settings}: FeedHead): Xml {
  return element(
    'newsItem',
    attributesOf(item.id, item.version, item.language),
    element('catalogRef', {href: catalog}),
    rightsInfo(item, settings.publisher.name),
    element(
      'itemMeta',
      {},
      element('itemClass', {qcode: 'ninat:text'}),
      provider(settings.publisher.name),
      element('versionCreated', {}, escapeText(item.updatedAt)),
      element('firstCreated', {}, escapeText(item.publishedAt)),
      textElement('embargoed', item.embargoUntil),
      element('pubStatus', {qcode: 'stat:usable'}),
      textElement('title', item.title),
      item.isCorrection ? element('signal', {qcode: 'sig:correction'}) : undefined,
      element('altRep', {contenttype: 'text/html'}, escapeText(item.url)),
      textElement('expires', item.expiresAt),
      item.origin?.url === undefined
        ? undefined
        : element('link', {rel: 'irel:derivedFrom', href: item.origin.url}, textElement('title', item.origin.headline)),
    ),
    contentMeta(item),
    element(
      'contentSet',
      {},
      element(
        'inlineXML',
        {contenttype: 'application/xhtml+xml', wordcount: item.wordCount},
        element(
          'html',
          {xmlns: 'http://www.w3.org/1999/xhtml'},
          element('head', {}, element('title', {}, escapeText(item.title))),
          element('body', {}, xmlOf(itemHtml(item) + mediaBeside(item))),
        ),
      ),
    ),
  )
}

function attributesOf(guid: string, version: number, language: string) {
  return {
    guid,
    version,
    standard: 'NewsML-G2',
    standardversion: '2.35',
    conformance: 'power',
    'xml:lang': language,
  }
}

function provider(name: string): Xml {
  return element('provider', {literal: name}, element('name', {}, escapeText(name)))
}

function rightsInfo({rights}: FeedItem, publisher: string): Xml | undefined {
  const {holder, notice, terms} = rights
  if (holder === undefined && notice === undefined && terms === undefined) return undefined
  const name = holder ?? publisher
  return element(
    'rightsInfo',
    {},
    holder === undefined
      ? undefined
      : element('copyrightHolder', {literal: name}, element('name', {}, escapeText(name))),
    textElement('copyrightNotice', notice),
    textElement('usageTerms', terms),
  )
}

/** What the wire offered beside the text, at the end of it. */
function mediaBeside({media, body}: FeedItem): string {
  const shown = new Set(body.map(({_key}) => _key))
  const beside = media.filter(({blockKey}) => blockKey === undefined || !shown.has(blockKey))
  return beside.map((one) => (one.kind === 'image' ? figureHtml(one) : linkHtml(one))).join('')
}

function linkHtml({url, title, caption, kind}: FeedMedia): string {
  return element('p', {}, element('a', {href: url}, escapeText(title ?? caption ?? kind)))
}

function contentMeta(item: FeedItem): Xml {
  const {authors, contributions, source, origin} = item
  return element(
    'contentMeta',
    {},
    item.urgency === undefined ? undefined : element('urgency', {}, escapeText(String(item.urgency))),
    element('contentCreated', {}, escapeText(item.publishedAt)),
    item.dateline === undefined
      ? undefined
      : element('located', {}, element('name', {}, escapeText(item.dateline.place ?? item.dateline.text))),
    ...authors.map(({id, name, jobTitle, organisation}) =>
      element(
        'creator',
        {literal: id},
        element('name', {}, escapeText(name)),
        jobTitle === undefined && organisation === undefined
          ? undefined
          : textElement('definition', [jobTitle, organisation].filter((part) => part !== undefined).join(', ')),
      ),
    ),
    ...contributions.map(contributor),
    ...sourcesOf(item).map(([literal, name]) =>
      element('infoSource', {literal, role: 'isrol:originfo'}, element('name', {}, escapeText(name))),
    ),
    item.wire?.guid === undefined ? undefined : textElement('altId', item.wire.guid, {type: 'idtype:wire'}),
    ...item.genres.map(({scheme, code, name}) => element('genre', conceptOf(scheme, code), textElement('name', name))),
    element('language', {tag: item.language}),
    ...[...new Set(item.keywords)].map((keyword) => textElement('keyword', keyword)),
    ...item.subjects.map(({scheme, code, name}) =>
      element('subject', {type: 'cpnat:abstract', ...conceptOf(scheme, code)}, textElement('name', name)),
    ),
    textElement('slugline', item.slugline),
    textElement('headline', item.title),
    textElement('by', item.byline),
    textElement('dateline', item.dateline?.text),
    textElement('creditline', item.creditLine ?? origin?.name ?? source?.name),
    textElement('description', item.summary, {role: 'drol:summary'}),
  )
}

function contributor({role, name, organisation}: FeedContribution): Xml {
  return element(
    'contributor',
    {literal: name},
    element('name', {}, escapeText(name)),
    textElement('definition', [role, organisation].filter((part) => part !== undefined).join(', ')),
  )
}

/** Each house once: the one that answers for the story and the one that first published it. */
function sourcesOf({source, origin}: FeedItem): readonly (readonly [string, string])[] {
  const names = new Map<string, string>()
  if (source !== undefined) names.set(source.id, source.name)
  if (origin?.name !== undefined && origin.name !== source?.name)
    names.set(origin.source?.id ?? origin.name, origin.name)
  return [...names]
}

/** Codes of IPTC's own lists by the alias of the catalogue, all others by their address. */
function conceptOf(scheme: string | undefined, code: string) {
  const alias = scheme === undefined ? undefined : aliases.get(schemeAddress(scheme))
  if (alias !== undefined && /^[\w.:-]+$/u.test(code)) return {qcode: `${alias}:${code.replace(/^\w{1,20}:/u, '')}`}
  return {literal: code}
}

const aliases = new Map([
  ['http://cv.iptc.org/newscodes/mediatopic/', 'medtop'],
  ['http://cv.iptc.org/newscodes/subjectcode/', 'subj'],
  ['http://cv.iptc.org/newscodes/genre/', 'genre'],
])

function canceledItem(
  {id, version, language, at, publishedAt, title, state, reason}: Tombstone,
  {settings}: FeedHead,
): Xml {
  return element(
    'newsItem',
    attributesOf(id, version, language),
    element('catalogRef', {href: catalog}),
    element(
      'itemMeta',
      {},
      element('itemClass', {qcode: 'ninat:text'}),
      provider(settings.publisher.name),
      element('versionCreated', {}, escapeText(at)),
      textElement('firstCreated', publishedAt),
      element('pubStatus', {qcode: state === 'withheld' ? 'stat:withheld' : 'stat:canceled'}),
      textElement('title', title),
      textElement('edNote', reason),
    ),
  )
}
