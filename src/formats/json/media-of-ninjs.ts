import {present} from '../../story/present.ts'
import type {Media} from '../../story/story.ts'
import {lineOfHtml} from '../html/passages-of-html.ts'
import {webAddress} from '../web-address.ts'
import {isObject, type JsonObject, lineAt, namedObjects, objectsOf, rawAt, textAt} from './json-value.ts'

/** What kind of file an item is of; nothing for text. */
export function mediumOf(item: JsonObject): Media['kind'] | undefined {
  const type = lineAt(item, 'type')
  if (type === 'picture' || type === 'graphic' || type === 'image' || type === 'photo') return 'image'
  return type === 'video' || type === 'audio' ? type : undefined
}

/** Items that stand with another, under names or in a list. */
export const associationsOf = (item: JsonObject): {readonly name: string | undefined; readonly item: JsonObject}[] =>
  namedObjects(item['associations'])

/** The pictures, films and sounds that stand with an item; a gallery's own too. */
export function mediaWith(item: JsonObject, depth = 0): Media[] {
  return associationsOf(item).flatMap(({item: one}) => {
    const kind = mediumOf(one)
    const own = kind === undefined ? [] : [mediumFrom(one, kind)]
    return depth < 2 ? [...own, ...mediaWith(one, depth + 1)] : own
  })
}

/** Addresses of all files of the items that stand with an item: text shows the smaller ones. */
export function filesWith(item: JsonObject, depth = 0): string[] {
  return associationsOf(item).flatMap(({item: one}) => [
    ...renditionsOf(one).flatMap((file) => webAddress(rawAt(file, 'href', 'url')) ?? []),
    ...(depth < 2 ? filesWith(one, depth + 1) : []),
  ])
}

const renditionsOf = ({renditions}: JsonObject): JsonObject[] =>
  objectsOf(isObject(renditions) ? Object.values(renditions) : renditions)

/** The item's largest file of its own kind, with what the item says of it. */
export function mediumFrom(item: JsonObject, kind: Media['kind']): Media {
  const files = renditionsOf(item).filter((file) => typeOf(file) === undefined || typeOf(file) === kind)
  const [largest] = files.toSorted((one, other) => Number(other['width'] ?? 0) - Number(one['width'] ?? 0))
  const size = (name: string): number | undefined => {
    const value = Number(largest?.[name])
    return Number.isInteger(value) && value > 0 ? value : undefined
  }
  const photographer = isObject(item['photographer']) ? item['photographer'] : undefined
  return {
    kind,
    ...present({
      url: webAddress(rawAt(largest, 'href', 'url')) ?? webAddress(rawAt(item, 'href', 'url')),
      mimeType: lineAt(largest, 'mimetype', 'mimeType', 'contenttype', 'contentType') ?? lineAt(item, 'mimetype'),
      width: size('width'),
      height: size('height'),
      guid: lineAt(item, 'guid', 'uri'),
      title: lineAt(item, 'headline', 'title') ?? lineAt(objectsOf(item['headlines'])[0], 'value'),
      caption: lineOfHtml(
        rawAt(
          item,
          'description_caption',
          'caption',
          'description_text',
          'description_html',
          'body_text',
          'body_html',
        ) ?? rawAt(objectsOf(item['descriptions'])[0], 'value'),
      ),
      alt: lineAt(item, 'alt_text', 'altText', 'alttext'),
      credit: lineAt(item, 'description_creditline', 'creditline', 'creditLine', 'credit_line'),
      creator: lineAt(item, 'byline', 'by') ?? lineAt(photographer, 'name') ?? lineAt(item, 'photographer'),
      copyrightHolder: lineAt(item, 'copyrightholder', 'copyrightHolder'),
      copyrightNotice: lineOfHtml(rawAt(item, 'copyrightnotice', 'copyrightNotice')),
      usageTerms: textAt(item, 'usageterms', 'usageTerms'),
    }),
  }
}

function typeOf(file: JsonObject): Media['kind'] | 'text' | undefined {
  const type = /^(image|video|audio|text)\//u.exec(
    lineAt(file, 'mimetype', 'mimeType', 'contenttype', 'contentType') ?? '',
  )?.[1]
  return type === 'image' || type === 'video' || type === 'audio' || type === 'text' ? type : undefined
}
