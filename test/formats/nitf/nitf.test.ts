import {describe, expect, test} from 'vitest'
import {readStory} from '../../../src/ingest.ts'
import type {Story} from '../../../src/story/story.ts'

const body = '<p>Forty goats took the ferry on Friday, and nobody had sold them a ticket.</p>'

/** A document of NITF: what is in its `docdata`, its `body.head` and its text. */
const document = (
  docdata: string,
  head = '<hedline><hl1>Goats take the ferry</hl1></hedline>',
  content = body,
): string =>
  `<nitf><head><docdata>${docdata}</docdata></head><body><body.head>${head}</body.head><body.content>${content}</body.content></body></nitf>`

function read(xml: string): Story {
  const {stories, format} = readStory(new TextEncoder().encode(xml))
  expect(format).toBe('nitf')
  const [story] = stories
  if (story === undefined) throw new Error('no story')
  return story
}

const texts = (story: Story): string[] =>
  story.body.flatMap((block) =>
    'children' in block
      ? [`${block.listItem ?? block.style}: ${block.children.map(({text}) => String(text)).join('')}`]
      : [],
  )

test('year and holder of a copyright make its notice', () => {
  expect(read(document('<doc.copyright year="2031" holder="Harbour Post"/>'))).toMatchObject({
    copyrightHolder: 'Harbour Post',
    copyrightNotice: '© 2031 Harbour Post',
  })
})

describe('docdata', () => {
  test.each<[string, string, Partial<Story>]>([
    ['scope', '<doc-scope scope="SPORT"/>', {subjects: [{scheme: 'scope', code: 'SPORT'}]}],
    ['urgency', '<urgency ed-urg="2"/>', {urgency: 2}],
    ['an urgency beyond the scale', '<urgency ed-urg="12"/>', {}],
    ['a note to editors', '<ed-msg info="With photo."/>', {editorsNote: 'With photo.'}],
    [
      'keywords, in attributes as the standard wants and as text',
      '<key-list><keyword key="goats"/><keyword>ferries</keyword></key-list>',
      {keywords: ['goats'], subjects: [{scheme: 'keyword', code: 'ferries'}]},
    ],
    [
      'an embargo',
      '<date.issue norm="20310304T090000Z"/><date.release norm="20310304T120000Z"/>',
      {embargoUntil: '2031-03-04T12:00:00Z', publishedAt: '2031-03-04T12:00:00Z'},
    ],
    [
      'a release that is no embargo',
      '<date.issue norm="20310304T090000Z"/><date.release norm="20310304T090000Z"/>',
      {publishedAt: '2031-03-04T09:00:00Z'},
    ],
    ['a placeholder for a date', '<date.expire norm="YYYYMMDD000000-HHMM"/>', {}],
    [
      'rights',
      '<doc.copyright year="2031" holder="Harbour Post"/><doc.rights limitations="Not in Norway" geography="EU"/>',
      {copyrightHolder: 'Harbour Post', usageTerms: 'Not in Norway\nEU'},
    ],
    [
      'the place of the event',
      '<evloc city="Oban" state-prov="Scotland" iso-cc="GBR"/>',
      {places: [{name: 'Oban', role: 'about', within: ['Scotland', 'GBR']}]},
    ],
  ])('%s', (_, docdata, fields) => {
    expect(read(document(docdata))).toMatchObject(fields)
  })

  test.each<[string, string, Story['wire']]>([
    [
      'a document id is the story, a key beside it the take',
      '<doc-id regsrc="PA" id-string="af1f-3-1"/><du-key key="PA-GOATS"/>',
      {provider: 'PA', guid: 'af1f-3-1', takeKey: 'PA-GOATS'},
    ],
    [
      'a document id that is the key and a number is a version',
      '<doc-id id-string="goats-2031-0304_47"/><du-key key="goats-2031-0304" version="48"/>',
      {guid: 'goats-2031-0304', uri: 'goats-2031-0304_47', version: '48', signal: 'update', takeKey: 'goats-2031-0304'},
    ],
    ['a first version', '<doc-id id-string="x-1"/><du-key version="1"/>', {guid: 'x-1', version: '1', signal: 'new'}],
    ['a correction', '<doc-id id-string="x-1"/><correction info="Nine goats."/>', {guid: 'x-1', signal: 'correction'}],
  ])('%s', (_, docdata, wire) => {
    expect(read(document(docdata)).wire).toEqual(wire)
  })

  test.each([
    ['usable', 'usable', undefined],
    ['withheld', 'withheld', undefined],
    ['embargoed', 'withheld', undefined],
    ['canceled', 'canceled', 'kill'],
  ])('status %s', (status, pubStatus, signal) => {
    const {wire} = read(document('').replace('<docdata', `<docdata management-status="${status}"`))
    expect(wire).toEqual({pubStatus, ...(signal === undefined ? {} : {signal})})
  })
})

