import {publicText, unfitCharacters} from '../bytes/public-text.ts'

/** A told article with texts that every format can hold, and how many characters that has cost. */
export interface PublicTexts<Value> {
  readonly value: Value
  readonly removed: number
}

/** Members of text that stands in pieces, or in lines; every other text of an item is one line. */
const prose: ReadonlySet<string> = new Set(['body', 'credits'])

/** Takes out of all texts what no feed can hold, and out of all but the body's the line breaks and doubled spaces. */
export function publicTexts<Value extends object>(value: Value): PublicTexts<Value> {
  let removed = 0
  const walk = (member: unknown, keepsLines: boolean): unknown => {
    if (typeof member === 'string') {
      removed += unfitCharacters(member)
      const text = publicText(member)
      return keepsLines ? text : text.replaceAll(/\s+/gu, ' ').trim()
    }
    if (Array.isArray(member)) return member.map((one) => walk(one, keepsLines))
    if (typeof member !== 'object' || member === null) return member
    const entries = Object.entries(member).map(([name, one]) => [name, walk(one, keepsLines || prose.has(name))])
    return Object.fromEntries(entries)
  }
  // The same members with the same types: only what stands in the texts has changed.
  const cleaned = walk(value, false) as Value
  return {value: cleaned, removed}
}
