import type {MarkupElement} from '../markup/markup-node.ts'
import {
  attributeOf,
  descendantsOf,
  elementAt,
  elementsOf,
  firstBelow,
  textOf,
  languageOf,
  languageTag,
} from '../xml/find-elements.ts'

/** One story of a news item: the component that it is, and those around it from the outermost. */
export interface Unit {
  readonly component: MarkupElement
  readonly around: readonly MarkupElement[]
}

/** Role of a component ("Main", "Caption" …) in lower case; empty where it has none. */
export const roleOf = (component: MarkupElement): string =>
  (attributeOf(elementAt(component, 'Role'), 'FormalName') ?? '').toLowerCase()

/** Parts of one story; a component of such a role is no story of its own. */
const partRole = /^(?:title|headline|lead|body|abstract|summary|teaser|caption|byline|infobox|sidebar)/u
const mediaRole = /photo|picture|image|graphic|video|audio|sound|illustration|quicklook|thumbnail|preview/u
const mediaType = /photo|picture|image|graphic|video|audio|sound|animation/iu

/** The stories below a component: itself, or its parts where two or more have headline and text of their own. */
export function unitsOf(component: MarkupElement, around: readonly MarkupElement[] = []): Unit[] {
  const stories = elementsOf(component, 'NewsComponent').filter(
    (child) => !partRole.test(roleOf(child)) && ownHeadline(child) !== undefined && textItemsOf(child).length > 0,
  )
  if (textItemsIn(component).length > 0 || stories.length < 2) return [{component, around}]
  const isChoice = attributeOf(component, 'EquivalentsList')?.toLowerCase() === 'yes'
  return (isChoice ? firstOfLanguages(stories) : stories).flatMap((story) => unitsOf(story, [...around, component]))
}

/**
 * Equivalents are the same story again, in another form: the first is the sender's choice. In another language it is a
 * story of its own.
 */
function firstOfLanguages(stories: readonly MarkupElement[]): MarkupElement[] {
  const byLanguage = new Map<string | undefined, MarkupElement>()
  const [first] = stories
  for (const story of stories) {
    const language = languageIn(story) ?? languageIn(first)
    if (!byLanguage.has(language)) byLanguage.set(language, story)
  }
  return [...byLanguage.values()]
}

const languageIn = (component: MarkupElement | undefined): string | undefined =>
  languageOf(component) ??
  languageTag(attributeOf(elementAt(component, 'DescriptiveMetadata', 'Language'), 'FormalName'))

const ownHeadline = (component: MarkupElement): string | undefined =>
  textOf(elementAt(component, 'NewsLines', 'HeadLine'))

/** The component's own content that is text, with the component. */
export interface TextItem {
  readonly component: MarkupElement
  readonly item: MarkupElement
}

/** All content below a component that is text of its story, captions of pictures left out. */
export function textItemsOf(component: MarkupElement): TextItem[] {
  if (isMedia(component)) return []
  return [...textItemsIn(component), ...elementsOf(component, 'NewsComponent').flatMap(textItemsOf)]
}

function textItemsIn(component: MarkupElement): TextItem[] {
  return elementsOf(component, 'ContentItem').flatMap((item) =>
    !isMediaItem(item) && textOf(dataOf(item)) !== undefined ? [{component, item}] : [],
  )
}

/** The data of a content item, out of however many encodings but that for files that are no text. */
export function dataOf(item: MarkupElement): MarkupElement | undefined {
  const own = elementAt(item, 'DataContent')
  if (own !== undefined) return own
  const encoding = elementAt(item, 'Encoding')
  const isBinary = [encoding, elementAt(encoding, 'Encoding')].some((one) =>
    /base-?64/iu.test(attributeOf(one, 'Notation') ?? ''),
  )
  return isBinary ? undefined : descendantsOf(encoding, 'DataContent')[0]
}

/** The outermost components below that are a picture, a film or a sound with what belongs to it. */
export function mediaComponentsOf(component: MarkupElement): MarkupElement[] {
  if (isMedia(component) && !isGallery(component)) return [component]
  return elementsOf(component, 'NewsComponent').flatMap(mediaComponentsOf)
}

/** Several pictures, each with lines or parts of its own: what has neither is a size of one. */
const isGallery = (component: MarkupElement): boolean =>
  elementsOf(component, 'NewsComponent').filter(
    (child) => isMedia(child) && elementsOf(child, 'NewsLines', 'NewsComponent').length > 0,
  ).length > 1 || roleOf(component) === 'content list'

/** The caption that a content item has, without the headline that is marked up above it. */
export const captionOf = (item: MarkupElement): MarkupElement | undefined =>
  firstBelow(dataOf(item), 'body.content') ?? dataOf(item)

export const isMediaItem = (item: MarkupElement): boolean =>
  mediaType.test(attributeOf(elementAt(item, 'MediaType'), 'FormalName') ?? '') ||
  /^(?:image|video|audio)\//iu.test(attributeOf(elementAt(item, 'MimeType'), 'FormalName') ?? '')

function isMedia(component: MarkupElement): boolean {
  const items = descendantsOf(component, 'ContentItem')
  if (!items.some(isMediaItem)) return false
  if (mediaRole.test(roleOf(component)) || items.every(isMediaItem)) return true
  return elementsOf(component, 'ContentItem').every(isMediaItem) && hasNoTextButCaptions(component)
}

const hasNoTextButCaptions = (component: MarkupElement): boolean =>
  elementsOf(component, 'NewsComponent').every(
    (child) =>
      roleOf(child) === 'caption' ||
      (elementsOf(child, 'ContentItem').every(isMediaItem) && hasNoTextButCaptions(child)),
  )
