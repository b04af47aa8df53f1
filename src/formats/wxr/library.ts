import {present} from '../../story/present.ts'
import type {Media} from '../../story/story.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {rawTextOf, textOf} from '../xml/find-elements.ts'
import {addressOf} from '../feed/entry-address.ts'
import {moduleElements, moduleLine, ownElements, firstLine} from '../feed/feed-modules.ts'
import {kindOf} from '../feed/media-of-entry.ts'

/** What an export holds beside its posts, looked up by number and name. */
export interface Library {
  readonly media: ReadonlyMap<string, Media>
  /** By address, whatever size of the picture it leads to. */
  readonly byAddress: ReadonlyMap<string, Media>
  /** HTML of blocks that posts share. */
  readonly blocks: ReadonlyMap<string, string>
}

/** Reads attachments and shared blocks. */
export function libraryOf(items: readonly MarkupElement[], base: string | undefined): Library {
  const media = new Map<string, Media>()
  const byAddress = new Map<string, Media>()
  const blocks = new Map<string, string>()
  for (const item of items) {
    const type = textOf(moduleElements(item, 'wp', 'post_type')[0])
    const id = textOf(moduleElements(item, 'wp', 'post_id')[0])
    if (id === undefined) continue
    if (type === 'wp_block') blocks.set(id, rawTextOf(moduleElements(item, 'content', 'encoded')[0]))
    const medium = type === 'attachment' ? mediumOf(item, base) : undefined
    if (medium?.url === undefined) continue
    media.set(id, medium)
    byAddress.set(sizeless(medium.url), medium)
  }
  return {media, byAddress, blocks}
}

/** "boat-300x200.jpg" and "boat-scaled.jpg" are sizes of "boat.jpg". */
export const sizeless = (url: string): string =>
  url
    .replace(/^https?:/iu, '')
    .replace(/[?#].*$/u, '')
    .replace(/-(?:\d{2,5}x\d{2,5}|scaled)(?=\.\w{2,5}$)/u, '')

function mediumOf(item: MarkupElement, base: string | undefined): Media | undefined {
  const url =
    addressOf(textOf(moduleElements(item, 'wp', 'attachment_url')[0]), base) ??
    addressOf(textOf(ownElements(item, 'guid')[0]), base)
  const mimeType = moduleLine(item, 'wp', 'post_mime_type')
  const kind = kindOf(mimeType ?? '', url)
  const meta = metaOf(item)
  return url === undefined || kind === undefined
    ? undefined
    : {
        kind,
        ...present({
          url,
          mimeType,
          title: firstLine(ownElements(item, 'title')),
          caption: moduleLine(item, 'excerpt', 'encoded') ?? moduleLine(item, 'content', 'encoded'),
          alt: meta.get('_wp_attachment_image_alt'),
          credit: meta.get('_media_credit') ?? meta.get('media_credit') ?? meta.get('_navis_media_credit_org'),
        }),
      }
}

/** What plug-ins keep with an item. */
export function metaOf(item: MarkupElement): ReadonlyMap<string, string> {
  return new Map(
    moduleElements(item, 'wp', 'postmeta').flatMap((meta): [string, string][] => {
      const key = textOf(moduleElements(meta, 'wp', 'meta_key')[0])
      const value = textOf(moduleElements(meta, 'wp', 'meta_value')[0])
      return key === undefined || value === undefined ? [] : [[key, value]]
    }),
  )
}
