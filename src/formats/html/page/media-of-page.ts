import {present} from '../../../story/present.ts'
import type {Media} from '../../../story/story.ts'
import {isObject, type JsonObject, lineAt, objectsOf, rawAt} from '../../json/json-value.ts'
import type {MarkupElement} from '../../markup/markup-node.ts'
import {captionOf} from '../../markup/caption-pictures.ts'
import {mediaAddress} from '../../markup/link-address.ts'
import {lineIn} from '../../markup/media-of-element.ts'
import type {ElementKind} from '../../markup/passages-of-markup.ts'
import {attributeOf, descendantsOf, textOf} from '../../xml/find-elements.ts'
import {lineOfHtml} from '../passages-of-html.ts'
import {isIcon} from './is-icon.ts'
import {labelOf} from './element-label.ts'
import {elementsWithin} from './elements-within.ts'
import type {PageArticle} from './page-article.ts'
import type {PageSurvey} from './survey-page.ts'

/** Where on the page pictures of the story are looked for. */
export interface MediaSources {
  readonly survey: PageSurvey
  readonly data: PageArticle
  readonly story: MarkupElement
  /** Where the headline stands: pictures between it and the text are the story's too. */
  readonly from: number
  readonly kinds: ReadonlyMap<MarkupElement, ElementKind>
  readonly baseUrl: string | undefined
}

/** Pictures of one page. */
const mostPictures = 100

/** The story's pictures, the lead one first: that which the structured data or `og:image` name, with the words that stand under it on the page. */
export function mediaOfPage(sources: MediaSources): Media[] {
  const shown = shownPictures(sources)
  const lead = saidPicture(sources)
  if (lead === undefined) return shown
  const index = shown.findIndex(({url}) => fileOf(url) === fileOf(lead.url))
  const same = shown[index]
  // Pages name a crop of the picture that they show first; only the file's name tells that it is another one.
  const words = same ?? (lead.caption === undefined ? {} : {caption: lead.caption})
  return [{...lead, ...words, ...present({url: lead.url})}, ...shown.filter((_, other) => other !== index)]
}

function shownPictures({survey, story, from, kinds, baseUrl}: MediaSources): Media[] {
  const media: Media[] = []
  look(survey.body)
  return media

  function look(element: MarkupElement): void {
    for (const child of element.children) {
      if (child.type === 'text' || media.length >= mostPictures || child.end < from || child.start > story.end) continue
      const kind = kinds.get(child)
      if (kind === 'left out' || (kind !== undefined && kind.role !== 'caption')) continue
      if (child.name === 'figure' || (child.name === 'img' && child.start >= story.start)) add(child)
      else look(child)
    }
  }

  function add(element: MarkupElement): void {
    const image = element.name === 'img' ? element : descendantsOf(element, 'img')[0]
    const url = pictureAddress(image, baseUrl)
    if (image === undefined || url === undefined || isIcon(image) || media.some((other) => other.url === url)) return
    media.push(
      present({
        kind: 'image' as const,
        url,
        alt: lineIn(image.attributes, 'alt'),
        ...(element === image ? {} : wordsOf(element)),
      }),
    )
  }
}

const creditLabel = /-(?:credits?|photo-?credit|image-?credit|copyright|photographer|source|author|rights|byline)-/u

function wordsOf(figure: MarkupElement): {caption?: string; credit?: string} {
  const below = descendantsOf(figure, 'figcaption')[0]
  const inside = elementsWithin(below ?? figure, isCredit)
  const beside =
    below === undefined || inside.length > 0
      ? []
      : elementsWithin(figure, (one) => one !== below && (isCredit(one) || one.name === 'cite') && !holds(one, below))
  const printed = textOf(inside.at(-1) ?? beside.at(-1))
  const all = textOf(below ?? figure)
  const isAtEnd = printed !== undefined && all?.endsWith(printed) === true
  const caption = isAtEnd ? all.slice(0, -printed.length).trim() : all
  return captionOf([
    ...(caption === undefined || caption === '' ? [] : [{text: caption, isCredit: false}]),
    ...(printed === undefined ? [] : [{text: withoutBrackets(printed), isCredit: true}]),
  ])
}

const isCredit = (element: MarkupElement): boolean =>
  element.name !== 'img' && creditLabel.test(labelOf(element)) && descendantsOf(element, 'img').length === 0

const holds = (outer: MarkupElement, inner: MarkupElement): boolean =>
  outer.start <= inner.start && outer.end >= inner.end

const withoutBrackets = (text: string): string => /^\(([^()]{2,200})\)$/u.exec(text)?.[1] ?? text

function pictureAddress(image: MarkupElement | undefined, baseUrl: string | undefined): string | undefined {
  const srcset = attributeOf(image, 'srcset') ?? attributeOf(image, 'data-srcset')
  const candidates = [
    attributeOf(image, 'src'),
    attributeOf(image, 'data-src'),
    attributeOf(image, 'data-lazy-src'),
    attributeOf(image, 'data-original'),
    srcset?.split(/\s/u)[0],
  ]
  for (const candidate of candidates) {
    const url = mediaAddress(candidate, baseUrl)
    if (url !== undefined) return url
  }
  return undefined
}

/** The picture that the page names in its data. */
function saidPicture({survey: {metas}, data: {article, resolve}, baseUrl}: MediaSources): Media | undefined {
  const value = resolve([article?.['image']].flat()[0])
  const image = isObject(value) ? value : undefined
  const raw =
    rawAt(image, 'url', 'contentUrl') ??
    (typeof value === 'string' ? value : undefined) ??
    metas.get('og:image')?.[0] ??
    metas.get('twitter:image')?.[0]
  const url = mediaAddress(raw, baseUrl)
  if (url === undefined) return undefined
  const caption = lineOfHtml(lineAt(image, 'caption', 'description'))
  return present({
    kind: 'image' as const,
    url,
    width: sizeOf(image, 'width') ?? numberOf(metas.get('og:image:width')?.[0]),
    height: sizeOf(image, 'height') ?? numberOf(metas.get('og:image:height')?.[0]),
    alt: lineOfHtml(metas.get('og:image:alt')?.[0]),
    ...(caption === undefined ? {} : captionOf([{text: caption, isCredit: false}])),
    ...present({
      credit: lineOfHtml(lineAt(image, 'creditText')) ?? nameAt(image, 'creator') ?? nameAt(image, 'author'),
    }),
    copyrightHolder: nameAt(image, 'copyrightHolder'),
    copyrightNotice: lineOfHtml(lineAt(image, 'copyrightNotice')),
    usageTerms: lineAt(image, 'license', 'acquireLicensePage'),
  })
}

const nameAt = (object: JsonObject | undefined, name: string): string | undefined =>
  lineOfHtml(lineAt(object, name) ?? lineAt(objectsOf(object?.[name])[0], 'name'))

const sizeOf = (image: JsonObject | undefined, name: string): number | undefined =>
  numberOf(rawAt(image, name) ?? rawAt(objectsOf(image?.[name])[0], 'value'))

function numberOf(text: string | undefined): number | undefined {
  const value = Number.parseInt(text ?? '', 10)
  return Number.isSafeInteger(value) && value > 0 ? value : undefined
}

/** The name of the file in an address, sizes left out ("harbour-1200x630.jpg" is "harbour"). */
const fileOf = (address: string | undefined): string =>
  (address ?? '')
    .replace(/[?#].*$/u, '')
    .replace(/^.*\//u, '')
    .replace(/\.\w{2,5}$/u, '')
    .replace(/[-_]\d{2,4}x\d{2,4}$/u, '')
