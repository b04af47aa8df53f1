import {present, presentList} from '../story/present.ts'
import type {FeedFormat} from './feed.ts'
import type {FeedItem, FeedMedia, Tombstone} from './feed-item.ts'
import {jsonText} from './json-text.ts'
import {ninjsStatus, ninjsText, ninjsTombstoneDays, ninjsTypes, subjectUri} from './ninjs.ts'

/** ninjs 2.2: one item a file. */
export const ninjs2 = {
  name: 'ninjs-2',
  title: 'ninjs 2.2',
  fileName: 'ninjs-2.json',
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
  version: '2.2',
  schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_2.2.json',
}

/** An item under the names of 2.x. */
export function newsObject(item: FeedItem): object {
  const said = ninjsText(item)
  const {rights} = item
  return {
    uri: item.id,
    standard,
    type: 'text',
    version: String(item.version),
    firstcreated: item.publishedAt,
    versioncreated: item.updatedAt,
    embargoed: item.embargoUntil,
    pubstatus: 'usable',
    expires: item.expiresAt,
    urgency: item.urgency,
    language: item.language,
    headlines: [
      {role: 'main', value: item.title},
      ...item.titles.map(({role, text}) => ({role: role ?? 'variant', value: text})),
    ],
    slugline: item.slugline,
    by: said.by,
    located: said.located,
    descriptions: [
      {role: 'summary', contenttype: 'text/plain', value: item.summary},
      ...(said.commenting === undefined
        ? []
        : [{role: 'commenting', contenttype: 'text/plain', value: said.commenting}]),
    ],
    bodies: [
      {role: 'main', contenttype: 'text/html', wordcount: item.wordCount, value: said.html},
      {role: 'text', contenttype: 'text/plain', value: said.text},
    ],
    copyrightholder: rights.holder,
    copyrightnotice: rights.notice,
    usageterms: rights.terms,
    infosources: presentList(said.infoSources),
    subjects: presentList(item.subjects.map((subject) => present({name: subject.name, ...uriOf(subject)}))),
    genres: presentList(item.genres.map((genre) => present({name: genre.name, ...uriOf(genre)}))),
    places: presentList(
      item.places.map(({name, role, scheme, code}) =>
        present({name, rel: role, ...(code !== undefined && uriOf(present({scheme, code})))}),
      ),
    ),
    altids: Object.entries(said.altIds).map(([role, value]) => ({role, value})),
    associations: presentList([
      ...item.media.map((one, index) => mediaObject(one, `media${index + 1}`)),
      ...item.relatedLinks.flatMap(({url, itemId, title}, index) =>
        url === undefined
          ? []
          : [
              {
                name: `related${index + 1}`,
                uri: itemId ?? url,
                type: 'text',
                headlines: [{role: 'main', value: title}],
              },
            ],
      ),
    ]),
  }
}

function uriOf(subject: {readonly scheme?: string; readonly code: string}): {
  readonly uri?: string
  readonly literal?: string
} {
  const uri = subjectUri(subject)
  return uri === undefined ? {literal: subject.code} : {uri}
}

function mediaObject(media: FeedMedia, name: string): object {
  const {kind, url, mimeType, width, height, size, rights, caption, alt} = media
  const description = caption ?? alt
  return {
    name,
    uri: url,
    type: ninjsTypes[kind],
    headlines: media.title === undefined ? undefined : [{role: 'main', value: media.title}],
    descriptions: description === undefined ? undefined : [{role: 'caption', value: description}],
    by: media.creator ?? media.credit,
    copyrightholder: rights.holder,
    copyrightnotice: rights.notice,
    usageterms: rights.terms,
    renditions: [{name: 'web', href: url, contenttype: mimeType, width, height, sizeinbytes: size}],
  }
}

/** The grave of an item under the names of 2.x. */
export function canceled(tombstone: Tombstone): object {
  const {id, version, at, publishedAt, language, title, reason} = tombstone
  return {
    uri: id,
    standard,
    type: 'text',
    version: String(version),
    firstcreated: publishedAt,
    versioncreated: at,
    pubstatus: ninjsStatus(tombstone),
    language,
    headlines: title === undefined ? undefined : [{role: 'main', value: title}],
    ednote: reason,
  }
}
