import {Readability} from '@mozilla/readability'
import {parseFeed} from 'feedsmith'
import {parseHTML} from 'linkedom'
import RssParser from 'rss-parser'
import {peerWithNewDocument, peerWithOneWindow} from './peer.ts'
import type {BenchStory} from './stories.ts'

/** What others do with documents of a kind, by name. Each is left out where it reads none of them. */
export function peersOf(kind: string, inputs: readonly BenchStory[]): Readonly<Record<string, () => unknown>> {
  const texts = inputs.map(({bytes}) => new TextDecoder().decode(bytes))
  const peers = Object.entries(readers).filter(([, {kinds}]) => kinds.test(kind))
  return Object.fromEntries(
    peers.flatMap(([name, {read}]) => {
      const readable = texts.filter((text) => isRead(read, text))
      // A peer that refuses some of the documents is timed on all, as a newsroom would have it.
      return readable.length === 0 ? [] : [[name, () => texts.map((text) => attempt(read, text))]]
    }),
  )
}

const rssParser = new RssParser()

const readers: Readonly<Record<string, {readonly kinds: RegExp; readonly read: (text: string) => unknown}>> = {
  // All of its work is done when the promise is made; waiting for it would only add the event loop's time.
  'rss-parser': {kinds: /^(?:rss|atom)/u, read: (text) => rssParser.parseString(text).catch(() => undefined)},
  feedsmith: {kinds: /^(?:rss|atom|json-feed)/u, read: (text) => parseFeed(text)},
  '@portabletext/html + jsdom': {kinds: /^html(?:, large)?$/u, read: peerWithNewDocument},
  'the same in one window': {kinds: /^html(?:, large)?$/u, read: peerWithOneWindow},
  'Readability + linkedom': {kinds: /^html, page/u, read: (text) => new Readability(parseHTML(text).document).parse()},
}

function isRead(read: (text: string) => unknown, text: string): boolean {
  try {
    read(text)
    return true
  } catch {
    return false
  }
}

function attempt(read: (text: string) => unknown, text: string): unknown {
  try {
    return read(text)
  } catch (error) {
    return error
  }
}
