import type {NoticeRule} from './notice-rule.ts'

/** Finds in one pass over a text at which offsets the keywords of each rule stand; rules without a hit are left out. */
export function keywordIndex(
  rules: readonly NoticeRule[],
): (text: string) => ReadonlyMap<NoticeRule, readonly number[]> {
  const keywords = [...new Set(rules.flatMap((rule) => rule.keywords))].toSorted((a, b) => b.length - a.length)
  const pattern = keywords.map((keyword) => keyword.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|')
  const anyKeyword = new RegExp(pattern, 'g')
  const rulesOf = new Map(
    keywords.map((keyword) => [keyword, rules.filter((rule) => rule.keywords.some((own) => keyword.startsWith(own)))]),
  )
  return (text) => {
    const hits = new Map<NoticeRule, number[]>()
    const lower = text.toLowerCase()
    anyKeyword.lastIndex = 0
    for (let match = anyKeyword.exec(lower); match !== null; match = anyKeyword.exec(lower)) {
      for (const rule of rulesOf.get(match[0]) ?? []) {
        const offsets = hits.get(rule)
        if (offsets === undefined) hits.set(rule, [match.index])
        else offsets.push(match.index)
      }
      // The longest keyword at one offset stands for all that it begins with; none hides one that begins within it.
      anyKeyword.lastIndex = match.index + 1
    }
    return hits
  }
}
