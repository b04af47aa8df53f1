import type {FeedFormat} from '../../src/feeds/feed.ts'
import {fileNameOf} from '../../src/feeds/render.ts'

/** The folder of a format that holds one item a file; none of others. */
export function folderOf(format: FeedFormat): string | undefined {
  return format.holds === 'one' ? fileNameOf(format, '').split('/')[0] : undefined
}

/** Where a format stands, relative to the feeds: `rss.xml`, `nitf/`. */
export function placeOfFeed(format: FeedFormat): string {
  return format.holds === 'many' ? format.fileName : `${folderOf(format) ?? ''}/`
}
