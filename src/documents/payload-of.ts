import type {WireItem} from './documents.ts'

/** The bytes as received; none where the document does not hold them or what it holds is damaged. */
export function payloadOf({
  payload,
  payloadEncoding,
}: Pick<WireItem, 'payload' | 'payloadEncoding'>): Uint8Array | undefined {
  if (payload === undefined) return undefined
  if (payloadEncoding !== 'base64') return new TextEncoder().encode(payload)
  try {
    return Uint8Array.from(atob(payload), (unit) => unit.charCodeAt(0))
  } catch {
    return undefined
  }
}
