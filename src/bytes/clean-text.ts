/** Text made fit for a passage, with the way back: `offsets[i]` is where `text[i]` began in the raw text. */
export interface CleanText {
  readonly text: string
  /** Left out where every character is one of the raw text, from `start` on. */
  readonly offsets?: readonly number[]
  readonly start: number
}

const invisible =
  /[\u00AD\u034F\u180E\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069\u0000-\u0008\u000E-\u001F\u007F\uFFF9-\uFFFB]/u
/** Joiners and direction marks: part of the spelling of some scripts, junk between Latin letters and spaces. */
const joiner = /[\u200C-\u200F]/u
/** What words themselves may not hold: what is invisible, what may not be NFC. */
const altered =
  /[\u0000-\u0008\u000E-\u001F\u007F\u0085\u00AD\u034F\u180E\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFF9-\uFFFB]|\p{M}|[\u1100-\u11FF\u2126\u212A\u212B\uF900-\uFAFF]/u
/** Anything but ASCII, Latin letters, dashes, quotation marks and signs of money: what is clean without a closer look. */
const unusual = /[^ -~\u00A1-\u00AC\u00AE-\u02AF\u2010-\u2027\u2030-\u205E\u20A0-\u20BF\u2122]| {2}/u

/** A character with the combining marks that belong to it. */
const cluster = /[^\p{M}\s]\p{M}+|[\s\S]/gu
/** The same where a search is told to begin. */
const clusterAt = new RegExp(cluster.source, 'uy')
/** The same, or a run of printable ASCII that no combining mark can belong to. */
const piece = new RegExp(String.raw`[!-~]+(?![^\s!-~])|${cluster.source}`, 'gu')
/** White space other than single spaces. */
const wideSpace = /[^\S ]| {2}/u
const isSpace = (character: string): boolean => /\s/u.test(character) || character === '\u0085'

/**
 * One line of clean text: Unicode NFC, every run of white space (line breaks too) one space, invisible characters and
 * direction overrides taken out. A hyphen before a line break joins the two halves of a compound.
 */
export function cleanText(raw: string): CleanText {
  const start = raw.length - raw.trimStart().length
  const trimmed = raw.trim()
  if (isClean(trimmed)) return {text: trimmed, start}
  const offsets: number[] = []
  return {text: cleaned(raw, trimmed, start, offsets), offsets, start}
}

/** The text of `cleanText` alone. */
export function cleanLine(raw: string): string {
  const trimmed = raw.trim()
  return isClean(trimmed) ? trimmed : cleaned(trimmed, trimmed, 0)
}

const isClean = (trimmed: string): boolean =>
  !unusual.test(trimmed) || !(wideSpace.test(trimmed) || altered.test(trimmed))

const cleaned = (raw: string, trimmed: string, start: number, offsets?: number[]): string =>
  altered.test(trimmed) ? rebuild(raw, offsets) : joinWords(raw, start, start + trimmed.length, offsets)

/** The words of `[start, end)`, neither of which is white space, as they stand. */
function joinWords(raw: string, start: number, end: number, offsets?: number[]): string {
  let text = ''
  let space = -1
  let brokeLine = false
  let word = start
  for (let index = start; index < end; index++) {
    const code = raw.charCodeAt(index)
    if (isWhite(code)) {
      if (space < 0) {
        text += raw.slice(word, index)
        space = index
        brokeLine = false
      }
      brokeLine ||= code === 0x0a || code === 0x0d
      continue
    }
    if (space >= 0) {
      if (!(brokeLine && isSplitCompound(raw.slice(Math.max(word, space - 2), space), raw.slice(index, index + 2)))) {
        text += ' '
        offsets?.push(space)
      }
      word = index
      space = -1
    }
    offsets?.push(isSecondHalf(code, raw.charCodeAt(index - 1)) ? index - 1 : index)
  }
  return text + raw.slice(word, end)
}

const isSecondHalf = (code: number, before: number): boolean =>
  code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff

/** What `\s` matches, without the byte order mark. */
function isWhite(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  if (code < 0x1680) return code === 0xa0
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

/** Character by character, for what is not clean in the words. */
function rebuild(raw: string, offsets?: number[]): string {
  let text = ''
  const put = (part: string, offset: number, step: 0 | 1 = 0): void => {
    text += part
    if (offsets !== undefined) for (let i = 0; i < part.length; i++) offsets.push(offset + i * step)
  }
  let pendingSpace = -1
  let brokeLine = false
  let tail = ''
  for (const match of raw.matchAll(piece)) {
    const [segment] = match
    const code = segment.charCodeAt(segment.length - 1)
    const plain = code > 0x20 && code < 0x7f
    if (!plain && isSpace(segment) && segment !== '\uFEFF') {
      if (pendingSpace < 0) pendingSpace = match.index
      brokeLine ||= segment === '\n' || segment === '\r'
      continue
    }
    if (!plain && (invisible.test(segment) || (joiner.test(segment) && isJunkJoiner(raw, match.index)))) continue
    if (pendingSpace >= 0 && text !== '' && !(brokeLine && isSplitCompound(tail, segment))) {
      put(' ', pendingSpace)
      tail = ' '
    }
    pendingSpace = -1
    brokeLine = false
    if (plain) put(segment, match.index, 1)
    else put(segment.normalize('NFC'), match.index)
    tail = (tail + segment).slice(-2)
  }
  return text
}

/** Where `index` of the clean text stood in the raw text; the end of the clean text is the end of its last character. */
export function rawOffset(clean: CleanText, index: number): number {
  if (clean.offsets === undefined) return clean.start + index
  if (index < clean.offsets.length) return clean.offsets[index] ?? 0
  return (clean.offsets.at(-1) ?? -1) + 1
}

/** Where the first `index` units of the clean text end in the raw text: behind a whole character and its marks. */
export function rawEnd(clean: CleanText, index: number, raw: string): number {
  const last = rawOffset(clean, index - 1)
  if (clean.offsets === undefined) return last + 1
  clusterAt.lastIndex = last
  return last + (clusterAt.exec(raw)?.[0].length ?? 1)
}

function isJunkJoiner(raw: string, index: number): boolean {
  const latinOrNothing = /^[\s\p{Script=Latin}\p{P}\p{N}]?$/u
  return latinOrNothing.test(raw[index - 1] ?? '') || latinOrNothing.test(raw[index + 1] ?? '')
}

const isSplitCompound = (before: string, next: string): boolean => /^\p{L}-$/u.test(before) && /^\p{Ll}/u.test(next)

/** What in the raw text hides or reorders text for a reader: overrides and unclosed embeddings of direction. */
export function hiddenDirection(raw: string): {overrides: number; marks: number; first: number} {
  // One range is looked through several times as fast as two.
  if (!/[\u202A-\u2069]/u.test(raw)) return {overrides: 0, marks: 0, first: -1}
  let overrides = 0
  let marks = 0
  for (const match of raw.matchAll(/[\u202A-\u202E\u2066-\u2069]/gu)) {
    marks++
    if (match[0] === '\u202D' || match[0] === '\u202E') overrides++
  }
  return {overrides, marks, first: marks === 0 ? -1 : raw.search(/[\u202A-\u202E\u2066-\u2069]/u)}
}
