import type {Subject} from '../../story/story.ts'
import type {Format, FormatInput, ParsedStory, ParseResult} from '../format.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {attributeOf, descendantsOf, elementsOf, languageTag, rawTextOf, textOf} from '../xml/find-elements.ts'
import {readXml} from '../xml/read-xml.ts'
import {rootElement} from '../xml/root-element.ts'
import {storyOfEntry} from './entry-story.ts'
import {
  addressOf,
  bylinePassages,
  feedTime,
  firstLine,
  linePassages,
  mediaOfEntry,
  moduleElements,
  ownElements,
  textOfElement,
} from './xml-feed.ts'

/** RSS 0.9x to 2.0, RSS 1.0 (RDF) and WordPress's export, with the modules that newsrooms meet. */
export const rss = {
  name: 'rss',
  detect: ({text}: FormatInput): number => (/^(?:rss|rdf|channel)$/iu.test(rootElement(text) ?? '') ? 1 : 0),
  parse,
} as const satisfies Format

function parse({text}: FormatInput): ParseResult {
  const {root, diagnostics} = readXml(text)
  const [channel] = root === undefined ? [] : root.name === 'channel' ? [root] : descendantsOf(root, 'channel')
  const items = root === undefined ? [] : descendantsOf(root, 'item').filter(isStory)
  const title = firstLine(ownElements(channel, 'title'))
  const link = addressOf(firstLine(ownElements(channel, 'link')), undefined)
  return {
    stories: items.map((item) => storyOfItem(item, {source: text, channel, title, link})),
    diagnostics,
    feed: {...(title === undefined ? {} : {title}), ...(link === undefined ? {} : {link})},
  }
}

interface Channel {
  readonly source: string
  readonly channel: MarkupElement | undefined
  readonly title: string | undefined
  readonly link: string | undefined
}

/** An export of WordPress holds pages, pictures and menus as items too. */
function isStory(item: MarkupElement): boolean {
  const type = firstLine(moduleElements(item, 'wordpress', 'post_type'))
  return type === undefined || type === 'post' || type === 'page'
}

function storyOfItem(item: MarkupElement, {source, channel, title, link: home}: Channel): ParsedStory {
  const [guid] = ownElements(item, 'guid')
  const permalink = attributeOf(guid, 'isPermaLink') === 'false' ? undefined : textOf(guid)
  const link =
    addressOf(firstLine(ownElements(item, 'link')), home) ??
    addressOf(attributeOf(moduleElements(item, 'atom', 'link')[0], 'href'), home) ??
    addressOf(permalink, home)
  const [description] = ownElements(item, 'description')
  const content = [...moduleElements(item, 'content', 'encoded'), ...elementsOf(item, 'fulltext', 'body')].find(
    (element) => rawTextOf(element).trim() !== '',
  )
  const text = textOfElement(content ?? description, source, link ?? home)
  const creators = moduleElements(item, 'dc', 'creator')
  const [from] = ownElements(item, 'source')
  const fromUrl = addressOf(attributeOf(from, 'url'), home)
  const fromName = textOf(from)
  const excerpt = firstLine(moduleElements(item, 'excerpt', 'encoded'))
  const status = moduleElements(item, 'media', 'status')[0]
  return storyOfEntry(
    {
      head: [
        ...linePassages(ownElements(item, 'title')[0] ?? moduleElements(item, 'media', 'title')[0], 'headline'),
        ...bylinePassages(creators.length > 0 ? creators : ownElements(item, 'author')),
      ],
      text: text.passages,
      summary: excerpt ?? (content === undefined || description === undefined ? undefined : rawTextOf(description)),
      guid: textOf(guid) ?? attributeOf(item, '{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about'),
      link,
      keywords: [
        ...ownElements(item, 'category').filter((one) => attributeOf(one, 'nicename') !== 'uncategorized'),
        ...moduleElements(item, 'dc', 'subject'),
      ].flatMap((element) => textOf(element) ?? []),
      subjects: ownElements(item, 'category').flatMap(subjectOf),
      publishedAt:
        time(ownElements(item, 'pubDate')) ??
        time(moduleElements(item, 'dc', 'date')) ??
        time(moduleElements(item, 'dcterms', 'created', 'issued')),
      updatedAt: time(moduleElements(item, 'dcterms', 'modified')) ?? time(moduleElements(item, 'atom', 'updated')),
      language: languageTag(
        firstLine(moduleElements(item, 'dc', 'language')) ?? firstLine(elementsOf(channel, 'language')),
      ),
      copyrightNotice: firstLine(moduleElements(item, 'dc', 'rights')) ?? firstLine(ownElements(channel, 'copyright')),
      copyrightHolder: firstLine(moduleElements(item, 'dcterms', 'rightsHolder')),
      source: fromName === undefined ? undefined : {name: fromName, ...(fromUrl === undefined ? {} : {url: fromUrl})},
      media: [...mediaOfEntry(item, link ?? home), ...text.media],
      provider: title,
      isDeleted: [textOf(status), attributeOf(status, 'state')].includes('deleted'),
    },
    source,
  )
}

const time = (elements: readonly MarkupElement[]): string | undefined =>
  elements.map((element) => feedTime(textOf(element))).find((value) => value !== undefined)

/** A category of a list that the sender names by address or name. */
function subjectOf(category: MarkupElement): Subject[] {
  const scheme = attributeOf(category, 'domain')
  const name = textOf(category)
  if (scheme === undefined || name === undefined) return []
  return [{scheme, code: attributeOf(category, 'nicename') ?? name, name}]
}
