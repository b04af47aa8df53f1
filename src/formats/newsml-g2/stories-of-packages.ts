import {presentList} from '../../story/present.ts'
import type {Media} from '../../story/story.ts'
import type {ParsedStory} from '../format.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {attributeOf, descendantsOf, elementAt, textOf} from '../xml/find-elements.ts'
import {conceptsOf} from './concepts.ts'
import {relatedItemOf} from './fields-of-item-meta.ts'
import type {ReadItem} from './story-of-item.ts'

export interface ReadPackage {
  readonly item: MarkupElement
  readonly read: ReadItem
}

/**
 * The stories of a message. A package of one text with its pictures is one story; a package whose items are all elsewhere
 * is a story that points to them; of other packages the items are stories.
 */
export function storiesOfPackages(items: readonly ReadItem[], packages: readonly ReadPackage[]): ParsedStory[] {
  const byGuid = new Map(items.toReversed().map((item) => [item.guid, item]))
  const media = new Map<ReadItem, Media[]>()
  const given = new Set<ReadItem>()
  const pointing: ParsedStory[] = []
  for (const {item, read} of packages) {
    const references = descendantsOf(item, 'itemRef')
    const here = references.flatMap((reference) => itemOf(reference, byGuid) ?? [])
    const texts = here.filter(({nature}) => nature === 'text' || nature === undefined)
    const files = here.filter(({nature}) => nature !== 'text' && nature !== undefined)
    const [text] = texts
    if (text !== undefined && texts.length === 1) {
      const own = media.get(text) ?? []
      media.set(text, own)
      for (const file of files) {
        own.push(...(file.story.fields.media ?? []))
        given.add(file)
      }
    }
    if (here.length === 0) pointing.push(pointingStory(item, read, references))
  }
  const own = items
    .filter((item) => !given.has(item))
    .map((item): ParsedStory => {
      const more = presentList([...(item.story.fields.media ?? []), ...(media.get(item) ?? [])])
      return more === undefined ? item.story : {...item.story, fields: {...item.story.fields, media: more}}
    })
  return [...own, ...pointing]
}

function itemOf(reference: MarkupElement, byGuid: ReadonlyMap<string | undefined, ReadItem>): ReadItem | undefined {
  const guid = attributeOf(reference, 'residref') ?? attributeOf(reference, 'guidref')
  return guid === undefined ? undefined : byGuid.get(guid)
}

function pointingStory(item: MarkupElement, {story}: ReadItem, references: readonly MarkupElement[]): ParsedStory {
  const concepts = conceptsOf(item, story.fields.language)
  const related = references.flatMap((reference) => {
    const title = textOf(elementAt(reference, 'title')) ?? textOf(elementAt(reference, 'headline'))
    return relatedItemOf(reference, concepts).map((one) => ({...one, ...(title === undefined ? {} : {title})}))
  })
  const relatedItems = presentList([...(story.fields.relatedItems ?? []), ...related])
  return relatedItems === undefined ? story : {...story, fields: {...story.fields, relatedItems}}
}
