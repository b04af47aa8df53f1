import {describe, expect, test} from 'vitest'
import {
  maximumAliases,
  maximumBeginningsOfMarkdown,
  maximumBlocksOfMarkdown,
  maximumFrontMatterCharacters,
  maximumLinesOfBlock,
  maximumMarkdownDepth,
  maximumMarksOfBlock,
  maximumMarksOfMarkdown,
} from '../../../src/bytes/limits.ts'
import {markdown} from '../../../src/formats/markdown/markdown.ts'
import {readStory} from '../../../src/ingest.ts'

const read = (text: string, fileName?: string) =>
  readStory(new TextEncoder().encode(text), fileName === undefined ? {} : {fileName})
const bodyOf = (text: string) =>
  markdown
    .parse({text})
    .stories[0]?.passages.map(({shape, level, list, text: line}) =>
      [shape, level, list, line].filter((part) => part !== undefined).join(' '),
    )

describe('front matter', () => {
  test.each([
    ['title: Rain', {headline: 'Rain'}],
    ['author: By Ann Lee and Cas Orr', {authors: [{name: 'Ann Lee'}, {name: 'Cas Orr'}]}],
    ['date: 2026-11-05T07:30:00+01:00', {publishedAt: '2026-11-05T07:30:00+01:00'}],
    ['date: Thu, 05 Nov 2026 07:30:00 GMT', {publishedAt: '2026-11-05T07:30:00Z'}],
    ['published_at: 2026-11-05', {publishedAt: '2026-11-05T00:00:00Z'}],
    ['keywords: rain, wind', {keywords: ['rain', 'wind']}],
    ['Categories: [Weather]', {subjects: [{scheme: 'category', code: 'Weather', name: 'Weather'}]}],
    [
      'source: {name: Estuary Press, url: "https://x.example/"}',
      {source: {name: 'Estuary Press', url: 'https://x.example/'}},
    ],
    ['embargo_until: 2026-11-05T07:30:00Z', {embargoUntil: '2026-11-05T07:30:00Z'}],
    ['id: 7\nversion: 2', {wire: {guid: '7', version: '2'}}],
    [
      'image: {url: "https://x.example/a.jpg", alt: Rain}',
      {media: [{kind: 'image', url: 'https://x.example/a.jpg', alt: 'Rain'}]},
    ],
  ])('%s', (line, fields) => {
    const [story] = read(
      `---\n${line}\n---\n\nIt rained on Tuesday in all of the city, and it will rain again.\n`,
    ).stories
    expect(story).toMatchObject(fields)
  })

  test('gives no half a character', () => {
    const {stories, diagnostics} = read('---\ntitle: "Rain \\ud83d"\n"\\ud83d": x\n---\n\nIt rained on Tuesday.\n')
    expect(stories[0]?.headline).toBe('Rain \uFFFD')
    expect(JSON.stringify(diagnostics)).not.toContain('\\ud83d')
  })

  test('gives no odd address', () => {
    const {stories} = read('---\ntitle: Rain\ncanonical: javascript:alert(1)\n---\n\nIt rained.\n')
    expect(stories[0]?.originalUrl).toBeUndefined()
    expect(stories[0]?.headline).toBe('Rain')
  })

  test('in TOML is read line by line', () => {
    const {stories, diagnostics} = read(
      '+++\ntitle = "Rain"\ntags = ["a", "b"]\ndate = 2026-11-05T07:30:00Z\n[params]\n+++\n\nIt rained.\n',
    )
    expect(stories[0]).toMatchObject({headline: 'Rain', keywords: ['a', 'b'], publishedAt: '2026-11-05T07:30:00Z'})
    expect(diagnostics.map(({code}) => code)).toEqual(['markup-broken'])
  })

  test('that is broken is reported, and the text read', () => {
    const {stories, diagnostics} = read('---\ntitle: "Rain\nauthor: Ann\n---\n\nIt rained on Tuesday.\n')
    expect(stories).toHaveLength(1)
    expect(diagnostics.map(({code}) => code)).toContain('markup-broken')
  })

  test('that repeats itself beyond the limit is given up', () => {
    const bomb = Array.from({length: 20}, (_, index) =>
      index === 0 ? 'a0: &a0 [x, x]' : `a${index}: &a${index} [*a${index - 1}, *a${index - 1}, *a${index - 1}]`,
    ).join('\n')
    const {diagnostics} = read(`---\ntitle: Rain\n${bomb}\n---\n\nIt rained.\n`)
    expect(diagnostics.map(({message}) => message).join(' ')).toContain(`more than ${maximumAliases} times`)
  })

  test('says where its headline stands, and names what is not read of it', () => {
    const text = '---\ntitle: Rain\nmood: calm\n---\nIt rained.\n'
    const {stories, diagnostics} = read(text)
    const at = stories[0]?.passages[0]?.at
    expect(text.slice(at?.start, at?.end)).toBe('Rain')
    expect(diagnostics.find(({code}) => code === 'fields-unread')?.message).toContain('mood')
  })
})

