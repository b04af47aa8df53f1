/** What no feed can hold: controls but tab and line breaks, C1 controls, Unicode's noncharacters. */
const unfit = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\p{Noncharacter_Code_Point}]/gu
/** All but a few texts have none of these; halves of pairs are looked at again. */
const suspect = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uD800-\uDFFF\uFDD0-\uFDEF\uFFFE\uFFFF]/

/**
 * The text with what XML 1.0 (2.2) and I-JSON (RFC 7493, 2.1) forbid or advise against taken out: control characters and
 * noncharacters. Half of a surrogate pair becomes U+FFFD, a carriage return a line break.
 */
export function publicText(text: string): string {
  if (!suspect.test(text)) return text
  return text.replaceAll(/\r\n?/gu, '\n').toWellFormed().replaceAll(unfit, '')
}

/** How many characters `publicText` takes out or replaces, line breaks aside. */
export function unfitCharacters(text: string): number {
  if (!suspect.test(text)) return 0
  const whole = text.toWellFormed()
  let halves = 0
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== whole.charCodeAt(i)) halves++
  return halves + [...whole.matchAll(unfit)].length
}
