import {cleanLine} from '../../bytes/clean-text.ts'
import type {Media} from '../../story/story.ts'
import {mediaAddress} from './link-address.ts'
import type {MarkupElement} from './markup-node.ts'

/** Pixels: what is no larger counts readers and shows them nothing. */
const smallestPicture = 3

/** A sign that the sender draws as a picture, by the sign itself. */
export function emojiOf({name, attributes}: MarkupElement): string | undefined {
  const alt = attributes.get('alt')?.trim()
  if (name !== 'img' || alt === undefined || alt === '') return undefined
  const isEmoji =
    /(?:^|[\s_-])(?:emoji|wp-smiley|emojione|twemoji)(?:$|[\s_-])/iu.test(attributes.get('class') ?? '') ||
    /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200D\uFE0F])+$/u.test(alt)
  return isEmoji ? alt : undefined
}

/** The picture, film or sound that an element shows; none for what is too small to be seen. */
export function mediaOfElement(element: MarkupElement, baseUrl: string | undefined): Media | undefined {
  const {name} = element
  if (name === 'img') return imageOf(element, baseUrl)
  if (name === 'iframe') return playerOf(element, baseUrl)
  const sources = [element, ...element.children].flatMap((node) =>
    node.type === 'element' ? (mediaAddress(node.attributes.get('src'), baseUrl) ?? []) : [],
  )
  const [url] = sources
  return url === undefined ? undefined : {kind: name === 'audio' ? 'audio' : 'video', url}
}

function imageOf({attributes}: MarkupElement, baseUrl: string | undefined): Media | undefined {
  const width = sizeOf(attributes.get('width'))
  const height = sizeOf(attributes.get('height'))
  if (isTiny(width) || isTiny(height)) return undefined
  let url: string | undefined
  for (const name of addressAttributes) url ??= mediaAddress(attributes.get(name), baseUrl)
  url ??= mediaAddress(attributes.get('srcset')?.trim().split(/[\s,]/u)[0], baseUrl)
  const alt = lineIn(attributes, 'alt')
  if (url === undefined && alt === undefined) return undefined
  const caption = lineIn(attributes, 'data-caption')
  const credit = lineIn(attributes, 'data-credit')
  return {
    kind: 'image',
    ...(url === undefined ? {} : {url}),
    ...(alt === undefined ? {} : {alt}),
    ...(caption === undefined ? {} : {caption}),
    ...(credit === undefined ? {} : {credit}),
    ...(width === undefined ? {} : {width}),
    ...(height === undefined ? {} : {height}),
  }
}

/** What is loaded late stands in an attribute of the page's own; the address itself is then of a stand-in. */
const addressAttributes = ['data-src', 'data-original', 'data-lazy-src', 'src'] as const

/** Players of other sites stand in frames; so do advertisements. */
function playerOf({attributes}: MarkupElement, baseUrl: string | undefined): Media | undefined {
  const url = mediaAddress(attributes.get('src') ?? attributes.get('data-src'), baseUrl)
  if (
    url === undefined ||
    !/\/embed\/|\/\/player\.|\/player[/.?]|\/\/(?:www\.)?(?:youtube|vimeo|dailymotion)\b/iu.test(url)
  )
    return undefined
  const title = lineIn(attributes, 'title')
  return {kind: 'video', url, ...(title === undefined ? {} : {title})}
}

/** Some systems have the words of a picture in attributes of their own; tags in them are none of the words. */
export function lineIn(attributes: MarkupElement['attributes'], name: string): string | undefined {
  const text = cleanLine((attributes.get(name) ?? '').replaceAll(/<[^<>]{1,500}>/gu, ' '))
  return text === '' ? undefined : text
}

function sizeOf(value: string | undefined): number | undefined {
  const size = /^\s*(\d{1,5})(?:px)?\s*$/u.exec(value ?? '')?.[1]
  return size === undefined ? undefined : Number(size)
}

const isTiny = (size: number | undefined): boolean => size !== undefined && size < smallestPicture
