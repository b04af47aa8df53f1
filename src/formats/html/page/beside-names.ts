import type {MarkupElement, MarkupNode} from '../../markup/markup-node.ts'
import {textOf} from '../../xml/find-elements.ts'
import {elementsWithin} from './elements-within.ts'
import {isShort} from './is-short.ts'
import {namesOfByline} from './names-of-byline.ts'
import {readPageTime} from './page-time.ts'

/** Longest of these, in characters. */
const longest = 80

/** What a byline holds beside names: when the story was published, and buttons. */
export interface BesideNames {
  readonly times: readonly MarkupElement[]
  readonly buttons: readonly MarkupElement[]
}

/** None in a sentence ("Reach her on Twitter: @quill."), which is whole with them. */
export function besideNamesIn(byline: MarkupElement): BesideNames {
  if (/[.!?]$/u.test(textOf(byline) ?? '')) return {times: [], buttons: []}
  const times: MarkupElement[] = []
  const buttons: MarkupElement[] = []
  elementsWithin(byline, (element) => {
    const text = isShort(element, longest) ? (textOf(element) ?? '') : ''
    const kind = isTime(element, text) ? times : isButton(element, text) ? buttons : undefined
    kind?.push(element)
    return kind !== undefined
  })
  return {times, buttons}
}

const isButton = ({name, attributes}: MarkupElement, text: string): boolean =>
  name === 'button' ||
  (name === 'a' && /^mailto:/iu.test(attributes.get('href') ?? '')) ||
  button.test(text) ||
  /^[·•∙|–—-]$/u.test(text)

const button =
  /^(?:follow(?:ing)?|folgen|seguir|suivre|segui|subscribe|share|@\w{2,30}|view (?:bio|profile)|(?:see )?bio)$/iu

const isTime = ({name}: MarkupElement, text: string): boolean =>
  /\d/u.test(text) &&
  (name === 'time' || (/\d[./-]\d|(?:19|20)\d\d|\d:\d\d/u.test(text) && readPageTime(text) !== undefined)) &&
  namesOfByline(text).length === 0

/** The element with only those inside it that stay. */
export function without(element: MarkupElement, parts: readonly MarkupElement[]): MarkupElement {
  if (parts.length === 0) return element
  return {
    ...element,
    children: element.children.flatMap((child): MarkupNode[] =>
      child.type === 'text' ? [child] : parts.includes(child) ? [] : [without(child, parts)],
    ),
  }
}
