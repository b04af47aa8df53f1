import {assert, property, string} from 'fast-check'
import {XmlDocument} from 'libxml2-wasm'
import {describe, expect, test} from 'vitest'
import {publicText, unfitCharacters} from '../../src/bytes/public-text.ts'
import {cdata, element, escapeText} from '../../src/feeds/xml-writer.ts'

describe('the XML writer', () => {
  test.each([
    ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
    ['bell \u0007, null \u0000, C1 \u0085', 'bell , null , C1 '],
    ['half \uD83D a pair', 'half \uFFFD a pair'],
    ['\uFFFF and \u{1FFFE}', ' and '],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['שלום 👋🏽', 'שלום 👋🏽'],
  ])('writes %j', (text, written) => {
    expect(escapeText(text)).toBe(written)
  })

  test('parts the end of a section', () => {
    expect(cdata('a]]>b')).toBe('<![CDATA[a]]]]><![CDATA[>b]]>')
  })

  test('keeps line breaks of attributes, and leaves out those without a value', () => {
    expect(element('a', {b: 'x\n"y"', c: undefined})).toBe('<a b="x&#10;&quot;y&quot;"/>')
  })

  test('writes any text so that a parser reads back what may be read', () => {
    assert(
      property(string({unit: 'binary'}), string({unit: 'binary'}), (text, value) => {
        const xml = element('r', {v: value}, element('t', {}, escapeText(text)), element('c', {}, cdata(text)))
        const document = XmlDocument.fromString(xml)
        const attribute = document.root.attrs.find(({name}) => name === 'v')?.value
        expect(document.get('t')?.content).toBe(publicText(text))
        expect(document.get('c')?.content).toBe(publicText(text))
        expect(attribute).toBe(publicText(value))
        document.dispose()
      }),
    )
  })

  test('counts what it takes out', () => {
    expect(unfitCharacters('a\u0000b\uD800c\r\n')).toBe(2)
  })
})
