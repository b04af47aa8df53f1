import {SaxesParser} from 'saxes'
import {expect, test} from 'vitest'
import {TunedParser} from '../../../src/formats/xml/tuned-parser.ts'
import {findFixtures} from '../contract/fixtures.ts'

const documents = findFixtures()
  .map(({name, bytes}) => ({name, text: new TextDecoder().decode(bytes)}))
  .filter(({text}) => /^(?:\uFEFF)?<\?xml\b/u.test(text))

/** What a parser tells of a document, in order; nothing where it is not well-formed. */
function eventsOf(parser: SaxesParser<{xmlns: true; position: false}>, text: string): unknown[] | undefined {
  const events: unknown[] = []
  let faults = 0
  parser.on('opentag', ({local, uri, attributes}) =>
    events.push(['open', local, uri, Object.values(attributes).map((one) => [one.uri, one.local, one.value])]),
  )
  parser.on('closetag', ({local}) => events.push(['close', local]))
  parser.on('text', (value) => events.push(['text', value]))
  parser.on('cdata', (value) => events.push(['cdata', value]))
  parser.on('error', () => faults++)
  if (parser instanceof TunedParser) parser.tune()(text)
  else parser.write(text).close()
  return faults === 0 ? events : undefined
}

const plain = (): SaxesParser<{xmlns: true; position: false}> => new SaxesParser({xmlns: true, position: false})

const wellFormed = documents.filter(({text}) => eventsOf(plain(), text) !== undefined)

test('there are documents to compare', () => {
  expect(wellFormed.length).toBeGreaterThanOrEqual(7)
})

test.each(wellFormed)('$name is read as the parser reads it by itself', ({text}) => {
  expect(eventsOf(new TunedParser(), text)).toEqual(eventsOf(plain(), text))
})
