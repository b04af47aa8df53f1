import type {SourceRange} from '../../story/passage.ts'

/** Searches that may find nothing before no more is made: each goes through the whole source. */
const maximumMisses = 50

/** Finds where the strings of a JSON document stand in it; asked for in their order, each search goes on from the last. */
export function createPlaceFinder(source: string): (value: string) => SourceRange {
  let from = 0
  let misses = 0
  return (value) => {
    if (misses >= maximumMisses) return {start: 0, end: source.length}
    const escaped = JSON.stringify(value).slice(1, -1)
    for (const form of new Set([escaped, escaped.replaceAll('/', String.raw`\/`)])) {
      const ahead = source.indexOf(form, from)
      const start = ahead < 0 ? source.indexOf(form) : ahead
      if (start < 0) continue
      from = start + form.length
      return {start, end: from}
    }
    misses++
    return {start: 0, end: source.length}
  }
}
