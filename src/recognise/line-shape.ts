const closers = new Set('”"’\'»›“)]*')
const stops = new Set('.…。')
const ends = new Set('.…。!?！？')

/** A sentence that ends here: stop, question or exclamation mark or ellipsis, then closing quotes and brackets. */
export const endsSentence = (text: string): boolean => ends.has(lastBehindClosers(text))

/** A sentence that ends in a full stop or ellipsis, as headlines hardly ever do. */
export const endsWithStop = (text: string): boolean => stops.has(lastBehindClosers(text))

/** The last character that closes no quotation or bracket. */
function lastBehindClosers(text: string): string {
  let last = text.length - 1
  while (last > 0 && closers.has(text[last] ?? '')) last--
  return text[last] ?? ''
}

export function wordCount(text: string): number {
  if (text === '') return 0
  let count = 1
  for (let space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) count++
  return count
}

export function isAllCapitals(text: string): boolean {
  if (/[a-z]/u.test(text)) return false
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}

/** Scripts that are written without spaces between words. */
const unspaced = /[\u3040-\u30FF\u3400-\u9FFF\u0E00-\u0E7F]/u

/** Running text rather than a label or title: a sentence with an end, of some length. */
export const isProse = (text: string): boolean =>
  endsSentence(text) &&
  (text.length >= surelyProse || wordCount(text) >= 6 || (text.length >= 30 && unspaced.test(text)))

/** No sentence of this length has fewer than six words. */
const surelyProse = 80

/** Speech as a whole paragraph. */
export const isQuoted = (text: string): boolean => /^["“„«‘'].*["”“»’'][.,]?$/u.test(text)

/** Longest line that can be a title: headline, deck, subhead or a link's. */
export const maximumTitleCharacters = 220

/** What an editor would type as a title: short, begins like a title, does not end with a full stop. */
export function isTitleLike(text: string): boolean {
  if (text.length > maximumTitleCharacters || (wordCount(text) < 2 && !unspaced.test(text))) return false
  if (
    endsWithStop(text) &&
    !/(?:\b\p{L}\.|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|St|Wash|Calif|Fla|Tex|Mass|No)\.|\.\.\.|…)[”"’']*$/u.test(text)
  )
    return false
  return /^["“”„«»‘’'([¿¡]?[\p{Lu}\p{Lo}\p{N}]/u.test(text) || /^["“”„«»‘’'([]?\p{Ll}{1,20}\p{Lu}/u.test(text)
}
