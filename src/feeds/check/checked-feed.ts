import type {Finding} from './check-codes.ts'
import type {JsonObject} from '../../formats/json/json-value.ts'
import type {MarkupElement} from '../../formats/markup/markup-node.ts'

export const checkedFormats = [
  'rss',
  'atom',
  'json-feed',
  'ninjs',
  'newsml-g2',
  'nitf',
  'sitemap',
  'apple-news',
] as const

export type CheckedFormat = (typeof checkedFormats)[number]

/** Where something stands. */
export interface Place {
  readonly path: string
  readonly line?: number
}

/** What all formats of feeds say of an item, as it stands there. */
export interface CheckedItem {
  readonly place: Place
  readonly id?: string
  readonly title?: string
  readonly url?: string
  readonly published?: string
  readonly updated?: string
  readonly html?: string
  readonly summary?: string
  readonly creators: readonly string[]
  readonly images: readonly {readonly url?: string; readonly width?: number; readonly height?: number}[]
  /** Marked as deleted. */
  readonly isTombstone: boolean
  readonly element?: MarkupElement
  readonly object?: JsonObject
}

/** A feed as checks look at it. */
export interface CheckedFeed {
  readonly format: CheckedFormat
  /** Of the file. */
  readonly bytes: number
  readonly place: Place
  readonly title?: string
  readonly url?: string
  readonly description?: string
  readonly language?: string
  readonly published?: string
  readonly selfUrl?: string
  readonly hubs: readonly string[]
  readonly items: readonly CheckedItem[]
  /** The document element, or the channel of RSS. */
  readonly element?: MarkupElement
  readonly object?: JsonObject
  /** Where an element stands. */
  readonly placeOf: (element: MarkupElement, path: string) => Place
}

export interface CheckedReading {
  readonly feed?: CheckedFeed
  readonly findings: readonly Finding[]
}
