import * as fc from 'fast-check'
import {type DefaultTreeAdapterTypes, parse, parseFragment} from 'parse5'
import {describe, expect, test} from 'vitest'
import {readFragment, readPage} from '../../../src/formats/html/read-html.ts'
import type {MarkupNode} from '../../../src/formats/markup/markup-node.ts'

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
  const children = 'content' in node ? [] : node.childNodes.flatMap(ofParser)
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

const ofTree = (node: MarkupNode): Plain =>
  node.type === 'text'
    ? [node.text, node.start, node.end]
    : [node.name, node.namespace, Object.fromEntries(node.attributes), node.start, node.end, node.children.map(ofTree)]

const located = {sourceCodeLocationInfo: true}

/** The trees that are read, and those that the parser builds. */
const trees = (html: string): [read: readonly Plain[], built: readonly Plain[]] => [
  [...readPage(html), ...readFragment(html)].map(ofTree),
  [...parse(html, located).childNodes, ...parseFragment(html, located).childNodes].flatMap(ofParser),
]

/** What pages are made of, and what damages them. */
const pieces = [
  ...'<|>|/|=|"|\'|&| |\n|\r\n|\t|\f|\0|a|B|é|🌊|\uD83C|</|<!|<?|--|-->|/>|]]>'.split('|'),
  ...'&amp;|&amp|&#8217;|&notin|&nbsp;|words of it|two  words '.split('|'),
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
  ...'<!--|<!-- x -->|<!-->|<template>|</template>|<frameset>|<x-y z:w=1>|<a.b>|<a_b @c="d" :e="f">'.split('|'),
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
})
