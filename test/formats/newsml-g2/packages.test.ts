import {describe, expect, test} from 'vitest'
import {item, message, readAll} from './news-items.ts'

const itemRef = (guid: string): string => `<itemRef residref="${guid}"><title>${guid}</title></itemRef>`

const packageOf = (...guids: readonly string[]): string =>
  `<packageItem guid="urn:package"><contentMeta><headline>Today</headline></contentMeta><groupSet><group>${guids.map(itemRef).join('')}</group></groupSet></packageItem>`

describe('packages and messages', () => {
  const picture = item({
    attributes: 'guid="urn:picture"',
    meta: '<itemClass qcode="ninat:picture"/>',
    content:
      '<headline>Goat</headline><creditline>HP</creditline><description role="drol:caption">A goat.</description>',
    set: '<remoteContent contenttype="image/jpeg" href="https://a.example/small.jpg" width="10" height="10"/><remoteContent contenttype="image/jpeg" href="https://a.example/goat.jpg" width="90" height="90"/>',
  })
  const media = {
    kind: 'image',
    url: 'https://a.example/goat.jpg',
    mimeType: 'image/jpeg',
    width: 90,
    height: 90,
    guid: 'urn:picture',
    title: 'Goat',
    caption: 'A goat.',
    credit: 'HP',
  }

  test('a picture is a story with its picture and caption', () => {
    const [story] = readAll(picture).stories
    expect(story?.media).toEqual([media])
    expect(story?.passages.map(({role}) => role)).toEqual(['headline', 'caption'])
  })

  test('every item of a message is a story, from the sender', () => {
    const {stories} = readAll(message(item({}), item({attributes: 'guid="urn:sheep"'})))
    expect(stories.map(({wire}) => wire)).toEqual([
      {guid: 'urn:goats', provider: 'harbour.example'},
      {guid: 'urn:sheep', provider: 'harbour.example'},
    ])
  })

  test('a package of one text with its picture is one story', () => {
    const {stories} = readAll(message(packageOf('urn:goats', 'urn:picture'), item({}), picture))
    expect(stories.map(({headline}) => headline)).toEqual(['Goats'])
    expect(stories[0]?.media).toEqual([media])
  })

  test('of a package of two texts each is a story, and so is the picture', () => {
    const sheep = item({attributes: 'guid="urn:sheep"'})
    expect(
      readAll(message(packageOf('urn:goats', 'urn:sheep', 'urn:picture'), item({}), sheep, picture)).stories,
    ).toHaveLength(3)
  })

  test('a package whose items are elsewhere points to them', () => {
    const {stories} = readAll(message(packageOf('urn:a', 'urn:b')))
    expect(stories.map(({headline, relatedItems}) => ({headline, relatedItems}))).toEqual([
      {
        headline: 'Today',
        relatedItems: [
          {title: 'urn:a', guid: 'urn:a'},
          {title: 'urn:b', guid: 'urn:b'},
        ],
      },
    ])
  })

  test.each(['conceptItem', 'knowledgeItem', 'planningItem', 'catalogItem'])(
    'a %s is refused, and only noted beside a story',
    (name) => {
      const refused = `<${name} xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x"><itemMeta/></${name}>`
      const alone = readAll(refused)
      expect(alone.stories).toEqual([])
      expect(alone.diagnostics).toMatchObject([
        {code: 'no-story', severity: 'error', message: expect.stringContaining(`The ${name} urn:x holds`)},
      ])
      const beside = readAll(message(item({}), refused))
      expect(beside.stories).toHaveLength(1)
      expect(beside.diagnostics).toMatchObject([{code: 'no-story', severity: 'info'}])
    },
  )
})
