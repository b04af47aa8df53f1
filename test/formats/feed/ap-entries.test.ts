import {expect, test} from 'vitest'
import {readStory} from '../../../src/ingest.ts'
import type {Story} from '../../../src/story/story.ts'

const nitf = `<nitf xmlns=""><head><docdata><ed-msg info="Eds: ADDS quote."/><date.issue norm="20310304T110000Z"/></docdata></head><body>
  <body.head><hedline><hl1>Ferry fares rise again</hl1></hedline><byline>By ADA QUILL<byttl>Associated Press</byttl></byline></body.head>
  <body.content><block id="Main"><p>GANNET ISLAND, Wash. (AP) — The ferry company said it would raise its fares.</p></block></body.content></body></nitf>`

function read(management: string, metadata = ''): Story {
  const {stories, format} = readStory(`<?xml version="1.0"?>
    <entry xmlns="http://www.w3.org/2005/Atom" xmlns:apcm="http://ap.org/schemas/03/2005/apcm" xmlns:apnm="http://ap.org/schemas/03/2005/apnm">
    <id>urn:a</id><title>US--Ferry Fares</title><updated>2031-03-04T10:00:00Z</updated><published>2031-03-04T09:00:00Z</published>
    <author><name>The Associated Press</name></author>
    <apnm:NewsManagement><apnm:ManagementId>urn:publicid:ap.org:a</apnm:ManagementId>${management}</apnm:NewsManagement>
    <apcm:ContentMetadata>${metadata}</apcm:ContentMetadata><content type="text/xml">${nitf}</content></entry>`)
  expect(format).toBe('atom')
  const [story] = stories
  if (story === undefined) throw new Error('no story')
  return story
}

test('an entry of the Associated Press: its own elements, and the head of its NITF', () => {
  const story = read(
    '<apnm:ManagementType>Change</apnm:ManagementType><apnm:ManagementSequenceNumber>3</apnm:ManagementSequenceNumber><apnm:PublishingStatus>Usable</apnm:PublishingStatus>',
    `<apcm:ExtendedHeadLine>Ferry fares rise for the third time</apcm:ExtendedHeadLine><apcm:SlugLine>US--Ferry Fares</apcm:SlugLine>
    <apcm:Priority Numeric="4"/><apcm:Copyright Holder="AP"/><apcm:SubjectClassification Authority="AP Subject" Id="s1" Value="Ferries"/>
    <apcm:EntityClassification Authority="AP Party" Id="p1" Value="Pia Holm"/><apcm:EntityClassification Authority="AP Geography" Id="g1" Value="Washington"/>`,
  )
  expect(story).toMatchObject({
    headline: 'Ferry fares rise again',
    headlines: [{text: 'Ferry fares rise for the third time', role: 'extended'}],
    byline: 'By ADA QUILL',
    authors: [{name: 'ADA QUILL'}],
    dateline: {place: 'GANNET ISLAND, Wash.', agency: 'AP'},
    slugline: 'US--Ferry Fares',
    urgency: 4,
    copyrightHolder: 'AP',
    editorsNote: 'Eds: ADDS quote.',
    subjects: [
      {scheme: 'AP Subject', code: 's1', name: 'Ferries'},
      {scheme: 'AP Party', code: 'p1', name: 'Pia Holm', kind: 'person'},
    ],
    places: [{name: 'Washington', role: 'about', code: 'g1'}],
    publishedAt: '2031-03-04T09:00:00Z',
    wire: {
      provider: 'AP',
      guid: 'urn:publicid:ap.org:a',
      version: '3',
      firstCreated: '2031-03-04T09:00:00Z',
      versionCreated: '2031-03-04T10:00:00Z',
      signal: 'update',
      pubStatus: 'usable',
    },
  })
})

test.each([
  ['<apnm:PublishingStatus>Canceled</apnm:PublishingStatus>', {wire: {signal: 'kill', pubStatus: 'canceled'}}],
  ['<apnm:PublishingStatus>Withheld</apnm:PublishingStatus>', {wire: {pubStatus: 'withheld'}}],
  [
    '<apnm:PublishingStatus>Embargoed</apnm:PublishingStatus><apnm:PublishingReleaseDateTime>2031-03-05T06:00:00Z</apnm:PublishingReleaseDateTime>',
    {wire: {pubStatus: 'withheld'}, embargoUntil: '2031-03-05T06:00:00Z'},
  ],
  ['<apnm:ManagementType>Release</apnm:ManagementType>', {wire: {signal: 'new'}}],
])('its status: %s', (management, expected) => {
  expect(read(management)).toMatchObject(expected)
})
