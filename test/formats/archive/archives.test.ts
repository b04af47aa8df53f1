import {gzipSync, strToU8, zipSync} from 'fflate'
import {createTar} from 'nanotar'
import {describe, expect, test} from 'vitest'
import {maximumMemberDepth, maximumMembers, maximumUnpackedBytes} from '../../../src/bytes/limits.ts'
import {zip} from '../../../src/formats/archive/zip.ts'
import {type ReadOptions, readStory} from '../../../src/ingest.ts'

const storyOf = (headline: string): Uint8Array =>
  strToU8(`${headline}\n\nBy Ann Lee\n\nPARIS (AP) — It rained on Tuesday in all of the city.\n\nMore is to come.\n`)
const nitf = strToU8(
  '<nitf><body><body.head><hedline><hl1>Bridge opens</hl1></hedline></body.head><body.content><p>It is open.</p></body.content></body></nitf>',
)
const outline = (bytes: Uint8Array, options?: ReadOptions) => {
  const {stories, origins, diagnostics, format} = readStory(bytes, options)
  return {
    format,
    stories: stories.map(
      ({headline}, index) => `${origins[index]?.path.join(' → ')} ${origins[index]?.format}: ${headline}`,
    ),
    diagnostics: diagnostics.map(({code, severity, at}) => [severity, code, at?.member].filter(Boolean).join(' ')),
  }
}

describe('a ZIP archive', () => {
  test('is read file by file, each in its own format, archives inside it too', () => {
    const inner = zipSync({'c.txt': storyOf('Rain in Lyon')})
    const bytes = zipSync({'day/a.txt': storyOf('Rain in Paris'), 'day/b.xml': nitf, 'day/more.zip': inner})
    expect(outline(bytes)).toEqual({
      format: 'zip',
      stories: [
        'day/a.txt plain-text: Rain in Paris',
        'day/b.xml nitf: Bridge opens',
        'day/more.zip → c.txt plain-text: Rain in Lyon',
      ],
      diagnostics: [],
    })
  })

  test("gives each story its own file's bytes and its number there", () => {
    const a = storyOf('Rain in Paris')
    const {origins} = readStory(zipSync({'a.txt': a, 'b.xml': nitf}))
    expect(origins).toEqual([
      {path: ['a.txt'], format: 'plain-text', file: a, payload: a, index: 0},
      {path: ['b.xml'], format: 'nitf', file: nitf, payload: nitf, index: 0},
    ])
  })

  test('leaves out what is no story, and names it', () => {
    const bytes = zipSync({
      'a.txt': storyOf('Rain in Paris'),
      'photos/': new Uint8Array(),
      'photos/one.jpg': strToU8('x'),
      'photos/two.png': strToU8('x'),
      '__MACOSX/._a.txt': strToU8('x'),
      '.DS_Store': strToU8('x'),
      'terms.pdf': strToU8('%PDF-1.4 terms'),
    })
    const {stories, diagnostics} = readStory(bytes)
    expect(stories).toHaveLength(1)
    expect(diagnostics.map(({severity, message}) => `${severity}: ${message}`)).toEqual([
      'info: Left out, because they are a picture: photos/one.jpg, photos/two.png.',
      "info: Left out, because they are one of the operating system's own: __MACOSX/._a.txt, .DS_Store.",
      'warning: The input is a PDF file, not text. Export the story as text and read that.',
    ])
    expect(diagnostics.at(-1)?.at?.member).toBe('terms.pdf')
  })

  test('with names that lead out of it gives names that lead nowhere', () => {
    const bytes = zipSync({'../../etc/a.txt': storyOf('A'), '/root/b.txt': storyOf('B'), 'C:\\c.txt': storyOf('C')})
    expect(readStory(bytes).origins.map(({path}) => path[0])).toEqual(['etc/a.txt', 'root/b.txt', 'c.txt'])
  })

  test('with a damaged or an encrypted file gives the others', () => {
    const bytes = zipSync({'a.txt': storyOf('Rain in Paris'), 'b.txt': storyOf('Rain in Lyon')})
    const damaged = bytes.slice()
    damaged.fill(0xff, 40, 60)
    expect(outline(damaged).stories).toEqual(['b.txt plain-text: Rain in Lyon'])
    expect(readStory(damaged).diagnostics[0]?.message).toMatch(/^Left out, because it is damaged: a\.txt/u)
    const encrypted = bytes.slice()
    const directory = findDirectoryHead(encrypted)
    encrypted[directory + 8] = 1
    expect(outline(encrypted)).toMatchObject({
      stories: ['b.txt plain-text: Rain in Lyon'],
      diagnostics: ['warning member-skipped'],
    })
  })

  test('that was cut off, or holds no story, says so', () => {
    const bytes = zipSync({'a.txt': storyOf('Rain in Paris')})
    expect(outline(bytes.subarray(0, -30))).toMatchObject({
      stories: ['a.txt plain-text: Rain in Paris'],
      diagnostics: ['error archive-damaged'],
    })
    const {stories, diagnostics} = readStory(bytes.subarray(0, 100))
    expect(stories[0]?.headline).toBe('Rain in Paris')
    expect(diagnostics.map(({code, at}) => `${code} ${at?.member}`)).toEqual([
      'archive-damaged undefined',
      'archive-damaged a.txt',
    ])
    expect(outline(zipSync({'a.jpg': strToU8('x')})).diagnostics).toEqual(['info member-skipped', 'error no-story'])
    expect(outline(zipSync({}))).toMatchObject({diagnostics: ['error no-story']})
  })

  test.each([
    ['an Excel workbook', {'[Content_Types].xml': strToU8('<x/>'), 'xl/workbook.xml': strToU8('<x/>')}],
    ['a PowerPoint presentation', {'[Content_Types].xml': strToU8('<x/>'), 'ppt/presentation.xml': strToU8('<x/>')}],
    ['a document of Pages, Numbers or Keynote', {'Index/Document.iwa': strToU8('x')}],
  ])('that is %s is refused by that name', (name, files) => {
    const {stories, diagnostics} = readStory(zipSync(files))
    expect(stories).toEqual([])
    expect(diagnostics.map(({code, message}) => `${code} ${message}`)).toEqual([
      `input-binary The input is ${name}, which is not read. Save the story as DOCX or as text and read that.`,
    ])
  })

  test('is opened also where its files are to be read as one format', () => {
    expect(outline(zipSync({'a.xml': nitf}), {format: 'plain-text'}).stories).toEqual([
      expect.stringMatching(/^a\.xml plain-text/u),
    ])
  })
})