const titled = (xml: string): string => xml.replace('<head>', '<head><title>Goats-Ferry</title>')

describe('what stands above the text', () => {
  test.each<[string, string, Partial<Story>]>([
    [
      'headline and deck',
      '<hedline><hl1>Goats take the ferry</hl1><hl2>Nobody sold them a ticket</hl2></hedline>',
      {headline: 'Goats take the ferry', deck: 'Nobody sold them a ticket'},
    ],
    [
      'a second headline that is the first again',
      '<hedline><hl1>Goats take the ferry</hl1><hl2>Goats take the ferry</hl2></hedline>',
      {headline: 'Goats take the ferry'},
    ],
    [
      'a byline with its title',
      '<byline>By ADA QUILL<byttl>Maritime Correspondent</byttl></byline>',
      {byline: 'By ADA QUILL', authors: [{name: 'ADA QUILL', jobTitle: 'Maritime Correspondent'}]},
    ],
    [
      'persons in a byline',
      '<byline><person>Ada Quill and Jordan Press</person></byline>',
      {authors: [{name: 'Ada Quill'}, {name: 'Jordan Press'}]},
    ],
    [
      'a second headline where the byline belongs',
      '<hedline><hl1>Goats take the ferry</hl1></hedline><byline>Nobody had sold them a ticket, says company</byline>',
      {deck: 'Nobody had sold them a ticket, says company'},
    ],
    [
      'a dateline of parts',
      '<dateline><location><city>Oban</city><state>Scotland</state></location><story.date norm="20310304T080000Z"/></dateline>',
      {
        dateline: {place: 'Oban', text: 'Oban, Scotland'},
        places: [{name: 'Oban', kind: 'city', role: 'origin', within: ['Scotland']}],
      },
    ],
    ['a date for machines alone is no dateline', '<dateline><story.date>20310304T080000Z</story.date></dateline>', {}],
    ['a distributor', '<distributor><org>Reuters</org></distributor>', {source: {name: 'Reuters'}}],
    [
      'notes not for publication',
      '<note type="npa"><body.content><p>Call the harbour first.</p></body.content></note>',
      {editorsNote: 'Call the harbour first.'},
    ],
  ])('%s', (_, head, fields) => {
    expect(read(document('', head))).toMatchObject(fields)
  })

  test('the title of the document stands in for a headline, or names the story', () => {
    expect(read(titled(document('', '')))).toMatchObject({headline: 'Goats-Ferry'})
    expect(read(titled(document('')))).toMatchObject({headline: 'Goats take the ferry', slugline: 'Goats-Ferry'})
  })
})

