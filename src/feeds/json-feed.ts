import {present, presentList} from '../story/present.ts'
import type {FeedFormat, FeedHead} from './feed.ts'
import type {FeedItem, FeedMedia, Tombstone} from './feed-item.ts'
import {textOfLine} from './item-credits.ts'
import {itemHtml} from './item-html.ts'
import {jsonText} from './json-text.ts'
import {creatorsOf} from './rss.ts'

/** JSON Feed 1.1; what it has no field for stands in the extension `_copytaster`. */
export const jsonFeed = {
  name: 'json-feed',
  title: 'JSON Feed 1.1',
  fileName: 'feed.json',
  mediaType: 'application/feed+json',
  holds: 'many',
  channel: 'syndication',
  open,
  item: (item) => jsonText(itemOf(item)),
  tombstone: (tombstone) => jsonText(tombstoneOf(tombstone)),
  between: ',',
  close: () => ']}',
} as const satisfies FeedFormat

function open({settings, selfUrl, archive}: FeedHead): string {
  const {publisher} = settings
  const head = jsonText({
    version: 'https://jsonfeed.org/version/1.1',
    title: settings.title,
    home_page_url: settings.homeUrl,
    feed_url: selfUrl,
    description: settings.description,
    next_url: archive?.previousUrl,
    icon: publisher.logoUrl,
    authors: [present({name: publisher.name, url: publisher.url})],
    language: settings.language,
    hubs: settings.hubs?.map((url) => ({type: 'WebSub', url})),
    _copytaster: present({copyright: settings.copyright}),
  })
  return `${head.slice(0, -1)},"items":[`
}

function itemOf(item: FeedItem): object {
  const {authors, origin, media, rights} = item
  const image = media.find(({kind}) => kind === 'image')
  const known = authors.map(({name, url}) => present({name, url}))
  return {
    id: item.id,
    url: item.url,
    external_url: origin?.url === item.url ? undefined : origin?.url,
    title: item.title,
    content_html: itemHtml(item),
    summary: item.summary,
    image: image?.url,
    date_published: item.publishedAt,
    date_modified: item.updatedAt === item.publishedAt ? undefined : item.updatedAt,
    authors: presentList(known.length > 0 ? known : creatorsOf(item).map((name) => ({name}))),
    tags: presentList([...new Set([...item.keywords, ...item.subjects.flatMap(({name}) => name ?? [])])]),
    language: item.language,
    attachments: presentList(
      media.map((one) => ({
        url: one.url,
        mime_type: one.mimeType ?? usualTypes[one.kind],
        title: one.title,
        size_in_bytes: one.size,
      })),
    ),
    _copytaster: {
      status: 'usable',
      version: item.version,
      kicker: item.kicker,
      deck: item.deck,
      slugline: item.slugline,
      dateline: item.dateline,
      byline: item.byline,
      credit: item.creditLine,
      credits: presentList(item.credits.map((line) => ({kind: line.kind, text: textOfLine(line)}))),
      contributions: presentList(item.contributions.map(({role, name, organisation}) => ({role, name, organisation}))),
      source: item.source,
      origin: origin && {name: origin.name, headline: origin.headline, url: origin.url},
      canonical_url: item.canonicalUrl,
      copyright_holder: rights.holder,
      copyright_notice: rights.notice,
      usage_terms: rights.terms,
      expires: item.expiresAt,
      corrections: presentList(item.corrections),
      comments: item.comments,
      related: presentList(item.relatedLinks),
      subjects: presentList(item.subjects),
      genres: presentList(item.genres),
      places: presentList(item.places),
      urgency: item.urgency,
      reading_time: item.readingTime,
      media: presentList(media.map(mediaOf)),
    },
  }
}

/** JSON Feed wants a type of every attachment. */
const usualTypes: Readonly<Record<FeedMedia['kind'], string>> = {
  image: 'image/jpeg',
  video: 'video/mp4',
  audio: 'audio/mpeg',
}

function mediaOf(media: FeedMedia): object {
  const {url, kind, width, height, caption, alt, credit, creator, rights} = media
  return {
    url,
    kind,
    width,
    height,
    caption,
    alt,
    credit,
    creator,
    copyright_holder: rights.holder,
    copyright_notice: rights.notice,
    usage_terms: rights.terms,
  }
}

/** A reader that knows nothing of the extension shows the reason in the place of the text. */
function tombstoneOf({id, url, title, at, publishedAt, state, version, reason, language}: Tombstone): object {
  return {
    id,
    url,
    title,
    content_text: reason,
    date_published: publishedAt,
    date_modified: at,
    language,
    _copytaster: {status: state, version},
  }
}
