import {expect, test} from 'vitest'
import {readStory} from '../../../src/ingest.ts'
import type {Story} from '../../../src/story/story.ts'

function read(feed: string): Story {
  const [story] = readStory(feed).stories
  if (story === undefined) throw new Error('no story')
  return story
}

const mediaOf = (inside: string): Story['media'] =>
  read(
    `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss" xmlns:mi="http://schemas.ingestion.microsoft.com/common/"><channel><title>Gull</title><item><title>Tide</title>${inside}</item></channel></rss>`,
  ).media

test('of several sizes of one picture the largest is taken, with what is said of it and around it', () => {
  const sizes = [140, 700, 460].map(
    (width) =>
      `<media:content url="https://img.example/tide/a.jpg?w=${width}" width="${width}" medium="image"><media:credit>Ann Reed/Gull</media:credit></media:content>`,
  )
  const group =
    '<media:group><media:content url="https://img.example/v-1.mp4" type="video/mp4" bitrate="300"/><media:content url="https://img.example/v-2.mp4" type="video/mp4" bitrate="900"/><media:description>Waves</media:description><media:copyright>© Tern</media:copyright></media:group>'
  const rights =
    '<media:content url="https://img.example/boat.png"><mi:hasSyndicationRights>0</mi:hasSyndicationRights><mi:licensorName>Tern</mi:licensorName></media:content>'
  expect(mediaOf(`${sizes.join('')}${group}${rights}`)).toEqual([
    {kind: 'image', url: 'https://img.example/tide/a.jpg?w=700', width: 700, credit: 'Ann Reed/Gull'},
    {kind: 'image', url: 'https://img.example/boat.png', copyrightHolder: 'Tern', usageTerms: 'No syndication rights'},
    {
      kind: 'video',
      url: 'https://img.example/v-2.mp4',
      mimeType: 'video/mp4',
      caption: 'Waves',
      copyrightNotice: '© Tern',
    },
  ])
})

const slide = (number: number): string =>
  `<media:content url="https://img.example/${number}.jpg" medium="image"><media:title>Goat ${number}</media:title></media:content>`

test('pictures of a group with words of their own are slides, and all of them are kept', () => {
  expect(mediaOf(`<media:group>${slide(1)}${slide(2)}</media:group>`)).toEqual([
    {kind: 'image', url: 'https://img.example/1.jpg', title: 'Goat 1'},
    {kind: 'image', url: 'https://img.example/2.jpg', title: 'Goat 2'},
  ])
})

test('an entry of a channel of films has its text and its picture in a group', () => {
  const story = read(
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><title>Gull TV</title><entry><title>Tide</title><media:group><media:content url="https://film.example/v/1" type="application/x-shockwave-flash"/><media:thumbnail url="https://img.example/1.jpg"/><media:description>High water came.&#10;&#10;It went.</media:description></media:group></entry></feed>',
  )
  expect(story.media).toEqual([{kind: 'image', url: 'https://img.example/1.jpg'}])
  expect(story.passages.map(({text}) => text)).toEqual(expect.arrayContaining(['Tide', 'High water came.', 'It went.']))
})

test('what one may do with a file is read with it', () => {
  const file =
    '<media:content url="https://img.example/a.jpg"><media:license href="https://license.example/by">CC BY</media:license><media:restriction relationship="deny" type="country">au us</media:restriction></media:content>'
  expect(mediaOf(file)?.[0]?.usageTerms).toBe('CC BY https://license.example/by\ndeny country au us')
})
