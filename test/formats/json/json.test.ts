import {expect, test} from 'vitest'
import {readStory} from '../../../src/ingest.ts'

const read = (value: unknown) => readStory(new TextEncoder().encode(JSON.stringify(value)))
const item = {uri: 'urn:a', versioncreated: '2026-11-04T09:42:00Z', type: 'text'}
const tide = {...item, headline: 'Tide'}
const feed = {version: 'https://jsonfeed.org/version/1', title: 'Gull', home_page_url: 'https://gull.example/'}

test('an item of ninjs 2 and later, whose names are in camel case and whose texts stand in lists', () => {
  const {stories, format} = read({
    uri: 'urn:b',
    versionCreated: '2026-11-04T09:42:00Z',
    pubStatus: 'usable',
    headlines: [
      {role: 'short', value: 'Tide comes'},
      {role: 'main', value: 'The tide comes in'},
    ],
    bodies: [
      {role: 'main', contentType: 'text/plain', value: 'Water came.'},
      {role: 'main', contentType: 'text/html', value: '<p>Water <b>came</b>.</p>'},
    ],
    infoSources: [{name: 'Gull Wire'}],
    edNote: 'With picture.',
  })
  expect(format).toBe('ninjs')
  expect(stories[0]).toMatchObject({
    headline: 'The tide comes in',
    headlines: [{text: 'Tide comes', role: 'short'}],
    wire: {guid: 'urn:b', provider: 'Gull Wire', pubStatus: 'usable', versionCreated: '2026-11-04T09:42:00Z'},
    editorsNote: 'With picture.',
  })
  expect(JSON.stringify(stories[0]?.body)).toContain('"marks":["strong"]')
})

test.each([
  ['a list', [tide, {...tide, uri: 'urn:c'}], 2],
  ['an answer with data', {data: {items: [{item: tide}]}}, 1],
])('%s of items gives a story each', (_, value, count) => {
  expect(read(value).stories.map(({headline}) => headline)).toEqual(Array.from({length: count}, () => 'Tide'))
})

test.each<[string, object, object]>([
  ['withheld', {pubstatus: 'stat:withheld'}, {wire: {pubStatus: 'withheld'}}],
  [
    'embargoed, in AP’s word',
    {pubstatus: 'embargoed', embargoed: '2026-11-05T06:00:00Z'},
    {wire: {pubStatus: 'withheld'}, embargoUntil: '2026-11-05T06:00:00Z'},
  ],
  [
    'corrected',
    {signals: ['sig:correction'], corrections: ['The harbour is Skerries.']},
    {wire: {signal: 'correction'}, corrections: ['The harbour is Skerries.']},
  ],
  [
    'take key and sequence',
    {anpa_take_key: '2nd take', ingest_provider_sequence: '4711'},
    {wire: {takeKey: '2nd take', sequence: '4711'}},
  ],
  ['services', {service: [{name: 'Coast', code: 'c'}]}, {wire: {services: ['Coast']}}],
  [
    'people and organisations',
    {person: [{name: 'Ann Reed', code: 'p1'}], organisation: [{name: 'Gull'}]},
    {
      subjects: [
        {code: 'p1', name: 'Ann Reed', kind: 'person'},
        {code: 'Gull', name: 'Gull', kind: 'organisation'},
      ],
    },
  ],
  [
    'names of ninjs 2 and 3',
    {
      people: [{name: 'Ann Reed', uri: 'urn:p'}],
      expires: '2026-12-01T00:00:00Z',
      creditline: 'Gull/Reed',
      copyrightHolder: 'Gull',
    },
    {
      subjects: [{code: 'urn:p', kind: 'person'}],
      expiresAt: '2026-12-01T00:00:00Z',
      creditLine: 'Gull/Reed',
      copyrightHolder: 'Gull',
    },
  ],
  [
    'terms in a list',
    {usageterms: ['Editorial use only.', 'No archive.']},
    {usageTerms: 'Editorial use only.\nNo archive.'},
  ],
  [
    'terms for machines',
    {rightsinfo: {linkedrights: 'https://gull.example/l'}},
    {usageTerms: 'https://gull.example/l'},
  ],
  ['an earlier item', {evolvedfrom: 'urn:z'}, {relatedItems: [{relation: 'evolvedFrom', guid: 'urn:z'}]}],
  [
    'bylines of AP',
    {bylines: [{by: 'ANN REED', title: 'Coast Writer'}]},
    {byline: 'ANN REED', authors: [{name: 'ANN REED', jobTitle: 'Coast Writer'}]},
  ],
  [
    'places inside one another',
    {
      place: [
        {code: 'a', name: 'Skerries', rels: ['direct'], parentids: ['b'], locationtype: {name: 'City'}},
        {code: 'b', name: 'Ireland', rels: ['ancestor']},
      ],
    },
    {places: [{name: 'Skerries', role: 'about', code: 'a', kind: 'city', within: ['Ireland']}]},
  ],
  [
    "places that are each other's parents, or nobody's",
    {
      place: [
        {code: 'a', name: 'Skerries', rels: ['direct'], parentids: ['b']},
        {code: 'b', name: 'Fingal', rels: ['ancestor'], parentids: ['a']},
        {name: 'Rush', parentids: ['c']},
        {parentids: ['d'], code: 'c'},
        {parentids: ['c'], code: 'd'},
      ],
    },
    {
      places: [
        {name: 'Skerries', role: 'about', code: 'a', within: ['Fingal']},
        {name: 'Rush', role: 'about'},
      ],
    },
  ],
  [
    'where AP filed it',
    {datelinelocation: {city: 'Skerries', countryname: 'IRELAND'}},
    {dateline: {place: 'Skerries'}, places: [{name: 'Skerries', role: 'origin', within: ['IRELAND']}]},
  ],
  [
    'codes of the Guardian',
    {subjects: {code: ['news', 'news:uk']}, slug: 'TIDE', usage: 'No print.'},
    {subjects: [{code: 'news'}, {code: 'news:uk'}], slugline: 'TIDE', usageTerms: 'No print.'},
  ],
])('%s of an item is read', (_, more, fields) => {
  expect(read({...tide, ...more}).stories[0]).toMatchObject(fields)
})

