/** Pieces that mean something to some format, where they are not expected. */
const hostile = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '\\',
  '{',
  '}',
  '[',
  ',',
  ':',
  '/>',
  '</',
  '<p>',
  '</p>',
  '<b>',
  '<br/>',
  '<table><tr>',
  '<script>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?xml version="1.0" encoding="utf-16"?>',
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]>',
  '<!ENTITY % c SYSTEM "file:///etc/passwd"> %c;',
  '&a;',
  '&amp;lt;p&amp;gt;',
  '&#0;',
  '&#xD83D;',
  '&#x110000;',
  '\\ud83d',
  '\\u0000',
  '"__proto__": {"a": 1},',
  'null',
  '-0',
  '1e999',
  '2024-13-45T99:99:99+99:99',
  '20260230T250000Z',
  'Mon, 31 Feb 2026 25:61:00 GMT',
  'javascript:alert(1)',
  'http://[',
  'xmlns:a="b" a:c="d" ',
  ' style="font-weight:700;font-style:italic"',
  '\u0000',
  '\u0001',
  '\u0002',
  '\u0003',
  '\u0004',
  '\u001B',
  '\u001F',
  '\uFEFF',
  '\uFFFE',
  '\uFFFD',
  '\u0085',
  '\u2028',
  '\u202E',
  '\u200D',
  '\u0301\u0301\u0301',
  '\u{1F600}',
  'İ',
  'ß',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\t',
  ' ',
  '---\n',
  '```\n',
  '> ',
  '* ',
  '1. ',
  '# ',
  '=E9=\r\n',
  '=?utf-8?q?=F0=9F?=',
  'Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\n',
  'Content-Transfer-Encoding: base64\r\n\r\n',
  'PK\u0003\u0004',
  'By Ann Bo\n',
  'PARIS (AP) — ',
  'EMBARGOED UNTIL 00:01 ',
  'This article originally appeared on ',
  'KILL: ',
].map((text) => new TextEncoder().encode(text))

/** Bytes of one piece that is lost, doubled or put elsewhere. */
const longestPiece = 200

/** Times that one hostile piece stands in a row at most. */
const mostRepeats = 40

/**
 * `bytes` with one to four changes: bits flipped, pieces lost, doubled, moved or overwritten, hostile pieces put in, or
 * the end of another input in place of its own. The same `seed` gives the same.
 */
export function mutate(bytes: Uint8Array, others: readonly Uint8Array[], seed: number): Uint8Array {
  const random = randomOf(seed)
  const upTo = (limit: number): number => Math.floor(random() * limit)
  let changed = bytes
  for (let changes = 1 + upTo(4); changes > 0; changes--) {
    const at = upTo(changed.length + 1)
    const to = Math.min(changed.length, at + 1 + upTo(random() < 0.3 ? longestPiece : 8))
    const piece = changed.subarray(at, to)
    switch (upTo(8)) {
      case 0: {
        changed = Uint8Array.from(changed)
        for (let flips = 1 + upTo(3); flips > 0; flips--) {
          const place = upTo(changed.length)
          changed[place] = (changed[place] ?? 0) ^ (1 << upTo(8))
        }
        break
      }
      case 1:
        changed = joined(changed.subarray(0, at), changed.subarray(to))
        break
      case 2:
        changed = joined(changed.subarray(0, to), piece, changed.subarray(to))
        break
      case 3: {
        const place = upTo(changed.length + 1)
        changed = joined(changed.subarray(0, place), piece, changed.subarray(place))
        break
      }
      case 4:
        changed = joined(
          changed.subarray(0, at),
          Uint8Array.from(piece, () => upTo(256)),
          changed.subarray(to),
        )
        break
      case 5: {
        const other = others[upTo(others.length)] ?? bytes
        changed = joined(changed.subarray(0, at), other.subarray(upTo(other.length)))
        break
      }
      default: {
        const part = hostile[upTo(hostile.length)] ?? piece
        const times = random() < 0.1 ? 1 + upTo(mostRepeats) : 1
        changed = joined(changed.subarray(0, at), ...Array<Uint8Array>(times).fill(part), changed.subarray(at))
      }
    }
  }
  return changed
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
