import type {Diagnostic} from '../diagnostics/diagnostic.ts'
import {charsetName, decodeBytes, tryDecode} from './decode-bytes.ts'
import {declaredCharset} from './declared-charset.ts'
import {mendDoubleEncoding} from './double-encoding.ts'
import {guessCharset} from './guess-charset.ts'
import {decodeMixed} from './mixed-utf8.ts'
import {replacedDiagnostic} from './replaced-diagnostic.ts'
import {decodeWide, wideCharsetOf} from './wide-charset.ts'

export interface DecodedText {
  readonly text: string
  /** WHATWG label of the charset the bytes were read in, or `utf-32le`, `utf-32be`. */
  readonly charset: string
  readonly diagnostics: readonly Diagnostic[]
}

type Decoding = DecodedText | {readonly diagnostics: readonly Diagnostic[]}

/**
 * Decodes text: byte order mark first, then UTF-16 and UTF-32 without one (by where their zero bytes stand), then UTF-8
 * where the bytes can be nothing else, then the charset that transport (`transportCharset`) or document declare, then
 * what a detector takes it for. What is declared wrongly is read rightly and reported; so is what was encoded twice.
 * Returns no text where the bytes are not text; `diagnostics` then say why.
 */
export function decodeText(bytes: Uint8Array, transportCharset?: string): Decoding {
  const decoded = decodeAs(bytes, transportCharset)
  if (!('text' in decoded)) return decoded
  const {text, diagnostics} = mendTwice(decoded.text)
  return {...decoded, text, diagnostics: [...decoded.diagnostics, ...diagnostics]}
}

/**
 * Text that somebody else has decoded, without its byte order mark, and with the replacement character for halves of
 * surrogates. Returns no text where there are zeros in it; `diagnostics` then say so.
 */
export function mendText(copy: string): Omit<DecodedText, 'charset'> | {readonly diagnostics: readonly Diagnostic[]} {
  if (copy.includes('\0')) return zeros
  return mendTwice((copy.startsWith('\uFEFF') ? copy.slice(1) : copy).toWellFormed())
}

function mendTwice(decoded: string): Omit<DecodedText, 'charset'> {
  const {text, mended, doubtful} = mendDoubleEncoding(decoded)
  return {text, diagnostics: doubleDiagnostics(text, mended, doubtful)}
}

function decodeAs(bytes: Uint8Array, transportCharset: string | undefined): Decoding {
  const strict = tryDecode(bytes, 'utf-8')
  // Forms of two or four bytes a character have zeros in them; most inputs have none, and are not looked through again.
  if (strict === undefined || strict.includes('\0')) {
    const wide = wideCharsetOf(bytes, transportCharset)
    if (wide !== undefined) return decodeWide(bytes, wide)
    if (bytes.includes(0)) return zeros
  }
  return decodeDeclared(
    bytes,
    strict,
    [transportCharset, declaredCharset(bytes)].filter((label) => label !== undefined),
  )
}

function decodeDeclared(bytes: Uint8Array, strict: string | undefined, labels: readonly string[]): Decoding {
  const claimed = labels.flatMap((label) => charsetName(label) ?? [])
  if (strict?.includes('\u001B') !== false && isIso2022(bytes)) {
    const text = tryDecode(bytes, 'iso-2022-jp')
    if (text !== undefined) return {text, charset: 'iso-2022-jp', diagnostics: []}
  }
  if (strict !== undefined) return decodeUtf8(bytes, strict, labels, claimed)
  if (isDamagedUtf8(bytes)) {
    const {text, first, count} = decodeMixed(bytes)
    const diagnostics = [
      ...misdeclared(labels, 'utf-8'),
      ...(first === undefined ? [] : [mixedDiagnostic(first, count)]),
      ...(text.includes('\uFFFD') ? [replacedDiagnostic(text)] : []),
    ]
    return {text, charset: 'utf-8', diagnostics}
  }
  return decodeLegacy(bytes, labels, claimed)
}

/** Escapes to the character sets of Japanese: all bytes are ASCII's, and nobody else has these. */
const isIso2022 = (bytes: Uint8Array): boolean => {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1))
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) return true
  return false
}

/** Pairs of bytes that are characters of UTF-8 and of East Asia's charsets alike; more are no accident. */
const accidentalPairs = 3

function decodeUtf8(bytes: Uint8Array, text: string, labels: readonly string[], claimed: readonly string[]): Decoding {
  const [named] = claimed
  if (named === undefined || named === 'utf-8' || text.length === bytes.length)
    return {text, charset: 'utf-8', diagnostics: text.length === bytes.length ? [] : misdeclared(labels, 'utf-8')}
  if (/^(?:shift_jis|euc-|big5|gb)/u.test(named) && bytes.length - text.length <= accidentalPairs) {
    const meant = /[^\u0000-\u07FF]/u.test(text) ? undefined : tryDecode(bytes, named)
    if (meant !== undefined) return {text: meant, charset: named, diagnostics: []}
  }
  return {text, charset: 'utf-8', diagnostics: misdeclared(labels, 'utf-8')}
}

