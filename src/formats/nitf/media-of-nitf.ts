import {present} from '../../story/present.ts'
import type {Media} from '../../story/story.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {webAddress} from '../web-address.ts'
import {attributeOf, descendantsOf, elementAt, elementsOf, textOf} from '../xml/find-elements.ts'

const kinds: Readonly<Record<string, Media['kind']>> = {
  image: 'image',
  photo: 'image',
  graphic: 'image',
  video: 'video',
  audio: 'audio',
}

/** The pictures, films and sounds of a NITF body, the largest version of each. */
export function mediaOfNitf(body: MarkupElement | undefined): Media[] {
  return descendantsOf(body, 'media').flatMap((media) => {
    const references = elementsOf(media, 'media-reference')
    const best = references.toSorted((a, b) => (sizeOf(b, 'width') ?? 0) - (sizeOf(a, 'width') ?? 0))[0]
    const mimeType = attributeOf(best, 'mime-type')
    const kind =
      kinds[attributeOf(media, 'media-type')?.toLowerCase() ?? ''] ??
      kinds[mimeType?.split('/')[0]?.toLowerCase() ?? '']
    if (kind === undefined) return []
    const metadata = new Map(
      elementsOf(media, 'media-metadata').map((item) => [
        attributeOf(item, 'name')?.toLowerCase() ?? '',
        attributeOf(item, 'value') ?? textOf(item),
      ]),
    )
    const source = attributeOf(best, 'source') ?? attributeOf(best, 'data-location')
    const url = webAddress(source)
    const producer = textOf(elementAt(media, 'media-producer'))
    const item = present({
      kind,
      url,
      mimeType,
      width: sizeOf(best, 'width'),
      height: sizeOf(best, 'height'),
      guid: metadata.get('id') ?? attributeOf(media, 'id') ?? (url === undefined ? source : undefined),
      title: metadata.get('headline') ?? metadata.get('title') ?? attributeOf(best, 'name'),
      caption: joined(elementsOf(media, 'media-caption').map(textOf)),
      alt: attributeOf(best, 'alternate-text'),
      credit: attributeOf(best, 'source-credit') ?? metadata.get('credit') ?? producer,
      creator: producer ?? metadata.get('photographer') ?? metadata.get('byline'),
      copyrightHolder: metadata.get('copyrightholder') ?? metadata.get('copyright-holder'),
      copyrightNotice: attributeOf(best, 'copyright') ?? metadata.get('copyright'),
      usageTerms: metadata.get('usage') ?? metadata.get('rights') ?? metadata.get('restrictions'),
    })
    return Object.keys(item).length > 1 ? [item] : []
  })
}

function sizeOf(reference: MarkupElement | undefined, name: 'width' | 'height'): number | undefined {
  const size = Number.parseFloat(attributeOf(reference, name) ?? '')
  return size > 0 && Number.isFinite(size) ? size : undefined
}

function joined(texts: readonly (string | undefined)[]): string | undefined {
  const known = texts.filter((text) => text !== undefined)
  return known.length === 0 ? undefined : known.join(' ')
}
