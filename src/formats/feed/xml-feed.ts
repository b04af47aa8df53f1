import {present} from '../../story/present.ts'
import type {ParsedPassage, Role} from '../../story/passage.ts'
import type {Media} from '../../story/story.ts'
import {lineOfHtml, passagesOfText} from '../html/passages-of-html.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {type MarkupReading, passagesOfMarkup} from '../markup/passages-of-markup.ts'
import {readMailTime} from '../mail-time.ts'
import {readWireTime} from '../wire-time.ts'
import {attributeOf, descendantsOf, elementsOf, rawTextOf, textOf} from '../xml/find-elements.ts'
import {passageOfElement, textRange} from '../xml/passage-of-element.ts'

const namespaces = {
  content: ['http://purl.org/rss/1.0/modules/content/'],
  dc: ['http://purl.org/dc/elements/1.1/', 'http://purl.org/dc/elements/1.0/'],
  dcterms: ['http://purl.org/dc/terms/'],
  media: ['http://search.yahoo.com/mrss/', 'http://search.yahoo.com/mrss'],
  atom: ['http://www.w3.org/2005/Atom', 'http://purl.org/atom/ns#'],
  tombstone: ['http://purl.org/atompub/tombstones/1.0'],
  excerpt: ['http://wordpress.org/export/1.2/excerpt/', 'http://wordpress.org/export/1.1/excerpt/'],
  wordpress: [
    'http://wordpress.org/export/1.2/',
    'http://wordpress.org/export/1.1/',
    'http://wordpress.org/export/1.0/',
  ],
} as const
type Module = keyof typeof namespaces

/** Child elements of a namespace that newsrooms meet, whatever prefix it was given. */
export function moduleElements(parent: MarkupElement | undefined, module: Module, ...names: string[]): MarkupElement[] {
  const uris: readonly string[] = namespaces[module]
  return elementsOf(parent, ...names).filter(({namespace}) => uris.includes(namespace))
}

const foreign = new Set<string>(
  Object.entries(namespaces).flatMap(([name, uris]) => (name === 'atom' ? [] : [...uris])),
)

/** Child elements of the feed's own language. */
export const ownElements = (parent: MarkupElement | undefined, ...names: string[]): MarkupElement[] =>
  elementsOf(parent, ...names).filter(({namespace}) => !foreign.has(namespace))

/** The first element's text without mark-up; nothing where there is none. */
export const firstLine = (elements: readonly MarkupElement[]): string | undefined =>
  elements.map((element) => lineOfHtml(rawTextOf(element))).find((line) => line !== undefined)

/** A headline that may hold HTML, escaped or not. */
export const linePassages = (element: MarkupElement | undefined, role: Role): ParsedPassage[] =>
  element === undefined ? [] : passageOfElement(element, role, lineOfHtml(rawTextOf(element)))

/** Text or HTML as an element holds it, escaped or as elements. */
export function textOfElement(
  element: MarkupElement | undefined,
  source: string,
  baseUrl: string | undefined,
): MarkupReading {
  if (element === undefined) return {passages: [], media: []}
  const base = baseUrl === undefined ? {} : {baseUrl}
  if (element.children.some(({type}) => type === 'element')) return passagesOfMarkup(element.children, base)
  const at = textRange(element)
  return passagesOfText(rawTextOf(element), {source, at, ...base})
}

/** A time as feeds have it: of RFC 822, RFC 3339, or a day alone. */
export function feedTime(text: string | undefined): string | undefined {
  const wire = readWireTime(text)
  if (wire !== undefined) return `${wire.local}${wire.zone ?? ''}`
  const day = /^(\d{4}-\d{2}-\d{2})$/u.exec(text?.trim() ?? '')?.[1]
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? `${day}T00:00:00Z` : readMailTime(text)
}

export function addressOf(text: string | undefined, baseUrl: string | undefined): string | undefined {
  const address = text?.trim() ?? ''
  if (address === '' || !URL.canParse(address, baseUrl)) return undefined
  const {protocol, href} = new URL(address, baseUrl)
  return protocol !== 'http:' && protocol !== 'https:' ? undefined : /^https?:/iu.test(address) ? address : href
}

/** The pictures, films and sounds of Media RSS, and enclosures. */
export function mediaOfEntry(entry: MarkupElement, baseUrl: string | undefined): Media[] {
  const contents = descendantsOf(entry, 'content').filter(({namespace}) => isMedia(namespace))
  const thumbnails = contents.length > 0 ? [] : moduleElements(entry, 'media', 'thumbnail').slice(0, 1)
  const enclosures = elementsOf(entry, 'enclosure')
  const groups = moduleElements(entry, 'media', 'group')
  return [...contents, ...thumbnails, ...enclosures].flatMap((element): Media[] => {
    const url = addressOf(attributeOf(element, 'url') ?? attributeOf(element, 'href'), baseUrl)
    const mimeType = attributeOf(element, 'type')
    const kind = kindOf(attributeOf(element, 'medium') ?? mimeType ?? '', url, element.name)
    if (url === undefined || kind === undefined) return []
    const own = groups.find((group) => group.children.includes(element))
    const about = (name: string): string | undefined =>
      firstLine([element, ...(own === undefined ? [] : [own])].flatMap((one) => moduleElements(one, 'media', name)))
    const size = (name: string): number | undefined => {
      const pixels = Number(attributeOf(element, name))
      return Number.isInteger(pixels) && pixels > 0 ? pixels : undefined
    }
    return [
      {
        kind,
        url,
        ...present({
          mimeType,
          width: size('width'),
          height: size('height'),
          title: about('title'),
          caption: about('description') ?? about('text'),
          credit: about('credit'),
          copyrightNotice: about('copyright'),
        }),
      },
    ]
  })
}

const isMedia = (namespace: string): boolean => (namespaces.media as readonly string[]).includes(namespace)

function kindOf(type: string, url: string | undefined, name: string): Media['kind'] | undefined {
  const said = /^(image|video|audio)/u.exec(type)?.[1]
  if (said === 'image' || said === 'video' || said === 'audio') return said
  if (name === 'thumbnail' || /\.(?:jpe?g|png|gif|webp|avif)(?:$|\?)/iu.test(url ?? '')) return 'image'
  return undefined
}

/** "desk@example.com (Ann Reed)" is Ann Reed. */
export function personOf(text: string | undefined): string | undefined {
  const line = lineOfHtml(text)
  if (line === undefined) return undefined
  const named = /^\S+@\S+\s*\((.+)\)$/u.exec(line)?.[1] ?? /^(.+?)\s*[(<]\S+@\S+[)>]$/u.exec(line)?.[1]
  return named ?? (/^\S+@\S+$/u.test(line) ? undefined : line)
}

/** Names as one byline; the agency's "By" stands before them where the feed has it. */
export const bylinePassages = (elements: readonly MarkupElement[]): ParsedPassage[] =>
  elements.slice(0, 1).flatMap((first): ParsedPassage[] => {
    const names = elements.flatMap((element) => personOf(textOf(element)) ?? [])
    return names.length === 0 ? [] : passageOfElement(first, 'byline', names.join(', '))
  })