/** So many whole sequences of UTF-8 are no accident. */
const surelyWhole = 4

/** More whole UTF-8 sequences than broken ones, or a surrogate written as UTF-8: the text is UTF-8 with some damage. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let whole = 0
  let broken = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (byte < 0x80) continue
    const size = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xc2 && byte < 0xe0 ? 1 : 0
    let found = 0
    while (found < size && ((bytes[i + found + 1] ?? 0) & 0xc0) === 0x80) found++
    if (byte === 0xed && found === 2 && (bytes[i + 1] ?? 0) >= 0xa0) return true
    if (size > 0 && found === size) {
      whole++
      i += size
    } else if (i + found + 1 < bytes.length) broken++
  }
  return whole > broken || (whole >= surelyWhole && whole * 2 > broken)
}

/** A teleprinter's message, which marks its parts with control characters: SOH at its head, then STX. */
function isFramed(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 20).indexOf(0x01)
  return head >= 0 && bytes.subarray(head, head + 400).includes(0x02)
}

/** Bytes that windows-1252 leaves undefined: text in it does not hold them. */
const undefinedIn1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

/** More than one in a hundred bytes are such that text does not hold; in teleprinters' messages all have a meaning. */
function isBinary(bytes: Uint8Array, isForeign: (byte: number) => boolean): boolean {
  return !isFramed(bytes) && bytes.reduce((sum, byte) => sum + (isForeign(byte) ? 1 : 0), 0) > bytes.length * 0.01
}

const isControl = (byte: number): boolean => byte < 0x09 || (byte > 0x0d && byte < 0x20)

function decodeLegacy(bytes: Uint8Array, labels: readonly string[], claimed: readonly string[]): Decoding {
  const legacy = claimed.filter((charset) => !charset.startsWith('utf'))
  const guess = isBinary(bytes, isControl) ? undefined : guessCharset(bytes, legacy)
  if (guess === undefined && isBinary(bytes, (byte) => isControl(byte) || undefinedIn1252.has(byte)))
    return failure('The input is not text in any charset that is read. Export the story as UTF-8 text and read that.')
  const charset = guess?.charset ?? 'windows-1252'
  const text = guess?.text ?? decodeBytes(bytes, charset)
  if (labels.length > 0) return {text, charset, diagnostics: misdeclared(labels, charset)}
  return {
    text,
    charset,
    diagnostics: [
      {
        code: 'charset-guessed',
        severity: 'info',
        message: `The input is not UTF-8 and declares no charset; it was read as ${charset}. If accents look wrong, save it as UTF-8.`,
      },
    ],
  }
}

/** Says so where what is declared first is not what the bytes are in. */
function misdeclared(labels: readonly string[], charset: string): Diagnostic[] {
  const wrong = labels.filter((label) => charsetName(label) !== charset)
  const [label] = wrong
  // Where transport and document disagree, one of them was right.
  if (label === undefined || wrong.length < labels.length) return []
  return [
    {
      code: 'charset-misdeclared',
      severity: 'warning',
      message: `The input declares the charset ${label} but is ${charset}, and was read as that. Check accents and quotation marks, and tell the sender.`,
    },
  ]
}

const mixedDiagnostic = (first: number, count: number): Diagnostic => ({
  code: 'charset-misdeclared',
  severity: 'warning',
  message: `The input is UTF-8, but ${count === 1 ? 'one character of it is' : `${count} characters of it are`} windows-1252 and ${count === 1 ? 'was' : 'were'} read as that. Check accents and quotation marks, and tell the sender.`,
  at: {start: first, end: first + 1},
})

function doubleDiagnostics(
  text: string,
  mended: readonly {readonly end: number}[],
  doubtful: readonly string[],
): Diagnostic[] {
  const [first] = mended
  if (first !== undefined) {
    return [
      {
        code: 'encoded-twice',
        severity: 'warning',
        message: `${mended.length} character${mended.length === 1 ? ' was' : 's were'} encoded in UTF-8 twice and put right, the first of them at character ${first.end}. Check accents and quotation marks, and tell the sender.`,
        at: {start: first.end - 1, end: first.end},
      },
    ]
  }
  return doubtful.slice(0, 1).map((printed) => ({
    code: 'encoded-twice',
    severity: 'info',
    message: `"${printed}" looks like one character that was encoded in UTF-8 twice, but stands there only once and was left. Compare with the original.`,
    at: {start: text.indexOf(printed), end: text.indexOf(printed) + printed.length},
  }))
}

const failure = (message: string): {diagnostics: Diagnostic[]} => ({
  diagnostics: [{code: 'input-binary', severity: 'error', message}],
})

const zeros = failure('The input holds zero bytes, so it is not text. Export the story as text and read that.')
