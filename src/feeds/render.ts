import {utf8ToBytes} from '@noble/hashes/utils.js'
import type {Article} from '../documents/documents.ts'
import {fillTemplate, webAddress} from './article-address.ts'
import type {FeedContext, FeedEntry, FeedFormat, FeedHead, FeedReport, RenderedFeed} from './feed.ts'
import type {FeedSettings} from './feed-settings.ts'
import {later, utc} from './item-dates.ts'
import {openFeed} from './open-feed.ts'
import {toFeedEntries} from './to-feed-entry.ts'

/**
 * Articles as a feed: the gate, the model, the format, in one step, newest first. The same articles, context and format
 * give the same bytes. What is not in it is in `skipped`, with a stable code.
 *
 * @example
 * const {files, skipped} = renderFeed(feedFormatNamed('rss'), articles, {settings, now: '2026-11-26T12:00:00Z', find})
 */
export function renderFeed(format: FeedFormat, articles: Iterable<Article>, context: FeedContext): RenderedFeed {
  return renderEntries(format, newestFirst(toFeedEntries(articles, context)), context)
}

/** Entries as a feed, in their order: make them once (`toFeedEntries`) where they go into several formats. */
export function renderEntries(
  format: FeedFormat,
  entries: readonly FeedEntry[],
  {settings, now}: Pick<FeedContext, 'settings' | 'now'>,
): RenderedFeed {
  const head = headOf(format, settings, {now, updatedAt: newestChange(entries)})
  if (format.holds === 'one') return renderEach(format, entries, head)
  const {mediaType, fileName} = format
  const {text, report} = collect(renderChunks(format, entries, head))
  if (format.isNeverEmpty === true && report.items + report.tombstones === 0) return {...report, files: []}
  if (report.items > (format.parts?.items ?? Infinity)) return renderParts(format, entries, head)
  return {...report, files: [{name: fileName, mediaType, bytes: utf8ToBytes(text)}]}
}

/** A file for each item. */
function renderEach(format: FeedFormat, entries: readonly FeedEntry[], head: FeedHead): RenderedFeed {
  const {mediaType} = format
  const feed = openFeed(format, head)
  const files = entries.flatMap((entry) => {
    const text = feed.add(entry)
    return text === '' ? [] : [{name: fileNameOf(format, entry.articleId), mediaType, bytes: utf8ToBytes(text)}]
  })
  return {...feed.report(), files}
}

/** Files of as many items as one may hold, and an index of them where the one file would be. */
function renderParts(format: FeedFormat, entries: readonly FeedEntry[], head: FeedHead): RenderedFeed {
  const {mediaType} = format
  const feed = openFeed(format, head)
  const pieces = entries.map((entry) => feed.add(entry)).filter((piece) => piece !== '')
  const files = filesOfParts(format, head, pieces)
  return {...feed.report(), files: files.map(({name, text}) => ({name, mediaType, bytes: utf8ToBytes(text)}))}
}

/** The files of a feed whose items, each a piece of text, may need several: the index first, or the only file. */
export function filesOfParts(
  format: FeedFormat,
  head: FeedHead,
  pieces: readonly string[],
): readonly {readonly name: string; readonly text: string}[] {
  const {fileName, parts} = format
  const wrap = (some: readonly string[]): string => [format.open(head), ...some, format.close(head)].join('')
  if (parts === undefined || pieces.length <= parts.items) return [{name: fileName, text: wrap(pieces)}]
  const files = Array.from({length: Math.ceil(pieces.length / parts.items)}, (_, index) => ({
    name: partName(format, String(index + 1)),
    text: wrap(pieces.slice(index * parts.items, (index + 1) * parts.items)),
  }))
  const addresses = files.map(({name}) => fillTemplate(head.settings.feedUrl ?? '{file}', {file: name}) ?? name)
  return [{name: fileName, text: parts.index(addresses, head)}, ...files]
}

/** `sitemap-news-2.xml`. */
export function partName({fileName}: Pick<FeedFormat, 'fileName'>, number: string): string {
  return fileName.replace(/(?=\.\w{1,8}$)/u, `-${number}`)
}

/**
 * A feed piece by piece, in the order of the entries: memory stays flat however many there are. Where the format holds
 * one item, each piece is a whole file.
 */
export function* renderChunks(
  format: FeedFormat,
  entries: Iterable<FeedEntry>,
  head: FeedHead,
): Generator<string, FeedReport> {
  const feed = openFeed(format, head)
  yield feed.begin()
  for (const entry of entries) {
    const text = feed.add(entry)
    if (text !== '') yield text
  }
  yield feed.end()
  return feed.report()
}

/** As `renderChunks`, for entries that come one after another from a Content Lake. */
export async function* renderChunksLater(
  format: FeedFormat,
  entries: AsyncIterable<FeedEntry>,
  head: FeedHead,
): AsyncGenerator<string, FeedReport> {
  const feed = openFeed(format, head)
  yield feed.begin()
  for await (const entry of entries) {
    const text = feed.add(entry)
    if (text !== '') yield text
  }
  yield feed.end()
  return feed.report()
}

/** What a format is told of the feed. `updatedAt` is the newest change of what is in it. */
export function headOf(
  format: FeedFormat,
  settings: FeedSettings,
  {now, updatedAt}: {readonly now: string; readonly updatedAt: string | undefined},
): FeedHead {
  const selfUrl = webAddress(fillTemplate(settings.feedUrl ?? '', {file: format.fileName}))
  return {
    settings,
    now: utc(now) ?? now,
    updatedAt: updatedAt ?? utc(now) ?? now,
    ...(selfUrl !== undefined && {selfUrl}),
  }
}

/** The newest change that entries speak of; none where they speak of none. ISO 8601 in UTC. */
export function newestChange(entries: Iterable<FeedEntry>): string | undefined {
  let newest: string | undefined
  for (const {item, tombstone} of entries) {
    const change = item?.updatedAt ?? tombstone?.at
    if (change !== undefined) newest = newest === undefined ? change : later(newest, change)
  }
  return newest
}

/**
 * Entries as a feed has them: tombstones, which the grammar of Atom wants before its entries, then the newest publication
 * first, those of one moment by the id of the article.
 */
export function newestFirst(entries: Iterable<FeedEntry>): readonly FeedEntry[] {
  return [...entries].toSorted(
    (one, other) =>
      Number(other.tombstone !== undefined) - Number(one.tombstone !== undefined) ||
      instantOf(other) - instantOf(one) ||
      (one.articleId < other.articleId ? -1 : 1),
  )
}

function instantOf({item, tombstone}: FeedEntry): number {
  return Date.parse(item?.publishedAt ?? tombstone?.at ?? '') || 0
}

/** The name of the file that holds one item. */
export function fileNameOf({fileName, fileOf}: FeedFormat, articleId: string): string {
  const [, stem = fileName, extension = ''] = /^(.*)(\.\w{1,8})$/u.exec(fileName) ?? []
  return `${stem}/${fileOf?.(articleId) ?? `${articleId}${extension}`}`
}

function collect(chunks: Generator<string, FeedReport>): {readonly text: string; readonly report: FeedReport} {
  let text = ''
  for (let next = chunks.next(); ; next = chunks.next()) {
    if (next.done === true) return {text, report: next.value}
    text += next.value
  }
}
