import type {Token} from 'parse5'
import {ownCopy} from '../../bytes/own-copy.ts'

/** A tag as it is mostly written. */
export interface PlainTag {
  readonly name: string
  readonly attrs: Token.Attribute[]
  readonly isSelfClosing: boolean
  /** Where its last character stands. */
  readonly end: number
}

/** More attributes, and it is left to the parser, which looks names up that may be there twice. */
const mostAttributes = 32

const space = 0x20
const quote = 0x22
const apostrophe = 0x27
export const solidus = 0x2f
const equals = 0x3d
export const greaterThan = 0x3e

/**
 * Reads the tag whose name begins at `start`, where nothing in it would have to be mended or told apart: attributes with values that stand in quotation marks or hold nothing but letters and the like. Returns and zeros in values stand as they are written.
 */
export function plainTag(page: string, start: number): PlainTag | undefined {
  let at = start
  while (isOfName(page.charCodeAt(at))) at++
  const name = known(page.slice(start, at))
  const attrs: Token.Attribute[] = []
  while (attrs.length <= mostAttributes) {
    let code = page.charCodeAt(at)
    while (code === space || code === 0x0a || code === 0x09) code = page.charCodeAt(++at)
    if (code === greaterThan) return {name, attrs, isSelfClosing: false, end: at}
    if (code === solidus && page.charCodeAt(at + 1) === greaterThan)
      return {name, attrs, isSelfClosing: true, end: at + 1}
    const nameStart = at
    while (isOfName(code)) code = page.charCodeAt(++at)
    if (at === nameStart) return undefined
    const attribute = {name: known(page.slice(nameStart, at)), value: ''}
    if (code === equals) {
      const end = endOfValue(page, at + 1)
      if (end === undefined) return undefined
      const isQuoted = page.charCodeAt(end) === page.charCodeAt(at + 1)
      const value = decoded(isQuoted ? page.slice(at + 2, end) : page.slice(at + 1, end))
      if (value === undefined) return undefined
      attribute.value = value
      at = isQuoted ? end + 1 : end
    } else if (code !== space && code !== greaterThan && code !== solidus && code !== 0x0a && code !== 0x09)
      return undefined
    if (!attrs.some((other) => other.name === attribute.name)) attrs.push(attribute)
  }
  return undefined
}

/** Names of tags and attributes that are kept; few pages have more. */
const mostNames = 2000
const names = new Map<string, string>()

/** A name in small letters, the same text each time: names are compared often. */
function known(printed: string): string {
  const before = names.get(printed)
  if (before !== undefined) return before
  if (names.size >= mostNames) names.clear()
  const own = ownCopy(printed)
  const name = own.toLowerCase()
  names.set(own, name)
  return name
}

/** References that mean the same wherever they stand, and ampersands that begin none, as in "?page=1&size=2". */
const reference = /&(?:(amp|quot|lt|gt|apos|#39|#34|#x27);|(?=[a-zA-Z\d]{1,40}=|[\s&]|$))/gu
const characters: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  apos: "'",
  '#39': "'",
  '#34': '"',
  '#x27': "'",
}

function decoded(value: string): string | undefined {
  if (!value.includes('&')) return value
  if (value.replaceAll(reference, '').includes('&')) return undefined
  return value.replaceAll(reference, (printed: string, name?: string) =>
    name === undefined ? printed : (characters[name] ?? printed),
  )
}

/** Where the quotation mark stands that ends a value, or what stands behind a value without any. */
function endOfValue(page: string, start: number): number | undefined {
  const first = page.charCodeAt(start)
  if (first === quote || first === apostrophe) {
    const end = page.indexOf(first === quote ? '"' : "'", start + 1)
    return end < 0 ? undefined : end
  }
  let at = start
  while (isOfBareValue(page.charCodeAt(at))) at++
  const next = page.charCodeAt(at)
  return at > start && (next === space || next === greaterThan) ? at : undefined
}

/** Letters, digits and what stands in names. */
const isOfName = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x30 && code <= 0x3a) ||
  (code >= 0x40 && code <= 0x5a) ||
  code === 0x2d ||
  code === 0x2e ||
  code === 0x5f

const isOfBareValue = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x2c && code <= 0x3b) ||
  code === 0x5f ||
  code === 0x23 ||
  code === 0x3f ||
  code === 0x25
