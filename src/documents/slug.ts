/** The longest slug that Sanity's own slug field makes. */
export const maximumSlugLength = 96

/** Letters that do not come apart into an ASCII letter and a mark. */
const foldedLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
}

/**
 * A headline or a name as part of an address: lower-case ASCII words joined by hyphens, cut between words. Empty where
 * the text has no Latin letter and no digit.
 */
export function toSlug(text: string, maximumLength: number = maximumSlugLength): string {
  const words = text
    // Only so much of it can end up in the slug; the rest need not be folded.
    .slice(0, maximumLength * 4)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’‘ʼ`´]/gu, '')
    .replaceAll(/[ßæœøđðþłıħ]/g, (letter) => foldedLetters[letter] ?? '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  let slug = (words[0] ?? '').slice(0, maximumLength)
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > maximumLength) break
    slug += `-${word}`
  }
  return slug
}
