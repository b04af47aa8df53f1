import {fromBinaryText} from './binary-text.ts'

/** Undoes the transfer encoding of a part (RFC 2045, 6): what is broken in it is passed over. */
export function decodeTransfer(text: string, encoding: string | undefined): Uint8Array {
  const name = encoding?.trim().toLowerCase()
  if (name === 'base64') return decodeBase64(text)
  if (name === 'quoted-printable') return fromBinaryText(decodeQuotedPrintable(text))
  return fromBinaryText(text)
}

/** Lists put their footers behind the end of base64, so that reading stops at its padding. */
export function decodeBase64(text: string): Uint8Array {
  const digits = (text.split(/=+\s*(?:\n\s*\n|$)/u, 1)[0] ?? '').replaceAll(/[^A-Za-z\d+/]/gu, '')
  try {
    return fromBinaryText(atob(digits.slice(0, digits.length - (digits.length % 4 === 1 ? 1 : 0))))
  } catch {
    return new Uint8Array()
  }
}

/** As bytes, one to a character. */
export function decodeQuotedPrintable(text: string): string {
  return text
    .split(/\r?\n/u)
    .map(withoutPadding)
    .join('\n')
    .replaceAll(/=(?:([\dA-Fa-f]{2})|\n)/gu, (_, digits?: string) =>
      digits === undefined ? '' : String.fromCharCode(Number.parseInt(digits, 16)),
    )
}

/** Spaces at the end of a line are no part of it (RFC 2045, 6.7). */
function withoutPadding(line: string): string {
  let end = line.length
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--
  return line.slice(0, end)
}
