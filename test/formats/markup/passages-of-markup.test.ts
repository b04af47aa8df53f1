import {describe, expect, test} from 'vitest'
import {maximumTableCells} from '../../../src/bytes/limits.ts'
import {readFragment} from '../../../src/formats/html/read-html.ts'
import {passagesOfMarkup} from '../../../src/formats/markup/passages-of-markup.ts'
import {classStyles} from '../../../src/formats/markup/style-of.ts'
import type {ParsedPassage} from '../../../src/story/passage.ts'

const read = (html: string, options = {}) => passagesOfMarkup(readFragment(html), options)

/** "listItem bullet 2: text", with "↳" before a line that goes on. */
function outline({shape, list, level, text, isNextLine}: ParsedPassage): string {
  const kind = [shape, list, level].filter((part) => part !== undefined).join(' ')
  return `${isNextLine === true ? '↳ ' : ''}${kind}: ${text}`
}

/** "strong low, link water https://…". */
const marks = ({text, spans = []}: ParsedPassage): string =>
  spans.map(({mark, start, end, href}) => [mark, text.slice(start, end), href ?? []].flat().join(' ')).join(', ')

test.each([
  [
    'unknown elements stand in the text',
    '<p>In <st1:City>West<x-y>port</x-y></st1:City> it<o:p></o:p> rains</p>',
    ['paragraph: In Westport it rains'],
  ],
  [
    'white space is one space, between elements too',
    '<p>  Low <b> water </b>\n <i>at</i>&nbsp; noon </p>',
    ['paragraph: Low water at noon'],
  ],
  ['no space is made up', '<p>Low<b>w</b>ater<span>s</span>, now</p>', ['paragraph: Lowwaters, now']],
  [
    'empty lines part paragraphs',
    'One boat<br><br/>two boats<br> &nbsp; <br>three',
    ['paragraph: One boat', 'paragraph: two boats', 'paragraph: three'],
  ],
  [
    'short lines are of one paragraph',
    '<p>2 Quay Row<br>Westport<br></p><p>Next</p>',
    ['paragraph: 2 Quay Row', '↳ paragraph: Westport', 'paragraph: Next'],
  ],
  [
    'breaks beside a long line part paragraphs',
    `<p>Title<br>${'word '.repeat(25)}<br>More</p>`,
    ['paragraph: Title', `paragraph: ${'word '.repeat(25).trim()}`, 'paragraph: More'],
  ],
  ['a title over two lines is one', '<h2>Low water<br>at noon</h2>', ['heading 2: Low water at noon']],
  [
    'preformatted lines are lines',
    '<pre>Goats  40\nSheep  12\n\nAll are <b>well</b></pre>',
    ['paragraph: Goats 40', '↳ paragraph: Sheep 12', 'paragraph: All are well'],
  ],
  [
    'lists in items and beside them',
    '<ul><li>a<ol><li>b</li></ol></li><ul><li>c</li></ul><li>d</li></ul>',
    ['listItem bullet 1: a', 'listItem number 2: b', 'listItem bullet 2: c', 'listItem bullet 1: d'],
  ],
  [
    'levels that are said go before those that are nested',
    '<ul><li data-aria-level="3">a</li></ul><ol><li aria-level="2">b</li></ol>',
    ['listItem bullet 3: a', 'listItem number 2: b'],
  ],
  [
    'paragraphs of an item are lines of it',
    '<ol><li><p>One</p><p>more</p></li><li>Two</li></ol>',
    ['listItem number 1: One', '↳ listItem number 1: more', 'listItem number 1: Two'],
  ],
  [
    'what stands behind a list in an item is its own',
    '<ul><li>a<ul><li>b</li></ul>c</li></ul>',
    ['listItem bullet 1: a', 'listItem bullet 2: b', 'listItem bullet 1: c'],
  ],
  [
    'lists of Word',
    '<p class=MsoListParagraph style="mso-list:l2 level2 lfo1"><span style="mso-list:Ignore">(a)<span>&nbsp; </span></span>One</p>',
    ['listItem number 2: One'],
  ],
  [
    'lists of Word without their styles',
    '<p class=MsoListParagraph style="margin-left:1.0in">·&nbsp;&nbsp; <b>One</b></p>',
    ['listItem bullet 2: One'],
  ],
  [
    'titles and quotes of Word',
    '<p class=MsoTitle>Low</p><p class=MsoIntenseQuote>“No”</p>',
    ['heading 1: Low', 'quote: “No”'],
  ],
  [
    'what readers do not see',
    '<p>Low<span style="display: none">x</span><span style="mso-hide:all">y</span> <del class=msoDel>z</del>water</p><script>s</script><p hidden>h</p>',
    ['paragraph: Low water'],
  ],
  [
    'signs drawn as pictures',
    '<p>Goats <img class="emoji" alt="🐐" src="https://x.example/1f410.png"> here</p>',
    ['paragraph: Goats 🐐 here'],
  ],
  [
    'quotation marks of the browser',
    '<p>He said <q>no</q> and <q>“no”</q>.</p>',
    ['paragraph: He said “no” and “no”.'],
  ],
  [
    'references that were escaped twice are what they stand for',
    '<p>AT&amp;amp;T&amp;#39;s &amp;quot;offer&amp;quot;</p>',
    ['paragraph: AT&T\'s "offer"'],
  ],
  [
    'mark-up that was escaped is mark-up',
    '<p>One</p>&lt;p class="a"&gt;Two &lt;b&gt;words&lt;/b&gt;&lt;/p&gt;&lt;script src="x"&gt;s()&lt;/script&gt;',
    ['paragraph: One', 'paragraph: Two words'],
  ],
  [
    'so is what has no quotation marks',
    '<p>&lt;span class=tab&gt;From &lt;/span&gt;Gull Boats</p>',
    ['paragraph: From Gull Boats'],
  ],
  [
    'what is said of tags stays',
    '<p>Write &lt;b&gt; or <code>&lt;p id="a"&gt;&amp;amp;&lt;/p&gt;</code></p>',
    ['paragraph: Write <b> or <p id="a">&amp;</p>'],
  ],
  [
    'a table of one column',
    '<table><tr><td>One</td></tr><tr><td><p>Two</p></td></tr></table>',
    ['paragraph: One', 'paragraph: Two'],
  ],
  [
    'a table with text in it',
    '<table><tr><td><h2>One</h2></td><td>a</td></tr><tr><td>b</td><td>c</td></tr></table>',
    ['heading 2: One', 'paragraph: a', 'paragraph: b', 'paragraph: c'],
  ],
])('%s', (_, html, expected) => {
  expect(read(html).passages.map(outline)).toEqual(expected)
})

