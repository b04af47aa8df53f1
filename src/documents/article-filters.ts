import {type ArticleType, fieldNameIn} from './article-type.ts'
import {importedIdPrefix} from './ids.ts'
import {fields, types as typeNames} from './names.ts'

/** The lists that a desk works through. */
export const articleLists = [
  'incoming',
  'attribution-unconfirmed',
  'comments-suspended',
  'embargoed',
  'killed',
  'spiked',
] as const
export type ArticleList = (typeof articleLists)[number]

/**
 * What stands in `*[…]` to select the articles of a list; none where no type has the fields for it. Meant for the
 * perspective `drafts`, and good for a listener too, which sees every document as it is stored.
 */
export function articleFilter(list: ArticleList, types: readonly ArticleType[]): string | undefined {
  return anyOf(types.map((type) => filterForType(list, type)))
}

/** The articles, but for spiked ones, of the source whose id the GROQ expression gives: a parameter, or `^._id`. */
export function sourceFilter(types: readonly ArticleType[], id: string): string | undefined {
  return anyOf(
    types.map((type) => {
      const source = fieldNameIn(type, 'source')
      return source && allOf([isOfType(type), isNotSpiked(type), `${source}._ref == ${id}`])
    }),
  )
}

/** How many articles each list has. */
export interface ArticleCounts {
  readonly lists: {readonly [List in ArticleList]?: number}
  /** Sources that have articles, by name. */
  readonly sources: readonly {readonly _id: string; readonly name: string | null; readonly count: number}[]
  /** When the embargo ends that ends next, of each type: ISO 8601. */
  readonly ends: readonly (string | null)[]
}

/** The query for `ArticleCounts`. It counts what the filters select. */
export function articleCountsQuery(types: readonly ArticleType[]): string {
  const lists = articleLists.flatMap((list) => {
    const filter = articleFilter(list, types)
    return filter === undefined ? [] : [`"${list}": count(*[${filter}])`]
  })
  const ends = types.flatMap((type) => {
    const [filter, end] = [filterForType('embargoed', type), fieldNameIn(type, 'embargoUntil')]
    return filter && end ? [`*[${filter}] | order(dateTime(${end}) asc)[0].${end}`] : []
  })
  return `{"lists": {${lists.join(', ')}}, "sources": ${sourcesQuery(types)}, "ends": [${ends.join(', ')}]}`
}

/** When the counts change by themselves: milliseconds since 1970. */
export function countsDue(counts: ArticleCounts | undefined): number | undefined {
  const ends = (counts?.ends ?? []).filter((end) => end !== null).map((end) => Date.parse(end))
  return ends.length === 0 ? undefined : Math.min(...ends)
}

/** A listener's query for whatever can change `ArticleCounts`, but for the time. */
export function countedFilter(types: readonly ArticleType[]): string {
  return [typeNames.source, ...types.map(({name}) => name)]
    .map((name) => `_type == ${JSON.stringify(name)}`)
    .join(' || ')
}

/** How a list is ordered unless an editor has chosen: what ends first or came last at the top. */
export function articleOrdering(
  list: ArticleList,
  types: readonly ArticleType[],
): {readonly field: string; readonly direction: 'asc' | 'desc'} {
  const [end, ...others] = new Set(types.map((type) => fieldNameIn(type, 'embargoUntil')))
  // The Studio refuses to order by a field that one of the types does not have.
  if (list === 'embargoed' && end !== undefined && others.length === 0) return {field: end, direction: 'asc'}
  return {field: list === 'incoming' ? '_createdAt' : '_updatedAt', direction: 'desc'}
}

function filterForType(list: ArticleList, type: ArticleType): string | undefined {
  const condition = conditions[list](type)
  if (condition === undefined) return undefined
  return allOf([isOfType(type), ...(list === 'spiked' ? [] : [isNotSpiked(type)]), condition])
}

const {attribution, commenting, desk, notice, wire} = fields

const conditions: Readonly<Record<ArticleList, (type: ArticleType) => string | undefined>> = {
  // An import gives every article an id of this kind. A listener has no `_originalId`.
  incoming: (type) => {
    const decided = within(type, 'desk', desk.state)
    return allOf([
      `string::startsWith(coalesce(_originalId, _id), "drafts.${importedIdPrefix}")`,
      decided && `!defined(${decided})`,
    ])
  },
  'attribution-unconfirmed': (type) => equal(within(type, 'attribution', attribution.state), 'unconfirmed'),
  'comments-suspended': (type) => {
    const field = type.fields.get('commenting')
    if (field?.as === 'boolean') return `${field.name} == false`
    return equal(within(type, 'commenting', commenting.state), 'suspended')
  },
  embargoed: (type) => {
    const end = fieldNameIn(type, 'embargoUntil')
    return end && `dateTime(${end}) > dateTime(now())`
  },
  killed: (type) => {
    const notices = fieldNameIn(type, 'notices')
    return anyOf([
      equal(within(type, 'wire', wire.signal), 'kill'),
      equal(within(type, 'wire', wire.pubStatus), 'canceled'),
      notices && `count(${notices}[${notice.kind} == "kill" && ${notice.state} == "open"]) > 0`,
    ])
  },
  spiked: (type) => equal(within(type, 'desk', desk.state), 'spiked'),
}

function sourcesQuery(types: readonly ArticleType[]): string {
  const filter = sourceFilter(types, '^._id')
  if (filter === undefined) return '[]'
  const count = `count(*[references(^._id) && (${filter})])`
  const {name} = fields.source
  return `*[_type == "${typeNames.source}"]{_id, "name": ${name}, "count": ${count}}[count > 0] | order(lower(name) asc)`
}

function isOfType({name}: ArticleType): string {
  return `_type == ${JSON.stringify(name)}`
}

function isNotSpiked(type: ArticleType): string | undefined {
  const state = within(type, 'desk', desk.state)
  return state && `${state} != "spiked"`
}

/** A member of a field that holds an object; none where the type has no such field or holds it as something else. */
function within(type: ArticleType, field: 'attribution' | 'commenting' | 'desk' | 'wire', member: string) {
  const own = type.fields.get(field)
  return own && own.as === undefined ? `${own.name}.${member}` : undefined
}

function equal(path: string | undefined, value: string): string | undefined {
  return path && `${path} == "${value}"`
}

function allOf(parts: readonly (string | undefined)[]): string {
  return `(${parts.filter((part) => part !== undefined).join(' && ')})`
}

function anyOf(parts: readonly (string | undefined)[]): string | undefined {
  const given = parts.filter((part) => part !== undefined)
  return given.length > 1 ? `(${given.join(' || ')})` : given[0]
}
