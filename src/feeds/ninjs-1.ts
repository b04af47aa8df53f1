import {present, presentList} from '../story/present.ts'
import type {FeedFormat} from './feed.ts'
import type {FeedItem, FeedMedia, Tombstone} from './feed-item.ts'
import {jsonText} from './json-text.ts'
import {ninjsStatus, ninjsText, ninjsTombstoneDays, ninjsTypes} from './ninjs.ts'
import {schemeAddress} from './subject-schemes.ts'
import {webAddress} from './article-address.ts'

/** ninjs 1.6, which all readers of 1.x take: one item a file. */
export const ninjs1 = {
  name: 'ninjs-1',
  title: 'ninjs 1.6',
  fileName: 'ninjs-1.json',
  mediaType: 'application/json',
  holds: 'one',
  channel: 'syndication',
  tombstoneDays: ninjsTombstoneDays,
  open: () => '',
  item: (item) => jsonText(newsObject(item)),
  tombstone: (tombstone) => jsonText(canceled(tombstone)),
  close: () => '',
} as const satisfies FeedFormat

const standard = {
  name: 'ninjs',
  version: '1.6',
  schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_1.6.json',
}

function newsObject(item: FeedItem): object {
  const said = ninjsText(item)
  const {rights} = item
  return {
    uri: item.id,
    $standard: standard,
    type: 'text',
    version: String(item.version),
    firstcreated: item.publishedAt,
    versioncreated: item.updatedAt,
    embargoed: item.embargoUntil,
    pubstatus: 'usable',
    expires: item.expiresAt,
    urgency: item.urgency,
    language: item.language,
    headline: item.title,
    slugline: item.slugline,
    byline: said.by,
    located: said.located,
    description_text: item.summary,
    description_commenting: said.commenting,
    body_html: said.html,
    body_text: said.text,
    wordcount: item.wordCount,
    copyrightholder: rights.holder,
    copyrightnotice: rights.notice,
    usageterms: rights.terms,
    infosource: presentList(said.infoSources.map(({name, role}) => ({name, rel: role}))),
    subject: presentList(item.subjects.map((subject) => present({name: subject.name, ...code(subject)}))),
    genre: presentList(item.genres.map((genre) => present({name: genre.name, ...code(genre)}))),
    place: presentList(item.places.map((place) => present({name: place.name, rel: place.role, ...code(place)}))),
    altids: said.altIds,
    associations: associationsOf(item),
  }
}

/** `scheme` has to be an address. */
function code({scheme, code: value}: {readonly scheme?: string | undefined; readonly code?: string | undefined}): {
  readonly scheme?: string
  readonly code?: string
} {
  if (value === undefined) return {}
  return present({scheme: scheme === undefined ? undefined : webAddress(schemeAddress(scheme)), code: value})
}

function associationsOf(item: FeedItem): object | undefined {
  const media = item.media.map((one, index) => [`media${index + 1}`, mediaObject(one)])
  const links = item.relatedLinks
    .filter(({url}) => url !== undefined)
    .map(({url, itemId, title}, index) => [`related${index + 1}`, {uri: itemId ?? url, type: 'text', headline: title}])
  const all = [...media, ...links]
  return all.length === 0 ? undefined : Object.fromEntries(all)
}

function mediaObject(media: FeedMedia): object {
  const {kind, url, mimeType, width, height, size, rights} = media
  return {
    uri: url,
    type: ninjsTypes[kind],
    headline: media.title,
    description_text: media.caption ?? media.alt,
    byline: media.creator ?? media.credit,
    copyrightholder: rights.holder,
    copyrightnotice: rights.notice,
    usageterms: rights.terms,
    renditions: {web: {href: url, mimetype: mimeType, width, height, sizeinbytes: size}},
  }
}

function canceled(tombstone: Tombstone): object {
  const {id, version, at, publishedAt, language, title, reason} = tombstone
  return {
    uri: id,
    $standard: standard,
    type: 'text',
    version: String(version),
    firstcreated: publishedAt,
    versioncreated: at,
    pubstatus: ninjsStatus(tombstone),
    language,
    headline: title,
    ednote: reason,
  }
}
