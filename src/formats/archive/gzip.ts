import {maximumUnpackedBytes, maximumUnpackingRatio, trustedUnpackedBytes} from '../../bytes/limits.ts'
import {unpack} from '../../bytes/unpack.ts'
import type {Format, FormatInput, ParseResult} from '../format.ts'
import {isTar, tarMembers} from './tar-members.ts'

/** One file packed with gzip, or a tar archive of several (`.tar.gz`, `.tgz`). */
export const gzip = {
  name: 'gzip',
  isBinary: true,
  detect: ({bytes}: FormatInput): number => (bytes?.[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8 ? 1 : 0),
  parse,
} as const satisfies Format

function parse({bytes = new Uint8Array(), fileName = '', allowance}: FormatInput): ParseResult {
  const left = allowance?.bytes ?? maximumUnpackedBytes
  const believed = Math.max(trustedUnpackedBytes, bytes.length * maximumUnpackingRatio)
  const unpacked = unpack(bytes, 'gzip', Math.min(left, believed))
  if ('bytes' in unpacked) {
    const result = isTar(unpacked.bytes)
      ? tarMembers(unpacked.bytes, allowance)
      : {stories: [], members: [{name: nameInside(fileName), bytes: unpacked.bytes}], diagnostics: []}
    if (unpacked.isDamaged !== true || result.diagnostics.some(({code}) => code === 'archive-damaged')) return result
    return {...result, diagnostics: [...result.diagnostics, ...failed('archive-damaged', cutOff).diagnostics]}
  }
  if (unpacked.fault === 'damaged') return failed('archive-damaged', cutOff)
  return failed(
    'input-too-large',
    believed < left
      ? `The archive unpacks to more than ${maximumUnpackingRatio} times its size, which no story does. Ask the sender what it is.`
      : `The archive unpacks to more than the ${maximumUnpackedBytes / 1_048_576} MB that are unpacked of one input. Unpack it and read the files.`,
  )
}

const cutOff = 'The gzip archive was cut off or is damaged; what could be unpacked was read. Get it again.'

function nameInside(fileName: string): string {
  const base = fileName.split(/[\\/]/u).at(-1) ?? ''
  return base.replace(/\.gz$/iu, '') || 'the unpacked file'
}

function failed(code: 'archive-damaged' | 'input-too-large', message: string): ParseResult {
  return {stories: [], diagnostics: [{code, severity: 'error', message}]}
}