test.each([
  [
    'an address that was escaped twice is what it stands for',
    '<a href="https://x.example/?a=1&amp;amp;b=2">x</a>',
    'link x https://x.example/?a=1&b=2',
  ],
  [
    'a link in Outlook is the one it wraps',
    '<a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fgull.example%2Fa&data=1">x</a>',
    'link x https://gull.example/a',
  ],
  [
    'a link in Google Docs too',
    '<a href="https://www.google.com/url?q=https://gull.example/a&amp;sa=D">x</a>',
    'link x https://gull.example/a',
  ],
  [
    'no script is a link',
    '<a href=" java\nscript:alert(1)">x</a><a href="data:text/html,x">y</a><a href="tel:+1">z</a>',
    '',
  ],
  [
    'a password is no part of a link',
    '<a href="https://me:secret@gull.example/">x</a>',
    'link x https://gull.example/',
  ],
  [
    'the line under a link is not marked',
    '<u><a href="https://gull.example/"><u>x</u></a></u> <u>y</u>',
    'link x https://gull.example/, underline y',
  ],
  [
    'what stands above or below the line, and what is struck out',
    'H<sub>2</sub>O, 10<sup>6</sup>, <s>a</s> <strike>b</strike> <del>c</del>',
    'sub 2, sup 6, strike-through a, strike-through b, strike-through c',
  ],
  [
    'the mark of a note is no part of the number before it',
    'The map is from 1931.<a class="footnote-anchor" href="#footnote-12">12</a> See <a href="#s2">2</a>.',
    'sup 12',
  ],
  [
    'a style raises and strikes',
    'x<span style="font-size:0.6em;vertical-align:super">2</span> <span style="vertical-align: sub">i</span> <span style="text-decoration:underline line-through">y</span>',
    'sup 2, sub i, underline y, strike-through y',
  ],
  ['a style takes back what a tag said', '<b>a <span style="font-weight:400">b</span></b>', 'strong a '],
  [
    'a style says what no tag said',
    '<p style="font-style:italic">a <span style="text-decoration:underline solid">b</span></p>',
    'em a b, underline b',
  ],
  [
    'a class says it',
    '<p class="p1">a <span class="s1">b</span> <span class="s2">c</span></p>',
    'strong b, underline c',
  ],
])('%s', (_, html, expected) => {
  const styles = classStyles(
    'p.p1 {margin: 0} .s1 {color: red; font-weight: bold}\nspan.s2 {text-decoration: underline}',
  )
  expect(read(html, {styles}).passages.map(marks).join(', ')).toBe(expected)
})

