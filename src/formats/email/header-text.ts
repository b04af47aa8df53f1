import {decodeText} from '../../bytes/decode-text.ts'
import {fromBinaryText} from './binary-text.ts'
import {decodeBase64, decodeQuotedPrintable} from './transfer-encoding.ts'

const word = /=\?([\w.:+-]{1,40})(?:\*[\w-]{1,20})?\?([bq])\?([^?\r\n]{0,2000})\?=/giu
/** White space between two encoded words is none of the text (RFC 2047, 6.2). */
const between = /(\?=)\s+(?==\?[\w.:+*-]{1,60}\?[bq]\?)/giu

/** The text of a header's value: encoded words (RFC 2047) decoded, bytes beyond ASCII as UTF-8 or what they may be. */
export function headerText(value: string): string {
  const text = /[\u0080-\u00FF]/u.test(value) ? textOf(value) : value
  return joinedWords(text.replaceAll(between, '$1'))
    .replaceAll(word, (all, charset: string, encoding: string, content: string) => {
      const bytes =
        encoding.toLowerCase() === 'b'
          ? decodeBase64(content)
          : fromBinaryText(decodeQuotedPrintable(content.replaceAll('_', ' ')))
      const decoded = decodeText(bytes, charset)
      return 'text' in decoded ? decoded.text : all
    })
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

/** Senders cut a character of several bytes in two: neighbours in one charset and encoding are one word. */
function joinedWords(text: string): string {
  return text.replaceAll(/=\?([\w.:+-]{1,40})\?q\?([^?\r\n]{0,2000})\?==\?\1\?q\?(?=[^?])/giu, '=?$1?Q?$2')
}

function textOf(value: string): string {
  const decoded = decodeText(fromBinaryText(value))
  return 'text' in decoded ? decoded.text : value
}

export interface HeaderValue {
  /** Before the first semicolon, in lower case. */
  readonly value: string
  /** By name in lower case, decoded. */
  readonly parameters: ReadonlyMap<string, string>
}

const parameter = /;\s*([\w!#$%&'*+.^`{|}~-]{1,60})\s*=\s*(?:"((?:[^"\\]|\\.){0,2000})"|([^\s;"][^;\r\n]{0,2000}|))/gu

/** A header with parameters, among them values cut in pieces and values with a charset (RFC 2231). */
export function headerValue(header: string | undefined): HeaderValue {
  const unfolded = (header ?? '').replaceAll(/\r?\n/gu, '')
  const pieces = new Map<string, {readonly order: number; readonly text: string}[]>()
  for (const [, name = '', quoted, plain = ''] of unfolded.matchAll(parameter)) {
    const [, base = name, order = '0', isEncoded] = /^([^*]+)(?:\*(\d{1,3}))?(\*)?$/u.exec(name) ?? []
    const raw = quoted === undefined ? plain.trim() : quoted.replaceAll(/\\(.)/gu, '$1')
    const key = base.toLowerCase()
    const text =
      isEncoded === undefined ? raw : raw.replaceAll(/%([\da-f]{2})/giu, (_, digits: string) => hexed(digits))
    const parts = pieces.get(key) ?? []
    pieces.set(key, parts)
    parts.push({order: Number(order), text: isEncoded === undefined ? text : `*${text}`})
  }
  const parameters = new Map<string, string>()
  for (const [name, parts] of pieces)
    parameters.set(name, joined(parts.toSorted((one, other) => one.order - other.order)))
  return {value: (unfolded.split(';', 1)[0] ?? '').trim().toLowerCase(), parameters}
}

const hexed = (digits: string): string => String.fromCharCode(Number.parseInt(digits, 16))

function joined(parts: readonly {readonly text: string}[]): string {
  const text = parts.map((part) => part.text.replace(/^\*/u, '')).join('')
  if (parts[0]?.text.startsWith('*') !== true) return headerText(text)
  const [, charset = '', rest = text] = /^([\w.:+-]{0,40})'[\w-]{0,20}'([\s\S]*)$/u.exec(text) ?? []
  const decoded = decodeText(fromBinaryText(rest), charset || undefined)
  return 'text' in decoded ? decoded.text : rest
}

export interface MailAddress {
  /** None where only the address is given. */
  readonly name?: string
  readonly address: string
}

/** The first address of a header such as From, decoded. */
export function mailAddress(header: string | undefined): MailAddress | undefined {
  const text = headerText(header ?? '')
  const [, printed = '', bracketed, plain] =
    /^(?:([^<>]{0,300}?)\s*<\s*([^<>\s]{1,300})\s*>|([^\s<>,;()]{1,300}@[^\s<>,;()]{1,300}))/u.exec(text) ?? []
  const address = bracketed ?? plain
  if (address === undefined) return undefined
  const comment = /\(([^()]{1,200})\)/u.exec(text)?.[1]
  const name = (printed || comment || '')
    .trim()
    .replaceAll(/^["']|["']$/gu, '')
    .replaceAll(/\\(.)/gu, '$1')
    .trim()
  return {address, ...(name === '' || name === address ? {} : {name})}
}
