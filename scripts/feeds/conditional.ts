import {promisify} from 'node:util'
import {brotliCompress, constants, gzip} from 'node:zlib'
import type {ServedFile} from './live-feeds.ts'

const encodings = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof encodings)[number]

/** Bytes below which compression gains nothing. */
const worthCompressing = 1000

/** The best encoding of those that the client takes (RFC 9110, 12.5.3). */
export function encodingFor(accepted: string | undefined, size: number): Encoding {
  if (accepted === undefined || size < worthCompressing) return 'identity'
  const weights = new Map(
    accepted
      .slice(0, 1000)
      .toLowerCase()
      .split(',')
      .map((part): [string, number] => {
        const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
        const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
        return [name, weight === undefined ? 1 : Number(weight) || 0]
      }),
  )
  const weightOf = (encoding: Encoding): number =>
    weights.get(encoding) ?? weights.get('*') ?? (encoding === 'identity' ? 0.001 : 0)
  return encodings.reduce((best, encoding) => (weightOf(encoding) > weightOf(best) ? encoding : best))
}

/** The strong validator of a file in an encoding: other bytes, another tag. */
export function entityTag({hash}: Pick<ServedFile, 'hash'>, encoding: Encoding): string {
  return encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`
}

interface Conditions {
  readonly ifNoneMatch: string | undefined
  readonly ifModifiedSince: string | undefined
}

/** Whether the client has it already: the date counts only where it names no tag (RFC 9110, 13.2.2). */
export function isUnmodified({ifNoneMatch, ifModifiedSince}: Conditions, tag: string, changedAt: number): boolean {
  if (ifNoneMatch !== undefined) {
    const named = ifNoneMatch.slice(0, 8000).split(',')
    return named.some((one) => ['*', tag].includes(one.trim().replace(/^W\//u, '')))
  }
  const since = Date.parse(ifModifiedSince ?? '')
  return Math.floor(changedAt / 1000) * 1000 <= since
}

const compressBr = promisify(brotliCompress)
const compressGzip = promisify(gzip)
const compressed = new WeakMap<ServedFile, Map<Encoding, Promise<Uint8Array>>>()

/** The bytes in an encoding, made once for each file. */
export function encoded(file: ServedFile, encoding: Encoding): Promise<Uint8Array> {
  const known = compressed.get(file) ?? new Map<Encoding, Promise<Uint8Array>>()
  compressed.set(file, known)
  const bytes = known.get(encoding) ?? compress(file.bytes, encoding)
  known.set(encoding, bytes)
  return bytes
}

function compress(bytes: Uint8Array, encoding: Encoding): Promise<Uint8Array> {
  if (encoding === 'identity') return Promise.resolve(bytes)
  if (encoding === 'gzip') return compressGzip(bytes)
  // The highest quality takes seconds for what feeds change every minute.
  return compressBr(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 5}})
}
