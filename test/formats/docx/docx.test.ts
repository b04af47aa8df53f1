import {strToU8, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {maximumDocumentPartBytes} from '../../../src/bytes/limits.ts'
import {docx} from '../../../src/formats/docx/docx.ts'
import {readStory} from '../../../src/ingest.ts'
import {docxOf, type DocxParts, paragraph, run} from './docx-of.ts'

const parse = (body: string, parts?: DocxParts) => docx.parse({text: '', bytes: docxOf(body, parts)})
const passagesOf = (body: string, parts?: DocxParts) => parse(body, parts).stories[0]?.passages ?? []
const outline = (body: string, parts?: DocxParts): readonly string[] =>
  passagesOf(body, parts).map(({role, shape, level, list, text}) =>
    [role ?? shape, level, list, text].filter((part) => part !== undefined).join(' '),
  )
const spans = (body: string, parts?: DocxParts): readonly string[] =>
  passagesOf(body, parts).flatMap(({text, spans: found = []}) =>
    found.map(({mark, href, start, end}) => `${href ?? mark}: ${text.slice(start, end)}`),
  )
const style = (id: string, name: string, more = '', type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`

const item = (text: string, id: number, level = 0): string =>
  paragraph(run(text), '', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`)
const cell = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`
const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`

describe('paragraphs', () => {
  test('go by the English names of styles, whatever their ids are, and by what these are based on', () => {
    const styles = [
      style('Titre', 'Title'),
      style('SousTitre', 'Subtitle'),
      style('Titre2', 'heading 2'),
      style('Eigene', 'House head', '<w:basedOn w:val="Titre2"/>'),
      style('Kreis', 'Circle', '<w:basedOn w:val="Kreis"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
      style('Zitat', 'Quote'),
      style('TM1', 'toc 1'),
    ].join('')
    const body = ['Titre', 'SousTitre', 'TM1', 'Titre2', 'Eigene', 'Kreis', 'Zitat', 'None']
      .map((id) => paragraph(run(id), id))
      .join('')
    expect(outline(body, {styles})).toEqual([
      'headline 1 Titre',
      'deck SousTitre',
      'furniture TM1',
      'heading 2 Titre2',
      'heading 2 Eigene',
      'heading 3 Kreis',
      'quote Zitat',
      'paragraph None',
    ])
  })

  test('of lists have depth and mark', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num>'
    const body = item('a', 1) + item('b', 1, 1) + item('c', 1) + item('plain', 2) + item('off', 0) + item('unknown', 9)
    expect(outline(body, {numbering})).toEqual([
      'listItem 1 bullet a',
      'listItem 2 number b',
      'listItem 1 bullet c',
      'paragraph plain',
      'paragraph off',
      'paragraph unknown',
    ])
  })

  test('of tables are cells', () => {
    const body = `<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr><w:tr>${cell('c')}${cell('d')}</w:tr></w:tbl>`
    expect(passagesOf(body).map(({cell: place, text}) => `${place?.row} ${place?.column} ${text}`)).toEqual([
      '0 0 a',
      '0 1 b',
      '1 0 c',
      '1 1 d',
    ])
  })
})

describe('runs', () => {
  test('are marked as they look: their own word first, then styles, of which two undo one another', () => {
    const styles =
      style('Bold', 'Bold text', '<w:rPr><w:b/></w:rPr>') +
      style('Strong', 'Strong', '<w:rPr><w:b/></w:rPr>', 'character')
    const body =
      paragraph(run('own', '<w:b/>') + run(' off', '<w:b w:val="0"/>') + run(' under', '<w:u w:val="none"/>')) +
      paragraph(
        run('styled') + run(' twice', '<w:rStyle w:val="Strong"/>') + run(' off', '<w:b w:val="false"/>'),
        'Bold',
      )
    expect(spans(body, {styles})).toEqual(['strong: own', 'strong: styled'])
  })

  test('are struck, raised and lowered', () => {
    const body = paragraph(
      run('old', '<w:strike/>') +
        run('older', '<w:dstrike/>') +
        run(' x') +
        run('2', '<w:vertAlign w:val="superscript"/>') +
        run('i', '<w:vertAlign w:val="subscript"/>') +
        run(' y', '<w:vertAlign w:val="baseline"/><w:strike w:val="0"/>'),
    )
    expect(spans(body)).toEqual(['strike-through: oldolder', 'sup: 2', 'sub: i'])
  })

  test('are linked by relations and by fields, over runs too', () => {
    const code = '<w:r><w:instrText> HYPERLINK "https://b.example/" </w:instrText></w:r>'
    const body = paragraph(
      `<w:hyperlink r:id="r1">${run('one')}</w:hyperlink>${field('begin')}${code}${field('separate')}${run(' t')}${run('wo')}${field('end')}<w:fldSimple w:instr="HYPERLINK https://c.example/">${run(' three')}</w:fldSimple>`,
    )
    expect(spans(body, {links: {r1: 'https://a.example/'}})).toEqual([
      'https://a.example/: one',
      'https://b.example/:  two',
      'https://c.example/:  three',
    ])
  })

  test('that were put in are read, those taken out are not, which is reported', () => {
    const body = paragraph(
      `${run('a')}<w:ins>${run(' in')}</w:ins><w:del><w:r><w:delText> out</w:delText></w:r></w:del><w:moveFrom>${run(' from')}</w:moveFrom>`,
    )
    expect(outline(body)).toEqual(['paragraph a in'])
    expect(parse(body).diagnostics.map(({code}) => code)).toEqual(['changes-tracked'])
  })

  test('keep what is no letter', () => {
    const body = paragraph(
      `${run('a')}<w:r><w:tab/></w:r>${run('b')}<w:r><w:noBreakHyphen/><w:softHyphen/></w:r>${run('c')}<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>${run('hidden', '<w:vanish/>')}<w:r><w:br/></w:r>${run('d')}`,
    )
    expect(outline(body)).toEqual(['paragraph a b\u2011c→', 'paragraph d'])
  })

  test('stand in the text of the main part', () => {
    const {stories} = parse(paragraph(run('Tom &amp; Ann')))
    const [story] = stories
    const at = story?.passages[0]?.at
    expect(story?.source.slice(at?.start, at?.end)).toBe('Tom &amp; Ann')
    expect(new TextDecoder().decode(story?.payload)).toBe(story?.source)
  })
})

describe('what stands beside the text', () => {
  test('comments are a note to editors, footnotes follow the text', () => {
    const [story] = parse(paragraph(`${run('a')}<w:r><w:footnoteReference w:id="2"/></w:r>`), {
      comments: `<w:comment w:author="Desk">${paragraph(run('Check.'))}</w:comment>`,
      footnotes: `<w:footnote w:id="2">${paragraph(run('Seen.'))}</w:footnote>`,
    }).stories
    expect(story?.fields.editorsNote).toBe('Desk: Check.')
    expect(story?.passages.map(({text}) => text)).toEqual(['a', '[1] Seen.'])
  })

  test("the document's card gives times, language and keywords, and an author where the text has none", () => {
    const core =
      '<creator>Ann Lee</creator><created>2026-11-08T15:20:00Z</created><modified>2026-11-09T08:00:00Z</modified><language>de-DE</language><keywords>a; b</keywords>'
    const rain = 'It rained on Tuesday in all of the city, and it will rain again on Friday.'
    const story = (text: string) =>
      readStory(
        docxOf(
          text
            .split('\n')
            .map((line) => paragraph(run(line)))
            .join(''),
          {core},
        ),
      ).stories[0]
    expect(story(`Rain\n${rain}`)).toMatchObject({
      authors: [{name: 'Ann Lee'}],
      language: 'de-DE',
      keywords: ['a', 'b'],
      wire: {firstCreated: '2026-11-08T15:20:00Z', versionCreated: '2026-11-09T08:00:00Z'},
    })
    expect(story(`Rain in the city\nBy Cas Orr\n${rain}`)?.authors).toEqual([{name: 'Cas Orr'}])
  })
})

test('a document without its text is refused', () => {
  const {stories, diagnostics} = readStory(zipSync({'word/document.xml': strToU8('')}))
  expect(stories).toEqual([])
  expect(diagnostics.map(({code}) => code)).toEqual(['no-story'])
})

test('a document that was cut off gives the beginning of its text', () => {
  const lines = Array.from({length: 400}, (_, index) =>
    paragraph(run(`Line ${index} of ${index * 7919} that were said.`)),
  )
  const bytes = docxOf(lines.join(''))
  const {stories, diagnostics} = readStory(bytes.subarray(0, bytes.length / 2))
  expect(stories[0]?.passages[0]?.text).toBe('Line 0 of 0 that were said.')
  expect(diagnostics[0]?.code).toBe('archive-damaged')
})

test('a document whose text is larger than the limit is refused', () => {
  const text = new Uint8Array(maximumDocumentPartBytes + 1).fill(0x20)
  const {stories, diagnostics} = readStory(zipSync({'word/document.xml': text}, {level: 0}))
  expect(stories).toEqual([])
  expect(diagnostics.map(({code}) => code)).toEqual(['archive-damaged'])
})
