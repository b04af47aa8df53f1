/**
 * For each character of `text` where it stood in `source`, of which `[start, end)` holds it escaped: as XML with entities
 * and CDATA, or as a string of JSON. One place more than characters, for the end; nothing where the two do not go together.
 */
export function alignText(source: string, start: number, end: number, text: string): Uint32Array | undefined {
  const places = new Uint32Array(text.length + 1)
  let at = start
  let index = 0
  while (index < text.length) {
    at = afterMarks(source, at)
    if (at >= end) return undefined
    places[index] = at
    const character = source[at]
    const escape = character === '&' || character === '\\' ? escapeAt(source, at) : undefined
    if (escape !== undefined && (character !== text[index] || escape.length > 1)) {
      const width = (text.codePointAt(index) ?? 0) > 0xffff && escape.isWide ? 2 : 1
      if (width === 2) places[index + 1] = at
      index += width
      at += escape.length
    } else if (character === text[index]) {
      index++
      at++
    } else if (character === '\r' && text[index] === '\n') {
      index++
      at += source[at + 1] === '\n' ? 2 : 1
    } else return undefined
  }
  places[text.length] = at
  return places
}

function afterMarks(source: string, start: number): number {
  let at = start
  for (;;) {
    if (source.startsWith('<![CDATA[', at)) at += '<![CDATA['.length
    else if (source.startsWith(']]>', at)) at += ']]>'.length
    else return at
  }
}

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy
const jsonEscape = /\\(?:u[\da-f]{4}|["\\/bfnrt])/iy

function escapeAt(source: string, at: number): {length: number; isWide: boolean} | undefined {
  const rule = source[at] === '&' ? entity : jsonEscape
  rule.lastIndex = at
  const found = rule.exec(source)?.[0]
  return found === undefined ? undefined : {length: found.length, isWide: rule === entity}
}
