import type {Diagnostic} from '../diagnostics/diagnostic.ts'

export interface DecodedText {
  readonly text: string
  /** WHATWG label of the charset the bytes were read in. */
  readonly charset: string
  readonly diagnostics: readonly Diagnostic[]
}

/** Bytes looked at when a guess is enough. */
const sampleBytes = 65_536

/**
 * Decodes text: byte order mark first, then UTF-16 without one (by where its zero bytes stand), then UTF-8, then the
 * declared charset, then windows-1252. Returns no text where the bytes are not text; `diagnostics` then say why.
 */
export function decodeText(bytes: Uint8Array, declaredCharset?: string): DecodedText | {diagnostics: Diagnostic[]} {
  const utf16 = utf16Of(bytes)
  if (utf16 !== undefined) return decodeUtf16(bytes, utf16)
  if (bytes.includes(0)) {
    return failure(
      'input-binary',
      'The input holds zero bytes, so it is not text. Export the story as text and read that.',
    )
  }
  const strict = tryDecode(bytes, 'utf-8')
  if (strict !== undefined) return {text: strict, charset: 'utf-8', diagnostics: []}
  if (isDamagedUtf8(bytes)) {
    const text = new TextDecoder('utf-8').decode(bytes)
    return {text, charset: 'utf-8', diagnostics: [replacedDiagnostic(text)]}
  }
  return decodeSingleByte(bytes, declaredCharset)
}

/** Which UTF-16 the bytes are in, told by a byte order mark or by zero bytes on one side of the pairs only. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const length = Math.min(bytes.length, sampleBytes) & ~1
  if (length < 4) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const pairs = length / 2
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le'
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be'
  return undefined
}

function decodeUtf16(bytes: Uint8Array, charset: 'utf-16le' | 'utf-16be'): DecodedText | {diagnostics: Diagnostic[]} {
  if (bytes.length % 2 !== 0) {
    return failure(
      'charset-undecodable',
      `The input is UTF-16 and ends in the middle of a character (${bytes.length} bytes): it was cut off. Get the whole file again.`,
    )
  }
  const text = new TextDecoder(charset).decode(bytes)
  return {text, charset, diagnostics: text.includes('\uFFFD') ? [replacedDiagnostic(text)] : []}
}

function tryDecode(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}

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
  return whole > broken
}

/** Bytes that windows-1252 leaves undefined: text in it does not hold them. */
const undefinedIn1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

/** A teleprinter's message, which marks its parts with control characters: SOH at its head, then STX. */
function isFramed(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 20).indexOf(0x01)
  return head >= 0 && bytes.subarray(head, head + 400).includes(0x02)
}

function decodeSingleByte(bytes: Uint8Array, declared?: string): DecodedText | {diagnostics: Diagnostic[]} {
  const named = declared === undefined ? undefined : tryDecodeDeclared(bytes, declared)
  if (named !== undefined) return named
  let controls = 0
  const isTelegraph = isFramed(bytes)
  for (const byte of bytes) {
    if (
      (!isTelegraph &&
        byte < 0x20 &&
        byte !== 0x09 &&
        byte !== 0x0a &&
        byte !== 0x0d &&
        byte !== 0x0c &&
        byte !== 0x0b) ||
      undefinedIn1252.has(byte)
    )
      controls++
  }
  if (controls > bytes.length * 0.01) {
    return failure(
      'input-binary',
      'The input is not text in any charset that is read. Export the story as UTF-8 text and read that.',
    )
  }
  return {
    text: new TextDecoder('windows-1252').decode(bytes),
    charset: 'windows-1252',
    diagnostics: [
      {
        code: 'charset-guessed',
        severity: 'info',
        message:
          'The input is not UTF-8 and declares no charset; it was read as windows-1252. If accents look wrong, save it as UTF-8.',
      },
    ],
  }
}

function tryDecodeDeclared(bytes: Uint8Array, declared: string): DecodedText | undefined {
  const text = tryDecode(bytes, declared)
  // A charset that claims to be Unicode was tried already, and its bytes did not fit.
  if (text === undefined || /^utf/i.test(declared)) return undefined
  return {text, charset: declared.toLowerCase(), diagnostics: []}
}

function replacedDiagnostic(text: string): Diagnostic {
  const count = text.split('\uFFFD').length - 1
  return {
    code: 'characters-replaced',
    severity: 'error',
    message: `${count} damaged character${count === 1 ? '' : 's'} could not be read and became \uFFFD. Compare with the original or get the file again.`,
    at: {start: text.indexOf('\uFFFD'), end: text.indexOf('\uFFFD') + 1},
  }
}

function failure(code: 'input-binary' | 'charset-undecodable', message: string): {diagnostics: Diagnostic[]} {
  return {diagnostics: [{code, severity: 'error', message}]}
}
