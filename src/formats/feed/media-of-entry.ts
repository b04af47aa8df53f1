import {present} from '../../story/present.ts'
import type {Media} from '../../story/story.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {attributeOf, elementAt, elementsOf, textOf} from '../xml/find-elements.ts'
import {addressOf} from './entry-address.ts'
import {firstLine, moduleElements, moduleLine, moduleOf} from './feed-modules.ts'

interface Rendition extends Media {
  readonly url: string
  readonly isDefault: boolean
  /** Pixels of the picture, else bytes of the file. */
  readonly size: number
}

/**
 * The pictures, films and sounds of an entry: of Media RSS, of enclosures, of podcasts and of RSS itself. Of several
 * files of the same thing the largest.
 */
export function mediaOfEntry(entry: MarkupElement, baseUrl: string | undefined): Media[] {
  const groups = moduleElements(entry, 'media', 'group').map((group) => ({
    group,
    contents: contentsOf(group),
    said: wordsOf(group),
  }))
  const ofEntry = wordsOf(entry)
  const single = Map.groupBy(contentsOf(entry), (content) => sameThing(attributeOf(content, 'url') ?? ''))
  const things = [
    ...[...single.values()].map((contents) => ({said: undefined, contents})),
    ...groups.flatMap(({contents, said}) => slidesOf(contents).map((slide) => ({said, contents: slide}))),
  ]
  const media = things.flatMap(({said, contents}) =>
    largest(
      contents.flatMap((content) =>
        renditionOf(content, [content, ...(said === undefined ? [] : [said]), ofEntry], baseUrl),
      ),
    ),
  )
  const lone = groups.flatMap(({group}) => moduleElements(group, 'media', 'thumbnail'))
  const thumbnails = media.some(({kind}) => kind === 'image')
    ? []
    : [
        ...lone,
        ...moduleElements(entry, 'media', 'thumbnail'),
        ...contentsOf(entry).flatMap((content) => moduleElements(content, 'media', 'thumbnail')),
      ].slice(0, 1)
  const others = [
    ...thumbnails,
    ...elementsOf(entry, 'enclosure'),
    ...moduleElements(entry, 'itunes', 'image'),
    ...moduleElements(entry, 'snf', 'video'),
  ].flatMap((element) => renditionOf(element, [element], baseUrl))
  return [...media, ...others.map(withoutRank), ...ownImages(entry, baseUrl)]
}

/** A group is one thing in several files; where each of them has a title or a text of its own, they are slides. */
function slidesOf(contents: readonly MarkupElement[]): (readonly MarkupElement[])[] {
  const words = contents.map((content) => moduleLine(content, 'media', 'title', 'description'))
  const areSlides = contents.length > 1 && !words.includes(undefined) && new Set(words).size === words.length
  return areSlides ? contents.map((content) => [content]) : contents.length === 0 ? [] : [contents]
}

/** Words of a group or an entry that are said of each file in it: there are a handful. */
const mostWords = 200

/** An element with nothing in it but what it says of all the files in it. */
function wordsOf(parent: MarkupElement): MarkupElement {
  const words = elementsOf(parent).filter(
    ({name, namespace}) => !/^(?:content|group|thumbnail)$/u.test(name) && moduleOf(namespace) === 'media',
  )
  return {...parent, children: words.slice(0, mostWords)}
}

const contentsOf = (parent: MarkupElement): MarkupElement[] => moduleElements(parent, 'media', 'content')

