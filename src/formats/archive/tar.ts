import type {Format, FormatInput, ParseResult} from '../format.ts'
import {isTar, tarMembers} from './tar-members.ts'

/** A tar archive that is not packed: its files are read one after the other. */
export const tar = {
  name: 'tar',
  isBinary: true,
  detect: ({bytes}: FormatInput): number => (bytes !== undefined && isTar(bytes) ? 1 : 0),
  parse: ({bytes = new Uint8Array(), allowance}: FormatInput): ParseResult => tarMembers(bytes, allowance),
} as const satisfies Format
