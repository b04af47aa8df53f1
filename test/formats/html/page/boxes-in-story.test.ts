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
  [
    'a card shows another story, its summary too',
    '<div class="content"><p class="subtitle">Czytaj więcej</p><div class="article"><a href="/tide"><img src="/t.jpg" alt="Tide"></a><div><a href="/sea">News of the sea</a><a href="/tide">Why the tide stayed away so long</a><p>The wind held the water back for three days, and nobody knew when it would come.</p></div></div></div>',
    [
      'furniture | Czytaj więcej',
      'furniture | News of the sea',
      'relatedLink | Why the tide stayed away so long',
      'furniture | The wind held the water back for three days, and nobody knew when it would come.',
    ],
  ],
  [
    'a heading above a card is of the card',
    '<h4>Auch interessant</h4><div class="row"><picture><img src="/t.jpg" alt="Tide"></picture><a href="/tide"><span>Why the tide stayed away so long</span></a></div>',
    ['furniture | Auch interessant', 'relatedLink | Why the tide stayed away so long'],
  ],
  [
    'titles behind labels in bold are of other stories, with the heading that heads nothing else',
    '<h3>More from our reporters on the coast, looked into closely</h3><ul><li><strong>“Nobody told us”: </strong><a href="/wall">Fishermen on the wall</a></li><li><strong>Sold out? </strong><a href="/eels">Why there are no eels this year</a></li></ul><h3>What the board says</h3><p>The board knew of the leak, and says that it had no money to mend it before the winter.</p>',
    [
      'furniture | More from our reporters on the coast, looked into closely',
      'furniture | “Nobody told us”:',
      'relatedLink | Fishermen on the wall',
      'furniture | Sold out?',
      'relatedLink | Why there are no eels this year',
      'subhead | What the board says',
      'paragraph | The board knew of the leak, and says that it had no money to mend it before the winter.',
    ],
  ],
  [
    'items that say something behind a label in bold are a list of the story',
    '<h3>What is known of the leak</h3><ul><li><strong>Where: </strong>at the <a href="/mole">eastern end of the old mole</a></li><li><strong>Since when: </strong>for a year at least</li></ul>',
    [
      'subhead | What is known of the leak',
      'listItem | Where: at the eastern end of the old mole',
      'listItem | Since when: for a year at least',
    ],
  ],
  [
    'a paragraph beside a linked picture is no card',
    '<div class="row"><a href="/chart"><img src="/c.jpg" alt="Chart"></a><p>The chart shows <a href="/chart">the water in the bay</a> since the first of the month. It fell by two metres within a day and a half, which the office has never seen before, and came back in the afternoon of the third day, as the wind turned to the west and the rain began on the hills behind the town.</p></div>',
    [
      'picture | Chart',
      'paragraph | The chart shows the water in the bay since the first of the month. It fell by two metres within a day and a half, which the office has never seen before, and came back in the afternoon of the third day, as the wind turned to the west and the rain began on the hills behind the town.',
    ],
  ],
  [
    'a link set between paragraphs',
    '<div class="article-body__interstitial-link"><p class="interstitial-link">[ <a href="/tide">Why the tide stayed away so long</a> ]</p></div>',
    ['relatedLink | [ Why the tide stayed away so long ]'],
  ],
  [
    'a box that asks for consent, in a short story',
    `<div class="embed-consent"><h3>Externer Inhalt</h3><p>${'An dieser Stelle zeigen wir einen externen Inhalt, wenn Sie zustimmen. '.repeat(4)}</p></div>`,
    [],
  ],
  ['a portrait beside a name', '<p><img src="/ada.jpg" width="44" height="44" alt="Ada Quill"></p>', []],
  [
    'a description of a picture',
    '<div class="photo"><img src="/most.jpg" alt="Most" width="800" height="500"><div class="photo-desc">Most w Zarzeczu. Fot. Ewa Lis</div></div>',
    ['picture | Most', 'caption | Most w Zarzeczu. Fot. Ewa Lis'],
  ],
  [
    'words beside a block of their own',
    '<div class="house"><span>Published in</span><a href="/coast"><p>The Coast</p></a></div>',
    ['furniture | Published in', 'furniture | The Coast'],
  ],
  [
    'code is no measure of what a paragraph is',
    `<p>The water fell like this:</p><div class="highlight"><pre>${'2026-03-09 04:10 1.82 m; the gauge at the pier. '.repeat(20)}</pre></div><p>It rose again at noon.</p>`,
    [
      'paragraph | The water fell like this:',
      `paragraph | ${'2026-03-09 04:10 1.82 m; the gauge at the pier. '.repeat(20).trim()}`,
      'paragraph | It rose again at noon.',
    ],
  ],
  [
    'a teaser that is one link',
    '<a class="teaser-inline" href="/tide"><img src="/t.jpg" alt=""><span class="title">Why the tide stayed away so long</span></a>',
    ['relatedLink | Why the tide stayed away so long'],
  ],
])('%s', (_name, html, lines) => {
  expect(linesOf(html)).toEqual(lines)
})
