import type {Format, FormatInput, ParseResult} from '../format.ts'
import {elementsOf} from '../xml/find-elements.ts'
import {readXml} from '../xml/read-xml.ts'
import {rootElement} from '../xml/root-element.ts'
import {atomFeedOf} from './atom-feed.ts'
import {feedOf} from './channel.ts'
import {storyOfAtomEntry} from './story-of-atom-entry.ts'
import {storyOfTombstone} from './story-of-tombstone.ts'

/** Atom 0.3 and 1.0, a feed or an entry alone; a tombstone of RFC 6721 is a kill. */
export const atom = {
  name: 'atom',
  detect: ({text}: FormatInput): number => (/^(?:feed|entry|deleted-entry)$/u.test(rootElement(text) ?? '') ? 1 : 0),
  parse,
} as const satisfies Format

function parse({text, url}: FormatInput): ParseResult {
  const {root, others, diagnostics} = readXml(text)
  const feed = atomFeedOf(root?.name === 'feed' ? root : undefined, text, url)
  const entries =
    root?.name === 'feed'
      ? elementsOf(root, 'entry', 'deleted-entry')
      : [root, ...others].filter((one) => one !== undefined)
  const stories = entries.map((entry) =>
    entry.name === 'deleted-entry' ? storyOfTombstone(entry, text, feed.title) : storyOfAtomEntry(entry, feed),
  )
  return {
    stories,
    diagnostics,
    feed: feedOf(feed),
  }
}