describe('text', () => {
  test.each([
    ['# Rain\n\nIt rained.', ['heading 1 Rain', 'paragraph It rained.']],
    ['- a\n  1. b\n- c', ['listItem 1 bullet a', 'listItem 2 number b', 'listItem 1 bullet c']],
    ['> said', ['quote said']],
    ['a\nb  \nc', ['paragraph a b', 'paragraph c']],
    ['```js\ncode\n```', ['paragraph code']],
    ['a <b>bold</b> &amp; c', ['paragraph a bold & c']],
    ['<div>a <i>b</i></div>\n\n<script>x</script>', ['paragraph a b']],
    ['| a | b |\n|---|---|\n| c | d |', ['tableCell a', 'tableCell b', 'tableCell c', 'tableCell d']],
    ['a[^n]\n\n[^n]: note', ['paragraph a', 'paragraph [1] note']],
    [String.raw`\*not\* this`, ['paragraph *not* this']],
  ])('%j', (text, expected) => {
    expect(bodyOf(text)).toEqual(expected)
  })

  test('keeps emphasis and links, whichever way they are written, and no odd address', () => {
    const text =
      '**a** _b_ [c](https://c.example) [d][x] [e](javascript:1) <https://f.example>\n\n[x]: https://d.example "D"'
    const spans = markdown.parse({text}).stories[0]?.passages[0]?.spans?.map(({mark, href}) => href ?? mark)
    expect(spans).toEqual(['strong', 'em', 'https://c.example/', 'https://d.example/', 'https://f.example/'])
  })
})

describe('limits', () => {
  test.each([
    ['lists in lists on one line', '- '.repeat(maximumMarkdownDepth + 1), 50_000],
    ['numbered ones', '1. '.repeat(maximumMarkdownDepth + 1), 50_000],
    ['quotes in quotes', '>'.repeat(maximumMarkdownDepth + 1), 50_000],
    ['brackets', '['.repeat(maximumMarksOfBlock + 1), 50_000],
    ['stars', '**a'.repeat(maximumMarksOfBlock), 50_000],
  ])('%s beyond the limit become text that says the same', (_, marks, size) => {
    const text = `# Rain\n\n[a](b)\n\n${marks}word\n\nIt rained.`
    const {stories, diagnostics} = markdown.parse({text})
    expect(stories[0]?.passages.map((passage) => passage.text)).toContain(`${marks}word`.replaceAll(/\s+/gu, ' '))
    expect(diagnostics.map(({code}) => code)).toEqual(['input-too-large'])
    expect(markdown.parse({text: marks.repeat(Math.ceil(size / marks.length))}).stories).toHaveLength(1)
  })
})

test.each([
  ['lines', 'a word\n', ['a word '.repeat(maximumLinesOfBlock + 1).trim()]],
  ['lines with ends of Windows', 'a word\r\n', ['a word '.repeat(maximumLinesOfBlock + 1).trim()]],
  ['headings with a line below each', '# a\nb\n', ['a', 'b']],
  ['headings with a line under each', 'a\n===\nb\n---\n', ['a', 'b']],
  ['items with a line below each', '- a\n  b\n', ['a b']],
  ['rows without a table', '| a | b |\n', ['| a | b | '.repeat(maximumLinesOfBlock + 1).trim()]],
])('%s beyond the limit of a block say the same', (_, part, texts) => {
  const {stories} = markdown.parse({text: `# Rain\n\n[c](d)\n\n${part.repeat(maximumLinesOfBlock + 1)}`})
  const found = stories[0]?.passages.map(({text}) => text) ?? []
  expect(found.slice(0, 2)).toEqual(['Rain', 'c'])
  const copies = texts[0]?.length === 1 || texts[0] === 'a b' ? maximumLinesOfBlock + 1 : 1
  expect(found.slice(2)).toEqual(Array.from({length: copies}, () => texts).flat())
})

