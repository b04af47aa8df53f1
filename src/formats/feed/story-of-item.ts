import type {ParsedPassage} from '../../story/passage.ts'
import type {RelatedItem, StoryAuthor, Subject} from '../../story/story.ts'
import type {ExplicitFields, ParsedStory} from '../format.ts'
import {uniqueSubjects} from '../unique-subjects.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {attributeOf, elementAt, elementsOf, languageOf, rawTextOf, textOf} from '../xml/find-elements.ts'
import {passageOfElement} from '../xml/passage-of-element.ts'
import {addressOf, baseOf} from './entry-address.ts'
import {storyOfEntry} from './entry-story.ts'
import {firstLine, moduleElements, moduleLine, ownElements} from './feed-modules.ts'
import {feedTime} from './feed-time.ts'
import {countOf, fieldsOfModules} from './fields-of-modules.ts'
import {mediaOfEntry} from './media-of-entry.ts'
import type {Channel} from './channel.ts'
import {linePassages, personOf, textOfElement} from './text-of-entry.ts'

/** One item of RSS as a story. */
export function storyOfItem(item: MarkupElement, channel: Channel): ParsedStory {
  const base = baseOf(item, channel.base)
  const [guid] = ownElements(item, 'guid')
  const links = moduleElements(item, 'atom', 'link')
  const link = linkOf(item, guid, base)
  const content = contentOf(item)
  const [description] = ownElements(item, 'description')
  const summary = moduleElements(item, 'atom', 'summary')[0]
  const text = textOfElement(content ?? description ?? summary, channel.source, link ?? base)
  const said = fieldsOfModules(item, link ?? base)
  const writers = writersOf(item)
  const people = writers.flatMap((element) => personIn(element) ?? [])
  const categories = ownElements(item, 'category')
  const [status] = moduleElements(item, 'media', 'status')
  return storyOfEntry(
    {
      head: [...headlineOf(item), ...bylineOf(writers, people)],
      text: text.passages,
      document: text.document,
      media: [...mediaOfEntry(item, link ?? base), ...text.media],
      fields: {
        ...said,
        authors: people,
        keywords: [...categories.flatMap((element) => firstLine([element]) ?? []), ...(said.keywords ?? [])],
        subjects: uniqueSubjects(categories.flatMap(subjectOf)),
        publishedAt:
          firstTime(...ownElements(item, 'pubDate', 'pubdate', 'published')) ??
          said.publishedAt ??
          firstTime(...moduleElements(item, 'atom', 'published')),
        updatedAt:
          said.updatedAt ??
          firstTime(...moduleElements(item, 'atom', 'updated'), ...ownElements(item, 'updated', 'modified')),
        expiresAt: said.expiresAt ?? firstTime(...ownElements(item, 'expirationDate', 'expires')),
        language: said.language ?? languageOf(item) ?? channel.language,
        copyrightNotice: said.copyrightNotice ?? firstLine(ownElements(item, 'copyright', 'rights')) ?? channel.rights,
        usageTerms: said.usageTerms ?? firstLine(elementsOf(item, 'license')) ?? channel.usageTerms,
        source: sourceOf(item, base),
        commentCount: said.commentCount ?? countOf(textOf(ownElements(item, 'comments')[0])),
        relatedItems: [
          ...(said.relatedItems ?? []),
          ...ownElements(item, 'comments').flatMap((element): RelatedItem[] => {
            const url = addressOf(textOf(element), base)
            return url === undefined ? [] : [{relation: 'replies', url}]
          }),
          ...links.flatMap((element) => relatedOf(element, base)),
        ],
      },
      summary: content === undefined ? undefined : rawTextOf(description ?? summary),
      guid:
        textOf(guid) ??
        moduleLine(item, 'dc', 'identifier') ??
        moduleLine(item, 'atom', 'id') ??
        attributeOf(item, '{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about'),
      link,
      provider: channel.title ?? channel.publisher,
      isDeleted: [textOf(status), attributeOf(status, 'state')].includes('deleted'),
    },
    channel.source,
  )
}

const firstTime = (...elements: MarkupElement[]): string | undefined =>
  elements.map((element) => feedTime(textOf(element))).find((value) => value !== undefined)

