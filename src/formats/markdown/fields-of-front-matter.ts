import {cleanLine} from '../../bytes/clean-text.ts'
import type {ParsedPassage, Role} from '../../story/passage.ts'
import {present, presentList} from '../../story/present.ts'
import type {Media, NamedSource, Story, StoryAuthor} from '../../story/story.ts'
import {isObject, type JsonObject} from '../json/json-value.ts'
import {readMailTime} from '../mail-time.ts'
import {webAddress} from '../web-address.ts'
import {readWireTime} from '../wire-time.ts'
import {languageTag} from '../xml/find-elements.ts'
import type {FrontMatterPlace} from './front-matter.ts'

export interface FrontMatterReading {
  readonly fields: Partial<Story>
  /** Headline, deck and byline, where they stand. */
  readonly passages: readonly ParsedPassage[]
  /** Names that mean nothing here. */
  readonly unread: readonly string[]
}

/** What site builders and people call each thing, without spaces, dashes and underscores. */
const names = {
  headline: ['headline', 'title', 'heading'],
  deck: ['deck', 'dek', 'subtitle', 'subheadline', 'subhead', 'standfirst', 'tagline'],
  kicker: ['kicker', 'eyebrow', 'overline'],
  author: ['author', 'authors', 'byline', 'by', 'creator', 'writer'],
  published: [
    'date',
    'published',
    'publishdate',
    'publisheddate',
    'datepublished',
    'publishedat',
    'publishedtime',
    'pubdate',
    'created',
  ],
  updated: [
    'updated',
    'lastmod',
    'modified',
    'lastmodified',
    'lastmodifiedat',
    'datemodified',
    'updatedat',
    'modifieddate',
  ],
  embargo: ['embargo', 'embargountil', 'embargoed', 'embargoeduntil', 'embargodate'],
  expires: ['expires', 'expirydate', 'expirationdate', 'expiresat'],
  abstract: ['description', 'summary', 'excerpt', 'abstract', 'lede', 'lead'],
  keywords: ['tags', 'keywords', 'tag', 'keyword'],
  categories: ['categories', 'category', 'section', 'sections', 'topic', 'topics'],
  genre: ['genre', 'type'],
  language: ['lang', 'language', 'locale'],
  canonical: ['canonical', 'canonicalurl', 'originalurl', 'externalurl', 'sourceurl'],
  url: ['url', 'link', 'permalink'],
  source: ['source', 'publication', 'publisher', 'provider', 'outlet', 'site', 'sitename'],
  slug: ['slug', 'slugline'],
  image: ['image', 'cover', 'coverimage', 'featuredimage', 'featureimage', 'thumbnail', 'hero', 'heroimage', 'ogimage'],
  imageAlt: ['imagealt', 'coveralt', 'alt'],
  imageCaption: ['imagecaption', 'covercaption', 'caption'],
  imageCredit: ['imagecredit', 'photocredit', 'photo', 'photographer'],
  dateline: ['dateline', 'location', 'place'],
  note: ['editorsnote', 'editornote', 'note', 'notes', 'notetoeditors', 'ednote'],
  terms: ['license', 'licence', 'usageterms', 'terms'],
  copyright: ['copyright', 'rights', 'copyrightnotice'],
  credit: ['credit', 'creditline'],
  guid: ['id', 'guid', 'uuid', 'identifier'],
  version: ['version', 'revision'],
  urgency: ['urgency', 'priority'],
} as const

/** Says nothing of the story, but how a site shows it. */
const ofTheSite = new Set(
  'layout template weight draft toc sitemap pinned featured comments math mermaid aliases cssclass cssclasses slugs menu robots'.split(
    ' ',
  ),
)

