import {type NoticeKind, noticeKinds} from '../story/passage.ts'

export const queueSorts = ['arrived', 'urgency', 'headline', 'source'] as const
export type QueueSort = (typeof queueSorts)[number]

export const sortDirections = ['asc', 'desc'] as const
export type SortDirection = (typeof sortDirections)[number]

/** How old a story may be at most, in hours. */
export const queueAges = {'1h': 1, '6h': 6, '1d': 24, '3d': 72, '7d': 168} as const
export type QueueAge = keyof typeof queueAges

/** What an editor has chosen to see of the queue. All of it stands in the address. */
export interface QueueView {
  readonly sort: QueueSort
  readonly direction: SortDirection
  /** From 0. */
  readonly page: number
  /** Shows what was spiked instead of what waits. */
  readonly spiked: boolean
  /** Id of the source. */
  readonly source?: string
  readonly kind?: NoticeKind
  /** BCP 47. */
  readonly language?: string
  readonly age?: QueueAge
  /** Words of the headline or the slugline. */
  readonly text?: string
}

/** What the queue shows unless something else is asked for: the latest first. */
export const usualView: QueueView = {sort: 'arrived', direction: 'desc', page: 0, spiked: false}

/** Characters of the words that are looked for. */
export const maximumQueueText = 200
const mostPages = 10_000

/** The way in which a column is sorted at first: what is newest, most urgent, or first in the alphabet at the top. */
export function usualDirection(sort: QueueSort): SortDirection {
  return sort === 'arrived' ? 'desc' : 'asc'
}

/** Reads the view out of an address. What an address says wrongly is as if it had not been said. */
export function viewOfSearch(search: readonly (readonly [string, string])[]): QueueView {
  const said = new Map(search)
  const sort = oneOf(queueSorts, said.get('sort')) ?? usualView.sort
  const page = Number(said.get('page') ?? 1) - 1
  const [source, language, text] = [said.get('source'), said.get('language'), said.get('text')]
  const kind = oneOf(noticeKinds, said.get('kind'))
  // Keys of an object literal are its own names.
  const age = oneOf(Object.keys(queueAges) as QueueAge[], said.get('age'))
  return {
    sort,
    direction: oneOf(sortDirections, said.get('order')) ?? usualDirection(sort),
    page: Number.isInteger(page) && page >= 0 && page < mostPages ? page : 0,
    spiked: said.get('show') === 'spiked',
    ...(source && {source}),
    ...(kind && {kind}),
    ...(language && {language}),
    ...(age && {age}),
    ...(text && {text: text.slice(0, maximumQueueText)}),
  }
}

/** What of a view goes into an address: what differs from the usual one. */
export function searchOfView({sort, direction, page, spiked, ...filters}: QueueView): [string, string][] {
  const {source, kind, language, age, text} = filters
  const said: [string, string | undefined][] = [
    ['show', spiked ? 'spiked' : undefined],
    ['source', source],
    ['kind', kind],
    ['language', language],
    ['age', age],
    ['text', text],
    ['sort', sort === usualView.sort ? undefined : sort],
    ['order', direction === usualDirection(sort) ? undefined : direction],
    ['page', page === 0 ? undefined : String(page + 1)],
  ]
  return said.flatMap(([name, value]) => (value ? [[name, value]] : []))
}

/** The view after a change. A change of what is shown begins at the first page. */
export function changedView(view: QueueView, change: {[Part in keyof QueueView]?: QueueView[Part] | undefined}) {
  // A filter that is taken away is a property that is not there.
  const parts = Object.entries({...view, page: 0, ...change}).filter(([, value]) => value !== undefined)
  return Object.fromEntries(parts) as unknown as QueueView
}

/** The view after a click on the head of a column: sorted by it, or the other way round. */
export function sortedBy(view: QueueView, sort: QueueSort): QueueView {
  if (view.sort !== sort) return changedView(view, {sort, direction: usualDirection(sort)})
  return changedView(view, {direction: view.direction === 'asc' ? 'desc' : 'asc'})
}

/** Whether something is left out that another choice of filters would show. */
export function isFiltered({source, kind, language, age, text}: QueueView): boolean {
  return [source, kind, language, age, text].some((filter) => filter !== undefined)
}

/** The view without its filters. */
export function unfiltered({sort, direction, spiked}: QueueView): QueueView {
  return {sort, direction, spiked, page: 0}
}

function oneOf<const Name extends string>(names: readonly Name[], said: string | undefined): Name | undefined {
  return names.find((name) => name === said)
}
