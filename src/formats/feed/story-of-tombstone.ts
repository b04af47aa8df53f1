import type {ParsedStory} from '../format.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {attributeOf, elementAt, textOf} from '../xml/find-elements.ts'
import {passageOfElement} from '../xml/passage-of-element.ts'
import {storyOfEntry} from './entry-story.ts'
import {feedTime} from './feed-time.ts'

/** A `deleted-entry` of RFC 6721, in Atom and in RSS: a kill. */
export function storyOfTombstone(element: MarkupElement, source: string, provider: string | undefined): ParsedStory {
  return storyOfEntry(
    {
      head: passageOfElement(elementAt(element, 'comment'), 'headline'),
      text: [],
      media: [],
      fields: {updatedAt: feedTime(attributeOf(element, 'when')), editorsNote: textOf(elementAt(element, 'comment'))},
      guid: attributeOf(element, 'ref'),
      provider,
      isDeleted: true,
    },
    source,
  )
}
