import {strToU8, zipSync} from 'fflate'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Parts of a document beside its text, each as the content of its root element. */
export interface DocxParts {
  readonly styles?: string
  readonly numbering?: string
  readonly comments?: string
  readonly footnotes?: string
  /** Addresses of links by id. */
  readonly links?: Readonly<Record<string, string>>
  readonly core?: string
}

/** A document with this content of its body. */
export function docxOf(body: string, {links = {}, core, ...parts}: DocxParts = {}): Uint8Array {
  const relations = [
    ...Object.keys(parts).map(
      (kind) => `<Relationship Id="x${kind}" Type="${relationType}/${kind}" Target="${kind}.xml"/>`,
    ),
    ...Object.entries(links).map(
      ([id, href]) =>
        `<Relationship Id="${id}" Type="${relationType}/hyperlink" Target="${href}" TargetMode="External"/>`,
    ),
  ]
  const files = {
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    ...Object.fromEntries(
      Object.entries(parts).map(([kind, content]) => [
        `word/${kind}.xml`,
        `<w:${kind} ${namespaces}>${content}</w:${kind}>`,
      ]),
    ),
    ...(core === undefined ? {} : {'docProps/core.xml': `<coreProperties>${core}</coreProperties>`}),
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

/** A run of text with these properties. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph of runs, in a style and with more properties. */
export const paragraph = (inside: string, style = '', more = ''): string =>
  `<w:p><w:pPr>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}${more}</w:pPr>${inside}</w:p>`
