import {describe, expect, test} from 'vitest'
import type {Story} from '../../../src/story/story.ts'
import {item, type Parts, readAll} from './news-items.ts'

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
    [
      'the number that a wire gives it',
      '<altId type="x:runningnumber">es 002</altId>',
      {guid: 'urn:goats', sequence: 'es 002'},
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
      'a subject of a list without a name',
      '<subject qcode=":04000000"/><located qcode=":7"><name>Harbour</name></located>',
      {subjects: [{code: '04000000'}], places: [{name: 'Harbour', role: 'origin', code: '7'}]},
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
      'codes that are none',
      '<subject qcode="medtop:"/><genre qcode="genre:"/><headline role="hld:">Goats</headline><headline role="hld:">Sheep</headline>',
      {headlines: [{text: 'Sheep'}]},
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
