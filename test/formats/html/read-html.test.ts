import * as fc from 'fast-check'
import {type DefaultTreeAdapterTypes, parse, parseFragment} from 'parse5'
import {describe, expect, test} from 'vitest'
import {readFragment, readPage, takeApart} from '../../../src/formats/html/read-html.ts'
import type {MarkupElement, MarkupNode} from '../../../src/formats/markup/markup-node.ts'
import {descendantsOf} from '../../../src/formats/xml/find-elements.ts'

type Node = DefaultTreeAdapterTypes.Node

/** What a tree holds, by whichever way it was built. */
type Plain = readonly unknown[]

function ofParser(node: Node): Plain[] {
  if (node.nodeName === '#text') {
    const {value, sourceCodeLocation} = node as DefaultTreeAdapterTypes.TextNode
    return [[value, sourceCodeLocation?.startOffset ?? 0, sourceCodeLocation?.endOffset ?? 0]]
  }
  if (!('tagName' in node)) return []
  const {tagName, namespaceURI, attrs, sourceCodeLocation} = node
  const attributes = Object.fromEntries(attrs.map(({name, value}) => [name, value]))
  const children = 'content' in node || isLeftOut(tagName, attributes) ? [] : node.childNodes.flatMap(ofParser)
  return [
    [
      tagName,
      namespaceURI,
      attributes,
      sourceCodeLocation?.startOffset ?? 0,
      sourceCodeLocation?.endOffset ?? 0,
      children,
    ],
  ]
}

function ofTree(node: MarkupNode): Plain {
  if (node.type === 'text') return [node.text, node.start, node.end]
  const {name, namespace, start, end} = node
  const attributes = Object.fromEntries(node.attributes)
  return [name, namespace, attributes, start, end, isLeftOut(name, attributes) ? [] : node.children.map(ofTree)]
}

/** What drawings and scripts hold need not be in the tree. */
const isLeftOut = (name: string, {type}: Readonly<Record<string, string>>): boolean =>
  name === 'svg' || (name === 'script' && type?.includes('ld+json') !== true)

const textsIn = (node: MarkupNode | undefined): string[] =>
  node === undefined ? [] : node.type === 'text' ? [node.text] : node.children.flatMap(textsIn)

const located = {sourceCodeLocationInfo: true}

/** The trees that are read, and those that the parser builds. */
const trees = (html: string): [read: readonly Plain[], built: readonly Plain[]] => [
  [...readPage(html), ...readFragment(html)].map(ofTree),
  [...parse(html, located).childNodes, ...parseFragment(html, located).childNodes].flatMap(ofParser),
]

/** What pages are made of, and what damages them. */
const pieces = [
  ...'<|>|/|=|"|\'|&| |\n|\r\n|\t|\f|\0|a|B|é|🌊|\uD83C|</|<!|<?|--|-->|/>|]]>'.split('|'),
  ...'&amp;|&amp|&#8217;|&notin|&nbsp;|&#x2019;|&#128;|&#32;|&#xD800;|&#55;|&ldquo;|words of it|two  words '.split('|'),
  ...'<p>|</p>|<P CLASS=x>|<p class="a">|<p class=\'a b\'>|<p class=a>|<p class=a/>|<p a=1 a=2>|<p a b>|<p a= "1">|<p a="1"b="2">'.split(
    '|',
  ),
  ...'<a href="?a=1&b=2">|<a t="&quot;&#39;&#x27;&lt; & &&amp;amp;">|<a t="&copy=1&copy&copyx=&amp=&ampx;&AMP;&Amp;">|<i t="&AMP;&Amp;">|<i t="&">|<DIV dataX=Y>|<a t="&notin;&#X27;&gt">|<a href="?a&amp;b">|</a>|<b>|</b>|<i>|</i>|<br>|<br/>|</br>|<img src="x.jpg" alt="">|<hr>'.split(
    '|',
  ),
  ...'<div>|</div>|<h1>|</h2>|<ul>|<li>|</ul>|<pre>\n|</pre>|<form>|</form>|<button>|<nobr>|<font color=x>|<center>'.split(
    '|',
  ),
  ...'<table>|<caption>|<colgroup>|<col>|<tbody>|<tr>|<td>|<th>|</td>|</tr>|</table>|<select>|<option>|</select>'.split(
    '|',
  ),
  ...'<html lang="en">|</html>|<head>|</head>|<body class="b">|</body>|<title>|</title>|<meta charset=utf-8>|<!doctype html>'.split(
    '|',
  ),
  ...'<script>|<script type="x">|</script>|</script x>|<style>|</style>|<textarea>|</textarea>|<noscript>|</noscript>|<iframe>|</iframe>|<plaintext>|<xmp>'.split(
    '|',
  ),
  ...'<svg viewBox="0 0 1 1">|<path d="M0"/>|<title>|<foreignObject>|</svg>|<math>|<mi>|</math>|<![CDATA[|<svg xlink:href="#a">'.split(
    '|',
  ),
  ...'<script type="application/ld+json">{"a": "</b>"}</script>|<script>a < b</script>|<style>a > b</style>|</SCRIPT>'.split(
    '|',
  ),
  ...'<svg><path d="M0"/><g><use href="#a"></g> </svg>|<svg><title>a</title></svg>|<svg><path d="a > b"></svg>'.split(
    '|',
  ),
  ...'<!--|<!-- x -->|<!-->|<!--->|<!-- a --!>|<!-- a > b - -- c -->|<!--\r\n-->|<template>|</template>|<frameset>|<x-y z:w=1>|<a.b>|<a_b @c="d" :e="f">'.split(
    '|',
  ),
]

describe('reads the tree that the parser would build itself', () => {
  test.each(pieces)('around %j', (piece) => {
    const [read, built] = trees(`<!doctype html><body><p>one ${piece} two<b>three</p>${piece}four`)
    expect(read).toEqual(built)
  })

  test('whatever follows on whatever', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), {maxLength: 30}), (parts) => {
        const [read, built] = trees(parts.join(''))
        expect(read).toEqual(built)
      }),
      {numRuns: 1000, seed: 11},
    )
  })

  test('in scripts, style sheets and drawings', () => {
    const dense = pieces.filter((piece) => /script|style|svg|path|--|<p>|title|textarea|foreign|&|^.$|\r/iu.test(piece))
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...dense), {maxLength: 15}), (parts) => {
        const [read, built] = trees(parts.join(''))
        expect(read).toEqual(built)
      }),
      {numRuns: 1000, seed: 12},
    )
  })
})

describe('leaves out', () => {
  test('what scripts do and drawings are drawn with, and keeps data and what drawings are called', () => {
    const [root] = readPage(
      '<script>let a = "<b>"</script><script type="application/ld+json">{"a": "<b>"}</script><svg a="b"><g><path d="M0"/></g></svg><svg><title>Map</title></svg>',
    )
    expect(textsIn(root)).toEqual(['{"a": "<b>"}', 'Map'])
    expect(descendantsOf(root as MarkupElement, 'path')).toEqual([])
  })
})

test('a tree that is taken apart refers to nothing of itself', () => {
  const root = readPage('<body id="a"><p class="b">one <b>two</b></p>')[0] as MarkupElement
  const [paragraph] = descendantsOf(root, 'p')
  const [bold] = descendantsOf(root, 'b')
  takeApart(root)
  for (const element of [root, paragraph, bold])
    expect(element).toMatchObject({children: [], attributes: new Map(), parent: null})
})
