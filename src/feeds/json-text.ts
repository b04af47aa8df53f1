import {publicText} from '../bytes/public-text.ts'

/**
 * What may have to be taken out: an empty list, an escaped control character or half of a surrogate pair, C1 controls,
 * noncharacters (those beyond the BMP end in one of two halves).
 */
const suspect = /\[\]|\\[bfru]|[\u007F-\u009F\uDFFE\uDFFF\uFDD0-\uFDEF\uFFFE\uFFFF]/

/** A value as JSON without white space, its texts fit for I-JSON; undefined members and empty lists are left out. */
export function jsonText(value: object): string {
  // To look at the whole once is cheaper than to look at each member, and most texts have nothing of the kind.
  const text = JSON.stringify(value)
  return suspect.test(text) ? JSON.stringify(value, fit) : text
}

function fit(_key: string, member: unknown): unknown {
  if (typeof member === 'string') return publicText(member)
  return Array.isArray(member) && member.length === 0 ? undefined : member
}
