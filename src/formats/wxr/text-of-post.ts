import type {Media} from '../../story/story.ts'
import {alignText} from '../align-text.ts'
import {addressOf} from '../feed/entry-address.ts'
import {kindOf} from '../feed/media-of-entry.ts'
import {readFragment} from '../html/read-html.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {type MarkupReading, passagesOfMarkup} from '../markup/passages-of-markup.ts'
import {rawTextOf} from '../xml/find-elements.ts'
import {textRange} from '../xml/passage-of-element.ts'
import {type Library, sizeless} from './library.ts'
import {withParagraphs} from './paragraphs.ts'
import {withoutShortcodes} from './shortcodes.ts'

export interface PostText extends MarkupReading {
  /** Names of shortcodes that were left out. */
  readonly leftOut: readonly string[]
}

/** Blocks of posts that are shared are shared once; one that holds itself would never end. */
const sharedBlock = /<!--\s*wp:block\s*\{"ref":(\d{1,12})[^{}]{0,200}\}\s*\/-->/giu

/** The text of a post as its readers saw it. */
export function textOfPost(
  content: MarkupElement | undefined,
  {
    source,
    baseUrl,
    library,
  }: {readonly source: string; readonly baseUrl: string | undefined; readonly library: Library},
): PostText {
  if (content === undefined) return {passages: [], media: [], leftOut: []}
  const raw = rawTextOf(content)
  const at = textRange(content)
  const shared = raw.replace(sharedBlock, (all, id: string) => library.blocks.get(id) ?? all)
  const places = shared === raw ? alignText(source, at.start, at.end, raw) : undefined
  const {html, libraryIds, files, leftOut} = withoutShortcodes(shared)
  const nodes = readFragment(html, places === undefined ? undefined : (offset) => places[offset] ?? at.end)
  const {passages, media} = passagesOfMarkup(withParagraphs(nodes, !/<!--\s*wp:/u.test(raw)), {
    ...(baseUrl === undefined ? {} : {baseUrl}),
    ...(places === undefined ? {at} : {}),
  })
  return {
    passages,
    leftOut,
    media: [
      ...media.map((one) => ({...library.byAddress.get(sizeless(one.url ?? '')), ...one})),
      ...libraryIds.flatMap((id) => library.media.get(id) ?? []),
      ...files.flatMap((address): Media[] => {
        const url = addressOf(address, baseUrl)
        const kind = kindOf('', url)
        return url === undefined || kind === undefined ? [] : [{kind, url}]
      }),
    ],
  }
}
