/** Letters and digits alone, lower case. */
export const titleLetters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

export const isSameTitle = (one: string, other: string): boolean => titleLetters(one) === titleLetters(other)

/** Part of the words of the shorter title that stand in the longer one. */
export function likeness(one: string, other: string): number {
  const own = wordsOf(one)
  const others = wordsOf(other)
  const shared = [...own].filter((word) => others.has(word)).length
  return shared / Math.max(1, Math.min(own.size, others.size))
}

const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ''),
  )

/** Most parts of a title that are looked at from its end. */
const mostParts = 4

/** "Low water at noon | The Gull" without what names the site, and the date or section that stands with it. */
export function withoutSite(title: string, siteNames: readonly string[]): string {
  let text = title.trim()
  for (let part = 0; part < mostParts; part++) {
    const match = /^(.{4,}?)(?:\s+[-–—|·•»*:]\s*|\s*[|｜ㅣ]\s*|\s*：)([^|｜ㅣ：]{1,60})$/u.exec(lastPart(text))
    if (match === null) return text
    const [, before = '', last = ''] = match
    if (!isSite(last, siteNames) && !((isDate(last) || isBy(last)) && part === 0)) return text
    text = text.slice(0, text.length - lastPart(text).length) + before
    text = text.trim()
  }
  return text
}

/** The title from its last separator but one on, so that the search is short. */
function lastPart(text: string): string {
  const separators = [...text.matchAll(/\s[-–—|·•»*:]\s|[|｜ㅣ：]/gu)].map(({index}) => index)
  const from = separators.at(-2)
  return from === undefined ? text : text.slice(Math.max(0, from - 200))
}

function isSite(part: string, siteNames: readonly string[]): boolean {
  return [bareLetters, spelledLetters].some((lettersOf) => isSiteBy(lettersOf, part, siteNames))
}

/** Addresses know no accents: "Börse" is "borse" or "boerse" there. */
export const bareLetters = (text: string): string => titleLetters(text.normalize('NFD').replace(/\p{M}/gu, ''))
export const spelledLetters = (text: string): string =>
  bareLetters(text.toLowerCase().replace(/[äöüøåæß]/gu, (letter) => spellings[letter] ?? letter))
const spellings: Readonly<Record<string, string>> = {ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa', æ: 'ae', ß: 'ss'}

function isSiteBy(lettersOf: (text: string) => string, part: string, siteNames: readonly string[]): boolean {
  const letters = lettersOf(part)
  return siteNames.some((name) => {
    const site = lettersOf(name)
    return (
      site.length > 1 &&
      letters.length > 1 &&
      (site === letters ||
        (letters.length > 3 && site.includes(letters)) ||
        (site.length > 3 && letters.includes(site) && letters.length < site.length * 2.5))
    )
  })
}

/** "… | The Gull | by Ilse Moravec". */
const isBy = (part: string): boolean => /^\s*(?:by|von|par|por|di)\s\p{Lu}/iu.test(part)

const isDate = (part: string): boolean => /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4}$/u.test(part.trim())
