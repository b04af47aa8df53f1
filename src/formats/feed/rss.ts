import type {Format, FormatInput, ParsedStory, ParseResult} from '../format.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {descendantsOf} from '../xml/find-elements.ts'
import {readXml} from '../xml/read-xml.ts'
import {rootElement} from '../xml/root-element.ts'
import {channelOf, feedOf} from './channel.ts'
import {moduleOf} from './feed-modules.ts'
import {isWordPressExport} from './is-word-press-export.ts'
import {storyOfItem} from './story-of-item.ts'
import {storyOfTombstone} from './story-of-tombstone.ts'

/** RSS 0.9x and 2.0, with the modules that newsrooms meet. */
export const rss = {
  name: 'rss',
  detect: ({text}: FormatInput): number =>
    /^(?:rss|channel)$/iu.test(rootElement(text) ?? '') && !isWordPressExport(text) ? 1 : 0,
  parse,
} as const satisfies Format

/** RSS 0.90 and 1.0, whose document element is RDF's. */
export const rdf = {
  name: 'rdf',
  detect: ({text}: FormatInput): number => (/^rdf$/iu.test(rootElement(text) ?? '') ? 1 : 0),
  parse,
} as const satisfies Format

function parse({text, url}: FormatInput): ParseResult {
  const {root, others, diagnostics} = readXml(text)
  const channel = channelOf(root, text, url)
  const stories = [root, ...others].flatMap((element) =>
    itemsOf(element).map((item): ParsedStory =>
      item.name === 'deleted-entry' ? storyOfTombstone(item, text, channel.title) : storyOfItem(item, channel),
    ),
  )
  return {
    stories,
    diagnostics,
    feed: feedOf(channel),
  }
}

/** Items stand in the channel, in RSS 1.0 beside it; files that were cut together hold them anywhere. */
function itemsOf(root: MarkupElement | undefined): MarkupElement[] {
  if (root?.name === 'item') return [root]
  return descendantsOf(root, 'item', 'deleted-entry').filter(
    ({name, namespace}) => name === 'item' || moduleOf(namespace) === 'tombstone',
  )
}
