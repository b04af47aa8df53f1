import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {readStory} from '../../../src/ingest.ts'
import type {BodyBlock} from '../../../src/story/story.ts'

/** A piece of HTML and, for each of its words, the marks that a reader sees on it. */
interface Piece {
  readonly html: string
  readonly words: readonly Word[]
}

interface Word {
  readonly word: string
  readonly marks: readonly string[]
}

/** Words are numbered as they are made, so that each is there once. */
const texts = fc
  .array(fc.constantFrom('w', 'é', 'W&amp;', 'ß', '&#x77;'), {minLength: 1, maxLength: 4})
  .map((stems): Piece => ({html: stems.map((stem) => `${stem}§`).join(' '), words: stems.map(wordOf)}))

function wordOf(stem: string): Word {
  return {word: `${stem.replace('&amp;', '&').replace('&#x77;', 'w')}§`, marks: []}
}

const joined = (pieces: readonly Piece[], between = ''): Piece => ({
  html: pieces.map(({html}) => html).join(between),
  words: pieces.flatMap(({words}) => words),
})

const within = ({html, words}: Piece, [open, close]: readonly [string, string], mark?: string): Piece => ({
  html: open + html + close,
  words: mark === undefined ? words : words.map(({word, marks}) => ({word, marks: [...marks, mark]})),
})

const inlineTags = [
  [['<b>', '</b>'], 'strong'],
  [['<span style="font-weight:700">', '</span>'], 'strong'],
  [['<em>', '</em>'], 'em'],
  [['<a href="https://gull.example/a">', '</a>'], 'link'],
  [['<a href="javascript:alert(1)">', '</a>'], undefined],
  [['<span>', '</span>'], undefined],
  [['<x-y data-a="&lt;p&gt;">', '</x-y>'], undefined],
  [['<!-- c --><small>', '</small><script>s("<p>")</script>'], undefined],
] as const

const inline = fc
  .array(fc.tuple(texts, fc.option(fc.constantFrom(...inlineTags)), fc.option(fc.constantFrom(...inlineTags))), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) =>
    joined(
      parts.map(([piece, one, other]) => tagged(tagged(piece, one), other)),
      '\n ',
    ),
  )

const tagged = (piece: Piece, tag: (typeof inlineTags)[number] | null): Piece =>
  // A link in a link is none.
  tag === null || (tag[0][0].startsWith('<a') && piece.html.includes('<a')) ? piece : within(piece, tag[0], tag[1])

const paragraph = fc
  .tuple(
    inline,
    fc.constantFrom(
      ['<p>', '</p>'],
      ['<div>', '</div>'],
      ['<h2>', '</h2>'],
      ['<blockquote><p>', '</p></blockquote>'],
      ['<p>', '<br>'],
      ['<pre>', '</pre>'],
    ),
  )
  .map(([piece, [open = '', close = '']]) => within(piece, [open, close]))

const {list} = fc.letrec<{list: Piece}>((tie) => ({
  list: fc
    .tuple(
      fc.constantFrom('ul', 'ol'),
      fc.array(fc.tuple(inline, fc.option(tie('list'), {depthSize: 'small'})), {minLength: 1, maxLength: 3}),
    )
    .map(([name, items]) =>
      within(
        joined(
          items.map(([item, below]) => within(joined(below === null ? [item] : [item, below]), ['<li>', '</li>'])),
        ),
        [`<${name}>`, `</${name}>`],
      ),
    ),
}))

const table = fc
  .array(fc.array(fc.oneof(inline, paragraph), {minLength: 1, maxLength: 3}), {minLength: 1, maxLength: 3})
  .map((rows) =>
    within(
      joined(
        rows.map((cells) => within(joined(cells.map((cell) => within(cell, ['<td>', '</td>']))), ['<tr>', '</tr>'])),
      ),
      ['<table>', '</table>'],
    ),
  )

const documents = fc
  .array(fc.oneof({weight: 3, arbitrary: paragraph}, list, table), {minLength: 1, maxLength: 6})
  .map((pieces) => numbered(joined(pieces, '\n')))

function numbered({html, words}: Piece): Piece {
  let inHtml = 0
  let inWords = 0
  return {
    html: html.replaceAll('§', () => String(++inHtml)),
    words: words.map(({word, marks}) => ({word: word.replace('§', () => String(++inWords)), marks})),
  }
}

const strip = (word: string): string => word.replaceAll(/[^\p{L}\p{N}&]/gu, '')

/** Each word of the body with its marks. */
function wordsOfBody(blocks: readonly BodyBlock[]): Word[] {
  return blocks.flatMap((block) => {
    if ('rows' in block) return block.rows.flatMap(({cells}) => cells.flatMap(({content = []}) => wordsOfBody(content)))
    if (!('children' in block)) return []
    const links = new Set((block.markDefs ?? []).map(({_key}) => _key))
    return block.children.flatMap(({text, marks = []}) =>
      String(text)
        .split(/\s+/u)
        .filter((word) => word !== '')
        .map((word) => ({
          word: strip(word),
          marks: marks.map((mark: string) => (links.has(mark) ? 'link' : mark)).toSorted(),
        })),
    )
  })
}

test('every word of a piece of HTML is there once, in order, with its links and marks', () => {
  fc.assert(
    fc.property(documents, ({html, words}) => {
      const {stories} = readStory(new TextEncoder().encode(`<h1>Low water at noon</h1>${html}`), {format: 'html'})
      const [story] = stories
      const passages = (story?.passages ?? []).slice(1)
      expect(passages.flatMap(({text}) => text.split(' ').map(strip)).filter((word) => word !== '')).toEqual(
        words.map(({word}) => word),
      )
      const outside = passages.filter(({blockKey, role}) => blockKey === undefined || role === 'relatedLink')
      const left = new Set(outside.flatMap(({text}) => text.split(' ').map(strip)))
      expect(wordsOfBody(story?.body ?? [])).toEqual(
        words
          .filter(({word}) => !left.has(word))
          .map(({word, marks}) => ({word, marks: [...new Set(marks)].toSorted()})),
      )
    }),
    {numRuns: 300},
  )
})