describe('a table', () => {
  test('has its cells where they stand, those that reach over others counted', () => {
    const {passages} = read(
      `<table><caption>Counts</caption><thead><tr><th>Year</th><th colspan="2">Seals</th></tr></thead>
      <tr><td rowspan="2">2023</td><td>grey</td><td>41</td></tr><tr><td></td><td><b>12</b></td></tr></table>`,
    )
    expect(passages.map(({text, table, cell, role}) => [role, table, text, cell])).toEqual([
      ['caption', 1, 'Counts', undefined],
      ['tableCell', 1, 'Year', {row: 0, column: 0, isHeader: true}],
      ['tableCell', 1, 'Seals', {row: 0, column: 1, isHeader: true}],
      ['tableCell', 1, '2023', {row: 1, column: 0}],
      ['tableCell', 1, 'grey', {row: 1, column: 1}],
      ['tableCell', 1, '41', {row: 1, column: 2}],
      ['tableCell', 1, '12', {row: 2, column: 2}],
    ])
  })

  test('of more places than the limit is read cell by cell', () => {
    const rows = '<tr><td colspan="199">a</td><td>b</td></tr>'.repeat(maximumTableCells / 200 + 1)
    expect(read(`<table>${rows}</table>`).passages.map(({shape}) => shape)).not.toContain('tableCell')
    expect(read(`<table>${rows.slice(0, rows.length / 4)}</table>`).passages.map(({shape}) => shape)).toContain(
      'tableCell',
    )
  })
})

test.each([
  [
    'in a figure',
    '<figure><figcaption>Seals. <span class="credit">Foto: Ole Brandt</span></figcaption><img src="/a.jpg" alt="A bank"></figure>',
    {alt: 'A bank', caption: 'Seals.', credit: 'Ole Brandt'},
  ],
  [
    'with a class of its own',
    '<div><a href="/x"><img src="/a.jpg"></a><p class="wp-caption-text">Seals (AP Photo/Ole Brandt)</p></div>',
    {caption: 'Seals', credit: 'AP Photo/Ole Brandt'},
  ],
  [
    'that Reuters signs',
    '<figure><img src="/a.jpg"><figcaption>Seals rest on a bank, March 3. REUTERS/Ole Brandt</figcaption></figure>',
    {caption: 'Seals rest on a bank, March 3.', credit: 'REUTERS/Ole Brandt'},
  ],
  [
    'with its photographer in brackets',
    '<figure><img src="/a.jpg" alt="A bank"><figcaption>Seals <em>rest</em> (Photo: Ole Brandt)</figcaption></figure>',
    {alt: 'A bank', caption: 'Seals rest', credit: 'Ole Brandt'},
  ],
  ['in the text', '<p>Low <img src="/a.jpg"> water</p>', {}],
  [
    'with its words in attributes',
    '<img src="/a.jpg" data-caption="&lt;b&gt;Seals&lt;/b&gt;" data-credit="Ole Brandt">',
    {caption: 'Seals', credit: 'Ole Brandt'},
  ],
  ['loaded late', '<img src="data:image/gif;base64,R0" data-src="/a.jpg">', {}],
])('a picture %s', (_, html, words) => {
  const {passages, media} = read(html, {baseUrl: 'https://gull.example/'})
  const picture = {url: 'https://gull.example/a.jpg', ...words}
  expect(passages.filter(({role}) => role === 'picture').map((passage) => passage.picture)).toEqual([picture])
  expect(media).toEqual([{kind: 'image', ...picture}])
})

test('what counts readers is no picture, and a picture of nowhere stays by its words', () => {
  const {passages, media} = read(
    '<p>Low<img src="https://t.example/p" width="1" height="1"><img src="file:///C:/a.png" alt="A bank"></p>',
  )
  expect(passages.map(({text}) => text)).toEqual(['Low'])
  expect(media).toEqual([{kind: 'image', alt: 'A bank'}])
})
