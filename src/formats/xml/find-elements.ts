import {cleanLine} from '../../bytes/clean-text.ts'
import type {MarkupElement, MarkupNode} from '../markup/markup-node.ts'

/** The child elements of these names, in order; all of them where no name is given. Namespaces do not count. */
export function elementsOf(parent: MarkupElement | undefined, ...names: readonly string[]): MarkupElement[] {
  const [name] = names
  if (parent !== undefined && name !== undefined && names.length === 1 && parent.children.length > manyChildren)
    return childrenByName(parent).get(name)?.slice() ?? []
  const found: MarkupElement[] = []
  for (const node of parent?.children ?? [])
    if (node.type === 'element' && (names.length === 0 || isOneOf(names, node.name))) found.push(node)
  return found
}

/** Asked of each element many times: for the few names that are given, an engine is faster so than with `includes`. */
function isOneOf(names: readonly string[], name: string): boolean {
  for (const one of names) if (one === name) return true
  return false
}

/** Of more children than this, those of a name are looked up: what is asked for each of them would cost their square. */
const manyChildren = 64

const indexes = new WeakMap<MarkupElement, ReadonlyMap<string, MarkupElement[]>>()

function childrenByName(parent: MarkupElement): ReadonlyMap<string, MarkupElement[]> {
  const known = indexes.get(parent)
  if (known !== undefined) return known
  const index = Map.groupBy(
    parent.children.filter((node): node is MarkupElement => node.type === 'element'),
    ({name}) => name,
  )
  indexes.set(parent, index)
  return index
}

/** The first element at the end of a path of child names. */
export function elementAt(parent: MarkupElement | undefined, ...path: readonly string[]): MarkupElement | undefined {
  let element = parent
  for (const name of path) element = childNamed(element, name)
  return element
}

function childNamed(parent: MarkupElement | undefined, name: string): MarkupElement | undefined {
  if (parent === undefined) return undefined
  if (parent.children.length > manyChildren) return childrenByName(parent).get(name)?.[0]
  for (const node of parent.children) if (node.type === 'element' && node.name === name) return node
  return undefined
}

/** All elements at the end of a path of child names. */
export function elementsAt(parent: MarkupElement | undefined, ...path: readonly string[]): MarkupElement[] {
  return path.reduce<MarkupElement[]>(
    (elements, name) => elements.flatMap((element) => elementsOf(element, name)),
    parent === undefined ? [] : [parent],
  )
}

/** All elements of these names below `parent`, in order, and none inside another. */
export function descendantsOf(parent: MarkupElement | undefined, ...names: readonly string[]): MarkupElement[] {
  const found: MarkupElement[] = []
  if (parent !== undefined) collect(parent, names, found)
  return found
}

function collect(parent: MarkupElement, names: readonly string[], found: MarkupElement[]): void {
  for (const child of parent.children) {
    if (child.type === 'text') continue
    if (isOneOf(names, child.name)) found.push(child)
    else collect(child, names, found)
  }
}

/** The first element of this name below `parent`. */
export function firstBelow(parent: MarkupElement | undefined, name: string): MarkupElement | undefined {
  for (const child of parent?.children ?? []) {
    if (child.type === 'text') continue
    const found = child.name === name ? child : firstBelow(child, name)
    if (found !== undefined) return found
  }
  return undefined
}

/** Text as it stood, mark-up left out. */
export function rawTextOf(node: MarkupNode | undefined): string {
  if (node === undefined) return ''
  return node.type === 'text' ? node.text : node.children.map(rawTextOf).join('')
}

/** Text in one clean line, elements that are blocks parted by a space; nothing where there is none. */
export function textOf(node: MarkupNode | undefined): string | undefined {
  const text = cleanLine(spacedText(node))
  return text === '' ? undefined : text
}

const blocks = new Set([
  'p',
  'br',
  'div',
  'section',
  'header',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'tr',
  'td',
])

/** What a drawing says is for those who do not see it. */
const svg = 'http://www.w3.org/2000/svg'

/** What these hold in HTML is not shown: a picture for readers without scripts is mark-up in a text. */
const unshown = new Set(['script', 'style', 'noscript'])

function spacedText(node: MarkupNode | undefined): string {
  if (node === undefined) return ''
  if (node.type === 'text') return node.text
  if (unshown.has(node.name)) return ''
  if (node.namespace === svg) return ''
  let text = ''
  for (const child of node.children) text += spacedText(child)
  return blocks.has(node.name) ? ` ${text} ` : text
}

/** An attribute's value without white space around it; nothing where there is none. */
export function attributeOf(element: MarkupElement | undefined, name: string): string | undefined {
  const value = element?.attributes.get(name)
  const text = value === undefined ? '' : cleanLine(value)
  return text === '' ? undefined : text
}

const xmlLang = '{http://www.w3.org/XML/1998/namespace}lang'

/** `xml:lang`, or `lang`, as a tag of BCP 47. */
export function languageOf(element: MarkupElement | undefined): string | undefined {
  return languageTag(attributeOf(element, xmlLang) ?? attributeOf(element, 'lang'))
}

/** A language as senders write it ("nl-nl", "en_US"), as a tag of BCP 47; nothing where it is none. */
export function languageTag(language: string | undefined): string | undefined {
  if (language !== undefined && /^[a-z]{2,3}(?:-[A-Z]{2})?$/u.test(language)) return language
  const tag = language?.trim().replaceAll('_', '-')
  if (tag === undefined || !/^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,4}$/iu.test(tag)) return undefined
  return tag
    .split('-')
    .map((part, index) => (index === 0 ? part.toLowerCase() : part.length === 2 ? part.toUpperCase() : part))
    .join('-')
}
