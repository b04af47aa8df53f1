import type {Decorator, Span} from '../../story/passage.ts'
import type {MarkupElement} from './markup-node.ts'
import {rawTextOf} from '../xml/find-elements.ts'
import {linkAddress} from './link-address.ts'

export type Mark = Omit<Span, 'start' | 'end'>

const names: Readonly<Record<string, Decorator>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  cite: 'em',
  dfn: 'em',
  u: 'underline',
  ins: 'underline',
  s: 'strike-through',
  strike: 'strike-through',
  del: 'strike-through',
  sub: 'sub',
  sup: 'sup',
}

export interface MarkContext {
  readonly style: string
  readonly baseUrl: string | undefined
}

/** The marks of text in an element: those around it, what the element's name says, and at last what its style says. */
export function marksWithin(
  element: MarkupElement,
  around: readonly Mark[],
  {style, baseUrl}: MarkContext,
): readonly Mark[] {
  const {name, attributes} = element
  const href = name === 'a' ? linkAddress(attributes.get('href'), baseUrl) : undefined
  // Word marks as inserted what was written while it watched.
  const named = attributes.get('class') === 'msoIns' ? undefined : isNoteMark(element) ? 'sup' : names[name]
  if (named === undefined && href === undefined && style === '') return around
  let marks = around
  if (href !== undefined) marks = [...marks.filter(({mark}) => mark !== 'link'), {mark: 'link', href}]
  marks = withMark(marks, named, true)
  // Headings are bold and set in their own way; what is marked in them is marked by elements inside.
  if (style !== '' && !/^h[1-6]$/u.test(name)) {
    marks = withMark(marks, 'strong', boldIn(style))
    marks = withMark(marks, 'em', slantIn(style))
    const lines = /text-decoration[^:;]{0,20}:([^;]{0,100})/iu.exec(style)?.[1] ?? ''
    marks = withMark(marks, 'underline', /\bunderline\b/iu.test(lines) || undefined)
    marks = withMark(marks, 'strike-through', /\bline-through\b/iu.test(lines) || undefined)
    const raised = /(?:^|[;\s])vertical-align:\s*(sub|super)\b/iu.exec(style)?.[1]?.toLowerCase()
    marks = withMark(marks, raised === 'sub' ? 'sub' : 'sup', raised === undefined ? undefined : true)
  }
  // The line under a link is the link's own.
  const isLink = attributes.has('href') || marks.some(({mark}) => mark === 'link')
  return isLink ? withMark(marks, 'underline', false) : marks
}

/** The number of a note is none of the number before it: "in 1931.²". Style sheets raise it where no tag does. */
const isNoteMark = (element: MarkupElement): boolean =>
  element.name === 'a' &&
  /^#[a-z_-]*(?:fn|note|ref|ftn)/iu.test(element.attributes.get('href') ?? '') &&
  /^\s*\d{1,3}\s*$/u.test(rawTextOf(element))

function withMark(marks: readonly Mark[], mark: Decorator | undefined, isOn: boolean | undefined): readonly Mark[] {
  if (mark === undefined || isOn === undefined) return marks
  const has = marks.some((one) => one.mark === mark)
  if (has === isOn) return marks
  return isOn ? [...marks, {mark}] : marks.filter((one) => one.mark !== mark)
}

/** Google Docs wraps all that is copied in a bold element whose style says that it is not. */
function boldIn(style: string): boolean | undefined {
  const weight = /(?:^|[;\s])font-weight:\s*(bold(?:er)?|normal|lighter|\d{3})/iu.exec(style)?.[1]?.toLowerCase()
  if (weight === undefined) return /(?:^|[;\s])font:[^;]{0,200}\bbold\b/iu.test(style) ? true : undefined
  return weight.startsWith('bold') || Number(weight) >= 600
}

function slantIn(style: string): boolean | undefined {
  const slant = /(?:^|[;\s])font-style:\s*(italic|oblique|normal)/iu.exec(style)?.[1]?.toLowerCase()
  if (slant === undefined) return /(?:^|[;\s])font:[^;]{0,200}\b(?:italic|oblique)\b/iu.test(style) ? true : undefined
  return slant !== 'normal'
}
