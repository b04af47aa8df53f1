import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {maximumXmlAttributes, maximumXmlDepth, maximumXmlNodes} from '../../../src/bytes/limits.ts'
import type {MarkupNode} from '../../../src/formats/markup/markup-node.ts'
import {readXml} from '../../../src/formats/xml/read-xml.ts'

const textOf = (node: MarkupNode): string => (node.type === 'text' ? node.text : node.children.map(textOf).join(''))
const read = (text: string): string => {
  const {root} = readXml(text)
  return root === undefined ? '' : textOf(root)
}

/** A node as a line for each element and text, with what stands at its place in the source. */
function outline(source: string, node: MarkupNode, depth = 0): string[] {
  const at = source.slice(node.start, node.end)
  const indent = ' '.repeat(depth)
  if (node.type === 'text') return [`${indent}"${node.text}" at ${at}`]
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}=${value}`).join('')
  return [
    `${indent}${node.namespace === '' ? '' : `{${node.namespace}}`}${node.name}${attributes} at ${at}`,
    ...node.children.flatMap((child) => outline(source, child, depth + 1)),
  ]
}

test('elements, attributes and text by namespace, each with its place', () => {
  const source = `<?xml version="1.0"?>\r\n<!DOCTYPE a [<!ENTITY e "goat">]>\n<a xmlns="urn:n" xmlns:x="urn:x" x:id='1' lang="en">Goats <b>and</b> <x:c/>sheep<!-- no --> &amp; <![CDATA[<dogs>]]></a>`
  const {root, others, diagnostics} = readXml(source)
  expect(diagnostics).toEqual([])
  expect(others).toEqual([])
  expect(root === undefined ? [] : outline(source, root)).toEqual([
    `{urn:n}a {urn:x}id=1 lang=en at ${source.slice(source.indexOf('<a '))}`,
    ' "Goats " at Goats ',
    ' {urn:n}b at <b>and</b>',
    '  "and" at and',
    ' " " at  ',
    ' {urn:x}c at <x:c/>',
    ' "sheep" at sheep',
    ' " & " at  &amp; ',
    ' "<dogs>" at <dogs>',
  ])
})

describe('text', () => {
  test.each([
    ['the five entities', '<a>&lt;&gt;&amp;&quot;&apos;</a>', `<>&"'`],
    ['numeric entities', '<a>&#8364;&#x20AC;&#X20ac;&#128002;</a>', '€€€🐂'],
    ["HTML's names", '<a>caf&eacute;&nbsp;&mdash;&euro;&yuml;&diams;</a>', 'café\u00A0—€ÿ♦'],
    ['Windows-1252 as numbers', '<a>&#147;goat&#148; &#150; it&#146;s</a>', '“goat” – it’s'],
    ['references to no character', '<a>go&#0;at&#x1F;s&#xFFFF;&#xD800;</a>', 'goats'],
    ['a declared entity is not expanded', '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///x">]><a>&e;&e;</a>', '&e;&e;'],
    ['names of an object', '<a>&constructor;&toString;</a>', '&constructor;&toString;'],
    ['CDATA as it stands', '<a><![CDATA[a & b &amp; <c> 1 < 2 AT&T <!d]]></a>', 'a & b &amp; <c> 1 < 2 AT&T <!d'],
    ["HTML's document type", '<!doctype html><a>goats</a>', 'goats'],
    ['line ends', '<a>1\r\n2\r3\n4</a>', '1\n2\n3\n4'],
  ])('%s', (_, source, text) => {
    expect(read(source)).toBe(text)
  })
})

