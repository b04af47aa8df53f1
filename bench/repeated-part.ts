/** Files of one kind by name: what stands before a part that is repeated, the part, what stands behind it. */
export type Around = readonly [head: string, part: string, tail: string]

/** Gives files of about `size` characters: the part again and again, the number of the copy where it has "#". */
export function repeatedParts(
  kind: string,
  parts: Readonly<Record<string, Around>>,
): Readonly<Record<string, (size: number) => Uint8Array>> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, around]) => [
      `${kind}: ${name}`,
      (size: number) => new TextEncoder().encode(repeatedPart(around, size)),
    ]),
  )
}

/** One such text. */
export function repeatedPart([head, part, tail]: Around, size: number): string {
  const copies = Math.max(1, Math.ceil((size - head.length - tail.length) / part.length))
  if (!part.includes('#')) return head + part.repeat(copies) + tail
  return head + Array.from({length: copies}, (_, copy) => part.replaceAll('#', String(copy))).join('') + tail
}

/** The same frame around each part. */
export const framed = (
  head: string,
  tail: string,
  parts: Readonly<Record<string, string>>,
): Readonly<Record<string, Around>> =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, [head, part, tail]]))