describe('limits', () => {
  test('a file that grows beyond belief is not unpacked', () => {
    const bytes = zipSync({'bomb.txt': new Uint8Array(3_000_000).fill(65), 'a.txt': storyOf('Rain in Paris')})
    expect(outline(bytes)).toMatchObject({
      stories: ['a.txt plain-text: Rain in Paris'],
      diagnostics: ['error input-too-large'],
    })
    expect(outline(gzipSync(new Uint8Array(3_000_000)))).toMatchObject({
      stories: [],
      diagnostics: ['error input-too-large'],
    })
  })

  test('a directory that lies about a size gets no more than it said', () => {
    const bytes = zipSync({'a.txt': new Uint8Array(2_000_000).fill(65)})
    new DataView(bytes.buffer).setUint32(findDirectoryHead(bytes) + 24, 10, true)
    expect(outline(bytes)).toMatchObject({stories: [], diagnostics: ['error input-too-large']})
  })

  test('files beyond the number that is read are named', () => {
    const entries = Array.from({length: maximumMembers + 2}, (_, index) => [`${index}.txt`, strToU8('A word')] as const)
    const {members, diagnostics} = zip.parse({text: '', bytes: zipSync(Object.fromEntries(entries), {level: 0})})
    expect(members).toHaveLength(maximumMembers)
    expect(diagnostics.map(({code, message}) => `${code} ${message}`)).toEqual([
      expect.stringMatching(
        /^input-too-large Left out, because they are beyond the 2000 files that are read of one input: \d+\.txt, \d+\.txt\./u,
      ),
    ])
  })

  test('bytes are counted over all files of an input', () => {
    const bytes = zipSync({'a.txt': strToU8('One two'), 'b.txt': strToU8('Three four')})
    const {members, diagnostics} = zip.parse({text: '', bytes, allowance: {members: 9, bytes: 12}})
    expect(members?.map(({name}) => name)).toEqual(['a.txt'])
    expect(diagnostics[0]?.message).toContain(`beyond the ${maximumUnpackedBytes / 1_048_576} MB`)
  })

  test('archives inside one another are opened so far and no farther', () => {
    let bytes = zipSync({'a.txt': storyOf('Rain in Paris')})
    for (let depth = 1; depth < maximumMemberDepth; depth++) bytes = zipSync({'in.zip': bytes})
    expect(readStory(bytes).stories).toHaveLength(1)
    expect(readStory(zipSync({'in.zip': bytes})).diagnostics.map(({code}) => code)).toEqual(['input-too-large'])
  })
})

describe('tar and gzip', () => {
  const files = [
    {name: 'day/a.txt', data: storyOf('Rain in Paris')},
    {name: 'day/b.xml', data: nitf},
  ]
  const both = ['day/a.txt plain-text: Rain in Paris', 'day/b.xml nitf: Bridge opens']

  test('a tar archive is read, packed or not', () => {
    expect(outline(createTar(files))).toEqual({format: 'tar', stories: both, diagnostics: []})
    expect(outline(gzipSync(createTar(files)))).toEqual({format: 'gzip', stories: both, diagnostics: []})
  })

  test('a part of a larger buffer is read as that part', () => {
    const whole = createTar(files)
    const padded = new Uint8Array(whole.length + 7)
    padded.set(whole, 7)
    expect(outline(padded.subarray(7)).stories).toEqual(both)
  })

  test('one file packed alone goes by the name of the input', () => {
    const bytes = gzipSync(storyOf('Rain in Paris'))
    expect(outline(bytes, {fileName: 'wire/a.txt.gz'}).stories).toEqual(['a.txt plain-text: Rain in Paris'])
    expect(outline(bytes).stories).toEqual(['the unpacked file plain-text: Rain in Paris'])
  })

  test('what was cut off gives what lies before', () => {
    expect(outline(createTar(files).subarray(0, 1100))).toEqual({
      format: 'tar',
      stories: [both[0]],
      diagnostics: ['error archive-damaged'],
    })
    expect(outline(gzipSync(createTar(files)).subarray(0, 60)).diagnostics).toEqual(['error archive-damaged'])
  })

  test('a size below nothing ends the reading', () => {
    const bytes = createTar(files)
    bytes.set(strToU8('-0000001000\0'), 124)
    bytes.set(strToU8(checkSum(bytes)), 148)
    expect(outline(bytes)).toMatchObject({stories: [], diagnostics: ['error archive-damaged']})
  })
})

function findDirectoryHead(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 4 <= bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) return at
  throw new Error('no directory')
}

function checkSum(bytes: Uint8Array): string {
  const sum = bytes.subarray(0, 512).reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0)
  return `${sum.toString(8).padStart(6, '0')}\0 `
}
