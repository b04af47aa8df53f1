import {describe, expect, test} from 'vitest'
import {readStory, type ReadResult} from '../../../src/ingest.ts'
import type {Story} from '../../../src/story/story.ts'

const text =
  '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Forty goats took the ferry on Friday.</p></body></html>'

interface Parts {
  readonly attributes?: string
  readonly rights?: string
  readonly meta?: string
  readonly content?: string
  readonly set?: string
}

const item = ({
  attributes = 'guid="urn:goats"',
  rights = '',
  meta = '',
  content = '<headline>Goats</headline>',
  set = `<inlineXML contenttype="application/xhtml+xml">${text}</inlineXML>`,
}: Parts): string =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" ${attributes}>${rights}<itemMeta>${meta}</itemMeta><contentMeta>${content}</contentMeta><contentSet>${set}</contentSet></newsItem>`

const message = (...items: readonly string[]): string =>
  `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sender>harbour.example</sender></header><itemSet>${items.join('')}</itemSet></newsMessage>`

const readAll = (xml: string): ReadResult => readStory(new TextEncoder().encode(xml))

function read(parts: Parts): Story {
  const {stories, format} = readAll(item(parts))
  expect(format).toBe('newsml-g2')
  const [story] = stories
  if (story === undefined) throw new Error('no story')
  return story
}

describe('itemMeta', () => {
  test.each<[string, string, Story['wire']]>([
    ['usable', '<pubStatus qcode="stat:usable"/>', {guid: 'urn:goats', pubStatus: 'usable'}],
    ['withheld', '<pubStatus qcode="stat:withheld"/>', {guid: 'urn:goats', pubStatus: 'withheld'}],
    ['killed', '<pubStatus qcode="stat:canceled"/>', {guid: 'urn:goats', pubStatus: 'canceled', signal: 'kill'}],
    [
      "a status by IPTC's address",
      '<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/canceled"/>',
      {guid: 'urn:goats', pubStatus: 'canceled', signal: 'kill'},
    ],
    ['an update', '<signal qcode="sig:update"/>', {guid: 'urn:goats', signal: 'update'}],
    ['a replacement', '<signal qcode="x_sig:replace"/>', {guid: 'urn:goats', signal: 'update'}],
    [
      'a correction among other signals',
      '<signal qcode="x:ready"/><signal qcode="sig:correction"/>',
      {guid: 'urn:goats', signal: 'correction'},
    ],
    ['a note that corrects', '<edNote role="r:correction">Nine.</edNote>', {guid: 'urn:goats', signal: 'correction'}],
    [
      'a provider by name',
      '<provider qcode="p:1"><name>Harbour Post</name></provider>',
      {provider: 'Harbour Post', guid: 'urn:goats'},
    ],
    ['a provider by literal', '<provider literal="hp"/>', {provider: 'hp', guid: 'urn:goats'}],
    [
      'dates where versions are serial numbers',
      '<versionCreated>2031-03-04T09:00:00Z</versionCreated><firstCreated>2031-03-04T08:00:00Z</firstCreated>',
      {
        guid: 'urn:goats',
        versionCreated: '2031-03-04T09:00:00Z',
        firstCreated: '2031-03-04T08:00:00Z',
        signal: 'update',
      },
    ],
  ])('%s', (_, meta, wire) => {
    expect(read({meta}).wire).toEqual(wire)
  })

  test.each([
    ['1', 'new'],
    ['7', 'update'],
    ['1927777166', undefined],
  ])('version %s', (version, signal) => {
    expect(read({attributes: `guid="urn:goats" version="${version}"`}).wire?.signal).toBe(signal)
  })

  test('a time without zone is in the zone of the others', () => {
    const meta = '<versionCreated>2031-03-04T09:00:00+02:00</versionCreated><embargoed>2031-03-04T12:00:00</embargoed>'
    expect(read({meta}).embargoUntil).toBe('2031-03-04T12:00:00+02:00')
  })

  test('a time without any zone is UTC and reported', () => {
    const {stories, diagnostics} = readAll(item({meta: '<embargoed>2031-03-04T12:00:00</embargoed>'}))
    expect(stories[0]?.embargoUntil).toBe('2031-03-04T12:00:00Z')
    expect(diagnostics.map(({code}) => code)).toContain('zone-assumed')
  })

  test('a note that is a section of XHTML is a line for each paragraph, none twice', () => {
    const meta =
      '<edNote>Call first.</edNote><edNote><section xmlns="http://www.w3.org/1999/xhtml"><h3>Notes</h3><ul><li>“Call” first.</li><li><a href="https://a.example/">Page</a></li></ul></section></edNote>'
    expect(read({meta}).editorsNote).toBe('Call first.\nNotes\nPage')
  })

  test('links to pages are related links, links to items related items; neither is in the body', () => {
    const meta =
      '<link rel="irel:seeAlso" href="https://a.example/goats"><title>More goats</title></link><link rel="irel:seeAlso" href="javascript:alert(1)"/><link rel="irel:evolvedFrom" residref="urn:sheep" version="2"/>'
    const story = read({meta})
    expect(story.relatedLinks).toEqual([{title: 'More goats', url: 'https://a.example/goats'}])
    expect(story.relatedItems).toEqual([
      {relation: 'seeAlso', guid: 'javascript:alert(1)'},
      {relation: 'evolvedFrom', guid: 'urn:sheep', version: '2'},
    ])
    expect(story.body).toHaveLength(1)
  })

  test('of rights in several languages those in the language of the story', () => {
    const rights =
      '<rightsInfo><copyrightHolder literal="HP"/><usageTerms xml:lang="de">Nicht in Norwegen</usageTerms><usageTerms xml:lang="en">Not in Norway</usageTerms></rightsInfo>'
    expect(read({rights, content: '<headline>Goats</headline><language tag="en-GB"/>'})).toMatchObject({
      usageTerms: 'Not in Norway',
      copyrightHolder: 'HP',
    })
  })
})

