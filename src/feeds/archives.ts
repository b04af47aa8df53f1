import {utf8ToBytes} from '@noble/hashes/utils.js'
import {fillTemplate, webAddress} from './article-address.ts'
import type {FeedContext, FeedEntry, FeedFormat, RenderedFile} from './feed.ts'
import {headOf, newestChange, renderChunks} from './render.ts'

/** Items of the current document at least, where the settings do not say how many. */
export const usualItems = 50

/**
 * A feed with all its past (RFC 5005, 4): an archive document for each month that is over, which gets no new items any
 * more, and the current document with the newest ones, linked from one to the next. Only for formats that are archived.
 * `entries` are in the order of `newestFirst`.
 */
export function renderArchived(
  format: FeedFormat,
  entries: readonly FeedEntry[],
  {settings, now}: Pick<FeedContext, 'settings' | 'now'>,
): readonly RenderedFile[] {
  const {maximumItems = usualItems, ...others} = settings
  const items = entries.filter(isItem)
  const months = [...Map.groupBy(items, monthOf)]
    .filter(([month]) => month < now.slice(0, 7))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  const archived = months.reduce((sum, [, own]) => sum + own.length, 0)
  const newest = items.slice(0, Math.max(maximumItems, items.length - archived))
  const documents: readonly (readonly [string, readonly FeedEntry[]])[] = [
    ...months.map(([month, own]) => [archiveName(format, month), own] as const),
    [format.fileName, [...entries.filter((entry) => !isItem(entry)), ...newest]],
  ]
  const addressOf = (file: string | undefined): string | undefined =>
    file === undefined ? undefined : webAddress(fillTemplate(settings.feedUrl ?? '', {file}))
  return documents.map(([name, own], index) => {
    const isArchive = index < months.length
    const links = {
      currentUrl: addressOf(format.fileName),
      previousUrl: addressOf(documents[index - 1]?.[0]),
      nextUrl: index + 1 < months.length ? addressOf(documents[index + 1]?.[0]) : undefined,
    }
    const archive = {isArchive, ...Object.fromEntries(Object.entries(links).filter(([, url]) => url !== undefined))}
    const head = headOf({...format, fileName: name}, others, {now, updatedAt: newestChange(own)})
    const text = [...renderChunks(format, own, {...head, archive})].join('')
    return {name, mediaType: format.mediaType, bytes: utf8ToBytes(text)}
  })
}

/** `atom-2026-10.xml`. */
export function archiveName({fileName}: Pick<FeedFormat, 'fileName'>, month: string): string {
  return fileName.replace(/(?=\.\w{1,8}$)/u, `-${month}`)
}

function isItem({item}: FeedEntry): boolean {
  return item !== undefined
}

function monthOf({item}: FeedEntry): string {
  return item?.publishedAt.slice(0, 7) ?? ''
}
