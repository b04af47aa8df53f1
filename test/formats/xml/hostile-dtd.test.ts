import {describe, expect, test} from 'vitest'
import {decodeText} from '../../../src/bytes/decode-text.ts'
import {rootElement} from '../../../src/formats/xml/root-element.ts'
import {readStory} from '../../../src/ingest.ts'
import {breachesOf} from '../contract/breaches.ts'
import {findFixtures} from '../contract/fixtures.ts'

const secret = 'goat-behind-the-entity'
const laughs = Array.from({length: 20}, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`)

/** What a document type could do to a reader that processes it; `&x;` is what the text then asks for. */
const attacks: Readonly<Record<string, string>> = {
  'entities that multiply': `<!DOCTYPE ROOT [<!ENTITY l0 "${secret}">${laughs.join('')}<!ENTITY x "&l20;">]>`,
  'one long entity, asked for often': `<!DOCTYPE ROOT [<!ENTITY x "${secret.repeat(400)}">]>`,
  'an entity of itself': `<!DOCTYPE ROOT [<!ENTITY x "${secret}&x;">]>`,
  'a file of the machine': `<!DOCTYPE ROOT [<!ENTITY x SYSTEM "file:///etc/passwd">]>`,
  'an address of the network': `<!DOCTYPE ROOT [<!ENTITY x PUBLIC "-//X//X" "http://127.0.0.1:9/x">]>`,
  'a parameter entity': `<!DOCTYPE ROOT [<!ENTITY % p "<!ENTITY x '${secret}'>"> %p;]>`,
  'a parameter entity from outside': `<!DOCTYPE ROOT [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p.dtd"> %p;]>`,
  'a type from outside': `<!DOCTYPE ROOT SYSTEM "http://127.0.0.1:9/x.dtd">`,
  'attributes by default': `<!DOCTYPE ROOT [<!ATTLIST ROOT id CDATA "${secret}"><!ENTITY x "${secret}">]>`,
}

/** Seeds of all formats that are XML, the document type taken off. */
const documents = findFixtures().flatMap(({name, bytes}) => {
  const decoded = decodeText(bytes)
  const text = 'text' in decoded ? decoded.text : ''
  const {format} = readStory(bytes)
  const element = format === 'html' ? undefined : rootElement(text)
  return element === undefined ? [] : [{name, format, text: text.replace(/<!DOCTYPE[^>[]*>/u, '')}]
})

test('the formats that are XML are here', () => {
  const formats = documents.map(({format}) => format)
  expect(formats).toEqual(expect.arrayContaining(['nitf', 'newsml-1.2', 'newsml-g2', 'rss', 'atom']))
})

describe.each(documents)('$name', ({text, format}) => {
  const plain = readStory(encode(text))

  test.each(Object.entries(attacks))('%s: read as if the document type were not there', (_what, doctype) => {
    const start = text.search(/<[A-Za-z]/u)
    const name = /^<([\w:.-]+)/u.exec(text.slice(start))?.[1] ?? ''
    // Asked for at the end of every prose: in codes it would make another of them.
    const asked = text.slice(start).replaceAll(/(\s\p{L}+)(?=[.!?]?<)/gu, '$1&x;&x;&x;')
    const attacked = readStory(encode(text.slice(0, start) + doctype.replaceAll('ROOT', name) + asked))
    expect(attacked.format).toBe(format)
    expect(attacked.stories).toHaveLength(plain.stories.length)
    expect(breachesOf(attacked)).toEqual([])
    const told = JSON.stringify(attacked.stories)
    expect(told).not.toContain(secret)
    expect(told).not.toContain('root:')
    expect(told).toContain('&x;')
    expect(told.length).toBeLessThan(JSON.stringify(plain.stories).length * 2)
  })
})

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