/** Senders that offer a picture in several sizes tell them apart in the query or by figures in the file's name. */
function sameThing(url: string): string {
  const [address = ''] = url.split(/[?#]/u)
  return address.replace(/[-_.]?\d{2,4}(?:x\d{2,4})?(?=\.\w{2,5}$)/u, '')
}

/** The default one where the group has one, else the largest of the first one's kind. */
function largest(renditions: readonly Rendition[]): Media[] {
  const [first] = renditions
  if (first === undefined) return []
  const chosen =
    renditions.find(({isDefault}) => isDefault) ??
    renditions.filter(({kind}) => kind === first.kind).toSorted((one, other) => other.size - one.size)[0]
  return chosen === undefined ? [] : [withoutRank(chosen)]
}

const withoutRank = ({isDefault: _isDefault, size: _size, ...media}: Rendition): Media => media

/** `about` are the elements that may say something of the file, the nearest first. */
function renditionOf(
  element: MarkupElement,
  about: readonly MarkupElement[],
  baseUrl: string | undefined,
): Rendition[] {
  const url = addressOf(attributeOf(element, 'url') ?? attributeOf(element, 'href'), baseUrl)
  const mimeType = attributeOf(element, 'type')
  const kind = kindOf(attributeOf(element, 'medium') ?? mimeType ?? '', url, element)
  if (url === undefined || kind === undefined) return []
  const line = (name: string): string | undefined =>
    about.map((one) => moduleLine(one, 'media', name)).find((text) => text !== undefined)
  // The entry's own title and description are the story's.
  const own = about.length > 1 ? about.slice(0, -1) : about
  const ownLine = (...names: string[]): string | undefined =>
    own.map((one) => moduleLine(one, 'media', ...names)).find((text) => text !== undefined)
  const number = (name: string): number | undefined => {
    const value = Number(attributeOf(element, name))
    return Number.isInteger(value) && value > 0 ? value : undefined
  }
  const [width, height] = [number('width'), number('height')]
  return [
    {
      kind,
      url,
      isDefault: attributeOf(element, 'isDefault') === 'true',
      size: (width ?? 0) * (height ?? width ?? 0) || (number('bitrate') ?? number('fileSize') ?? number('length') ?? 0),
      ...present({
        mimeType,
        width,
        height,
        title: ownLine('title'),
        caption: ownLine('description', 'text'),
        alt: firstLine(moduleElements(element, 'mi', 'altText')),
        credit: credits(about),
        creator: moduleLine(element, 'dc', 'creator'),
        copyrightHolder: moduleLine(element, 'mi', 'licensorName') ?? moduleLine(element, 'dcterms', 'rightsHolder'),
        copyrightNotice: line('copyright') ?? moduleLine(element, 'dc', 'rights'),
        usageTerms: termsOf(element, about),
      }),
    },
  ]
}

/** What one may do with the file: MSN's flag, a licence by name and address, where it may not be shown. */
function termsOf(element: MarkupElement, about: readonly MarkupElement[]): string | undefined {
  const flag = moduleLine(element, 'mi', 'hasSyndicationRights')
  const isBarred = flag !== undefined && /^(?:0|no|false)$/iu.test(flag)
  const licences = about.flatMap((one) =>
    moduleElements(one, 'media', 'license').map((license) =>
      [textOf(license), attributeOf(license, 'href')].filter((part) => part !== undefined).join(' '),
    ),
  )
  const restrictions = about.flatMap((one) =>
    moduleElements(one, 'media', 'restriction').map((restriction) =>
      [attributeOf(restriction, 'relationship'), attributeOf(restriction, 'type'), textOf(restriction)]
        .filter((part) => part !== undefined)
        .join(' '),
    ),
  )
  const terms = [isBarred ? 'No syndication rights' : undefined, ...licences.slice(0, 1), ...restrictions].filter(
    Boolean,
  )
  return terms.length === 0 ? undefined : terms.join('\n')
}

/** All that the nearest element names. */
function credits(about: readonly MarkupElement[]): string | undefined {
  for (const element of about) {
    const names = moduleElements(element, 'media', 'credit').flatMap((credit) => textOf(credit) ?? [])
    if (names.length > 0) return [...new Set(names)].join(', ')
  }
  return undefined
}

/** RSS 0.9x and many home-made feeds have an `image` in the item. */
function ownImages(entry: MarkupElement, baseUrl: string | undefined): Media[] {
  return elementsOf(entry, 'image', 'thumbnail')
    .filter(({namespace}) => moduleOf(namespace) === undefined)
    .slice(0, 1)
    .flatMap((image): Media[] => {
      const url = addressOf(
        attributeOf(image, 'href') ?? attributeOf(image, 'url') ?? textOf(elementAt(image, 'url')) ?? textOf(image),
        baseUrl,
      )
      return url === undefined ? [] : [{kind: 'image', url}]
    })
}

export function kindOf(type: string, url: string | undefined, element?: MarkupElement): Media['kind'] | undefined {
  const said = /^(image|video|audio)/u.exec(type)?.[1]
  if (said === 'image' || said === 'video' || said === 'audio') return said
  const isImage = element?.name === 'thumbnail' || element?.name === 'image'
  if (isImage || /\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#])/iu.test(url ?? '')) return 'image'
  if (element?.name === 'video' || /\.(?:mp4|m4v|mov|webm|m3u8)(?:$|[?#])/iu.test(url ?? '')) return 'video'
  return /\.(?:mp3|m4a|ogg|oga|opus|wav|aac)(?:$|[?#])/iu.test(url ?? '') ? 'audio' : undefined
}
