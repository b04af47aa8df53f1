import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {assemble} from '../../src/documents/assemble.ts'
import type {Article, CopytasterDocument} from '../../src/documents/documents.ts'
import type {FeedFormat} from '../../src/feeds/feed.ts'
import {checkFeed} from '../../src/feeds/check/check-feed.ts'
import {profileNames} from '../../src/feeds/check/profiles.ts'
import {feedFormatNamed, feedFormats} from '../../src/feeds/registry.ts'
import {newestFirst, renderEntries} from '../../src/feeds/render.ts'
import {toFeedEntries} from '../../src/feeds/to-feed-entry.ts'
import {readStory} from '../../src/ingest.ts'
import {contextOf} from './newsroom.ts'
import {errorsOf} from './validators.ts'

const folder = join(import.meta.dirname, '..', '..', 'seeds')
const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) => /[/\\].+\.\w+$/u.test(name))
const documents = names.flatMap((name) => documentsOf(name))
/** A story that several of the files hold has one address, and goes out once. */
const articles = [
  ...new Map(documents.filter(isArticle).map((article) => [article.slug?.current ?? article._id, article])).values(),
]
const context = contextOf(documents)
const entries = newestFirst(toFeedEntries(articles, context))
const syndicated = documentsOf(join('plain-text', 'national-daily-syndicated.txt')).find(isArticle)

const attribution =
  'This article originally appeared on USA TODAY: Blinken travels to Kyiv while Russia standoff over Ukraine deepens'
const related = [
  'Learn more: Why are Russian forces massing again, and what does Ukraine fear?',
  "More: Democrats and Biden want Putin's circle under sanctions if troops cross into Ukraine",
]

/** All but a page's own JSON-LD, which is no feed. */
const checked = feedFormats
  .filter(({name}) => name !== 'news-article')
  .map((format): [string, FeedFormat] => [format.name, format])

describe('the imported seeds', () => {
  test('go out, but for those that may not', () => {
    const reasons = entries.flatMap(({skipped}) => (skipped === undefined ? [] : [skipped.code]))
    expect(entries.filter(({item}) => item !== undefined).length).toBeGreaterThan(10)
    expect(new Set(reasons)).toEqual(new Set(['killed', 'embargoed', 'withheld']))
  })

  test.each(feedFormats.map((format): [string, FeedFormat] => [format.name, format]))(
    'are valid as %s',
    (name, format) => {
      for (const {bytes} of renderEntries(format, entries, context).files) {
        expect(errorsOf(name, new TextDecoder().decode(bytes))).toEqual([])
      }
    },
  )

  test.each(checked)('have no fault as %s that our own check finds', (name, format) => {
    const profile = profileNames.find((one) => one === name)
    for (const {bytes} of renderEntries(format, entries, context).files) {
      const {findings} = checkFeed(bytes, {now: context.now, ...(profile && {profile})})
      expect(findings.filter(({severity}) => severity === 'error')).toEqual([])
    }
  })
})

/** A sitemap says where an article is, and nothing of what stands in it. */
const withText = feedFormats.filter(({name}) => name !== 'news-sitemap' && name !== 'yahoo')

describe.each(withText.map((format): [string, FeedFormat] => [format.name, format]))(
  "the seed's article as %s",
  (_name, format) => {
    const text = rendered(format)

    test('credits USA TODAY with its original headline, once, and the AP', () => {
      expect(text.split(attribution)).toHaveLength(2)
      expect(text).toContain('Contributing: The Associated Press')
    })

    test('holds both related links, where they stood', () => {
      for (const line of related) expect(text).toContain(line)
    })

    test('has no link to comments, and not the notice that suspends them', () => {
      expect(text).not.toMatch(
        /#comments|<comments>|slash:comments>|wfw:commentRss>|rel="replies"|discussionUrl|commentCount/u,
      )
      expect(text).not.toMatch(/safe and engaging place.{1,200}<\/p>/u)
    })
  },
)

test.each([
  ['json-feed', '"comments":{"state":"suspended","temporary":true,'],
  ['ninjs-1', '"description_commenting":"suspended"'],
  ['ninjs-2', '{"role":"commenting","contenttype":"text/plain","value":"suspended"}'],
  ['ninjs-3', '{"role":"commenting","contentType":"text/plain","value":"suspended"}'],
  ['news-article', '"name":"comments-suspended"'],
])('%s can say that comments are suspended, and does', (name, said) => {
  const format = feedFormatNamed(name)
  expect(format && raw(format)).toContain(said)
})

/** Mark-up aside, as a reader sees it. */
function rendered(format: FeedFormat): string {
  const text = raw(format)
  const body = text.startsWith('<')
    ? text
    : stringsOf(JSON.parse(text))
        .filter((one) => !/^This article|^Contributing/u.test(one))
        .join('\n')
  const [whole = ''] = bodyPatterns.flatMap((pattern) => pattern.exec(body)?.[0] ?? [])
  return unescaped(unescaped(whole === '' ? body : whole).replaceAll(/<\/?(?:a|title)\b[^>]*>/gu, ''))
}

/** Where the text of an item stands in XML. */
const bodyPatterns = [
  /<content:encoded>[\s\S]*<\/content:encoded>/u,
  /<content type[\s\S]*<\/content>/u,
  /<contentSet>[\s\S]*<\/contentSet>/u,
]

function raw(format: FeedFormat): string {
  const own = entries.filter(({articleId}) => articleId === syndicated?._id)
  const [file] = renderEntries(format, own, context).files
  return new TextDecoder().decode(file?.bytes)
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

/** The texts of JSON; of a text that is told as HTML and plain, the first. */
function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value)
    .filter(([name, member]) => !/^(?:body_text|creditText|summary|credits|error)$/u.test(name) && !isPlain(member))
    .flatMap(([, member]) => stringsOf(member))
}

function isPlain(member: unknown): boolean {
  return typeof member === 'object' && member !== null && 'role' in member && member.role === 'text'
}

function documentsOf(name: string): readonly CopytasterDocument[] {
  const payload = readFileSync(join(folder, name))
  const {stories, format = 'plain-text'} = readStory(payload, {fileName: name})
  return stories.flatMap((story, index) => assemble(story, {payload, format, fileName: name, index}).documents)
}

function isArticle(document: CopytasterDocument): document is Article {
  return document._type === 'article'
}