describe('the text', () => {
  test.each([
    [
      'mixed content in order',
      '<p>One <em>two</em> three <org>four <em>five</em></org> six<br/>seven</p>',
      ['normal: One two three four five six\nseven'],
    ],
    [
      'subheads and lists',
      '<hl2>Why</hl2><ol><li>one goat with a ticket</li></ol><p>That is all there is to say.</p>',
      ['h2: Why', 'number: one goat with a ticket', 'normal: That is all there is to say.'],
    ],
    [
      'quotes with their credit',
      '<bq><block><p>They knew.</p></block><credit>A goat</credit></bq>',
      ['blockquote: They knew.', 'blockquote: A goat'],
    ],
    [
      'fractions, with a sign between or without',
      '<p>They ate <frac><numer>3</numer><denom>4</denom></frac> or <frac>\n<numer>1</numer><frac-sep>/</frac-sep><denom>2</denom>\n</frac> of it.</p>',
      ['normal: They ate 3/4 or 1/2 of it.'],
    ],
    [
      'terms and what they mean',
      '<dl><dt>Goat</dt><dd>An animal that swims badly.</dd></dl>',
      ['normal: Goat', 'normal: An animal that swims badly.'],
    ],
    ['lines of preformatted text', '<pre>Goats  40\nSheep  12</pre>', ['normal: Goats 40\nSheep 12']],
    [
      'blocks in blocks, and text beside them',
      '<block>Before it all began.<block><p>Within the block it went on.</p></block>After it all was over.</block>',
      ['normal: Before it all began.', 'normal: Within the block it went on.', 'normal: After it all was over.'],
    ],
    [
      'metadata inside',
      '<block><tobject tobject.type="x"/><key-list><keyword key="k"/></key-list><p>Forty goats took the ferry.</p></block>',
      ['normal: Forty goats took the ferry.'],
    ],
  ])('%s', (_, content, expected) => {
    expect(texts(read(document('', undefined, content)))).toEqual(expected)
  })

  test('namespaces and prefixes do not count', () => {
    const xml = document('<urgency ed-urg="3"/>')
    const prefixed = xml
      .replaceAll(/<(\/?)/gu, '<$1n:')
      .replace('<n:nitf', '<n:nitf xmlns:n="http://iptc.org/std/NITF/2006-10-18/"')
    expect({...read(prefixed), passages: []}).toEqual({...read(xml), passages: []})
  })
})

test('an archive gives the date and the address of the paper, names in two orders, headlines for other media, the lead twice', () => {
  const lead = 'Forty goats took the ferry on Friday, and nobody had sold them a ticket.'
  const story = read(
    document(
      '',
      `<hedline><hl1>Goats take the ferry</hl1><hl2 class="online_headline">Goats at sea</hl2></hedline>
      <byline class="print_byline">By ADA QUILL</byline><byline class="normalized_byline">Quill, Ada</byline>`,
      `<block class="lead_paragraph"><p>${lead}</p></block><block class="full_text"><p>${lead}</p><p>They paid later.</p></block>`,
    ).replace(
      '</docdata>',
      '</docdata><pubdata name="The Harbour Gull" date.publication="20310304T000000Z" ex-ref="https://gull.example/goats"/>',
    ),
  )
  expect(story).toMatchObject({
    publishedAt: '2031-03-04T00:00:00Z',
    url: 'https://gull.example/goats',
    source: {name: 'The Harbour Gull'},
    authors: [{name: 'ADA QUILL'}],
    headlines: [{text: 'Goats at sea', role: 'online_headline'}],
  })
  expect(story.deck).toBeUndefined()
  expect(texts(story)).toEqual([`normal: ${lead}`, 'normal: They paid later.'])
})

test('the headline that AP had before is another one, a line marked as one below is a deck', () => {
  const {deck, headlines} = read(
    document(
      '',
      '<hedline><hl1 id="headline">Goats take the ferry</hl1><hl2 id="originalHeadline">Goats at sea</hl2><hl2 class="subheadline">They knew the way</hl2></hedline>',
    ),
  )
  expect({deck, headlines}).toEqual({
    deck: 'They knew the way',
    headlines: [{text: 'Goats at sea', role: 'originalHeadline'}],
  })
})

