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

test('JSON that was cut off is refused with a word of what to do', () => {
  const whole = JSON.stringify({...tide, body_html: '<p>Water.</p>'})
  const {stories, diagnostics} = readStory(new TextEncoder().encode(whole.slice(0, -9)))
  expect(stories).toEqual([])
  expect(diagnostics).toContainEqual(expect.objectContaining({code: 'markup-broken', severity: 'error'}))
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
