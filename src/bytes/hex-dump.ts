import type {SourceRange} from '../story/passage.ts'

/** A line of a dump: the offset of its first byte, its bytes in hex, and what of them is printable ASCII. */
export interface DumpLine {
  readonly offset: string
  readonly hex: string
  readonly ascii: string
}

const bytesPerLine = 8

/** Bytes `[start, end)` as a hex dump of eight to a line, `lines` lines at most. */
export function hexDump(bytes: Uint8Array, {start, end}: SourceRange, lines: number): readonly DumpLine[] {
  const last = Math.min(end, bytes.length)
  const count = Math.min(lines, Math.ceil(Math.max(0, last - start) / bytesPerLine))
  return Array.from({length: count}, (_, line) => {
    const offset = start + line * bytesPerLine
    const own = [...bytes.subarray(offset, Math.min(offset + bytesPerLine, last))]
    return {
      offset: offset.toString(16).padStart(6, '0'),
      hex: own.map((byte) => byte.toString(16).padStart(2, '0')).join(' '),
      ascii: own.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join(''),
    }
  })
}
