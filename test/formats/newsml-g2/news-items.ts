import {readStory, type ReadResult} from '../../../src/ingest.ts'

const text =
  '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Forty goats took the ferry on Friday.</p></body></html>'

/** The parts of a news item that a test is about. */
export interface Parts {
  readonly attributes?: string
  readonly rights?: string
  readonly meta?: string
  readonly content?: string
  readonly set?: string
}

/** A news item of the parts given; it has an id, a headline and a line of text where they are not. */
export const item = ({
  attributes = 'guid="urn:goats"',
  rights = '',
  meta = '',
  content = '<headline>Goats</headline>',
  set = `<inlineXML contenttype="application/xhtml+xml">${text}</inlineXML>`,
}: Parts): string =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" ${attributes}>${rights}<itemMeta>${meta}</itemMeta><contentMeta>${content}</contentMeta><contentSet>${set}</contentSet></newsItem>`

/** A message with these items in it. */
export const message = (...items: readonly string[]): string =>
  `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sender>harbour.example</sender></header><itemSet>${items.join('')}</itemSet></newsMessage>`

export const readAll = (xml: string): ReadResult => readStory(new TextEncoder().encode(xml))