test('kicker and short headlines are told apart from the headline', () => {
  const headlines = [
    {role: 'kicker', value: 'Sea'},
    {role: 'short', value: 'Tide'},
    {role: 'main', value: 'The tide comes in'},
  ]
  expect(read({...item, headlines}).stories[0]).toMatchObject({
    headline: 'The tide comes in',
    kicker: 'Sea',
    headlines: [{text: 'Tide', role: 'short'}],
  })
})

test('a text that stands with an item is a story of its own', () => {
  const sidebar = {guid: 'urn:s', type: 'text', headline: 'Ebb', body_html: '<p>Low.</p>'}
  const {stories} = read({...tide, body_text: 'High.', associations: {sidebar, plan: {guid: 'urn:q', type: 'text'}}})
  expect(stories.map(({headline}) => headline)).toEqual(['Tide', 'Ebb'])
  expect(stories[0]?.relatedItems).toEqual([
    {relation: 'sidebar', guid: 'urn:s', title: 'Ebb'},
    {relation: 'plan', guid: 'urn:q'},
  ])
})

test('pictures of a gallery that stands with an item are its own', () => {
  const picture = {
    type: 'picture',
    headline: 'Boat',
    description_text: 'At ebb.',
    creditline: 'Reed/Gull',
    usageterms: 'No archive.',
    renditions: {
      a: {href: 'https://img.example/a.jpg', width: 100, mimetype: 'image/jpeg'},
      text: {href: 'https://img.example/a.xml', mimetype: 'text/xml', width: 900},
    },
  }
  const {stories} = read({...tide, associations: {gallery: {type: 'composite', associations: {one: picture}}}})
  expect(stories[0]?.media).toEqual([
    {
      kind: 'image',
      url: 'https://img.example/a.jpg',
      mimeType: 'image/jpeg',
      width: 100,
      title: 'Boat',
      caption: 'At ebb.',
      credit: 'Reed/Gull',
      usageTerms: 'No archive.',
    },
  ])
})

