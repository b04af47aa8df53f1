import {articleFilter} from './article-filters.ts'
import {type ArticleField, type ArticleType, fieldNameIn} from './article-type.ts'
import type {NoticeValue} from './documents.ts'
import {fields} from './names.ts'
import {queueAges, type QueueSort, type QueueView} from './queue-view.ts'

/** Rows of one page. */
export const queuePageSize = 100

/** Words of the filter that are looked for. */
const mostWords = 10

export interface QueueQuery {
  readonly query: string
  readonly params: Readonly<Record<string, unknown>>
}

/** A story of the queue. `_id` is that of the draft. */
export interface QueueRow {
  readonly _id: string
  readonly _type: string
  readonly _createdAt: string
  readonly headline: string | null
  readonly slugline: string | null
  readonly urgency: number | null
  readonly source: string | null
  readonly language: string | null
  readonly words: number
  readonly signal: string | null
  readonly embargoUntil: string | null
  readonly notices: readonly Pick<NoticeValue, 'kind' | 'state'>[] | null
}

export interface QueuePage {
  readonly rows: readonly QueueRow[]
  /** Of all pages. */
  readonly total: number
}

/** What there is to choose from in the filters: ids of sources, and languages. */
export interface QueueChoices {
  readonly sources: readonly string[]
  readonly languages: readonly string[]
}

/** Asks for one page of a view, for the perspective `raw`. `now` is in milliseconds since 1970. */
export function queueQuery(types: readonly ArticleType[], view: QueueView, now: number): QueueQuery {
  const {source, kind, language, age, text, page} = view
  const own = (field: ArticleField): string | undefined => expressionOf(types, (type) => fieldNameIn(type, field))
  const words = (text ?? '').split(/\s+/u).filter((word) => word !== '')
  const conditions = [
    base(types, view.spiked),
    source !== undefined && `${own('source') ?? 'null'}._ref == $source`,
    kind !== undefined && `$kind in ${own('notices') ?? 'null'}[].kind`,
    language !== undefined && `${own('language') ?? 'null'} == $language`,
    age !== undefined && '_createdAt >= $since',
    words.length > 0 &&
      `[${[own('headline'), own('slugline')].filter((name) => name !== undefined).join(', ')}] match $words`,
  ]
  const filter = conditions.filter((condition) => condition !== false).join(' && ')
  const rows = `*[${filter}] | order(${orderOf(types, view)}, _id asc)[$from...$to]${projectionOf(types)}`
  return {
    query: `{"rows": ${rows}, "total": count(*[${filter}])}`,
    params: {
      from: page * queuePageSize,
      to: (page + 1) * queuePageSize,
      ...(source !== undefined && {source}),
      ...(kind !== undefined && {kind}),
      ...(language !== undefined && {language}),
      ...(age !== undefined && {since: new Date(now - queueAges[age] * 3_600_000).toISOString()}),
      ...(words.length > 0 && {words: words.slice(0, mostWords).map((word) => `${word}*`)}),
    },
  }
}

/** Asks for the sources and languages of all that waits, or of all that was spiked. */
export function queueChoicesQuery(types: readonly ArticleType[], spiked: boolean): string {
  const distinct = (field: 'source' | 'language', member: string): string => {
    const name = expressionOf(types, (type) => fieldNameIn(type, field))
    if (name === undefined) return '[]'
    return `array::compact(array::unique(*[${base(types, spiked)}]{"value": ${name}${member}}.value))`
  }
  return `{"sources": ${distinct('source', '._ref')}, "languages": ${distinct('language', '')}}`
}

/** Asks for the names of sources whose ids are the parameter `ids`. */
export const sourceNamesQuery = `*[_id in $ids]{_id, ${fields.source.name}} | order(lower(${fields.source.name}) asc)`

/** What a listener must hear of to keep the queue as it is. */
export function queueEvents(types: readonly ArticleType[]): string {
  return `*[_id in path("drafts.**") && (${types.map(({name}) => `_type == ${JSON.stringify(name)}`).join(' || ')})]`
}

function base(types: readonly ArticleType[], spiked: boolean): string {
  const filter = articleFilter(spiked ? 'spiked' : 'incoming', types)
  // An import's draft is known by its id already.
  const drafts = spiked ? '_id in path("drafts.**") && ' : ''
  return `_type in ${JSON.stringify(types.map(({name}) => name))} && ${drafts}${filter ?? 'false'}`
}

function orderOf(types: readonly ArticleType[], {sort, direction}: QueueView): string {
  const field: Readonly<Record<QueueSort, () => string | undefined>> = {
    arrived: () => undefined,
    // What has no urgency is the least urgent.
    urgency: () => `coalesce(${expressionOf(types, (type) => fieldNameIn(type, 'urgency')) ?? 'null'}, 10)`,
    headline: () => `lower(coalesce(${expressionOf(types, (type) => fieldNameIn(type, 'headline')) ?? 'null'}, ""))`,
    source: () => `lower(coalesce(${sourceName(types)}, "\u{10FFFF}"))`,
  }
  const own = field[sort]()
  return own === undefined ? `_createdAt ${direction}` : `${own} ${direction}, _createdAt desc`
}

function projectionOf(types: readonly ArticleType[]): string {
  const plain = (['headline', 'slugline', 'urgency', 'language', 'embargoUntil'] as const).map((field) => {
    const name = expressionOf(types, (type) => fieldNameIn(type, field))
    return `"${field}": ${name ?? 'null'}`
  })
  const wire = expressionOf(types, (type) => fieldNameIn(type, 'wire'))
  const notices = expressionOf(types, (type) => fieldNameIn(type, 'notices'))
  const body = expressionOf(types, (type) => fieldNameIn(type, 'body'))
  return `{_id, _type, _createdAt, ${[
    ...plain,
    `"source": ${sourceName(types)}`,
    `"signal": ${wire ? `${wire}.${fields.wire.signal}` : 'null'}`,
    `"notices": ${notices ? `${notices}[]{kind, state}` : 'null'}`,
    `"words": count(string::split(coalesce(pt::text(${body ?? 'null'}), ""), " ")[@ != ""])`,
  ].join(', ')}}`
}

/** The name of the source, or what the credit line calls it where there is no such document. */
function sourceName(types: readonly ArticleType[]): string {
  const name = expressionOf(types, (type) => {
    const source = fieldNameIn(type, 'source')
    const attribution = type.fields.get('attribution')
    const credited = attribution && (attribution.as ? attribution.name : `${attribution.name}.sourceName`)
    const parts = [source && `${source}->${fields.source.name}`, credited].filter((part) => part !== undefined)
    return parts.length > 0 ? `coalesce(${parts.join(', ')})` : undefined
  })
  return name ?? 'null'
}

/** An expression that each type has in its own words; none where no type has it. */
function expressionOf(
  types: readonly ArticleType[],
  expression: (type: ArticleType) => string | undefined,
): string | undefined {
  const own = types.map((type) => ({type, text: expression(type)}))
  const [first] = own
  if (own.every(({text}) => text === undefined)) return undefined
  if (own.every(({text}) => text === first?.text)) return first?.text
  const cases = own.flatMap(({type, text}) => (text === undefined ? [] : [`_type == "${type.name}" => ${text}`]))
  return `select(${cases.join(', ')})`
}
