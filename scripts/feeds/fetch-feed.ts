import {maximumInputBytes} from '../../src/bytes/limits.ts'
import {CopytasterError} from '../../src/diagnostics/copytaster-error.ts'
import type {Environment} from '../environment.ts'
import {readInput} from '../input/read-input.ts'

export interface FetchedFeed {
  readonly bytes: Uint8Array
  /** As HTTP said it. */
  readonly charset?: string
}

/** Milliseconds that a server is given. */
const patience = 30_000

/**
 * The bytes of a feed: of a file, the standard input or an address.
 *
 * @throws CopytasterError where it cannot be had
 */
export async function fetchFeed(name: string, environment: Environment): Promise<FetchedFeed> {
  const {stdin} = environment
  if (name === '-') return {bytes: await readInput({kind: 'stdin', name}, stdin)}
  if (!/^https?:\/\//iu.test(name)) return {bytes: await readFeedFile(name, stdin)}
  try {
    const signal = AbortSignal.any([environment.signal, AbortSignal.timeout(patience)])
    const response = await fetch(name, {signal, headers: {accept: '*/*', 'user-agent': 'copytaster'}})
    if (!response.ok) {
      await response.body?.cancel()
      throw new CopytasterError('file-unreadable', `${name} answers HTTP ${response.status}. Check the address.`)
    }
    const charset = /charset=["']?([\w-]{1,40})/iu.exec(response.headers.get('content-type') ?? '')?.[1]
    return {bytes: await bodyOf(name, response), ...(charset !== undefined && {charset})}
  } catch (cause) {
    if (cause instanceof CopytasterError) throw cause
    const reason = cause instanceof Error ? (cause.cause instanceof Error ? cause.cause.message : cause.message) : ''
    throw new CopytasterError('file-unreadable', `${name} cannot be had (${reason}). Check the address.`, {cause})
  }
}

async function readFeedFile(name: string, stdin: Environment['stdin']): Promise<Uint8Array> {
  try {
    return await readInput({kind: 'file', name}, stdin)
  } catch (cause) {
    if (!(cause instanceof CopytasterError)) throw cause
    throw new CopytasterError(cause.code, `${name}: ${cause.message}`, {cause})
  }
}

async function bodyOf(name: string, {body}: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = body?.getReader()
  for (;;) {
    const part = await reader?.read()
    if (part === undefined || part.done) return Buffer.concat(chunks)
    size += part.value.length
    if (size > maximumInputBytes) {
      await reader?.cancel()
      throw new CopytasterError('input-too-large', `${name} has more than ${maximumInputBytes} bytes. No feed has.`)
    }
    chunks.push(part.value)
  }
}
