import * as fc from 'fast-check'
import {noticeKinds} from '../../src/story/passage.ts'
import {contributionRoles, type Story} from '../../src/story/story.ts'

const text = fc.string({unit: 'grapheme', minLength: 1, maxLength: 60})
const name = fc.oneof(text, fc.constantFrom('AP', 'The Associated Press', 'Reuters', 'Ines Calderón', 'INES CALDERON'))
const url = fc.oneof(
  fc.webUrl(),
  fc.constantFrom('javascript:alert(1)', 'data:text/html,x', '/relative', 'http://u:p@h.example/'),
)
const instant = fc.oneof(
  fc.date({min: new Date(0), max: new Date(4e12), noInvalidDate: true}).map((date) => date.toISOString()),
  text,
)
const contribution = record({role: fc.constantFrom(...contributionRoles), name}, {source: name})

const notice = record(
  {
    kind: fc.constantFrom(...noticeKinds),
    text,
    rule: text,
    confidence: fc.double({min: 0, max: 1, noNaN: true}),
    at: fc.constant({start: 0, end: 1}),
  },
  {
    afterKey: text,
    until: instant,
    source: name,
    licenseUrl: url,
    originalUrl: url,
    credits: fc.array(contribution, {maxLength: 3}),
  },
)

const span = fc.record({_type: fc.constant('span'), text: fc.string(), marks: fc.constant([])})
const block = fc.record({
  _type: fc.constant('block'),
  style: fc.constant('normal'),
  children: fc.array(span, {minLength: 1, maxLength: 2}),
})
const body = fc.array(block, {maxLength: 4}).map((blocks) =>
  blocks.map((value, index) => ({
    ...value,
    _key: `b${index}`,
    children: value.children.map((child, place) => ({...child, _key: `s${place}`})),
  })),
)

/** Stories whose texts, names, addresses and dates may be anything, doubles included. */
export const storyArbitrary: fc.Arbitrary<Story> = record(
  {
    headline: fc.string({unit: 'grapheme', maxLength: 300}),
    notices: fc.array(notice, {maxLength: 6}),
    passages: fc.constant([]),
    body,
  },
  {
    deck: text,
    authors: fc.array(
      record(
        {name},
        {
          email: fc.oneof(text, fc.emailAddress()),
          organisation: name,
          handles: fc.array(record({handle: text}, {url}), {maxLength: 3}),
        },
      ),
      {maxLength: 4},
    ),
    attribution: record({text}, {source: name, originalUrl: url}),
    contributions: fc.array(contribution, {maxLength: 4}),
    commenting: record({state: fc.constantFrom('open', 'suspended', 'closed'), text}, {until: text}),
    relatedLinks: fc.array(record({title: text}, {lead: text, url}), {maxLength: 4}),
    headlines: fc.array(record({text}, {role: text, language: text}), {maxLength: 3}),
    places: fc.array(
      record({name: text, role: fc.constantFrom('origin', 'about')}, {code: text, within: fc.array(text)}),
      {
        maxLength: 3,
      },
    ),
    genres: fc.array(record({code: text}, {kind: text}), {maxLength: 3}),
    relatedItems: fc.array(record({}, {title: text, url, guid: text}), {maxLength: 3}),
    corrections: fc.array(text, {maxLength: 3}),
    creditLine: text,
    subjects: fc.array(record({code: text}, {name: text}), {maxLength: 4}),
    keywords: fc.array(text, {maxLength: 4}),
    wire: record({}, {provider: name, guid: text, versionCreated: instant}),
    media: fc.array(record({kind: fc.constantFrom('image', 'video')}, {url, caption: text}), {maxLength: 3}),
    source: record({name}, {url}),
    url,
    embargoUntil: instant,
    publishedAt: instant,
    usageTerms: text,
    copyrightHolder: name,
  },
)

/** Objects that have all of the first fields and, now and then, some of the second, which are left out rather than undefined. */
function record<Always extends object, Sometimes extends object = object>(
  always: {[Key in keyof Always]: fc.Arbitrary<Always[Key]>},
  sometimes: {[Key in keyof Sometimes]: fc.Arbitrary<Sometimes[Key]>},
): fc.Arbitrary<Always & Partial<Sometimes>> {
  // fast-check's own type for requiredKeys cannot be told of generic keys.
  return fc.record({...always, ...sometimes}, {requiredKeys: Object.keys(always) as never}) as unknown as fc.Arbitrary<
    Always & Partial<Sometimes>
  >
}
