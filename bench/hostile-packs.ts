import {gzipSync, strToU8, zipSync} from 'fflate'
import {createTar} from 'nanotar'
import {type Around, repeatedPart} from './repeated-part.ts'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const document = `<w:document ${namespaces}><w:body>`
const documentEnd = '</w:body></w:document>'
const story = strToU8('Harbor opens\n\nBy Ann Bo\n\nPARIS (AP) — A harbor opened.\n')

/** Documents of Word and archives: `size` is that of what is in them. */
export const hostilePacks: Readonly<Record<string, (size: number) => Uint8Array>> = {
  ...documents({
    paragraphs: '<w:p><w:r><w:t>A word or two</w:t></w:r></w:p>',
    runs: '<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>',
    'tables in tables': '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p>',
    'rows of cells': '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
    'items of lists':
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="#"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>',
    links: '<w:p><w:hyperlink r:id="a#"><w:r><w:t>a</w:t></w:r></w:hyperlink></w:p>',
    fields:
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "a"</w:instrText></w:r></w:p>',
    changes: '<w:p><w:ins><w:r><w:t>a</w:t></w:r></w:ins><w:del><w:r><w:delText>b</w:delText></w:r></w:del></w:p>',
  }),
  'DOCX: styles on one another': (size) =>
    docxOf({
      'word/document.xml': `${document}<w:p><w:pPr><w:pStyle w:val="a1"/></w:pPr><w:r><w:t>A harbor opened.</w:t></w:r></w:p>${documentEnd}`,
      'word/styles.xml': repeatedPart(
        [`<w:styles ${namespaces}>`, '<w:style w:styleId="a#"><w:basedOn w:val="a1#"/></w:style>', '</w:styles>'],
        size,
      ),
    }),
  'ZIP: files': (size) => zipSync(files(size), {level: 0, mtime: '2026-01-01'}),
  'ZIP: names': (size) =>
    zipSync({[`${'a/'.repeat(Math.min(30_000, size / 2))}b.txt`]: story}, {level: 0, mtime: '2026-01-01'}),
  'tar: files': (size) =>
    createTar(Object.entries(files(size)).map(([name, data]) => ({name, data, attrs: {mtime: 0}}))),
  'gzip: one file': (size) =>
    gzipSync(strToU8(repeatedPart(['Harbor opens\n\n', 'A word or two\n\n', ''], size)), {mtime: 0}),
}

const files = (size: number): Record<string, Uint8Array> =>
  Object.fromEntries(Array.from({length: Math.min(1500, Math.ceil(size / 500))}, (_, copy) => [`a/${copy}.txt`, story]))

function documents(parts: Readonly<Record<string, string>>): Record<string, (size: number) => Uint8Array> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => {
      const around: Around = [document, part, documentEnd]
      return [`DOCX: ${name}`, (size: number) => docxOf({'word/document.xml': repeatedPart(around, size)})]
    }),
  )
}

const docxOf = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({'[Content_Types].xml': '<Types/>', ...parts}).map(([name, text]) => [name, strToU8(text)]),
    ),
    {mtime: '2026-01-01'},
  )