describe('contentMeta', () => {
  test.each<[string, string, Partial<Story>]>([
    [
      'headlines by role',
      '<headline role="hld:short">Goats!</headline><headline role="hld:subHeadline">No ticket sold</headline><headline>Goats take the ferry</headline>',
      {headline: 'Goats take the ferry', deck: 'No ticket sold', headlines: [{text: 'Goats!', role: 'short'}]},
    ],
    [
      'headlines by rank, the third a kicker',
      '<headline rank="3">Animals</headline><headline rank="1">Goats take the ferry</headline>',
      {headline: 'Goats take the ferry', kicker: 'Animals'},
    ],
    [
      'headlines by language',
      '<language tag="en"/><headline xml:lang="de">Ziegen</headline><headline xml:lang="en">Goats</headline>',
      {headline: 'Goats', headlines: [{text: 'Ziegen', language: 'de'}]},
    ],
    [
      'a creator without a byline is the author',
      '<creator uri="x:1"><name>Ada Quill</name></creator>',
      {authors: [{name: 'Ada Quill'}]},
    ],
    ['a log-in is no author', '<creator literal="quill.ada"/><creator literal="AQ"/>', {}],
    [
      'a byline',
      '<by>By Ada Quill and Jon Berg</by><creator literal="Ada Quill"/>',
      {byline: 'By Ada Quill and Jon Berg', authors: [{name: 'Ada Quill'}, {name: 'Jon Berg'}]},
    ],
    [
      'subjects by code, address and literal',
      '<subject qcode="medtop:20000337"/><subject uri="http://cv.iptc.org/newscodes/mediatopic/20000019"/><subject literal="GOATS"/><subject type="cpnat:organisation" qcode="o:1"><name>Ferry Co</name></subject>',
      {
        subjects: [
          {scheme: 'medtop', code: '20000337'},
          {scheme: 'medtop', code: '20000019'},
          {code: 'GOATS'},
          {scheme: 'o', code: '1', name: 'Ferry Co', kind: 'organisation'},
        ],
      },
    ],
    [
      'places',
      '<located qcode="c:1" type="cptype:city"><name>Oban</name><broader><name>Scotland</name></broader></located><subject type="cpnat:geoArea" literal="Mull"/>',
      {
        places: [
          {name: 'Oban', role: 'origin', scheme: 'c', code: '1', kind: 'city', within: ['Scotland']},
          {name: 'Mull', role: 'about'},
        ],
      },
    ],
    [
      'a source that is not the sender',
      '<infoSource role="isrol:contentSource" literal="Harbour Post"/>',
      {source: {name: 'Harbour Post'}},
    ],
    [
      'urgency, slugline, credit, keywords',
      '<urgency>2</urgency><slugline>goats</slugline><creditline>HP</creditline><keyword>a</keyword><keyword>a</keyword>',
      {urgency: 2, slugline: 'goats', creditLine: 'HP', keywords: ['a']},
    ],
    [
      'a dateline',
      '<dateline>OBAN, March 4 (Reuters) -</dateline>',
      {dateline: {place: 'OBAN', agency: 'Reuters', date: 'March 4', text: 'OBAN, March 4 (Reuters)'}},
    ],
  ])('%s', (_, content, fields) => {
    expect(
      read({content: content.includes('<headline') ? content : `<headline>Goats</headline>${content}`}),
    ).toMatchObject(fields)
  })

  test('names that an assertion gives', () => {
    const xml = item({content: '<headline>Goats</headline><subject qcode="t:1"/>'}).replace(
      '<contentSet>',
      '<assert qcode="t:1"><name>goats</name></assert><contentSet>',
    )
    expect(readAll(xml).stories[0]?.subjects).toEqual([{scheme: 't', code: '1', name: 'goats'}])
  })
})

