import type {Article, Author, CopytasterDocument, Source} from '../../src/documents/documents.ts'
import type {FeedContext, ReferredDocument} from '../../src/feeds/feed.ts'
import type {FeedSettings} from '../../src/feeds/feed-settings.ts'

export const settings: FeedSettings = {
  title: 'The Harbour Gazette',
  description: 'News of the harbour and of what comes in through it.',
  homeUrl: 'https://gazette.example/',
  articleUrl: 'https://gazette.example/{slug}',
  feedUrl: 'https://gazette.example/feeds/{file}',
  language: 'en',
  publisher: {
    name: 'The Harbour Gazette',
    url: 'https://gazette.example/',
    logoUrl: 'https://gazette.example/logo.png',
  },
  idPrefix: 'tag:gazette.example,2026:',
  copyright: '© 2026 The Harbour Gazette',
  hubs: ['https://hub.example/'],
  imageUrl: 'https://images.gazette.example/{file}',
  comments: {url: '{url}#comments', feedUrl: '{url}/comments.rss'},
}

export const now = '2026-11-26T12:00:00Z'

/** What feeds need to know of documents, with what a test wants otherwise. */
export function contextOf(
  documents: readonly (CopytasterDocument | ReferredDocument)[],
  other: Partial<FeedContext> = {},
): FeedContext {
  const byId = new Map(documents.map((document) => [document._id, document]))
  return {
    settings,
    now,
    find: (id) => {
      const document = byId.get(id)
      return document === undefined || document._type === 'wireItem' ? undefined : document
    },
    ...other,
  }
}

export const agency: Source = {
  _id: 'source-northern-wire',
  _type: 'source',
  name: 'Northern Wire',
  kind: 'agency',
  url: 'https://northern-wire.example/',
  attributionTemplate: 'This article originally appeared on {source}: {headline}',
}

export const reporter: Author = {
  _id: 'author-ida-lund',
  _type: 'author',
  name: 'Ida Lund',
  slug: {_type: 'slug', current: 'ida-lund'},
  jobTitle: 'Port correspondent',
  source: {_type: 'reference', _ref: agency._id},
  handles: [
    {_type: 'handle', _key: 'h1', network: 'mastodon', handle: 'idalund', url: 'https://social.example/@idalund'},
  ],
}

export const article: Article = {
  _id: 'article-harbour',
  _type: 'article',
  headline: 'Harbour opens after the storm',
  deck: 'The first ferry left at noon.',
  slug: {_type: 'slug', current: 'harbour-opens'},
  language: 'en',
  body: [
    paragraph('p1', 'The harbour opened again on Tuesday, two days after the storm had closed it.'),
    {_type: 'block', _key: 'h1', style: 'h2', markDefs: [], children: [span('h1s', 'A long night')]},
    {
      _type: 'block',
      _key: 'p2',
      style: 'normal',
      markDefs: [{_type: 'link', _key: 'l1', href: '/tides'}],
      children: [span('p2a', 'Pilots had watched the '), span('p2b', 'tides', ['l1']), span('p2c', ' all night.')],
    },
    {_type: 'relatedLink', _key: 'r1', lead: 'More', title: 'How pilots work', url: 'https://gazette.example/pilots'},
    {
      _type: 'articleImage',
      _key: 'i1',
      asset: {_type: 'reference', _ref: 'image-abc123-1600x900-jpg'},
      alt: 'A ferry at the quay',
      caption: 'The ferry on Tuesday.',
      credit: 'Sam Poe / Northern Wire',
    },
  ],
  authors: [{_type: 'reference', _key: 'a1', _ref: reporter._id}],
  dateline: {_type: 'dateline', place: 'SKERRY', text: 'SKERRY'},
  source: {_type: 'reference', _ref: agency._id},
  originalHeadline: 'Skerry harbour reopens',
  originalUrl: 'https://northern-wire.example/skerry',
  attribution: {
    _type: 'attribution',
    text: 'This article originally appeared on Northern Wire: Skerry harbour reopens',
    source: {_type: 'reference', _ref: agency._id},
    sourceName: 'Northern Wire',
    originalHeadline: 'Skerry harbour reopens',
    state: 'confirmed',
  },
  contributions: [{_type: 'contribution', _key: 'c1', role: 'contributing', name: 'Coast Press'}],
  commenting: {_type: 'commenting', state: 'suspended', temporary: true, text: 'Comments are suspended.'},
  notices: [],
  relatedLinks: [
    {_type: 'relatedLink', _key: 'r1', lead: 'More', title: 'How pilots work', url: 'https://gazette.example/pilots'},
  ],
  keywords: ['harbour', 'storm'],
  subjects: [{_type: 'subject', _key: 's1', scheme: 'medtop', code: '20000789', name: 'ferry transport'}],
  copyrightHolder: 'Northern Wire Ltd',
  copyrightNotice: '© 2026 Northern Wire Ltd',
  usageTerms: 'Not for archives.',
  publishedAt: '2026-11-24T12:30:00Z',
  updatedAt: '2026-11-24T15:00:00Z',
}

export function paragraph(key: string, text: string): Article['body'][number] {
  return {_type: 'block', _key: key, style: 'normal', markDefs: [], children: [span(`${key}s`, text)]}
}

function span(key: string, text: string, marks: readonly string[] = []) {
  return {_type: 'span', _key: key, text, marks: [...marks]}
}
