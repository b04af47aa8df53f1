import {assert, property, string} from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Article} from '../../src/documents/documents.ts'
import type {FeedFormat} from '../../src/feeds/feed.ts'
import {feedFormats} from '../../src/feeds/registry.ts'
import {renderFeed} from '../../src/feeds/render.ts'
import {agency, article, contextOf, paragraph, reporter} from './newsroom.ts'
import {errorsOf, wellFormedErrors} from './validators.ts'

const formats = feedFormats.map((format): [string, FeedFormat] => [format.name, format])
const context = contextOf([agency, reporter])

/** What editors paste, and what breaks writers of feeds. */
const unkind =
  'a\u0000b\u0008c\u000Bd\u001Be\uFFFFf \uD800 ]]> <script>alert("1")</script> &amp; & \u202Eevil\u202C שלום 👩‍👩‍👧 \r\n x'

function withText(text: string): Article {
  return {
    ...article,
    headline: `The harbour master speaks ${text}`,
    deck: text,
    slugline: text,
    slug: {_type: 'slug', current: `a${text}`},
    body: [paragraph('u', `${text} ${'more '.repeat(160)}`), ...article.body],
    keywords: [`k ${text}`],
    subjects: [{_type: 'subject', _key: 's', scheme: 'medtop', code: `1${text}`, name: `n ${text}`}],
    contributions: [{_type: 'contribution', _key: 'c', role: 'contributing', name: `C ${text}`}],
    copyrightNotice: `© ${text}`,
    usageTerms: `Terms ${text}`,
    relatedLinks: [
      {
        _type: 'relatedLink',
        _key: 'r',
        title: `R ${text}`,
        url: `https://a.example/?q=${encodeURIComponent(text.toWellFormed())}&b=1`,
      },
    ],
    dateline: {_type: 'dateline', text: `PORT ${text}`},
  }
}

describe.each(formats)('%s', (name, format) => {
  test('is valid and keeps what may be kept of unkind text', () => {
    const {files} = renderFeed(format, [withText(unkind)], context)
    const text = new TextDecoder('utf-8', {fatal: true}).decode(files[0]?.bytes)
    expect(errorsOf(name, text)).toEqual([])
    expect(text).not.toMatch(/[\u0000\u0008\u000B\u001B\uFFFF]/u)
    expect(text.startsWith('<') && text.includes('<script>')).toBe(false)
    expect(text).toContain('👩‍👩‍👧')
  })

  test('is well-formed whatever an editor types', () => {
    assert(
      property(string({unit: 'binary'}), (text) => {
        for (const {bytes} of renderFeed(format, [withText(text)], context).files) {
          expect(wellFormedErrors(new TextDecoder('utf-8', {fatal: true}).decode(bytes))).toEqual([])
        }
      }),
      {numRuns: 12},
    )
  })
})

test('a text looks in feeds as it does in the article', () => {
  const marks = ['strong', 'em', 'underline', 'strike-through', 'sub', 'sup']
  const children = marks.map((mark) => ({_type: 'span' as const, _key: mark, text: mark, marks: [mark]}))
  const body: Article['body'] = [{_type: 'block', _key: 'p', style: 'normal', markDefs: [], children}]
  const [file] = renderFeed(feedFormats[0], [{...article, body}], context).files
  expect(new TextDecoder().decode(file?.bytes)).toContain(
    '<strong>strong</strong><em>em</em><u>underline</u><s>strike-through</s><sub>sub</sub><sup>sup</sup>',
  )
})

test.each([
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['https://user:secret@a.example/', undefined],
  ['mailto:desk@a.example', 'mailto:desk@a.example'],
  ['../about', 'https://gazette.example/about'],
  ['//cdn.example/x', 'https://cdn.example/x'],
])('a link to %s goes out as %s', (href, written) => {
  const body: Article['body'] = [
    {
      _type: 'block',
      _key: 'p',
      style: 'normal',
      markDefs: [{_type: 'link', _key: 'l', href}],
      children: [{_type: 'span', _key: 's', text: 'there', marks: ['l']}],
    },
  ]
  const [file] = renderFeed(feedFormats[0], [{...article, body}], context).files
  const text = new TextDecoder().decode(file?.bytes)
  expect(text).toContain(written === undefined ? 'SKERRY – there' : `<a href="${written}">there</a>`)
})
