import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import type {Format, FormatInput, ParseResult} from '../format.ts'
import {isDocx} from '../docx/open-docx.ts'
import type {ArchiveEntry} from './archive-entry.ts'
import {chooseMembers} from './choose-members.ts'
import {isZip, zipEntries} from './zip-entries.ts'

/** A ZIP archive: its files are read one after the other. */
export const zip = {
  name: 'zip',
  isBinary: true,
  // Documents of word processors are ZIP archives too.
  detect: ({bytes}: FormatInput): number => (bytes === undefined || !isZip(bytes) ? 0 : isDocx(bytes) ? 0.4 : 1),
  parse,
} as const satisfies Format

function parse({bytes, allowance}: FormatInput): ParseResult {
  const {entries, isCutOff} = bytes !== undefined && isZip(bytes) ? zipEntries(bytes) : {entries: [], isCutOff: true}
  const document = documentKind(entries)
  if (document !== undefined) {
    return {
      stories: [],
      diagnostics: [
        {
          code: 'input-binary',
          severity: 'error',
          message: `The input is ${document}, which is not read. Save the story as DOCX or as text and read that.`,
        },
      ],
    }
  }
  const result = chooseMembers(entries, allowance)
  return isCutOff ? {...result, diagnostics: [cutOff, ...result.diagnostics]} : result
}

const cutOff: Diagnostic = {
  code: 'archive-damaged',
  severity: 'error',
  message:
    'The ZIP archive was cut off or is damaged: the list of its files is missing. What was found was read. Get it again.',
}

/** Documents that are ZIP archives inside, told by files that all of their kind have. */
function documentKind(entries: readonly ArchiveEntry[]): string | undefined {
  const has = (pattern: RegExp): boolean => entries.some(({name}) => pattern.test(name))
  if (has(/^\[Content_Types\]\.xml$/u))
    return has(/^xl\//u) ? 'an Excel workbook' : has(/^ppt\//u) ? 'a PowerPoint presentation' : 'an Office document'
  if (has(/^Index(?:\.zip|\/Document\.iwa)$/u)) return 'a document of Pages, Numbers or Keynote'
  if (has(/^META-INF\/(?:manifest|container)\.xml$/u) && has(/^mimetype$/u)) return 'an OpenDocument or EPUB file'
  return undefined
}