test.each([
  ['a plan of coverage', {guid: 'urn:p', planning_date: '2026-11-05', versioncreated: '2026-11-04T09:42:00Z'}],
  ['an event of a calendar', {guid: 'urn:e', type: 'event', name: 'Regatta', versioncreated: '2026-11-04T09:42:00Z'}],
])('%s is refused by that name', (what, value) => {
  const {stories, diagnostics} = read(value)
  expect(stories).toEqual([])
  expect(diagnostics).toMatchObject([{code: 'no-story', severity: 'error', message: expect.stringContaining(what)}])
})

test('an item that was canceled is a kill', () => {
  expect(read({...tide, pubstatus: 'canceled'}).stories[0]?.wire).toMatchObject({
    signal: 'kill',
    pubStatus: 'canceled',
  })
})

test('each passage knows where it stood, behind escapes of either kind', () => {
  const text = String.raw`{"uri":"urn:a","headline":"\"Tide\" \u00fcber","body_html":"<p>One.<\/p><p>T\u0077o.<\/p>"}`
  const passages = readStory(new TextEncoder().encode(text)).stories[0]?.passages ?? []
  const printed = (line: string) => {
    const at = passages.find((one) => one.text === line)?.at
    return at && text.slice(at.start, at.end)
  }
  expect(passages.map((one) => one.text)).toEqual(['"Tide" über', 'One.', 'Two.'])
  expect(printed('One.')).toContain('One.')
  expect(printed('"Tide" über')).toContain('Tide')
})

test('a picture, a film and a sound are media, with the largest file of each', () => {
  const {stories} = read({
    ...tide,
    associations: {
      main: {
        type: 'picture',
        renditions: {s: {href: 'https://g.example/s.jpg', width: 9}, l: {href: 'https://g.example/l.jpg', width: 90}},
      },
      film: {type: 'video', headline: 'Waves', renditions: {a: {href: 'javascript:alert(1)'}}},
      text: {type: 'text', headline: 'Not a medium'},
    },
  })
  expect(stories[0]?.media).toEqual([
    {kind: 'image', url: 'https://g.example/l.jpg', width: 90},
    {kind: 'video', title: 'Waves'},
  ])
})

test('JSON that was cut off is read up to there, with a word of what to do', () => {
  const whole = JSON.stringify({...tide, body_html: '<p>Water.</p>'})
  const {stories, diagnostics} = readStory(new TextEncoder().encode(whole.slice(0, -9)))
  expect(stories.map(({headline}) => headline)).toEqual(['Tide'])
  expect(diagnostics).toContainEqual(expect.objectContaining({code: 'markup-broken', severity: 'error'}))
})

test('half a character becomes one that says so', () => {
  const cut = String.raw`{"uri":"a","headline":"Tide \ud83d","body_text":"Water \ud83c rises.\n\nBoats \ud83d\udea2 float."}`
  const [story] = readStory(new TextEncoder().encode(cut)).stories
  expect(story?.passages.map(({text}) => text)).toEqual([
    'Tide \uFFFD',
    'Water \uFFFD rises.',
    'Boats \u{1F6A2} float.',
  ])
})

test('JSON that nests without end is refused, not followed', () => {
  const deep = `{"uri":"a","headline":"b","body_html":"c","data":${'['.repeat(200_000)}${']'.repeat(200_000)}}`
  expect(readStory(new TextEncoder().encode(deep)).stories.map(({headline}) => headline)).toEqual(['b'])
})

test('what a JSON Feed says of itself and of its items is told', () => {
  const answer = read({
    ...feed,
    author: {name: 'Ann Gull'},
    items: [
      {
        id: 7,
        url: '/seven',
        title: 'Tide',
        content_html: '<p>See <a href="/map">the map</a>.</p>',
        date_published: '2026-11-04T09:42:00Z',
      },
    ],
  })
  expect(answer).toMatchObject({format: 'json-feed', feed: {title: 'Gull', link: 'https://gull.example/'}})
  expect(answer.stories[0]).toMatchObject({headline: 'Tide', publishedAt: '2026-11-04T09:42:00Z', wire: {guid: '7'}})
  expect(answer.stories[0]?.authors?.map(({name}) => name)).toEqual(['Ann Gull'])
  expect(JSON.stringify(answer.stories[0]?.body)).toContain('https://gull.example/map')
})
