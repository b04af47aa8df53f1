import {expect, test} from 'vitest'
import {readStory} from '../../../src/ingest.ts'

const read = (value: unknown) => readStory(new TextEncoder().encode(JSON.stringify(value)))
const item = {uri: 'urn:a', versioncreated: '2026-11-04T09:42:00Z', type: 'text'}
const tide = {...item, headline: 'Tide'}

test('TT names topic and agency above the text, and shows in it the small file of a picture that stands beside it', () => {
  const small = 'https://pictures.example/goats-small.jpg'
  const large = 'https://pictures.example/goats-large.jpg'
  const {stories} = read({
    ...tide,
    bodies: [
      {
        role: 'html5',
        contenttype: 'text/html',
        value: `<html><head><title>Tide table</title></head><body><h1>Tide</h1>
          <div class="dat"><span class="vignette">Harbour</span><span class="source">TT</span></div>
          <p>The water came in on Friday and took the goats along.</p>
          <figure><img src="${small}" alt="Goats"/><div class="byline">Ada Quill/TT</div><figcaption>Goats at sea.</figcaption></figure></body></html>`,
      },
    ],
    associations: [
      {
        name: 'a1',
        type: 'picture',
        by: 'Ada Quill/TT',
        renditions: [
          {name: 'small', href: small, width: 256},
          {name: 'large', href: large, width: 2048},
        ],
      },
    ],
  })
  expect(stories[0]).toMatchObject({
    kicker: 'Harbour',
    dateline: {agency: 'TT', text: 'TT'},
    source: {name: 'TT'},
    media: [{url: large, creator: 'Ada Quill/TT'}],
  })
  expect(stories[0]?.passages.map(({role, text}) => `${role}: ${text}`)).not.toContain('paragraph: Tide table')
  expect(stories[0]?.body.filter((block) => block._type === 'articleImage')).toMatchObject([
    {url: small, caption: 'Goats at sea.', credit: 'Ada Quill/TT'},
  ])
})

test.each([
  ['body_html5', '<p>The water came in.</p><p>It took the <em>goats</em>.</p>'],
  ['body_nitf', '<body.content><block><p>The water came in.</p><hl2>It took the goats.</hl2></block></body.content>'],
  [
    'body_nitf',
    '<nitf><body><body.content><p>The water came in.</p><p>It took the goats.</p></body.content></body></nitf>',
  ],
  ['body_plain', 'The water came in.\nIt took the goats.'],
])('a body in the format that its name says: %s', (name, value) => {
  const {stories, diagnostics} = read({
    ...tide,
    body_text: name.endsWith('plain') ? undefined : 'Short.',
    [name]: value,
  })
  expect(stories[0]?.passages.slice(1).map(({text}) => text)).toEqual(['The water came in.', 'It took the goats.'])
  expect(diagnostics).toEqual([])
})

test('Superdesk gives a signal and a job as objects, and The Canadian Press signs below the text', () => {
  const {stories} = read({
    ...tide,
    byline: 'Ada Quill, The Canadian Press',
    authors: [{name: 'Ada Quill', role: 'writer', jobtitle: {qcode: '1', name: 'Reporter'}}],
    signal: [{code: 'sig:correction', name: 'Correction'}],
    body_html: '<p>The water came in on Friday and took the goats.</p><p>Ada Quill, The Canadian Press</p>',
  })
  expect(stories[0]).toMatchObject({
    authors: [{name: 'Ada Quill', jobTitle: 'Reporter'}],
    wire: {signal: 'correction'},
  })
  expect(stories[0]?.body).toHaveLength(1)
})

test('who made a story is no subject of it', () => {
  const people = [
    {name: 'Ada Quill', uri: 'https://gull.example/ada', rel: 'author'},
    {name: 'Jens Harms', uri: 'https://gull.example/jens', rel: 'about'},
  ]
  expect(read({...tide, people}).stories[0]?.subjects?.map(({name}) => name)).toEqual(['Jens Harms'])
})

test('a byline may have its house on a line of its own', () => {
  const {stories} = read({...tide, byline: 'By Ada Quill\nHarbour News', body_html: '<p>The water came in.</p>'})
  expect(stories[0]).toMatchObject({
    byline: 'By Ada Quill, Harbour News',
    authors: [{name: 'Ada Quill'}],
  })
})

test('a byline that the text prints again above it is no paragraph', () => {
  const {stories} = read({...tide, byline: 'Ebba Lind/TT', body_html: '<p>Ebba Lind/TT</p><p>The water came in.</p>'})
  expect(stories[0]?.passages.at(1)).toMatchObject({role: 'byline'})
  expect(stories[0]?.body).toHaveLength(1)
})

test('a last line without a stop is a line of the text, unless it links to a story', () => {
  const lines = [
    '<p>The water came in on Friday and took the goats, the harbour master said.</p>',
    '<p>Osthamn beat Sande by three lengths</p>',
    '<p>Sande came in before Ytterholm at last</p>',
    '<p><a href="https://gull.example/goats">Why goats like to take the ferry</a></p>',
  ]
  const [story] = read({...tide, body_html: lines.join('')}).stories
  expect(story?.relatedLinks?.map(({title}) => title)).toEqual(['Why goats like to take the ferry'])
  expect(JSON.stringify(story?.body)).toMatch(/Osthamn beat .* Ytterholm at last/u)
})

test.each([
  [{code: 'medtop:20000698'}, {scheme: 'medtop', code: '20000698'}],
  [{uri: 'http://cv.iptc.org/newscodes/mediatopic/20000698'}, {scheme: 'medtop', code: '20000698'}],
  [
    {code: '20000057', scheme: 'http://cv.iptc.org/newscodes/mediatopic/'},
    {scheme: 'medtop', code: '20000057'},
  ],
  [
    {literal: '13010000', name: 'Technology'},
    {scheme: 'subj', code: '13010000', name: 'Technology'},
  ],
  [{code: 'tides:20000698'}, {code: 'tides:20000698'}],
  [
    {code: '20000698', scheme: 'https://gull.example/'},
    {scheme: 'https://gull.example/', code: '20000698'},
  ],
])('a subject %j', (subject, expected) => {
  expect(read({...tide, subject: [subject]}).stories[0]?.subjects).toEqual([expected])
})
