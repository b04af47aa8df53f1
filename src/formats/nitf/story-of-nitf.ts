import type {ParsedStory} from '../format.ts'
import {linesOf} from '../lines-of.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {createWireClock} from '../wire-clock.ts'
import {attributeOf, descendantsOf, elementAt, textOf} from '../xml/find-elements.ts'
import {passageOfElement} from '../xml/passage-of-element.ts'
import {fieldsOfHead} from './fields-of-head.ts'
import {passagesOfNitf} from './passages-of-nitf.ts'

/** The story of a document of NITF, or of the part of one that another format carries. */
export function storyOfNitf(element: MarkupElement, source: string): ParsedStory {
  const clock = createWireClock(() => descendantsOf(element, 'docdata', 'revision-history', 'dateline').flatMap(times))
  const {fields, head, text, media} = passagesOfNitf(element)
  const said = fieldsOfHead(element, clock)
  const title = elementAt(element, 'head', 'title')
  const headline = head.find(({role}) => role === 'headline')?.text
  const slugline = said.slugline ?? slugOf(textOf(title), headline)
  const editorsNote = linesOf([said.editorsNote, fields.editorsNote])
  const places = [...(fields.places ?? []), ...(said.places ?? [])]
  const provider = said.wire?.provider ?? fields.source?.name
  return {
    fields: {
      ...said,
      ...fields,
      ...(slugline === undefined ? {} : {slugline}),
      ...(places.length === 0 ? {} : {places}),
      ...(editorsNote === undefined ? {} : {editorsNote}),
      ...(media.length === 0 ? {} : {media}),
      ...(said.wire === undefined && provider === undefined
        ? {}
        : {wire: {...said.wire, ...(provider === undefined ? {} : {provider})}}),
    },
    passages: [...(headline === undefined ? passageOfElement(title, 'headline') : []), ...head, ...text],
    source,
  }
}

/** Longest slug that a title can be, in words. */
const longestSlug = 5

/** Where there is a headline, a title of few words that is another one is the desk's name for the story. */
function slugOf(title: string | undefined, headline: string | undefined): string | undefined {
  if (title === undefined || headline === undefined || headline.startsWith(title)) return undefined
  return title.split(' ').length <= longestSlug ? title : undefined
}

function times(element: MarkupElement): (string | undefined)[] {
  return [
    attributeOf(element, 'norm'),
    textOf(element),
    ...element.children.flatMap((child) => (child.type === 'element' ? times(child) : [])),
  ]
}
