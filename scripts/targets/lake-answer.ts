import {type HttpError, isHttpError} from '@sanity/client'

/** What a failed request means for what to do next. */
export type LakeFailure =
  /** Not taken: too many requests. `after` is in milliseconds. */
  | {readonly kind: 'busy'; readonly after: number | undefined; readonly message: string}
  /** No answer that tells whether it was done. */
  | {readonly kind: 'lost'; readonly after: number | undefined; readonly message: string}
  /** Something changed since it was looked at. */
  | {readonly kind: 'conflict'; readonly message: string}
  /** These documents will never be taken as they are. */
  | {readonly kind: 'refused'; readonly message: string}
  /** No request will be taken: `status` is 401, 403 or 404. */
  | {readonly kind: 'forbidden'; readonly status: number; readonly message: string}

/** Tells what a failed request means. `now` is in milliseconds since 1970. */
export function toLakeFailure(error: unknown, now: number): LakeFailure {
  if (!isHttpError(error)) return {kind: 'lost', after: undefined, message: describe(error)}
  const {statusCode} = error
  const message = `${oneLine(error.message)} (HTTP ${statusCode})`
  if (statusCode === 429) return {kind: 'busy', after: retryAfter(error, now), message}
  if (statusCode === 408 || statusCode >= 500) return {kind: 'lost', after: retryAfter(error, now), message}
  if (statusCode === 409) return {kind: 'conflict', message}
  if (statusCode === 401 || statusCode === 403 || statusCode === 404) {
    return {kind: 'forbidden', status: statusCode, message}
  }
  return {kind: 'refused', message}
}

/** Milliseconds that the server wants to be left alone; it says seconds or a date (RFC 9110, section 10.2.3). */
function retryAfter({response}: HttpError, now: number): number | undefined {
  const value = response.headers['retry-after']
  if (!value) return undefined
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now
  return Number.isFinite(wait) ? Math.min(Math.max(0, wait), longestWait) : undefined
}

/** Milliseconds. */
const longestWait = 120_000

function describe(error: unknown): string {
  if (!(error instanceof Error)) return oneLine(String(error))
  return 'code' in error && typeof error.code === 'string' ? error.code : oneLine(error.message)
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, 300)
}
