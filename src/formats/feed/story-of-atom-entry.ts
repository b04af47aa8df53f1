import {present} from '../../story/present.ts'
import type {Media, StoryAuthor, Subject} from '../../story/story.ts'
import type {ExplicitFields, ParsedStory} from '../format.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {attributeOf, elementAt, languageOf, rawTextOf, textOf} from '../xml/find-elements.ts'
import {fieldsOfAp} from './ap-metadata.ts'
import {type AtomFeed, atomFeedOf, linkOf, linksOf, relationOf} from './atom-feed.ts'
import {addressOf, baseOf} from './entry-address.ts'
import {storyOfEntry} from './entry-story.ts'
import {firstLine, moduleElements, ownElements} from './feed-modules.ts'
import {feedTime} from './feed-time.ts'
import {countOf, fieldsOfModules} from './fields-of-modules.ts'
import {kindOf, mediaOfEntry} from './media-of-entry.ts'
import {bylineOf, relatedOf} from './story-of-item.ts'
import {linePassages, textOfElement} from './text-of-entry.ts'

/** One entry of Atom as a story. */
export function storyOfAtomEntry(entry: MarkupElement, feed: AtomFeed): ParsedStory {
  const base = baseOf(entry, feed.base)
  const [summary] = ownElements(entry, 'summary')
  const contents = ownElements(entry, 'content')
  const content = contents.find((element) => rawTextOf(element).trim() !== '')
  const outside = contents.find((element) => attributeOf(element, 'src') !== undefined)
  const link = linkOf(entry, 'alternate', base) ?? pageOf(outside, base)
  const [group] = moduleElements(entry, 'media', 'group')
  const [described] = [group, entry].flatMap((one) => moduleElements(one, 'media', 'description'))
  const text = textOfElement(content ?? summary ?? described, feed.source, baseOf(entry, undefined) ?? link ?? base)
  const origin = elementAt(entry, 'source')
  const from = origin === undefined ? undefined : atomFeedOf(origin, feed.source, base)
  const people = [ownElements(entry, 'author'), from?.authors ?? [], feed.authors].find((list) => list.length > 0) ?? []
  const authors = people.flatMap(authorOf)
  const said = {...fieldsOfModules(entry, link ?? base), ...fieldsOfAp(entry)}
  const categories = ownElements(entry, 'category')
  const time = (...names: string[]): string | undefined =>
    names.map((name) => feedTime(firstLine(ownElements(entry, name)))).find((value) => value !== undefined)
  return storyOfEntry(
    {
      head: [
        ...linePassages(ownElements(entry, 'title')[0] ?? moduleElements(entry, 'media', 'title')[0], 'headline'),
        ...bylineOf(
          people.filter((person) => authorOf(person).length > 0),
          authors,
        ),
      ],
      text: text.passages,
      document: text.document,
      media: [
        ...mediaOfEntry(entry, base),
        ...[...linksOf(entry, 'enclosure'), ...(outside === undefined ? [] : [outside])].flatMap((one) =>
          fileOf(one, base),
        ),
        ...text.media,
      ],
      fields: {
        ...said,
        authors,
        contributions: contributionsOf(entry),
        keywords: [
          ...categories.flatMap((one) => attributeOf(one, 'label') ?? attributeOf(one, 'term') ?? textOf(one) ?? []),
          ...(said.keywords ?? []),
        ],
        subjects: [...(said.subjects ?? []), ...categories.flatMap(subjectOf)],
        publishedAt: time('published', 'issued', 'created') ?? said.publishedAt,
        updatedAt: time('updated', 'modified') ?? said.updatedAt,
        language: languageOf(content) ?? languageOf(entry) ?? said.language ?? from?.language ?? feed.language,
        copyrightNotice:
          firstLine(ownElements(entry, 'rights', 'copyright')) ?? said.copyrightNotice ?? from?.rights ?? feed.rights,
        usageTerms: said.usageTerms ?? linkOf(entry, 'license', base) ?? feed.license,
        source: from?.title === undefined ? undefined : present({name: from.title, url: from.link}),
        commentCount: said.commentCount ?? repliesOf(entry),
        relatedItems: [
          ...(said.relatedItems ?? []),
          ...ownElements(entry, 'link').flatMap((one) => relatedOf(one, baseOf(one, base))),
        ],
      },
      summary: content === undefined || summary === undefined ? undefined : rawTextOf(summary),
      guid: firstLine(ownElements(entry, 'id')),
      link,
      provider: feed.title ?? from?.title,
    },
    feed.source,
  )
}

/** RFC 4287, 4.1.3.2: content elsewhere; a page is the story's own. */
function pageOf(content: MarkupElement | undefined, base: string | undefined): string | undefined {
  return /html/iu.test(attributeOf(content, 'type') ?? 'text/html')
    ? addressOf(attributeOf(content, 'src'), base)
    : undefined
}

function fileOf(element: MarkupElement, base: string | undefined): Media[] {
  const url = addressOf(attributeOf(element, 'href') ?? attributeOf(element, 'src'), baseOf(element, base))
  const mimeType = attributeOf(element, 'type')
  const kind =
    mimeType === undefined || /^(?:image|video|audio)\//u.test(mimeType) ? kindOf(mimeType ?? '', url) : undefined
  if (url === undefined || kind === undefined) return []
  return [present({kind, url, mimeType, title: attributeOf(element, 'title')})]
}

export function authorOf(person: MarkupElement): StoryAuthor[] {
  const email = textOf(elementAt(person, 'email'))
  const isPlain = person.children.every(({type}) => type === 'text')
  const name = textOf(elementAt(person, 'name')) ?? (isPlain ? textOf(person) : undefined)
  return name === undefined ? [] : [{name, ...(email?.includes('@') === true ? {email} : {})}]
}

function contributionsOf(entry: MarkupElement): ExplicitFields['contributions'] {
  const names = ownElements(entry, 'contributor').flatMap(authorOf)
  return names.length === 0 ? undefined : names.map(({name}) => ({role: 'contributing', name}))
}

function subjectOf(category: MarkupElement): Subject[] {
  const code = attributeOf(category, 'term')
  const scheme = attributeOf(category, 'scheme')
  return code === undefined || scheme === undefined
    ? []
    : [{scheme, code, name: attributeOf(category, 'label') ?? code}]
}

/** RFC 4685, 4: how many replies a link leads to. */
function repliesOf(entry: MarkupElement): number | undefined {
  const replies = ownElements(entry, 'link').filter((link) => relationOf(link) === 'replies')
  return replies
    .map((link) => countOf(attributeOf(link, '{http://purl.org/syndication/thread/1.0}count')))
    .find((count) => count !== undefined)
}
