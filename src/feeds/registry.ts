import type {FeedFormat} from './feed.ts'
import {jsonFeed} from './json-feed.ts'
import {rss} from './rss.ts'

/** Every format in which feeds go out. */
export const feedFormats = [rss, jsonFeed] as const satisfies readonly FeedFormat[]

export type FeedFormatName = (typeof feedFormats)[number]['name']

/** The format of that name; none where there is none. */
export function feedFormatNamed(name: string): FeedFormat | undefined {
  return feedFormats.find((format) => format.name === name)
}
