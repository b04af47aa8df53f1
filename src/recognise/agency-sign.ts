import {resolvePublisher} from '../publishers/resolve-publisher.ts'

/** Longest line in which an agency signs, in characters. */
const longestSign = 40
const mostWords = 6
/** Words in an agency's name. */
const longestName = 3

/** An agency's name alone, with initials of its desk or not: "--IANS rn/pgh", "SID jm bm", "(ANI)", "KNA - adq - bor". */
export function isAgencySign(text: string): boolean {
  if (text.length > longestSign || /[!?,;:]/u.test(text)) return false
  const words = text.split(/[\s/–—()[\]*=_.-]+/u).filter((word) => word !== '')
  if (words.length === 0 || words.length > mostWords) return false
  for (let count = Math.min(longestName, words.length); count > 0; count--)
    if (isAgency(words.slice(0, count).join(' '))) return words.slice(count).every(isInitials)
  return false
}

const isAgency = (name: string): boolean => resolvePublisher(name)?.kind === 'agency'

const isInitials = (word: string): boolean => /^(?:\p{Ll}{2,4}|\p{Lu}{2,4})$/u.test(word) || isAgency(word)
