import {maximumMembers, maximumUnpackedBytes, maximumUnpackingRatio, trustedUnpackedBytes} from '../../bytes/limits.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import type {Allowance, Member, ParseResult} from '../format.ts'
import {unreadableKind} from '../unreadable-kind.ts'
import type {ArchiveEntry} from './archive-entry.ts'

/** Names told of one reason; the rest are counted. */
const namesShown = 5

/** Unpacks what may be stories, as far as the allowance goes, and says of the rest why it was left out. */
export function chooseMembers(
  entries: readonly ArchiveEntry[],
  {members: most, bytes}: Allowance = {members: maximumMembers, bytes: maximumUnpackedBytes},
): ParseResult {
  const members: Member[] = []
  const skipped = new Map<string, {readonly severity: Diagnostic['severity']; readonly names: string[]}>()
  const damaged: string[] = []
  let left = bytes
  const skip = (name: string, reason: string, severity: Diagnostic['severity']): void => {
    const same = skipped.get(reason)
    if (same === undefined) skipped.set(reason, {severity, names: [name]})
    else same.names.push(name)
  }
  for (const entry of entries) {
    const name = harmless(entry.name)
    const kind = uselessKind(entry.name, name)
    if (kind === 'a folder') continue
    if (kind !== undefined) skip(name, kind, 'info')
    else if (entry.refusal !== undefined) skip(name, entry.refusal, 'warning')
    else if (members.length >= most)
      skip(name, `beyond the ${maximumMembers} files that are read of one input`, 'error')
    else {
      const believed = Math.max(trustedUnpackedBytes, entry.packedSize * maximumUnpackingRatio)
      const unpacked = entry.unpack(Math.min(left, believed))
      if ('bytes' in unpacked) {
        left -= unpacked.bytes.length
        members.push({name, bytes: unpacked.bytes})
        if (unpacked.isDamaged === true) damaged.push(name)
      } else if (unpacked.fault === 'damaged') skip(name, 'damaged', 'error')
      else if (believed < left)
        skip(name, `more than ${maximumUnpackingRatio} times as large as it was packed`, 'error')
      else skip(name, `beyond the ${maximumUnpackedBytes / 1_048_576} MB that are unpacked of one input`, 'error')
    }
  }
  return {
    stories: [],
    members,
    diagnostics: [
      ...[...skipped].map(([reason, {severity, names}]) => leftOut(reason, severity, names)),
      ...damaged.map(damagedFile),
    ],
  }
}

const damagedFile = (name: string): Diagnostic => ({
  code: 'archive-damaged',
  severity: 'error',
  message: `${name} is damaged in the archive, and only its beginning could be read. Get the archive again.`,
  at: {member: name},
})

function leftOut(reason: string, severity: Diagnostic['severity'], names: readonly string[]): Diagnostic {
  const shown = names.slice(0, namesShown).join(', ')
  const more = names.length > namesShown ? ` and ${names.length - namesShown} more` : ''
  const cure = severity === 'info' ? '' : ' Unpack it and read what is in it, or ask the sender for it.'
  return {
    code: severity === 'error' && /^(?:beyond|more)/u.test(reason) ? 'input-too-large' : 'member-skipped',
    severity,
    message: `Left out, because ${names.length === 1 ? 'it is' : 'they are'} ${reason}: ${shown}${more}.${cure}`,
  }
}

function uselessKind(printed: string, name: string): string | undefined {
  if (/[/\\]$/u.test(printed) || name === '') return 'a folder'
  const base = name.split('/').at(-1) ?? ''
  if (name.startsWith('__MACOSX/') || base.startsWith('.') || /^(?:thumbs\.db|desktop\.ini)$/iu.test(base))
    return "one of the operating system's own"
  return unreadableKind(name)
}

/** A name that leads nowhere but into the archive. */
function harmless(name: string): string {
  return name
    .replaceAll('\\', '/')
    .replace(/^[a-z]:/iu, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')
    .replaceAll(/[\u0000-\u001f\u007f]/gu, '')
    .slice(0, 500)
}
