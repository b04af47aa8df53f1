/**
 * Keys for the blocks of one body: 12 hex digits made of the text and of how often the same text stood before it, so
 * the same copy gives the same keys and a paragraph keeps its key when others change. Two texts of one body share a key
 * about once in 10¹¹ bodies; then the later one counts on.
 */
export function createBlockKeys(): (text: string) => string {
  const seen = new Map<string, number>()
  const given = new Set<string>()
  return (text) => {
    const before = seen.get(text) ?? 0
    seen.set(text, before + 1)
    let key = hash48(before === 0 ? text : `${before} ${text}`)
    for (let next = 1; given.has(key); next++) key = hash48(`${key} ${next}`)
    given.add(key)
    return key
  }
}

/** FNV-1a over UTF-16 units in two lanes: names a text within one body, protects nothing. */
function hash48(text: string): string {
  let low = 0x811c9dc5
  let high = 0x01000193
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ (unit + i), 0x85ebca6b)
  }
  high ^= high >>> 15
  return (low >>> 0).toString(16).padStart(8, '0') + (high & 0xffff).toString(16).padStart(4, '0')
}
