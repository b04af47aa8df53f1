import type {NoticeRule} from './notice-rule.ts'

/** Where the keywords of each rule stand in a text; rules without a hit are left out. */
export type KeywordHits = ReadonlyMap<NoticeRule, readonly number[]>

/** A keyword, and the rules that it calls: its own, and those of the keywords that it begins with. */
interface Entry {
  readonly keyword: string
  readonly rules: readonly NoticeRule[]
}

/**
 * Finds in one pass over a text, given in lower case, at which offsets the keywords of each rule stand. A table of three
 * units in a row says of most offsets that no keyword begins there.
 */
export function keywordIndex(rules: readonly NoticeRule[]): (lower: string) => KeywordHits {
  const {numbers, fourths, buckets} = bucketsOf(entriesOf(rules))
  return (lower) => {
    const hits = new Map<NoticeRule, number[]>()
    const {length} = lower
    let head = 0
    for (let at = 0; at < length + 2; at++) {
      head = ((head << 5) | (at < length ? lower.charCodeAt(at) & 31 : 0)) & 0x7fff
      const number = numbers[head] ?? 0
      if (number === 0 || at < 2) continue
      const fourth = at + 1 < length ? lower.charCodeAt(at + 1) & 31 : 0
      if ((((fourths[number] ?? 0) >>> fourth) & 1) === 0) continue
      const entry = longestAt(lower, at - 2, buckets[number] ?? [])
      if (entry !== undefined) add(hits, entry.rules, at - 2)
    }
    return hits
  }
}

function add(hits: Map<NoticeRule, number[]>, rules: readonly NoticeRule[], offset: number): void {
  for (const rule of rules) {
    const offsets = hits.get(rule)
    if (offsets === undefined) hits.set(rule, [offset])
    else offsets.push(offset)
  }
}

/** The longest first. */
function entriesOf(rules: readonly NoticeRule[]): Entry[] {
  const keywords = [...new Set(rules.flatMap((rule) => rule.keywords))].filter((keyword) => keyword !== '')
  return keywords
    .toSorted((a, b) => b.length - a.length)
    .map((keyword) => ({
      keyword,
      rules: rules.filter((rule) => rule.keywords.some((own) => own !== '' && keyword.startsWith(own))),
    }))
}

interface Buckets {
  /** By the lowest five bits of three units in a row, the number of the bucket for keywords that begin so; 0 for none. */
  readonly numbers: Uint16Array
  /** For each bucket the bits of the units that can come fourth. */
  readonly fourths: Uint32Array
  readonly buckets: readonly (readonly Entry[])[]
}

function bucketsOf(entries: readonly Entry[]): Buckets {
  const numbers = new Uint16Array(0x8000)
  const buckets: Entry[][] = [[]]
  for (const entry of entries) {
    for (const head of headsOf(entry.keyword)) {
      if (numbers[head] === 0) numbers[head] = buckets.push([]) - 1
      buckets[numbers[head] ?? 0]?.push(entry)
    }
  }
  return {numbers, fourths: Uint32Array.from(buckets, fourthsOf), buckets}
}

const fourthsOf = (entries: readonly Entry[]): number =>
  entries.reduce((bits, {keyword}) => (keyword.length < 4 ? -1 : bits | (1 << (keyword.charCodeAt(3) & 31))), 0)

/** Behind a keyword of one or two units anything may stand. */
function headsOf(keyword: string): number[] {
  const any = Array.from({length: 32}, (_, bits) => bits)
  return [0, 1, 2].reduce<number[]>(
    (heads, place) => {
      const bits = place < keyword.length ? [keyword.charCodeAt(place) & 31] : any
      return heads.flatMap((head) => bits.map((own) => (head << 5) | own))
    },
    [0],
  )
}

function longestAt(text: string, start: number, entries: readonly Entry[]): Entry | undefined {
  for (const entry of entries) if (text.startsWith(entry.keyword, start)) return entry
  return undefined
}
