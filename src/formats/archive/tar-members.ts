import {parseTar} from 'nanotar'
import type {Allowance, ParseResult} from '../format.ts'
import type {ArchiveEntry} from './archive-entry.ts'
import {chooseMembers} from './choose-members.ts'

const blockBytes = 512

/** Whether the first block is a header of tar: all its fields lie in a sum that it says itself. */
export function isTar(bytes: Uint8Array): boolean {
  if (bytes.length < blockBytes || bytes[0] === 0) return false
  const printed = String.fromCharCode(...bytes.subarray(148, 156))
  const said = /^ *([0-7]{1,7})[\0 ]/u.exec(printed)?.[1]
  if (said === undefined) return false
  let sum = 8 * 0x20
  for (let at = 0; at < blockBytes; at++) if (at < 148 || at >= 156) sum += bytes[at] ?? 0
  return sum === Number.parseInt(said, 8)
}

/** Reads the files of a tar archive as far as it goes: what was cut off at its end is reported. */
export function tarMembers(bytes: Uint8Array, allowance: Allowance | undefined): ParseResult {
  // The parser reads the whole buffer that a part of it lies in; `slice` of a Buffer copies nothing.
  const own = new Uint8Array(bytes)
  const names: string[] = []
  const isReadable = listTar(own, (name) => {
    names.push(name)
    return false
  })
  const whole = listTar(own, () => true)
  // What was cut off is the last one.
  const kept = whole ?? listTar(own, (_, index) => index < names.length - 1) ?? []
  const result = chooseMembers(kept, allowance)
  if (whole !== undefined && isReadable !== undefined && isEnded(bytes)) return result
  return {
    ...result,
    diagnostics: [
      ...result.diagnostics,
      {
        code: 'archive-damaged',
        severity: 'error',
        message: `The tar archive was cut off or is damaged${names.length > 0 ? `, at or behind ${names.at(-1)}` : ''}; what lies before that was read. Get it again.`,
      },
    ],
  }
}

/** Nothing where the parser meets what is no tar. */
function listTar(bytes: Uint8Array, isWanted: (name: string, index: number) => boolean): ArchiveEntry[] | undefined {
  let index = 0
  try {
    const files = parseTar(bytes, {
      filter: ({name, size}) => {
        // A size below nothing would send the parser back, for ever.
        if (!(size >= 0)) throw new RangeError('size')
        return isWanted(name, index++)
      },
    })
    return files
      .filter(({type}) => type !== 'directory')
      .map(({name, type, data = new Uint8Array(), size}) => ({
        name,
        packedSize: size,
        ...(type === 'file' || type === 'contiguousFile' ? {} : {refusal: 'a link or device'}),
        unpack: (limit) => (data.length > limit ? {fault: 'too-large'} : {bytes: data}),
      }))
  } catch {
    return undefined
  }
}

/** POSIX.1, ustar: blocks of zeros stand at the end. */
const isEnded = (bytes: Uint8Array): boolean =>
  bytes.length % blockBytes === 0 && bytes.subarray(-blockBytes).every((byte) => byte === 0)
