import {describe, expect, test} from 'vitest'
import {recognise} from '../../src/recognise/recognise.ts'
import type {ParsedPassage, Role} from '../../src/story/passage.ts'

const said = (text: string, role?: Role, spans?: ParsedPassage['spans']): ParsedPassage => ({
  text,
  shape: 'paragraph',
  at: {start: 0, end: 0},
  ...(role === undefined ? {} : {role}),
  ...(spans === undefined ? {} : {spans}),
})

const opening =
  'The ferry ran aground on a sandbank on Monday, and the passengers waded ashore with their shoes in hand.'

describe('what a format says of a passage', () => {
  test('stands, and no headline, kicker or deck is looked for beside it', () => {
    const {passages, fields} = recognise([
      said('Sport', 'headline'),
      said('Ferries and their goats', undefined),
      said(opening),
    ])
    expect(passages.map(({role, rule}) => [role, rule])).toEqual([
      ['headline', 'format'],
      ['subhead', 'subhead/short-line'],
      ['paragraph', 'paragraph/prose'],
    ])
    expect(fields).toMatchObject({headline: 'Sport'})
    expect(fields).not.toHaveProperty('deck')
  })

  test('is not searched for notices; the text below it is', () => {
    const credit = 'This article originally appeared on Harbour Gull: Ferry runs aground'
    const {passages, fields} = recognise([said(credit, 'headline'), said(opening), said(credit)])
    expect(passages.map(({role, kind}) => kind ?? role)).toEqual(['headline', 'paragraph', 'attribution'])
    expect(fields.attribution?.source).toBe('Harbour Gull')
  })

  test.each(['By Petra Lindholm and Jan Holm', 'Petra Lindholm and Jan Holm'])('names the authors: %s', (byline) => {
    const {fields} = recognise([said('Ferry aground', 'headline'), said(byline, 'byline'), said(opening)])
    expect(fields.authors?.map(({name}) => name)).toEqual(['Petra Lindholm', 'Jan Holm'])
    expect(fields.byline).toBe(byline)
  })

  test('leaves bylines, datelines and repeated headlines in the text to be found', () => {
    const {passages, fields} = recognise([
      said('Ferry aground on a sandbank', 'headline'),
      said('Ferry aground on a sandbank'),
      said('By PETRA LINDHOLM'),
      said(`OSLO (AP) — ${opening}`),
    ])
    expect(passages.map(({role}) => role)).toEqual(['headline', 'furniture', 'byline', 'dateline', 'paragraph'])
    expect(fields.dateline).toMatchObject({place: 'OSLO', agency: 'AP'})
  })

  test('is no text where it is printed again', () => {
    const deck = 'A sandbank that no chart shows stopped it'
    const {passages} = recognise([
      said('Ferry aground on a sandbank', 'headline'),
      said(deck, 'deck'),
      said(deck),
      said(opening),
    ])
    expect(passages.map(({rule}) => rule)).toEqual(['format', 'format', 'furniture/repeated-deck', 'paragraph/prose'])
  })

  test.each([
    ['Marrakesh (Morocco) (AFP)', {place: 'Marrakesh (Morocco)', agency: 'AFP'}],
    ['Marrakesh (Morocco)', {place: 'Marrakesh (Morocco)'}],
    ['TT', {agency: 'TT'}],
    ['Skerries', {place: 'Skerries'}],
  ])('is a dateline: %s', (line, dateline) => {
    const {fields} = recognise([said('Ferry aground', 'headline'), said(line, 'dateline'), said(opening)])
    expect(fields.dateline).toEqual({...dateline, text: line})
  })

  test('is set aside where it stands outside of the text and is no notice', () => {
    const outside = (text: string): ParsedPassage => ({...said(text), isOutside: true})
    const {passages, fields} = recognise([
      said('Ferry aground', 'headline'),
      outside('Weather and tides'),
      said(opening),
      {...outside('Share this'), role: 'furniture'},
      outside('First published by The Harbour Gull'),
      outside('© The Harbour'),
      outside('First published by The Harbour Gull'),
      said('Commenting on this article is suspended'),
      outside('Commenting on this article is suspended'),
    ])
    expect(passages.map(({role, text}) => [role, text.slice(0, 15)])).toEqual([
      ['headline', 'Ferry aground'],
      ['paragraph', 'The ferry ran a'],
      ['furniture', 'Share this'],
      ['notice', 'First published'],
      ['notice', 'Commenting on t'],
    ])
    expect(fields.attribution?.source).toBe('The Harbour Gull')
  })

  test('keeps the address of a related link', () => {
    const title = 'How to wade'
    const spans = [{mark: 'link', start: 0, end: title.length, href: 'https://example.org/wade'}] as const
    const {fields} = recognise([said('Ferry', 'headline'), said(opening), said(title, 'relatedLink', spans)])
    expect(fields.relatedLinks).toEqual([{title, url: 'https://example.org/wade'}])
  })
})