export function fieldsOfFrontMatter(values: JsonObject, text: string, place: FrontMatterPlace): FrontMatterReading {
  const byName = new Map(
    Object.entries(values).map(([name, value]) => [name.toLowerCase().replaceAll(/[\s_-]/gu, ''), value]),
  )
  const at = (kind: keyof typeof names): unknown =>
    names[kind].map((name) => byName.get(name)).find((value) => hasValue(value))
  const line = (kind: keyof typeof names): string | undefined => lineOf(at(kind))
  const time = (kind: keyof typeof names): string | undefined => timeOf(line(kind))
  const passage = (kind: 'headline' | 'deck' | 'kicker', printed = line(kind)): ParsedPassage[] =>
    passageOf(kind, printed)
  const people = at('author')
  const authors = authorsOf(people)
  const source = sourceOf(at('source'))
  const guid = line('guid')
  const dateline = line('dateline')
  const urgency = Number(line('urgency'))
  const wire = present({guid, version: line('version')})
  const categories = listOf(at('categories'))
  const known = new Set<string>(Object.values(names).flat())
  return {
    fields: present({
      publishedAt: time('published'),
      updatedAt: time('updated'),
      embargoUntil: time('embargo'),
      expiresAt: time('expires'),
      abstract: line('abstract'),
      authors: presentList(authors),
      keywords: presentList(listOf(at('keywords'))),
      subjects: presentList(categories.map((name) => ({scheme: 'category', code: name, name}))),
      genres: presentList(listOf(at('genre')).map((name) => ({code: name, name}))),
      language: languageTag(line('language')),
      originalUrl: webAddress(line('canonical')),
      url: webAddress(line('url')),
      source,
      slugline: line('slug'),
      dateline: dateline === undefined ? undefined : {text: dateline, place: dateline},
      editorsNote: line('note'),
      usageTerms: line('terms'),
      copyrightNotice: line('copyright'),
      creditLine: line('credit'),
      urgency: Number.isInteger(urgency) && urgency >= 1 && urgency <= 9 ? urgency : undefined,
      media: presentList(
        imageOf(at('image'), {alt: line('imageAlt'), caption: line('imageCaption'), credit: line('imageCredit')}),
      ),
      wire: Object.keys(wire).length === 0 ? undefined : wire,
    }),
    passages: [
      ...passage('kicker'),
      ...passage('headline'),
      ...passage('deck'),
      ...passageOf(
        'byline',
        typeof people === 'string' ? cleanLine(people) : authors.map(({name}) => name).join(', '),
        typeof people === 'string' ? undefined : authors.map(({name}) => name),
      ),
    ],
    unread: Object.keys(values).filter((name) => {
      const plain = name.toLowerCase().replaceAll(/[\s_-]/gu, '')
      return !known.has(plain) && !ofTheSite.has(plain) && hasValue(values[name])
    }),
  }

  function passageOf(role: Role, printed: string | undefined, parts = [printed ?? '']): ParsedPassage[] {
    if (printed === undefined || printed === '') return []
    const matter = text.slice(place.start, place.end)
    const start = matter.indexOf(parts[0] ?? '')
    const last = parts.at(-1) ?? ''
    const end = matter.indexOf(last, start) + last.length
    const range = start < 0 || end < last.length ? place : {start: place.start + start, end: place.start + end}
    return [
      {
        text: printed,
        shape: role === 'headline' ? 'heading' : 'paragraph',
        at: {start: range.start, end: range.end},
        role,
      },
    ]
  }
}

const hasValue = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

function lineOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? cleanLine(first) || undefined : undefined
}

/** A list, or what stands between commas. */
function listOf(value: unknown): string[] {
  const parts: readonly unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(/\s*[,;]\s*/u)
      : []
  return [...new Set(parts.flatMap((part) => lineOf(part) ?? []))]
}

function timeOf(printed: string | undefined): string | undefined {
  if (printed === undefined) return undefined
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(printed) ? `${printed}T00:00:00` : printed
  const read = readWireTime(day)
  return read === undefined ? readMailTime(printed) : `${read.local}${read.zone ?? ''}`
}

function authorsOf(value: unknown): StoryAuthor[] {
  const people: readonly unknown[] = Array.isArray(value) ? value : [value]
  return people.flatMap((person): StoryAuthor[] => {
    if (isObject(person)) {
      const name = lineOf(person['name'] ?? person['title'])
      if (name === undefined) return []
      const email = lineOf(person['email'])
      const handle = lineOf(person['twitter'] ?? person['x'])?.replace(/^@/u, '')
      return [
        {
          name,
          ...present({
            email: email?.includes('@') === true ? email : undefined,
            jobTitle: lineOf(person['jobTitle'] ?? person['role']),
            handles: handle === undefined ? undefined : [{network: 'twitter', handle}],
          }),
        },
      ]
    }
    const printed = lineOf(person)?.replace(/^(?:by|von|par|por|di|da|door|av)\s+/iu, '')
    return (printed ?? '')
      .split(/\s*(?:,|;|&|\band\b|\bund\b|\bet\b|\by\b)\s*/u)
      .flatMap((name) => (name === '' ? [] : [{name}]))
  })
}

function sourceOf(value: unknown): NamedSource | undefined {
  const name = isObject(value) ? lineOf(value['name'] ?? value['title']) : lineOf(value)
  if (name === undefined || /^https?:/iu.test(name)) return undefined
  const url = isObject(value) ? webAddress(lineOf(value['url'])) : undefined
  return {name, ...present({url})}
}

function imageOf(
  value: unknown,
  beside: {alt: string | undefined; caption: string | undefined; credit: string | undefined},
): Media[] {
  const own = isObject(value) ? value : {}
  const address = webAddress(lineOf(isObject(value) ? (own['url'] ?? own['src'] ?? own['path']) : value))
  if (address === undefined) return []
  return [
    {
      kind: 'image',
      url: address,
      ...present({
        alt: lineOf(own['alt']) ?? beside.alt,
        caption: lineOf(own['caption']) ?? beside.caption,
        credit: lineOf(own['credit']) ?? beside.credit,
      }),
    },
  ]
}
