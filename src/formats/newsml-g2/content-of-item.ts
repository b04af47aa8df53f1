import type {ParsedPassage} from '../../story/passage.ts'
import {present} from '../../story/present.ts'
import type {Media, Story} from '../../story/story.ts'
import type {ExplicitFields} from '../format.ts'
import type {MarkupElement, MarkupNode} from '../markup/markup-node.ts'
import {passagesOfMarkup} from '../markup/passages-of-markup.ts'
import {passagesOfNitf} from '../nitf/passages-of-nitf.ts'
import {textPassages} from '../text-passages.ts'
import {webAddress} from '../web-address.ts'
import {attributeOf, descendantsOf, elementAt, elementsOf, firstBelow, textOf} from '../xml/find-elements.ts'
import {htmlOfVocabulary} from '../xml/html-of-vocabulary.ts'
import {textRange} from '../xml/passage-of-element.ts'

export interface Content {
  /** What NITF says in its own head lines. */
  readonly fields: ExplicitFields
  readonly head: readonly ParsedPassage[]
  readonly text: readonly ParsedPassage[]
  readonly media: readonly Media[]
}

const nothing: Content = {fields: {}, head: [], text: [], media: []}

/** Reads the best of the versions in which an item holds its text, and the files that belong to it. */
export function contentOfItem(item: MarkupElement): Content {
  const set = elementAt(item, 'contentSet') ?? (item.name === 'contentSet' ? item : undefined)
  const texts = [
    ...elementsOf(set, 'inlineXML').map(contentOfXml),
    ...elementsOf(set, 'inlineData').filter(isText).map(contentOfData),
  ]
  const best = texts.find(({text}) => text.length > 0) ?? texts[0] ?? nothing
  return {...best, media: [...best.media, ...mediaOf(elementsOf(set, 'remoteContent'))]}
}

function contentOfXml(inline: MarkupElement): Content {
  const nitf = firstBelow(inline, 'nitf')
  if (nitf !== undefined) return passagesOfNitf(nitf)
  const elements = elementsOf(inline)
  if (elements.length === 0) return ofText(inline)
  const [root] = elements
  const isHtml = root?.namespace === 'http://www.w3.org/1999/xhtml' || root?.name.toLowerCase() === 'html'
  const body = descendantsOf(inline, 'body', 'BODY')[0]
  const children = body?.children ?? inline.children
  const {passages, media} = passagesOfMarkup(isHtml ? children.flatMap(withoutHeader) : htmlOfVocabulary(children))
  return {...nothing, text: passages, media}
}

/** The header of an XHTML page repeats what the item says of itself: headline, slugline, date. */
const withoutHeader = (node: MarkupNode): MarkupNode[] =>
  node.type === 'element' && node.name === 'header' && descendantsOf(node, 'h1').length > 0 ? [] : [node]

function contentOfData(data: MarkupElement): Content {
  return ofText(data)
}

function isText(data: MarkupElement): boolean {
  const type = attributeOf(data, 'contenttype')
  return (type === undefined || type.startsWith('text/')) && attributeOf(data, 'encoding') === undefined
}

const kindOf = (contentType: string | undefined): Media['kind'] | undefined => {
  const kind = contentType?.split('/')[0]?.toLowerCase()
  return kind === 'image' || kind === 'video' || kind === 'audio' ? kind : undefined
}

function ofText(element: MarkupElement): Content {
  const {passages, media} = textPassages(element.children, textRange(element))
  return {...nothing, text: passages, media}
}

/** One file for each kind, the largest: what one item points to are versions of the same picture or film. */
function mediaOf(remote: readonly MarkupElement[]): Media[] {
  const files = remote.flatMap((content): (Media & {area: number})[] => {
    const mimeType = attributeOf(content, 'contenttype')
    const href = attributeOf(content, 'href')
    const kind = kindOf(mimeType)
    if (kind === undefined) return []
    const [width, height] = ['width', 'height'].map((name) => Number(attributeOf(content, name)) || undefined)
    const url = webAddress(href)
    return [
      {
        ...present({
          kind,
          url,
          mimeType,
          width,
          height,
          guid: attributeOf(content, 'residref') ?? (url === undefined ? href : undefined),
          alt: textOf(elementAt(content, 'altText')),
        }),
        area: (width ?? 0) * (height ?? 0) + (url === undefined ? 0 : 0.5),
      },
    ]
  })
  return Object.values(Object.groupBy(files, ({kind}) => kind)).flatMap((versions) => {
    const best = versions?.toSorted((a, b) => b.area - a.area)[0]
    if (best === undefined) return []
    const {area: _, ...file} = best
    return [file]
  })
}

/** The picture, film or sound that an item itself is, with what the item says of it. */
export function ownMedia(
  files: readonly Media[],
  story: ExplicitFields,
  caption: string | undefined,
  title: string | undefined,
): Media[] {
  return files.map((file) =>
    present({
      ...file,
      guid: file.guid ?? story.wire?.guid,
      title: file.title ?? title,
      caption: file.caption ?? caption,
      credit: file.credit ?? story.creditLine,
      creator: file.creator ?? creatorOf(story),
      copyrightHolder: file.copyrightHolder ?? story.copyrightHolder,
      copyrightNotice: file.copyrightNotice ?? story.copyrightNotice,
      usageTerms: file.usageTerms ?? story.usageTerms,
    }),
  )
}

const creatorOf = ({authors}: Pick<Story, 'authors'>): string | undefined =>
  authors === undefined ? undefined : authors.map(({name}) => name).join(', ')
