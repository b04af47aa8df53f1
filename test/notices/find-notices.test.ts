import {array, assert, constantFrom, lorem, oneof, property, string} from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findNotices} from '../../src/notices/find-notices.ts'
import type {NoticeFinding} from '../../src/notices/notice-rule.ts'

const paragraphs = (...texts: readonly string[]) => texts.map((text) => ({text, shape: 'paragraph' as const}))

const body = [
  'The night ferry left the quay an hour late on Monday.',
  'Nobody on the pier complained.',
  'The captain blamed the fog.',
  'A second boat stayed in port.',
  'The county will look into it.',
] as const

const suspended = (text: string) => [{kind: 'commenting-suspended', text, facts: {temporary: true}}]

const kindsAndTexts = (findings: readonly NoticeFinding[]) => findings.map(({kind, text}) => [kind, text])

describe('a story on one line', () => {
  test('an attribution that closes it runs to its end, headline and all', () => {
    const notice = 'This article originally appeared on Harbor Courier: Ferry late again? Here is why. What riders say'
    expect(findNotices(paragraphs(`${body.join(' ')} ${notice}`))).toMatchObject([
      {
        kind: 'attribution',
        text: notice,
        facts: {source: 'Harbor Courier', originalHeadline: 'Ferry late again? Here is why. What riders say'},
      },
    ])
  })

  test('a headline before "originally appeared on" starts after the sentence before it', () => {
    const text = `${body.join(' ')} Why the night ferry is late, again originally appeared on Tern Bay Sports`
    expect(findNotices(paragraphs(text))).toMatchObject([
      {
        text: 'Why the night ferry is late, again originally appeared on Tern Bay Sports',
        facts: {source: 'Tern Bay Sports'},
      },
    ])
  })

  test('notices follow each other, also where a stop is missing', () => {
    const notices = [
      ['contribution', 'Contributing: Ida Holm'],
      ['attribution', 'This article originally appeared on Harbor Courier: Late again'],
    ]
    const text = [...body, ...notices.map(([, notice]) => notice)].join(' ')
    expect(kindsAndTexts(findNotices(paragraphs(text)))).toEqual(notices)
  })

  test('copyright, terms and a pitch at the end are told apart', () => {
    const notices = [
      ['copyright', 'Copyright 2021 Tern Media, Inc. All rights reserved. This material may not be copied or sold.'],
      ['promotion', 'For the latest news, weather and sports, head to Tern TV.'],
    ]
    const text = [...body, ...notices.map(([, notice]) => notice)].join(' ')
    expect(kindsAndTexts(findNotices(paragraphs(text)))).toEqual(notices)
  })

  test('two sign-offs in brackets stay two', () => {
    const notices = [
      ['credit', '(Additional reporting by Ida Holm, Editing by Sam Roe)'],
      ['credit', '(Reporting by Jo Finn)'],
    ]
    const text = [...body, ...notices.map(([, notice]) => notice)].join(' ')
    expect(kindsAndTexts(findNotices(paragraphs(text)))).toEqual(notices)
  })
})

describe("the aggregator's notice that commenting is suspended", () => {
  const goal = 'Our goal is to create a safe and engaging place for users to connect over interests and passions.'
  const suspension = 'In order to improve our community experience, we are temporarily suspending article commenting'
  const whole = `${goal} ${suspension}`

  test.each(Array.from({length: whole.length - 15}, (_, i) => whole.slice(0, i + 16).trimEnd()))(
    'is found where the copy breaks off: %s',
    (cut) => {
      expect(findNotices(paragraphs(...body, cut))).toMatchObject(suspended(cut))
    },
  )

  test.each([
    ['with its full stop', `${whole}.`],
    ['only its second sentence', suspension],
    ['only its second sentence, with the full stop', `${suspension}.`],
    ['with thanks after it', `${whole}. We appreciate your patience. Thank you for reading.`],
    ['with an ellipsis', `${goal} In order to improve our comm…`],
  ])('is one notice %s', (_name, text) => {
    expect(findNotices(paragraphs(...body, text))).toMatchObject(suspended(text))
  })

  test('is found behind the body of a story on one line', () => {
    expect(findNotices(paragraphs(`${body.join(' ')} ${whole}`))).toMatchObject(suspended(whole))
  })
})

const anyText = array(
  oneof(
    constantFrom(
      ...body,
      'This article originally appeared on Harbor Courier: Late again.',
      'Contributing: Ida Holm; Sam Roe, Tern County Ledger',
      '(Reporting by Jo Finn; Editing by Sam Roe)',
      'Copyright 2021 Tern Media. All rights reserved.',
      'Updated at 5 p.m. ET',
      'EMBARGOED UNTIL 0001 GMT, March 3, 2022',
      'Sign up for our newsletter.',
      'Comments are closed.',
      '“',
      '"',
      '(',
    ),
    lorem({mode: 'sentences', maxCount: 2}),
    string({unit: 'grapheme', maxLength: 30}),
  ),
  {maxLength: 12},
).map((parts) => parts.join(' '))

describe('whatever the copy holds', () => {
  test('findings are slices of their passage, in order, and never overlap', () => {
    assert(
      property(array(anyText, {maxLength: 6}), (texts) => {
        const findings = findNotices(paragraphs(...texts))
        findings.forEach((finding, i) => {
          expect(texts[finding.passage]?.slice(finding.start, finding.end)).toBe(finding.text)
          expect(finding.text).not.toBe('')
          const before = findings[i - 1]
          if (before === undefined) return
          const isAfter = before.passage < finding.passage || before.end <= finding.start
          expect(isAfter).toBe(true)
        })
        expect(findNotices(paragraphs(...texts))).toEqual(findings)
      }),
    )
  })

  test.each([
    ['an adverb again and again', 'originally '.repeat(50_000)],
    ['a sign-off that opens again and again', '(Reporting by '.repeat(20_000)],
    ['brackets that never close', '('.repeat(200_000)],
    ['a copyright sign again and again', 'Copyright 2020 '.repeat(30_000)],
    ['one sentence of two megabytes', `This article ${'a'.repeat(2_000_000)}`],
    ['two megabytes of short sentences', 'This article. Updated. '.repeat(90_000)],
    ['quotation marks', '" “ '.repeat(100_000)],
    ['names without an end', `Contributing: ${'Ida Holm, '.repeat(50_000)}`],
    ['dates without an end', `Updated ${'12:12 12:12 p.m. '.repeat(30_000)}`],
    ['spaces', `Comments ${' '.repeat(500_000)} are closed`],
  ])('%s comes back', (_name, text) => {
    expect(findNotices(paragraphs(text)).every(({end}) => end <= text.length)).toBe(true)
  })

  test('a sentence longer than any notice is passed over', () => {
    const text = `Contributing: ${'Ida Holm, '.repeat(200)}`
    expect(findNotices(paragraphs(...body, text))).toEqual([])
  })
})