test.each([
  ['quotations', '> a\n\n', '> a'],
  ['headings with a line under each', 'a\n=\n\n', 'a ='],
  ['items', '- a\n\n', '- a'],
  ['items with numbers', '7) a\n\n', '7) a'],
  ['tables', '| a |\n|---|\n\n', '| a | |---|'],
])('%s beyond the limit of a text are plain text', (_, part, plain) => {
  const {stories, diagnostics} = markdown.parse({
    text: `# Rain\n\n[c](d)\n\n${part.repeat(maximumBeginningsOfMarkdown + 5)}`,
  })
  expect(stories[0]?.passages.at(-1)).toMatchObject({text: plain, shape: 'paragraph'})
  expect(stories[0]?.passages[2]).not.toMatchObject({text: plain, shape: 'paragraph'})
  expect(diagnostics.map(({code}) => code)).toEqual(['input-too-large'])
})

test('a third as many footnotes as items are read, for a footnote takes the parser longer', () => {
  const {stories, diagnostics} = markdown.parse({
    text: `# Rain\n\n${'a[^1]\n\n[^1]: b\n\n'.repeat(maximumBeginningsOfMarkdown / 3 + 5)}`,
  })
  const texts = stories[0]?.passages.map(({text}) => text) ?? []
  expect(texts.filter((text) => text === '[^1]: b')).toHaveLength(5)
  expect(texts.at(-1)).toBe('[1] b')
  expect(diagnostics.map(({code}) => code)).toEqual(['input-too-large'])
})

test('what stands behind more paragraphs than a story has is not read, and said', () => {
  const text = `# Rain\n\n${'a\n\n'.repeat(maximumBlocksOfMarkdown - 1)}Left\n`
  const {stories, diagnostics} = markdown.parse({text})
  expect(stories[0]?.passages).toHaveLength(maximumBlocksOfMarkdown)
  expect(diagnostics.map(({code, severity, at}) => [code, severity, text.slice(at?.start, at?.end)])).toEqual([
    ['input-too-large', 'error', '\n'],
  ])
})

test.each([
  [
    'a table',
    `| a | b |\n|---|---|\n${'| c | d |\n'.repeat(maximumLinesOfBlock)}`,
    'tableCell',
    maximumLinesOfBlock * 2 + 2,
  ],
  ['a piece of code', `\`\`\`\n${'c\n'.repeat(maximumLinesOfBlock)}\`\`\`\nd\n`, 'paragraph', maximumLinesOfBlock + 2],
])('%s of more lines than a block may have is one', (_, block, shape, count) => {
  const {stories} = markdown.parse({text: `# Rain\n\n[a](b)\n\n${block}`})
  expect(stories[0]?.passages.filter((passage) => passage.shape === shape).length).toBe(count)
})

test('what follows more marks than a whole text may have becomes text', () => {
  const block = `${'*a* '.repeat(maximumMarksOfBlock / 4)}\n\n`
  const text = `${block.repeat(Math.ceil(maximumMarksOfMarkdown / (maximumMarksOfBlock / 2)) + 1)}*last*`
  const {stories, diagnostics} = markdown.parse({text})
  expect(stories[0]?.passages.at(-1)?.text).toBe('*last*')
  expect(diagnostics.map(({code}) => code)).toEqual(['input-too-large'])
})

test('front matter longer than the limit is none', () => {
  const text = `---\ntitle: Rain\nnote: ${'x'.repeat(maximumFrontMatterCharacters)}\n---\n\nIt rained.`
  expect(markdown.parse({text}).stories[0]?.fields.editorsNote).toBeUndefined()
})

describe('detection', () => {
  test.each([
    ['a star and a hash', 'Rain # 1\n\n* It rained.\n\n# of days: 3'],
    ['a rule above it', '---\n\nIt rained on Tuesday.\n\n---\n'],
    ['a list', '- one\n- two\n\n> said'],
    ['emphasis', 'It *really* rained, and **how**.'],
  ])('plain text with %s is plain text', (_, text) => {
    expect(read(text).format).toBe('plain-text')
  })

  test('two constructs, or one and a name, are enough', () => {
    expect(read('# Rain\n\nIt [rained](https://x.example).').format).toBe('markdown')
    expect(read('# Rain\n\nIt rained.', 'rain.md').format).toBe('markdown')
    expect(read('It rained.', 'rain.md').format).toBe('plain-text')
  })
})
