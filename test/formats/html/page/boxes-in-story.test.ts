import {expect, test} from 'vitest'
import {linesOf} from './page-of.ts'

test.each<[name: string, html: string, lines: string[]]>([
  [
    'a link to a section of journalism in a sentence is no byline',
    '<div class="paragraph">A <a href="/graphics/JOURNALIST/tide/">Gull investigation</a> in December found that the harbour wall leaks on both sides.</div>',
    ['paragraph | A Gull investigation in December found that the harbour wall leaks on both sides.'],
  ],
  [
    'who is linked in a sentence wrote another story',
    '<p>The leak was first reported by <a href="/authors/ada-quill">Ada Quill</a> in March.</p>',
    ['paragraph | The leak was first reported by Ada Quill in March.'],
  ],
  [
    'the time in a sentence is when something happens',
    '<p>The council meets again at <time datetime="2026-03-12T18:00">6pm on 12 March</time> in the old customs house.</p>',
    ['paragraph | The council meets again at 6pm on 12 March in the old customs house.'],
  ],
  [
    'a made-up id spells no word',
    `<p class="block" id="block-id-n1AuAdJlVL">Some of the boats have their owners inland.</p>${'<p>The others belong to fishermen of the town, who came down to the quay to look at them.</p>'.repeat(3)}`,
    [
      'paragraph | Some of the boats have their owners inland.',
      ...Array.from(
        {length: 3},
        () => 'paragraph | The others belong to fishermen of the town, who came down to the quay to look at them.',
      ),
    ],
  ],
  [
    'sentences with links stay whole in a box of facts',
    '<div class="infobox"><p>The harbour board has five members. You can learn more at <a href="/board">the board’s own pages</a>, where its minutes are.</p><p><a href="/wall">How the wall was built in 1911</a></p></div>',
    [
      'furniture | The harbour board has five members. You can learn more at the board’s own pages, where its minutes are.',
      'relatedLink | How the wall was built in 1911',
    ],
  ],
  [
    'a post quoted in a widget stands in the text',
    '<div class="article-widget article-tweet"><blockquote class="twitter-tweet"><p>The water is back, and so are we. <a href="https://t.co/x">pic.example/x</a></p>— Lowport Harbour (@lowport) <a href="https://twitter.com/lowport/1">9 March 2026</a></blockquote></div>',
    ['quote | The water is back, and so are we. pic.example/x', 'quote | — Lowport Harbour (@lowport) 9 March 2026'],
  ],
])('%s', (_name, html, lines) => {
  expect(linesOf(html)).toEqual(lines)
})
