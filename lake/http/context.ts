import {Hono} from 'hono'
import type {EventStreams} from '../listen/event-stream.ts'
import type {QuerySettings} from '../query/run-query.ts'
import type {Store} from '../store/open-store.ts'

/** What the routes work on. */
export interface LakeContext extends QuerySettings {
  readonly store: Store
  readonly streams: EventStreams
  /** Where the lake is reached, without a slash at the end. */
  baseUrl(): string
  /** One line about something that a person may want to know of. */
  log(line: string): void
}

/** What the routes know of a request beside the request: the version of the API that it names. */
export interface RequestEnv {
  Variables: {apiVersion: string}
}

export function createRoutes(): Hono<RequestEnv> {
  return new Hono<RequestEnv>()
}
