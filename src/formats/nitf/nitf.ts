import type {Format, FormatInput, ParseResult} from '../format.ts'
import {descendantsOf} from '../xml/find-elements.ts'
import {readXml} from '../xml/read-xml.ts'
import {rootElement} from '../xml/root-element.ts'
import {storyOfNitf} from './story-of-nitf.ts'

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
  return {stories: documents.map((element) => storyOfNitf(element, text)), diagnostics}
}