test.each([
  ['US--Goat Ferry, Correction', 'correction'],
  ['EU--Goat Ferry,2nd Ld-Writethru', 'update'],
  ['EU--Goat Ferry, Bulletin Kill', 'kill'],
  ['Goats, Correction of', undefined],
])('the slug %s of a version', (slug, signal) => {
  const xml = document('', '<hedline><hl1>Goats take the ferry</hl1></hedline>').replace(
    /<title>[^<]*<\/title>|<head>/u,
    (tag) => (tag === '<head>' ? `<head><title>${slug}</title>` : `<title>${slug}</title>`),
  )
  expect(read(xml).wire?.signal).toBe(signal)
})

test('results are lines of the text, none a heading', () => {
  const lines = [
    'East Division',
    'Osthamn 3, Sande 1',
    'Ytterholm 2, Gannet 2, tie',
    'Torsund 4, Kiel 0',
    'Bay 1, Heads 1',
  ]
  const story = read(
    document('', undefined, `<p>${lines.join('</p><p>')}</p><p>Sande at Torsund, 7 p.m.</p><p>That was all of it.</p>`),
  )
  expect(story.passages.filter(({role}) => role === 'subhead')).toEqual([])
  expect(texts(story)).toHaveLength(7)
})

test.each([
  ['TORSUND, <state>Ore.</state>', {name: 'TORSUND', role: 'origin', within: ['Ore.']}],
  ['TORSUND<sublocation>Quay</sublocation>', {name: 'Quay', kind: 'sublocation', role: 'origin', within: ['TORSUND']}],
  ['<city>TORSUND</city>, <state>Ore.</state>', {name: 'TORSUND', kind: 'city', role: 'origin', within: ['Ore.']}],
])('a place with words beside its elements: %s', (location, place) => {
  const story = read(
    document('', `<hedline><hl1>Goats</hl1></hedline><dateline><location>${location}</location></dateline>`),
  )
  expect(story.places).toEqual([place])
})

test('rights in elements, and a caption with a heading of its own', () => {
  const story = read(
    document(
      '',
      '<hedline><hl1>Goats take the ferry</hl1></hedline><rights><rights.owner>Gull</rights.owner><rights.type>Print</rights.type><rights.geography>Norway</rights.geography></rights>',
      '<p>Forty goats came.</p><media media-type="image"><media-reference source="https://gull.example/goats.jpg"/><media-caption><hl2>At sea</hl2><p>Goats.</p></media-caption></media>',
    ),
  )
  expect(story).toMatchObject({
    copyrightHolder: 'Gull',
    usageTerms: 'Print\nNorway',
    media: [{caption: 'At sea Goats.'}],
  })
  expect(texts(story)).toEqual(['normal: Forty goats came.'])
})

test('documents in an element of the sender’s own are a story each', () => {
  const one = document('', undefined, `<img src="https://gull.example/goats.jpg"/>${body}`)
  const {stories, format} = readStory(`<nitf-doc>${one}${one}</nitf-doc>`)
  expect(format).toBe('nitf')
  expect(stories.map(({headline}) => headline)).toEqual(['Goats take the ferry', 'Goats take the ferry'])
  expect(stories[0]?.media).toEqual([{kind: 'image', url: 'https://gull.example/goats.jpg'}])
})

test('mark-up in lines that senders escape is no text', () => {
  const head = `<hedline><hl1><![CDATA[Goats <b>take</b> the ferry]]></hl1></hedline><abstract><![CDATA[<p>Forty&nbsp;goats.</p>]]></abstract>`
  const story = read(
    document('', head, '<![CDATA[<p>Forty <em>goats</em> took the ferry on Friday.</p><p>They paid.</p>]]>'),
  )
  expect(story).toMatchObject({headline: 'Goats take the ferry', abstract: 'Forty goats.'})
  expect(texts(story)).toEqual(['normal: Forty goats took the ferry on Friday.', 'normal: They paid.'])
})
