import {decodeText} from '../../bytes/decode-text.ts'
import type {ParsedPassage, Role} from '../../story/passage.ts'
import type {StoryAuthor} from '../../story/story.ts'
import {lineOfHtml, passagesOfText} from '../html/passages-of-html.ts'
import type {ParsedStory} from '../format.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {type MarkupReading, passagesOfMarkup} from '../markup/passages-of-markup.ts'
import {storyOfNitf} from '../nitf/story-of-nitf.ts'
import {attributeOf, rawTextOf} from '../xml/find-elements.ts'
import {passageOfElement, textRange} from '../xml/passage-of-element.ts'
import {baseOf} from './entry-address.ts'

/** A headline that may hold HTML, escaped or not. */
export const linePassages = (element: MarkupElement | undefined, role: Role): ParsedPassage[] =>
  element === undefined ? [] : passageOfElement(element, role, lineOfHtml(rawTextOf(element)))

/** The text of an entry, and what a document of NITF in it says of itself. */
export interface EntryText extends MarkupReading {
  readonly document?: ParsedStory
}

/** Text, HTML or NITF as an element holds it: escaped, as elements, or in base64. */
export function textOfElement(
  element: MarkupElement | undefined,
  source: string,
  outer: string | undefined,
): EntryText {
  if (element === undefined) return {passages: [], media: []}
  const [wrapper, ...others] = element.children.filter(({type}) => type === 'element')
  const baseUrl = baseOf(
    others.length === 0 && wrapper?.type === 'element' ? wrapper : undefined,
    baseOf(element, outer),
  )
  const base = baseUrl === undefined ? {} : {baseUrl}
  const nitf = nitfIn(element)
  if (nitf !== undefined) {
    const document = storyOfNitf(nitf, source)
    const isHead = ({role}: ParsedPassage): boolean => role !== undefined && headRoles.has(role)
    const passages = document.passages.filter((passage) => !isHead(passage))
    return {
      passages,
      media: [...(document.fields.media ?? [])],
      document: {...document, passages: document.passages.filter(isHead)},
    }
  }
  if (wrapper !== undefined) return passagesOfMarkup(element.children, base)
  const at = textRange(element)
  const text = rawTextOf(element)
  return passagesOfText(isBase64(element) ? fromBase64(text) : text, {source, at, ...base})
}

const headRoles = new Set<Role>(['headline', 'deck', 'kicker', 'byline', 'dateline'])

/** A NITF document that an entry carries, or the part of one that holds the text. */
function nitfIn(element: MarkupElement, depth = 0): MarkupElement | undefined {
  for (const child of element.children) {
    if (child.type === 'text') continue
    if (child.name === 'nitf') return child
    if (child.name === 'body.content' || child.name === 'body.head') return element
    const inside = depth < 2 && child.name === 'body' ? nitfIn(child, depth + 1) : undefined
    if (inside !== undefined) return inside
  }
  return undefined
}

/** Atom 0.3 says so; Atom 1.0 says it by a type that is neither text nor XML. */
function isBase64(element: MarkupElement): boolean {
  if (attributeOf(element, 'mode') === 'base64') return true
  const type = attributeOf(element, 'type') ?? ''
  return type.includes('/') && !/^text\/|[/+]xml$/iu.test(type) && attributeOf(element, 'mode') === undefined
}

/** Nothing where it is none. */
function fromBase64(text: string): string {
  try {
    const decoded = decodeText(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)))
    return 'text' in decoded ? decoded.text : ''
  } catch {
    return ''
  }
}

/** "desk@example.com (Ann Reed)" is Ann Reed, and "Ann Reed (Gull)" is of the Gull. */
export function personOf(text: string | undefined): StoryAuthor | undefined {
  const line = lineOfHtml(text)
  if (line === undefined) return undefined
  const match = /^(\S+@\S+?)\s*\((.+)\)$/u.exec(line) ?? /^(.+?)\s*[(<](\S+@\S+)[)>]$/u.exec(line)
  const [, one = '', other = ''] = match ?? []
  if (match !== null) return one.includes('@') ? {name: other, email: one} : {name: one, email: other}
  const [, name = '', organisation = ''] = /^([^()]{2,100}?)\s*\(([^()]{2,60})\)$/u.exec(line) ?? []
  if (name !== '' && organisation !== '') return {name, organisation}
  return /^\S+@\S+$/u.test(line) ? undefined : {name: line}
}