describe('the text', () => {
  test.each([
    [
      'NITF',
      '<inlineXML><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.content><p>Forty goats came.</p></body.content></body></nitf></inlineXML>',
      ['Forty goats came.'],
    ],
    [
      'XHTML, its header left out',
      '<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><header><h1>Goats</h1><time>Now</time></header><section><p>Forty goats came.</p></section></body></html></inlineXML>',
      ['Forty goats came.'],
    ],
    [
      'mark-up of the sender',
      '<inlineXML><BODY xmlns=""><INGRESS><P>Forty goats came.</P></INGRESS><MELLIS>Why</MELLIS><CITAT>They knew the way.</CITAT></BODY></inlineXML>',
      ['Forty goats came.', 'Why', 'They knew the way.'],
    ],
    [
      'plain text',
      '<inlineData contenttype="text/plain">Forty goats came.\n\nThey knew\nthe way.</inlineData>',
      ['Forty goats came.', 'They knew the way.'],
    ],
    [
      'escaped HTML',
      '<inlineData contenttype="text/html">&lt;p&gt;Forty &lt;b&gt;goats&lt;/b&gt; came.&lt;br&gt;They knew.&lt;/p&gt;</inlineData>',
      ['Forty goats came.', 'They knew.'],
    ],
    [
      'the first version that has text',
      '<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body/></html></inlineXML><inlineData contenttype="text/plain">Forty goats came.</inlineData>',
      ['Forty goats came.'],
    ],
    ['data that is no text', '<inlineData contenttype="image/jpeg" encoding="e:base64">/9j/4AAQ</inlineData>', []],
  ])('%s', (_, set, expected) => {
    expect(
      read({set})
        .passages.filter(({role}) => role !== 'headline')
        .map((passage) => passage.text),
    ).toEqual(expected)
  })
})

describe('packages and messages', () => {
  const picture = item({
    attributes: 'guid="urn:picture"',
    meta: '<itemClass qcode="ninat:picture"/>',
    content:
      '<headline>Goat</headline><creditline>HP</creditline><description role="drol:caption">A goat.</description>',
    set: '<remoteContent contenttype="image/jpeg" href="https://a.example/small.jpg" width="10" height="10"/><remoteContent contenttype="image/jpeg" href="https://a.example/goat.jpg" width="90" height="90"/>',
  })
  const media = {
    kind: 'image',
    url: 'https://a.example/goat.jpg',
    mimeType: 'image/jpeg',
    width: 90,
    height: 90,
    guid: 'urn:picture',
    title: 'Goat',
    caption: 'A goat.',
    credit: 'HP',
  }
  const itemRef = (guid: string): string => `<itemRef residref="${guid}"><title>${guid}</title></itemRef>`
  const packageOf = (...guids: readonly string[]): string =>
    `<packageItem guid="urn:package"><contentMeta><headline>Today</headline></contentMeta><groupSet><group>${guids.map(itemRef).join('')}</group></groupSet></packageItem>`

  test('a picture is a story with its picture and caption', () => {
    const [story] = readAll(picture).stories
    expect(story?.media).toEqual([media])
    expect(story?.passages.map(({role}) => role)).toEqual(['headline', 'caption'])
  })

  test('every item of a message is a story, from the sender', () => {
    const {stories} = readAll(message(item({}), item({attributes: 'guid="urn:sheep"'})))
    expect(stories.map(({wire}) => wire)).toEqual([
      {guid: 'urn:goats', provider: 'harbour.example'},
      {guid: 'urn:sheep', provider: 'harbour.example'},
    ])
  })

  test('a package of one text with its picture is one story', () => {
    const {stories} = readAll(message(packageOf('urn:goats', 'urn:picture'), item({}), picture))
    expect(stories.map(({headline}) => headline)).toEqual(['Goats'])
    expect(stories[0]?.media).toEqual([media])
  })

  test('of a package of two texts each is a story, and so is the picture', () => {
    const sheep = item({attributes: 'guid="urn:sheep"'})
    expect(
      readAll(message(packageOf('urn:goats', 'urn:sheep', 'urn:picture'), item({}), sheep, picture)).stories,
    ).toHaveLength(3)
  })

  test('a package whose items are elsewhere points to them', () => {
    const {stories} = readAll(message(packageOf('urn:a', 'urn:b')))
    expect(stories.map(({headline, relatedItems}) => ({headline, relatedItems}))).toEqual([
      {
        headline: 'Today',
        relatedItems: [
          {title: 'urn:a', guid: 'urn:a'},
          {title: 'urn:b', guid: 'urn:b'},
        ],
      },
    ])
  })

  test.each(['conceptItem', 'knowledgeItem', 'planningItem', 'catalogItem'])(
    'a %s is refused, and only noted beside a story',
    (name) => {
      const refused = `<${name} xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x"><itemMeta/></${name}>`
      const alone = readAll(refused)
      expect(alone.stories).toEqual([])
      expect(alone.diagnostics).toMatchObject([
        {code: 'no-story', severity: 'error', message: expect.stringContaining(`The ${name} urn:x holds`)},
      ])
      const beside = readAll(message(item({}), refused))
      expect(beside.stories).toHaveLength(1)
      expect(beside.diagnostics).toMatchObject([{code: 'no-story', severity: 'info'}])
    },
  )
})
