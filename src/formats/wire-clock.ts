import type {Diagnostic} from '../diagnostics/diagnostic.ts'
import {readWireTime} from './wire-time.ts'

/** Reads the times of one item, and remembers whether any had to do without its zone. */
export interface WireClock {
  /** ISO 8601 with zone; nothing for what is no time. */
  instant(text: string | undefined): string | undefined
  diagnostics(): Diagnostic[]
}

/** `others` are times of the same item: a time without a zone is in the zone that one of them says, else in UTC. */
export function createWireClock(others: readonly (string | undefined)[] = []): WireClock {
  const said = others.map((text) => readWireTime(text)).find((time) => time?.zoned === true)
  const zone = said === undefined ? undefined : /(?:Z|[+-]\d{2}:\d{2})$/u.exec(said.instant)?.[0]
  let assumed: string | undefined
  return {
    instant(text) {
      const time = readWireTime(text, zone)
      if (time?.zoned === false && zone === undefined) assumed ??= text?.trim()
      return time?.instant
    },
    diagnostics: () =>
      assumed === undefined
        ? []
        : [
            {
              code: 'zone-assumed',
              severity: 'warning',
              message: `No time in the story says its zone; "${assumed}" was read as UTC. Check embargo and dates before you publish.`,
            },
          ],
  }
}
