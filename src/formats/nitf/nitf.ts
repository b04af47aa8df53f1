import type {Format, FormatInput, ParsedStory, ParseResult} from '../format.ts'
import {linesOf} from '../lines-of.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {createWireClock} from '../wire-clock.ts'
import {attributeOf, descendantsOf, elementAt, textOf} from '../xml/find-elements.ts'
import {passageOfElement} from '../xml/passage-of-element.ts'
import {readXml} from '../xml/read-xml.ts'
import {rootElement} from '../xml/root-element.ts'
import {fieldsOfHead} from './fields-of-head.ts'
import {passagesOfNitf} from './passages-of-nitf.ts'

/** NITF 3.x, IPTC's mark-up for news text, with its namespace or without. */
export const nitf = {
  name: 'nitf',
  detect,
  parse,
} as const satisfies Format

/** Some senders put documents into an element of their own ("nitf-doc"), which other formats may know better. */
function detect({text}: FormatInput): number {
  const root = rootElement(text)?.toLowerCase()
  if (root === 'nitf') return 1
  return root !== undefined && root !== 'html' && /<nitf[\s>]/iu.test(text) ? packedCertainty : 0
}

const packedCertainty = 0.4

function parse({text}: FormatInput): ParseResult {
  const {root, others, diagnostics} = readXml(text)
  const documents = [root, ...others].flatMap((element) =>
    element?.name.toLowerCase() === 'nitf' ? [element] : descendantsOf(element, 'nitf'),
  )
  return {stories: documents.map((element) => storyOf(element, text)), diagnostics}
}

function storyOf(element: MarkupElement, source: string): ParsedStory {
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
