/** windows-1252's characters for the bytes 80 to 9F; bytes that it leaves undefined are controls. */
const high = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ']
const byteOf = new Map(high.map((character, index) => [character.charCodeAt(0), 0x80 + index]))

const next = `[\\u0080-\\u00BF${high.filter((character) => character > '\u009F').join('')}]`
/** UTF-8's sequences of two, three and four bytes as windows-1252 shows them. */
const sequence = new RegExp(`[\\u00C2-\\u00DF]${next}|[\\u00E0-\\u00EF]${next}{2}|[\\u00F0-\\u00F4]${next}{3}`, 'gu')
/** Every such sequence of letters that Latin text has begins with one of these; other scripts hold many of the rest. */
const suspect = /[ÂÃâÄÅÐÑàäåæçèéØÙÎÏð]/u
/** What rightly stands behind a letter: "CAFÉ”", "IRMûs", "é”…". */
const punctuation = /^[‘’“”„‚–—…‹›«»·•™®©°\u00A0]/u

export interface DoubleEncoding {
  readonly text: string
  /** Where in the result each character that was put right ends, and how many UTF-16 units it is shorter than it was. */
  readonly mended: readonly {readonly end: number; readonly lost: number}[]
  /** What looks the same, but too seldom to be sure. */
  readonly doubtful: readonly string[]
}

interface Sequence {
  readonly at: number
  readonly printed: string
  readonly character: string
}

/**
 * Puts text right that was encoded in UTF-8 twice ("Ã©" for "é", "â€™" for "’"). Certain where two such sequences stand
 * in the text, or one of three bytes and more; a single one of two bytes may be meant, and is left.
 */
export function mendDoubleEncoding(text: string): DoubleEncoding {
  if (!suspect.test(text)) return {text, mended: [], doubtful: []}
  const found = sequencesIn(text)
  const isCertain = found.length > 1 || (found[0]?.printed.length ?? 0) > 2
  if (!isCertain) return {text, mended: [], doubtful: found.map(({printed}) => printed)}
  const parts: string[] = []
  let from = 0
  let length = 0
  const mended = found.map(({at, printed, character}) => {
    parts.push(text.slice(from, at), character)
    length += at - from + character.length
    from = at + printed.length
    return {end: length, lost: printed.length - character.length}
  })
  return {text: parts.join('') + text.slice(from), mended, doubtful: []}
}

function sequencesIn(text: string): Sequence[] {
  const all: Sequence[] = []
  for (const {0: printed, index: at} of text.matchAll(sequence)) {
    const character = characterOf(printed)
    if (character !== undefined) all.push({at, printed, character})
  }
  return all.filter(({at, printed}, index) => {
    const last = all[index - 1]
    const touches = (last !== undefined && endOf(last) === at) || all[index + 1]?.at === at + printed.length
    if (touches) return true
    if (printed.length === 3) return /^â[€‚„†ˆ‰”•–˜™š›œž]/u.test(printed) && !/^â”.?…/u.test(printed)
    if (!punctuation.test(printed.slice(1))) return true
    const before = text.slice(Math.max(0, at - 2), at)
    if (/\p{L}$/u.test(before)) return /\p{Ll}$/u.test(before)
    return /^[ÂÃ]/u.test(printed) || /^\p{Ll}/u.test(text.slice(at + printed.length, at + printed.length + 2))
  })
}

const endOf = ({at, printed}: Sequence): number => at + printed.length

/** Nothing where the bytes that the characters stand for are no character of UTF-8, or a control. */
function characterOf(printed: string): string | undefined {
  const {length} = printed
  let point = printed.charCodeAt(0) & (0x7f >> length)
  for (let index = 1; index < length; index++) {
    const code = printed.charCodeAt(index)
    point = (point << 6) | ((byteOf.get(code) ?? code) & 0x3f)
  }
  const isCharacter = point >= (least[length] ?? 0) && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
  return isCharacter ? String.fromCodePoint(point) : undefined
}

/** The lowest character that needs so many bytes. */
const least = [0, 0, 0xa0, 0x800, 0x10000]
