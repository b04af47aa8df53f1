import {cleanLine} from '../../bytes/clean-text.ts'
import type {ParsedPassage, SourceRange} from '../../story/passage.ts'
import {present} from '../../story/present.ts'
import {alignText} from '../align-text.ts'
import {type MarkupOptions, type MarkupReading, passagesOfMarkup} from '../markup/passages-of-markup.ts'
import {textOf} from '../xml/find-elements.ts'
import {isPartedByLines, readFragment} from './read-html.ts'

export interface EmbeddedHtml {
  /** Where the HTML stood, escaped, in `source`. */
  readonly source: string
  readonly at: SourceRange
  readonly baseUrl?: string
  /** What its elements are, where the sender names them. */
  readonly kindOf?: MarkupOptions['kindOf']
}

/** Reads HTML that another format carries as text. */
export function passagesOfHtml(html: string, {source, at, baseUrl, kindOf}: EmbeddedHtml): MarkupReading {
  const places = alignText(source, at.start, at.end, html)
  const base = {...present({baseUrl, kindOf}), ...(isPartedByLines(html) ? {isPreformatted: true} : {})}
  const nodes = readFragment(html, places === undefined ? undefined : (offset) => places[offset] ?? at.end)
  return passagesOfMarkup(nodes, {...base, ...(places === undefined ? {at} : {})})
}

const markup = /<\/?[a-z][^<>]*>|&(?:#\w{1,8}|[a-z]\w{1,30});/iu

/** One clean line of what may be text or, as many senders have it, HTML; nothing where there is no word. */
export function lineOfHtml(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  if (!markup.test(text)) return cleanLine(text) || undefined
  return textOf({
    type: 'element',
    name: 'body',
    namespace: '',
    attributes: new Map(),
    children: readFragment(text),
    start: 0,
    end: 0,
  })
}

/** Text without tags, a paragraph a line, or HTML. */
export function passagesOfText(text: string, embedded: EmbeddedHtml): MarkupReading {
  if (/<\/?[a-z][^<>]*>/iu.test(text)) return passagesOfHtml(text, embedded)
  const paragraph = (line: string): ParsedPassage[] => {
    const clean = lineOfHtml(line)
    return clean === undefined ? [] : [{text: clean, shape: 'paragraph', at: embedded.at}]
  }
  return {passages: text.split(/\r?\n/u).flatMap(paragraph), media: []}
}
