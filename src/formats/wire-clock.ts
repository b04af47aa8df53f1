import {readWireTime} from './wire-time.ts'

/** Reads the times of one item. */
export interface WireClock {
  /**
   * ISO 8601; nothing for what is no time. Without zone only where no time of the item says one: then it is for whoever
   * knows the sender to settle.
   */
  instant(text: string | undefined): string | undefined
}

/** `others` gives times of the same item: a time without a zone is in the zone that one of them says. */
export function createWireClock(others: () => readonly (string | undefined)[] = () => []): WireClock {
  let said: string | undefined
  // Most times say a zone.
  const saidByOthers = (): string =>
    (said ??= others().reduce<string | undefined>((zone, text) => zone ?? readWireTime(text)?.zone, undefined) ?? '')
  return {
    instant(text) {
      const time = readWireTime(text)
      return time && `${time.local}${time.zone ?? saidByOthers()}`
    },
  }
}

/** Whether one time of an item is later than another; false where one is not known. */
export function isLater(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && millisecondsOf(one) > millisecondsOf(other)
}

/** Times without zone are compared as if they were in one. */
export const millisecondsOf = (time: string): number =>
  Date.parse(/(?:Z|[+-]\d{2}:\d{2})$/u.test(time) ? time : `${time}Z`)
