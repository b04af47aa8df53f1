import {htmlToPortableText} from '@portabletext/html'
import {JSDOM} from 'jsdom'
import type {Story} from '../src/story/story.ts'

const {DOMParser: Parser} = new JSDOM('').window

/** The text of a story as the HTML that a page would have: a `<p>` for each paragraph. */
export function toHtml(story: Story): string {
  return story.passages.map(({text}) => `<p>${escapeHtml(text)}</p>`).join('\n')
}

/** HTML to Portable Text as the peer's own documentation shows it for Node: a new jsdom for each document. */
export function peerWithNewDocument(html: string): unknown {
  return htmlToPortableText(html, {parseHtml: (text) => new JSDOM(text).window.document})
}

/** The same with one jsdom window used again and again, the fastest way there is to use the peer in Node. */
export function peerWithOneWindow(html: string): unknown {
  return htmlToPortableText(html, {parseHtml: (text) => new Parser().parseFromString(text, 'text/html')})
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
