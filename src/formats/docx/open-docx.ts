import {decodeText} from '../../bytes/decode-text.ts'
import {maximumDocumentPartBytes} from '../../bytes/limits.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import type {ArchiveEntry} from '../archive/archive-entry.ts'
import {isZip, zipEntries} from '../archive/zip-entries.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {attributeOf, elementsOf} from '../xml/find-elements.ts'
import {readXml} from '../xml/read-xml.ts'

/** One XML file of a document. */
export interface DocxPart {
  readonly bytes: Uint8Array
  readonly text: string
  readonly root: MarkupElement | undefined
  readonly diagnostics: readonly Diagnostic[]
}

export interface Docx {
  readonly main: DocxPart
  /** What is related to the main part, by id: addresses of links, names of files. */
  readonly targets: ReadonlyMap<string, string>
  /** A part beside the main one (`styles`), if it is there and can be read. */
  part(kind: string): MarkupElement | undefined
  /** The document's own card: title, author, dates. */
  readonly core: MarkupElement | undefined
}

const mainName = 'word/document.xml'

/** Whether the bytes are a document of Word: a ZIP archive with its main part. */
export const isDocx = (bytes: Uint8Array): boolean =>
  isZip(bytes) && zipEntries(bytes).entries.some(({name}) => /^word\/document\d*\.xml$/u.test(name))

/** Opens a document; nothing where its main part is missing or damaged. */
export function openDocx(bytes: Uint8Array): Docx | undefined {
  const entries = new Map((isZip(bytes) ? zipEntries(bytes).entries : []).map((entry) => [entry.name, entry]))
  const name = mainPartName(entries)
  const main = readPart(entries.get(name))
  if (main === undefined) return undefined
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const relations = elementsOf(readPart(entries.get(`${folder}_rels/${name.slice(folder.length)}.rels`))?.root)
  const relation = (kind: string): string | undefined =>
    attributeOf(
      relations.find((one) => attributeOf(one, 'Type')?.endsWith(`/${kind}`)),
      'Target',
    )
  return {
    main,
    targets: new Map(
      relations.flatMap((one) => {
        const [id, target] = [attributeOf(one, 'Id'), attributeOf(one, 'Target')]
        return id === undefined || target === undefined ? [] : [[id, target] as const]
      }),
    ),
    part: (kind) => {
      const target = relation(kind) ?? `${kind}.xml`
      return readPart(entries.get(target.startsWith('/') ? target.slice(1) : folder + target))?.root
    },
    core: readPart(entries.get('docProps/core.xml'))?.root,
  }
}

/** Some programs number it. */
function mainPartName(entries: ReadonlyMap<string, ArchiveEntry>): string {
  const said = elementsOf(readPart(entries.get('_rels/.rels'))?.root).find((one) =>
    attributeOf(one, 'Type')?.endsWith('/officeDocument'),
  )
  const target = attributeOf(said, 'Target')?.replace(/^\//u, '')
  return target !== undefined && entries.has(target) ? target : mainName
}

function readPart(entry: ArchiveEntry | undefined): DocxPart | undefined {
  const unpacked = entry?.refusal === undefined ? entry?.unpack(maximumDocumentPartBytes) : undefined
  if (unpacked === undefined || !('bytes' in unpacked)) return undefined
  const decoded = decodeText(unpacked.bytes)
  if (!('text' in decoded)) return undefined
  const {root, diagnostics} = readXml(decoded.text)
  const damage: Diagnostic[] =
    unpacked.isDamaged === true
      ? [
          {
            code: 'archive-damaged',
            severity: 'error',
            message:
              'The document was cut off or is damaged, and only the beginning of its text could be read. Get it again.',
          },
        ]
      : []
  return {
    bytes: unpacked.bytes,
    text: decoded.text,
    root,
    diagnostics: [...damage, ...decoded.diagnostics, ...(damage.length === 0 ? diagnostics : [])],
  }
}
