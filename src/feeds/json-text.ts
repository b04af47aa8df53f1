import {publicText} from '../bytes/public-text.ts'

/** A value as JSON without white space, its texts fit for I-JSON; undefined members and empty lists are left out. */
export function jsonText(value: object): string {
  return JSON.stringify(value, (_key, member: unknown) => {
    if (typeof member === 'string') return publicText(member)
    return Array.isArray(member) && member.length === 0 ? undefined : member
  })
}