describe('what is not well-formed is read on and reported', () => {
  test.each([
    ['a stray ampersand', '<a>AT&T <b>goats</b>; Q & A; x&y</a>', 'AT&T goats; Q & A; x&y'],
    ['an unknown entity', '<a>goat &goat; goat</a>', 'goat &goat; goat'],
    ['a stray less-than', '<a>1 < 2 goats</a>', '1 < 2 goats'],
    ['an unclosed element', '<a><b>goats<c>sheep</a>', 'goatssheep'],
    ['an end tag too many', '<a>go</b>ats</a>', 'goats'],
    ['an end tag too many', '<x:a xmlns:x="urn:x"><x:b>go</c></x:b>ats</x:a>', 'goats'],
    ['a declaration of nothing', '<a>go<!ELEMENT a>ats</a>', 'go<!ELEMENT a>ats'],
    ['an unknown prefix', '<a><x:b>goats</x:b></a>', 'goats'],
    ['a truncated file', '<a><b>goats', 'goats'],
    ['a truncated tag', '<a>goats<b href="', 'goats'],
    ['a blank line before the declaration', '\n<?xml version="1.0"?><a>goats</a>', 'goats'],
    ['a control character', '<a>go\u0001ats</a>', 'go\u0001ats'],
    ['the same attribute twice', '<a b="1" b="2">goats</a>', 'goats'],
    ['an attribute without quotes', '<a b=1 c>goats</a>', 'goats'],
  ])('%s', (_, source, text) => {
    const {diagnostics} = readXml(source)
    expect(read(source)).toBe(text)
    expect(diagnostics.map(({code, severity}) => [code, severity])).toEqual([['markup-broken', 'warning']])
    expect(diagnostics[0]?.message).toMatch(/^The XML is not well-formed: .+\.$/u)
  })

  test('elements beside the document element', () => {
    expect(readXml('<a>goats</a><b>sheep</b>').others.map(textOf)).toEqual(['sheep'])
  })
})

describe('limits', () => {
  test.each([
    ['depth', '<a>'.repeat(maximumXmlDepth), '<a>'.repeat(maximumXmlDepth + 1)],
    [
      'attributes',
      `<a${Array.from({length: maximumXmlAttributes}, (_, i) => ` b${i}=""`).join('')}>`,
      `<a${Array.from({length: maximumXmlAttributes + 1}, (_, i) => ` b${i}=""`).join('')}>`,
    ],
    ['nodes', `<a>${'<b/>'.repeat(maximumXmlNodes - 1)}`, `<a>${'<b/>'.repeat(maximumXmlNodes)}`],
  ])('%s', (_, allowed, refused) => {
    expect(readXml(allowed).diagnostics.map(({code}) => code)).toEqual(['markup-broken'])
    expect(readXml(`<x>kept</x>${refused}`)).toMatchObject({
      root: {name: 'x'},
      diagnostics: [{code: 'input-too-large', severity: 'error'}],
    })
  })

  test('entities multiply nothing', () => {
    const bomb = `<!DOCTYPE a [<!ENTITY b "goat"><!ENTITY c "${'&b;'.repeat(1000)}">]><a>${'&c;'.repeat(1000)}</a>`
    expect(read(bomb)).toHaveLength(3000)
  })
})

test('a document is read as if none had been read before it', () => {
  const source = '<a>one & two <b>three &amp; four</b></a>'
  const first = readXml(source)
  expect(read(source)).toBe('one & two three & four')
  for (const before of [source, '<a>&amp;<b>', `${'<a>'.repeat(maximumXmlDepth + 1)}x`, '', '<![CDATA[', '<!DOCTYPE']) {
    readXml(before)
    expect(readXml(source)).toEqual(first)
  }
})

test('any text ends in a reading, and places stay inside the source', () => {
  const piece = fc.constantFrom(
    '<a',
    '>',
    '</a>',
    '<b>',
    '</b>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?x',
    '?>',
    '&',
    '&amp;',
    '&#',
    ';',
    ' ',
    '"',
    '=',
    'é🐐',
    '\r',
    '\uD83D',
    '<!DOCTYPE a [',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({maxLength: 4})), {maxLength: 30}), (pieces) => {
      const source = `<a>${pieces.join('')}`
      const {root, others} = readXml(source)
      const check = (node: MarkupNode): void => {
        expect(node.start).toBeGreaterThanOrEqual(0)
        expect(node.end).toBeGreaterThanOrEqual(node.start)
        expect(node.end).toBeLessThanOrEqual(source.length)
        if (node.type === 'element') node.children.forEach(check)
      }
      for (const node of [...(root === undefined ? [] : [root]), ...others]) check(node)
    }),
  )
})
