/** Characters that hardly any text holds: controls, private use, what could not be decoded, halves of boxes. */
const strange = /[\u0080-\u009F\uFFFD\uE000-\uF8FF\u2500-\u259F\p{Cn}]/gu

/** A letter of an alphabet next to one of another, which words do not have. */
const mixed =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}]|[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}]\p{Script=Latin}/gu

/** A character of East Asia alone between Latin letters, and the half-width kana that single bytes give. */
const stray =
  /\p{Script=Latin}[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}]{1,2}\p{Script=Latin}|[\uFF61-\uFF9F]/gu

/** A capital that is no ASCII inside a word of small letters. */
const capital =
  /(?=[^\u0000-\u007F][a-z]|[a-z][^\u0000-\u007F]|[^\u0000-\u007F]{2})(?:\p{Ll}\p{Lu}|\p{L}\p{Lu}\p{Ll})/gu

/** A sign inside a word; hyphens, apostrophes and the like stand there by right. */
const sign =
  /\p{L}[\u00A1-\u00AC\u00AE-\u00B6\u00B8-\u00BF\u2020\u2021\u2030\u2039-\u203A\u02C6\u02DC\u201A\u201E\u2039\u20AC\u2122\u2200-\u22FF]\p{L}/gu

/** Accented letters in a row, three and more with no plain letter among them, as UTF-8 looks in Latin charsets. */
const row = /[\u00C0-\u00FF]{3,}/gu

/**
 * How much of what is no ASCII in a text looks as if it was decoded in the wrong charset: 0 for none, 1 for all of it.
 * Compares two readings of the same bytes, of which the less odd is the right one.
 */
export function oddity(text: string): number {
  const others = text.match(/[^\u0000-\u007F]/gu)?.length ?? 0
  if (others === 0) return 0
  const odd = [strange, mixed, stray, capital, sign].reduce((sum, rule) => sum + (text.match(rule)?.length ?? 0), 0)
  const rows = (text.match(row) ?? []).reduce((sum, {length}) => sum + length, 0)
  return Math.min(1, (odd + rows) / others)
}
