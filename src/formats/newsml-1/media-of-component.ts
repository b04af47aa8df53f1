import {present} from '../../story/present.ts'
import type {Media} from '../../story/story.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {webAddress} from '../web-address.ts'
import {attributeOf, descendantsOf, elementAt, elementsOf, firstBelow, textOf} from '../xml/find-elements.ts'
import {lineOfHtml} from '../html/passages-of-html.ts'
import {captionOf, isMediaItem} from './component-tree.ts'

/** A picture, film or sound: its largest file, and the lines that stand with it. */
export function mediaOfComponent(component: MarkupElement): Media[] {
  const files = filesOf(component)
  const best = files.toSorted((a, b) => b.weight - a.weight)[0]
  if (best === undefined) return []
  const lines = descendantsOf(component, 'NewsLines')
  const line = (name: string): string | undefined =>
    lines.map((all) => textOf(elementAt(all, name))).find((text) => text !== undefined)
  const captions = descendantsOf(component, 'ContentItem')
    .filter((item) => !isMediaItem(item))
    .flatMap((item) => lineOfHtml(textOf(captionOf(item))) ?? [])
  const url = webAddress(best.href)
  return [
    present({
      kind: best.kind,
      url,
      mimeType: best.mimeType,
      width: best.width,
      height: best.height,
      guid: url === undefined ? best.href : attributeOf(component, 'Duid'),
      title: line('HeadLine'),
      caption: captions[0],
      credit: line('CreditLine') ?? line('ByLine'),
      creator: line('ByLine'),
      copyrightHolder: textOf(firstBelow(component, 'CopyrightHolder')),
      copyrightNotice: line('CopyrightLine'),
      usageTerms: line('RightsLine') ?? textOf(firstBelow(component, 'UsageType')),
    }),
  ]
}

interface File {
  readonly kind: Media['kind']
  readonly href: string
  readonly mimeType: string | undefined
  readonly width: number | undefined
  readonly height: number | undefined
  readonly weight: number
}

function filesOf(component: MarkupElement, role = ''): File[] {
  const own = `${role} ${attributeOf(elementAt(component, 'Role'), 'FormalName') ?? ''}`
  return [
    ...elementsOf(component, 'ContentItem').flatMap((item) => fileOf(item, own)),
    ...elementsOf(component, 'NewsComponent').flatMap((child) => filesOf(child, own)),
  ]
}

function fileOf(item: MarkupElement, role: string): File[] {
  const href = attributeOf(item, 'Href')
  const type = attributeOf(elementAt(item, 'MediaType'), 'FormalName') ?? ''
  const mimeType = attributeOf(elementAt(item, 'MimeType'), 'FormalName')
  const kind = kindOf(`${mimeType ?? ''} ${type}`)
  if (href === undefined || kind === undefined) return []
  const [width, height] = ['Width', 'Height'].map((name) => sizeOf(item, name))
  const weight = /thumb/iu.test(role) ? -1 : /preview|quick|low/iu.test(role) ? 0 : 1
  return [{kind, href, mimeType, width, height, weight: (width ?? 0) * (height ?? 0) || weight}]
}

function kindOf(type: string): Media['kind'] | undefined {
  if (/video|animation/iu.test(type)) return 'video'
  if (/audio|sound/iu.test(type)) return 'audio'
  return /image|photo|picture|graphic/iu.test(type) ? 'image' : undefined
}

function sizeOf(item: MarkupElement, name: string): number | undefined {
  const property = descendantsOf(elementAt(item, 'Characteristics'), 'Property').find(
    (one) => attributeOf(one, 'FormalName')?.toLowerCase() === name.toLowerCase(),
  )
  const size = Number(attributeOf(property, 'Value'))
  return size > 0 && Number.isFinite(size) ? size : undefined
}
