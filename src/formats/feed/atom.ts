import type {ParsedPassage} from '../../story/passage.ts'
import type {StoryAuthor} from '../../story/story.ts'
import type {Format, FormatInput, ParsedStory, ParseResult} from '../format.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {attributeOf, elementAt, elementsOf, languageOf, rawTextOf, textOf} from '../xml/find-elements.ts'
import {readXml} from '../xml/read-xml.ts'
import {rootElement} from '../xml/root-element.ts'
import {passageOfElement} from '../xml/passage-of-element.ts'
import {storyOfEntry} from './entry-story.ts'
import {addressOf, feedTime, firstLine, linePassages, mediaOfEntry, ownElements, textOfElement} from './xml-feed.ts'

/** Atom 0.3 and 1.0, a feed or an entry alone; a tombstone of RFC 6721 is a kill. */
export const atom = {
  name: 'atom',
  detect: ({text}: FormatInput): number => (/^(?:feed|entry)$/u.test(rootElement(text) ?? '') ? 1 : 0),
  parse,
} as const satisfies Format

interface Feed {
  readonly source: string
  readonly element: MarkupElement | undefined
  readonly title: string | undefined
  readonly base: string | undefined
}

function parse({text}: FormatInput): ParseResult {
  const {root, diagnostics} = readXml(text)
  const element = root?.name === 'feed' ? root : undefined
  const title = firstLine(ownElements(element, 'title'))
  const self = linkOf(element, 'self', undefined)
  const link = linkOf(element, 'alternate', self)
  const feed: Feed = {source: text, element, title, base: baseOf(element, link ?? self)}
  const entries = root?.name === 'entry' ? [root] : elementsOf(root, 'entry', 'deleted-entry')
  return {
    stories: entries.map((entry) => (entry.name === 'entry' ? storyOf(entry, feed) : killOf(entry, feed))),
    diagnostics,
    feed: {...(title === undefined ? {} : {title}), ...(link === undefined ? {} : {link})},
  }
}

function storyOf(entry: MarkupElement, feed: Feed): ParsedStory {
  const base = baseOf(entry, feed.base)
  const link = linkOf(entry, 'alternate', base)
  const [summary] = ownElements(entry, 'summary')
  const content = ownElements(entry, 'content').find((element) => rawTextOf(element).trim() !== '')
  const text = textOfElement(content ?? summary, feed.source, baseOf(content, base) ?? link)
  const origin = elementAt(entry, 'source')
  const own = ownElements(entry, 'author')
  const people =
    own.length > 0
      ? own
      : elementsOf(origin, 'author').length > 0
        ? elementsOf(origin, 'author')
        : elementsOf(feed.element, 'author')
  const originName = textOf(elementAt(origin, 'title'))
  const originUrl = linkOf(origin, 'alternate', base)
  const time = (...names: string[]): string | undefined => feedTime(firstLine(ownElements(entry, ...names)))
  return storyOfEntry(
    {
      head: [...linePassages(ownElements(entry, 'title')[0], 'headline'), ...byline(people)],
      text: text.passages,
      summary: content === undefined || summary === undefined ? undefined : rawTextOf(summary),
      guid: firstLine(ownElements(entry, 'id')),
      link,
      authors: people.flatMap(authorOf),
      keywords: ownElements(entry, 'category').flatMap(
        (one) => attributeOf(one, 'label') ?? attributeOf(one, 'term') ?? [],
      ),
      subjects: ownElements(entry, 'category').flatMap((one) => {
        const code = attributeOf(one, 'term')
        const scheme = attributeOf(one, 'scheme')
        return code === undefined || scheme === undefined
          ? []
          : [{scheme, code, name: attributeOf(one, 'label') ?? code}]
      }),
      publishedAt: time('published') ?? time('issued') ?? time('created'),
      updatedAt: time('updated') ?? time('modified'),
      language: languageOf(entry) ?? languageOf(feed.element),
      copyrightNotice: firstLine(ownElements(entry, 'rights')) ?? firstLine(ownElements(feed.element, 'rights')),
      source:
        originName === undefined ? undefined : {name: originName, ...(originUrl === undefined ? {} : {url: originUrl})},
      media: [
        ...mediaOfEntry(entry, base),
        ...linksOf(entry, 'enclosure').flatMap((one) => {
          const url = addressOf(attributeOf(one, 'href'), base)
          const kind = /^(image|video|audio)\//u.exec(attributeOf(one, 'type') ?? '')?.[1]
          return url !== undefined && (kind === 'image' || kind === 'video' || kind === 'audio')
            ? [{kind, url} as const]
            : []
        }),
        ...text.media,
      ],
      relatedItems: ['related', 'via'].flatMap((relation) =>
        linksOf(entry, relation).flatMap((one) => {
          const url = addressOf(attributeOf(one, 'href'), base)
          const title = attributeOf(one, 'title')
          return url === undefined ? [] : [{relation, url, ...(title === undefined ? {} : {title})}]
        }),
      ),
      provider: feed.title,
    },
    feed.source,
  )
}

function killOf(entry: MarkupElement, feed: Feed): ParsedStory {
  return storyOfEntry(
    {
      head: passageOfElement(elementAt(entry, 'comment'), 'headline'),
      text: [],
      guid: attributeOf(entry, 'ref'),
      updatedAt: feedTime(attributeOf(entry, 'when')),
      provider: feed.title,
      isDeleted: true,
    },
    feed.source,
  )
}

function byline(people: readonly MarkupElement[]): ParsedPassage[] {
  const names = people.flatMap((person) => authorOf(person).map(({name}) => name))
  const [first] = people
  return names.length === 0 ? [] : passageOfElement(elementAt(first, 'name') ?? first, 'byline', names.join(', '))
}

function authorOf(person: MarkupElement): StoryAuthor[] {
  const name = textOf(elementAt(person, 'name')) ?? (elementsOf(person).length === 0 ? textOf(person) : undefined)
  const email = textOf(elementAt(person, 'email'))
  return name === undefined ? [] : [{name, ...(email?.includes('@') === true ? {email} : {})}]
}

const linksOf = (parent: MarkupElement | undefined, relation: string): MarkupElement[] =>
  ownElements(parent, 'link').filter((link) => (attributeOf(link, 'rel') ?? 'alternate') === relation)

/** A page is meant before other forms of the same. */
function linkOf(parent: MarkupElement | undefined, relation: string, base: string | undefined): string | undefined {
  const links = linksOf(parent, relation)
  const page = links.find((link) => (attributeOf(link, 'type') ?? 'text/html') === 'text/html') ?? links[0]
  return addressOf(attributeOf(page, 'href'), base)
}

const baseOf = (element: MarkupElement | undefined, outer: string | undefined): string | undefined =>
  addressOf(attributeOf(element, '{http://www.w3.org/XML/1998/namespace}base'), outer) ?? outer
