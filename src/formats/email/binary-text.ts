/** Bytes as text, one character for each byte: what mail's grammar is read in, before any charset is known. */
export function toBinaryText(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let start = 0; start < bytes.length; start += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 8192)))
  return parts.join('')
}

/** The bytes back. */
export const fromBinaryText = (text: string): Uint8Array => Uint8Array.from(text, (unit) => unit.charCodeAt(0) & 0xff)
