import {describe, expect, test} from 'vitest'
import type {Article} from '../../src/documents/documents.ts'
import {decorators} from '../../src/story/passage.ts'
import {feedFormats} from '../../src/feeds/registry.ts'
import {renderFeed} from '../../src/feeds/render.ts'
import {agency, article, contextOf, reporter} from './newsroom.ts'
import {errorsOf, schemas, w3cErrors, w3cValidator} from './validators.ts'

if (schemas === undefined) {
  console.warn('COPYTASTER_SCHEMAS names no folder of schemas: feeds are checked for well-formedness alone.')
}
if (w3cValidator === undefined) {
  console.warn('FEEDVALIDATOR_DIR names no W3C feed validator: RSS and Atom are not checked with it.')
}

/** Text that looks in every way in which it can. */
const marked: Article['body'][number] = {
  _type: 'block',
  _key: 'marked',
  style: 'normal',
  markDefs: [],
  children: decorators.flatMap((mark) =>
    decorators.map((other) => ({_type: 'span', _key: `${mark}-${other}`, text: mark, marks: [mark, other]})),
  ),
}

const open: Article = {
  ...article,
  body: [...article.body, marked],
  _id: 'article-open',
  commenting: {_type: 'commenting', state: 'open'},
  places: [{_type: 'place', _key: 'p', name: 'Skerry', role: 'about', scheme: 'iptc', code: 'skerry 1'}],
  genres: [{_type: 'subject', _key: 'g', scheme: 'genre', code: 'Current', name: 'Current'}],
  urgency: 3,
  slugline: 'HARBOUR-STORM',
  embargoUntil: '2026-11-24T12:30:00+01:00',
  expiresAt: '2026-12-24T12:30:00Z',
  corrections: ['An earlier version named another port.'],
  wire: {
    _type: 'wire',
    guid: 'urn:newsml:northern-wire:1',
    version: '3',
    signal: 'correction',
    provider: 'Northern Wire',
  },
  media: [
    {
      _type: 'wireMedia',
      _key: 'm',
      kind: 'video',
      url: 'https://northern-wire.example/film.mp4',
      mimeType: 'video/mp4',
      caption: 'The first ferry',
      copyrightHolder: 'Sea Pictures',
    },
  ],
}
const bare: Article = {
  _id: 'article.bare',
  _type: 'article',
  headline: 'A line',
  slug: {_type: 'slug', current: 'über uns/ä'},
  body: article.body.slice(0, 1),
}
const killed: Article = {...article, _id: 'article-killed', wire: {_type: 'wire', signal: 'kill'}}
const context = contextOf([agency, reporter], {commentsOf: () => ({count: 0, updatedAt: '2026-11-25T00:00:00Z'})})

describe.each(feedFormats.map((format) => [format.name, format] as const))('%s', (name, format) => {
  test.each([
    ['articles with all that articles have', [article, open]],
    ['an article with the least', [bare]],
    ['a kill', [killed, open]],
    ['nothing', []],
  ])('is valid with %s', (_what, articles) => {
    const {files} = renderFeed(format, articles, context)
    for (const {bytes} of files) {
      const text = new TextDecoder().decode(bytes)
      expect(errorsOf(name, text)).toEqual([])
    }
  })
})

// Where it is not installed there is nothing to test.
test.each(w3cValidator === undefined ? [] : ['rss', 'atom'])('the W3C feed validator finds no error in %s', (name) => {
  const format = feedFormats.find((one) => one.name === name)
  const [file] = (format && renderFeed(format, [article, open], context).files) ?? []
  expect(w3cErrors(file?.bytes ?? new Uint8Array())).toEqual([])
})