function linkOf(item: MarkupElement, guid: MarkupElement | undefined, base: string | undefined): string | undefined {
  const links = moduleElements(item, 'atom', 'link')
  const page = links.find((one) => (attributeOf(one, 'rel') ?? 'alternate') === 'alternate')
  const plain = ownElements(item, 'link').filter((one) => textOf(one) !== undefined)
  const permalink = attributeOf(guid, 'isPermaLink') === 'false' ? undefined : textOf(guid)
  return (
    addressOf(firstLine(plain), base) ??
    addressOf(attributeOf(page, 'href'), base) ??
    // What is no address of its own is an identity, not a path beside the feed.
    addressOf(permalink, undefined)
  )
}

/** Full text before the description, wherever a sender keeps it. */
function contentOf(item: MarkupElement): MarkupElement | undefined {
  const places = [
    ...moduleElements(item, 'content', 'encoded', 'items'),
    ...moduleElements(item, 'atom', 'content'),
    ...elementsOf(item, 'nitf', 'body.content', 'fulltext', 'full-text', 'body', 'content').filter(
      ({namespace}) => namespace === '' || !namespace.includes('mrss'),
    ),
  ]
  const found = places.find((element) => rawTextOf(element).trim() !== '')
  return found?.name === 'nitf' || found?.name === 'body.content' ? item : found
}

const headlineOf = (item: MarkupElement): ParsedPassage[] => {
  const titles = [
    ...ownElements(item, 'title'),
    ...moduleElements(item, 'dc', 'title'),
    ...moduleElements(item, 'media', 'title'),
    ...moduleElements(item, 'itunes', 'title'),
  ]
  return linePassages(
    titles.find((element) => rawTextOf(element).trim() !== ''),
    'headline',
  )
}

function writersOf(item: MarkupElement): MarkupElement[] {
  const lists = [
    moduleElements(item, 'dc', 'creator'),
    ownElements(item, 'author'),
    moduleElements(item, 'itunes', 'author'),
    ownElements(item, 'byline', 'creator'),
  ]
  return lists.find((list) => list.some((element) => personIn(element) !== undefined)) ?? []
}

function personIn(element: MarkupElement): StoryAuthor | undefined {
  const name = textOf(elementAt(element, 'name'))
  const email = textOf(elementAt(element, 'email'))
  return name === undefined ? personOf(textOf(element)) : {name, ...(email?.includes('@') === true ? {email} : {})}
}

/** Names as one byline; the agency's "By" stands before them where the feed has it. */
export function bylineOf(elements: readonly MarkupElement[], people: readonly StoryAuthor[]): ParsedPassage[] {
  const [first] = elements
  const names = people
    .map(({name, organisation}) => (organisation === undefined ? name : `${name} (${organisation})`))
    .join(', ')
  return names === '' ? [] : passageOfElement(elementAt(first, 'name') ?? first, 'byline', names)
}

/** A category of a list that the sender names by address or name. */
function subjectOf(category: MarkupElement): Subject[] {
  const scheme = attributeOf(category, 'domain')
  const name = textOf(category)
  return scheme === undefined || name === undefined ? [] : [{scheme, code: attributeOf(category, 'code') ?? name, name}]
}

/** Whose the item was first: RSS's `source`, else who Dublin Core or PRISM say published it. */
function sourceOf(item: MarkupElement, base: string | undefined): ExplicitFields['source'] {
  const [from] = ownElements(item, 'source')
  const name =
    textOf(from) ??
    moduleLine(item, 'dc', 'source') ??
    moduleLine(item, 'prism', 'publicationName') ??
    moduleLine(item, 'dc', 'publisher')
  const url = addressOf(attributeOf(from, 'url'), base) ?? addressOf(name, undefined)
  return name === undefined ? undefined : {name, ...(url === undefined ? {} : {url})}
}

/** Links of Atom that lead elsewhere. */
export function relatedOf(link: MarkupElement, base: string | undefined): RelatedItem[] {
  const relation = attributeOf(link, 'rel') ?? 'alternate'
  const url = addressOf(attributeOf(link, 'href'), base)
  const title = attributeOf(link, 'title')
  return url === undefined || !['related', 'via', 'replies', 'canonical'].includes(relation)
    ? []
    : [{relation, url, ...(title === undefined ? {} : {title})}]
}
