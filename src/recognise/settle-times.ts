import {resolvePublisher} from '../publishers/resolve-publisher.ts'
import {offsetAt} from '../story/offset-at.ts'
import {present} from '../story/present.ts'
import type {Story} from '../story/story.ts'

type Timed = Pick<Story, 'embargoUntil' | 'expiresAt' | 'publishedAt' | 'source' | 'updatedAt' | 'wire'>

/** What was done with the times that came without a zone. */
export interface SettledTimes<Fields> {
  readonly fields: Fields
  /** The first time that had to be taken for UTC. */
  readonly assumed?: string
}

/**
 * Gives each time that came without a zone the one in which its sender writes, UTC where that is not known. Formats leave
 * such times without; every other one says its zone.
 */
export function settleTimes<Fields extends Timed>(fields: Fields): SettledTimes<Fields> {
  const {publishedAt, updatedAt, embargoUntil, expiresAt, wire} = fields
  const all = [publishedAt, updatedAt, embargoUntil, expiresAt, wire?.versionCreated, wire?.firstCreated]
  if (all.every((time) => time === undefined || saysZone(time))) return {fields}
  const house = [fields.wire?.provider, fields.source?.name]
    .map((name) => (name === undefined ? undefined : resolvePublisher(name)))
    .find((publisher) => publisher?.timeZone !== undefined)
  let assumed: string | undefined
  const settle = (time: string | undefined): string | undefined => {
    if (time === undefined || saysZone(time)) return time
    if (house?.timeZone === undefined) assumed ??= time
    return house?.timeZone === undefined
      ? `${time}Z`
      : `${time}${house.timeZone === 'Etc/UTC' ? 'Z' : offsetAt(time, house.timeZone)}`
  }
  const times = ['publishedAt', 'updatedAt', 'embargoUntil', 'expiresAt'] as const
  return {
    fields: {
      ...fields,
      ...present(Object.fromEntries(times.map((name) => [name, settle(fields[name])]))),
      ...(wire && {
        wire: {
          ...wire,
          ...present({
            versionCreated: settle(wire.versionCreated),
            firstCreated: settle(wire.firstCreated),
          }),
        },
      }),
    },
    ...(assumed === undefined ? {} : {assumed}),
  }
}

const saysZone = (time: string): boolean => /(?:Z|[+-]\d{2}:\d{2})$/u.test(time)
