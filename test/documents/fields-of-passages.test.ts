import {describe, expect, test} from 'vitest'
import {traced} from './received.ts'

describe('which bytes each field came from', () => {
  test.each([
    [
      'a syndicated story',
      [
        'Environment',
        'Ferry runs aground off Osterø',
        'No one was hurt when the evening boat met a sandbank',
        'By Ada Quill, The Columbus Dispatch',
        'Staff Writer',
        'Published 9:14 a.m. CT Feb. 11, 2025 · 3 min read',
        'OSTERVIK, Norway (AP) — The evening ferry ran aground on Monday with forty people on board, the coast guard said.',
        '• The boat was built in 1994',
        'What comes next',
        'Tugs will pull the boat free at high water, and divers will look at its hull before it sails again.',
        'Read more: How sandbanks wander',
        'Follow Ada Quill on Twitter: @adaquill',
        'Nora Lind contributed to this report.',
        'This article originally appeared on The Columbus Dispatch: Ferry meets sandbank',
        'Comments are closed on this article.',
        '© 2025 The Columbus Dispatch. All rights reserved.',
        'Share',
      ],
      {
        kicker: ['Environment'],
        headline: ['Ferry runs aground off Osterø'],
        deck: ['No one was hurt when the evening boat met a sandbank'],
        byline: ['By Ada Quill, The Columbus Dispatch', 'Staff Writer'],
        authors: ['Ada Quill', 'Staff Writer', '@adaquill'],
        readingTime: ['3 min read'],
        dateline: ['OSTERVIK, Norway (AP)'],
        'body, paragraph 1': [
          'The evening ferry ran aground on Monday with forty people on board, the coast guard said.',
        ],
        'body, listItem 1': ['The boat was built in 1994'],
        'body, subhead 1': ['What comes next'],
        'body, paragraph 2': [
          'Tugs will pull the boat free at high water, and divers will look at its hull before it sails again.',
        ],
        'body, relatedLink 1': ['Read more: How sandbanks wander'],
        relatedLinks: ['Read more: How sandbanks wander'],
        contributions: ['Nora Lind contributed to this report.'],
        attribution: ['This article originally appeared on The Columbus Dispatch: Ferry meets sandbank'],
        source: ['The Columbus Dispatch'],
        originalHeadline: ['Ferry meets sandbank'],
        commenting: ['Comments are closed on this article.'],
        copyrightNotice: ['© 2025 The Columbus Dispatch. All rights reserved.'],
        copyrightHolder: ['The Columbus Dispatch'],
        'notices 1, contribution': ['Nora Lind contributed to this report.'],
        'notices 2, attribution': ['This article originally appeared on The Columbus Dispatch: Ferry meets sandbank'],
        'notices 3, commenting-suspended': ['Comments are closed on this article.'],
        'notices 4, copyright': ['© 2025 The Columbus Dispatch. All rights reserved.'],
      },
    ],
    [
      'marks of the wire, odd spaces, and a notice at the end of a paragraph',
      [
        '^Pilots end their strike<',
        '^By LUCIA FERRANTE=',
        '\tBERLIN  (dpa) - Pilots ended their strike on Monday after a long night of talks that went on until five. Comments on this story have been disabled.',
      ],
      {
        headline: ['Pilots end their strike'],
        byline: ['By LUCIA FERRANTE'],
        authors: ['LUCIA FERRANTE'],
        dateline: ['BERLIN  (dpa)'],
        source: ['dpa'],
        'body, paragraph 1': [
          'Pilots ended their strike on Monday after a long night of talks that went on until five.',
        ],
        commenting: ['Comments on this story have been disabled.'],
        'notices 1, commenting-suspended': ['Comments on this story have been disabled.'],
      },
    ],
    [
      'links under a header, which is their lead',
      [
        'Owls return to the tower',
        'Two owls have moved back into the water tower, twelve years after the last pair was seen there, keepers say.',
        'Related articles:',
        'How owls hear mice under snow',
        'The tower that nobody wanted',
      ],
      {
        headline: ['Owls return to the tower'],
        'body, paragraph 1': [
          'Two owls have moved back into the water tower, twelve years after the last pair was seen there, keepers say.',
        ],
        relatedLinks: ['Related articles', 'How owls hear mice under snow'],
        'relatedLinks 2': ['Related articles', 'The tower that nobody wanted'],
        'body, relatedLink 1': ['How owls hear mice under snow'],
        'body, relatedLink 2': ['The tower that nobody wanted'],
      },
    ],
  ])('%s', (_, lines, expected) => {
    const trace = traced(lines.join('\n'))
    const found = trace.fields.map(({place: {field, key}, reading, number, ranges}) => {
      const name =
        field === 'body'
          ? `body, ${reading.role} ${number}`
          : field === 'notices'
            ? `notices ${number}, ${reading.kind}`
            : `${field}${key !== undefined && number > 1 ? ` ${number}` : ''}`
      return [name, ranges.map(({start, end}) => trace.text.slice(start, end))]
    })
    expect(Object.fromEntries(found)).toEqual(expected)
  })

  test('a kill fills the headline and the signal', () => {
    const trace = traced('STORY REMOVED: Lighthouse-Auction story')
    expect(trace.fields.map(({place}) => place.field)).toEqual(['headline', 'wire', 'notices'])
  })

  test.each([
    ['Correction: an earlier version of this story misspelled the name of the ferry.', ['wire', 'notices']],
    ['(Adds comments by CFO, analyst; updates shares)', ['wire', 'notices']],
  ])('what was changed fills the signal: %s', (notice, expected) => {
    const trace = traced(
      [
        'Ferrostal lifts its forecast',
        notice,
        'Steelmaker Ferrostal raised its forecast for the year on Thursday.',
      ].join('\n\n'),
    )
    expect(trace.fields.map(({place}) => place.field).filter((field) => expected.includes(field))).toEqual(expected)
  })

  test.each([
    ['a house that is known, of two', 'By Ada Quill of the Marsh Weekly and Bo Lind of Reuters', 'source', ['Reuters']],
    ['the line that says it, of two about time', 'Updated Feb. 11, 2025\n\n4 min read', 'readingTime', ['4 min read']],
  ])('%s', (_, head, field, expected) => {
    const text = 'Two owls have moved back into the old water tower, keepers said on Monday.'
    const trace = traced(`Owls return to the tower\n\n${head}\n\n${text}`)
    const ranges = trace.fields.filter(({place}) => place.field === field).flatMap((found) => found.ranges)
    expect(ranges.map(({start, end}) => trace.text.slice(start, end))).toEqual(expected)
  })

  test('an embargo and a licence', () => {
    const trace = traced(
      [
        'EMBARGOED UNTIL 00:01 BST ON THURSDAY 20 JUNE 2024',
        'Night buses make shift workers healthier',
        'Nurses and bakers who can take a bus home at four in the morning sleep longer, a study has found.',
        'Note to editors: The paper is published in the Severn Journal.',
        'This article is republished from The Conversation under a Creative Commons license.',
      ].join('\n\n'),
    )
    const [embargo, note, licence] = ['embargo', 'editors-note', 'attribution'].map((kind) =>
      trace.segments.filter(({reading}) => reading?.kind === kind).map(({places}) => places.map(({field}) => field)),
    )
    expect(embargo).toEqual([['embargoUntil', 'notices']])
    expect(note).toEqual([['editorsNote', 'notices']])
    expect(licence?.[0]).toEqual(['attribution', 'usageTerms', 'notices'])
  })
})
