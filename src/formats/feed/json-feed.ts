import type {ParsedPassage} from '../../story/passage.ts'
import {present} from '../../story/present.ts'
import type {Media, StoryAuthor} from '../../story/story.ts'
import type {Format, FormatInput, ParsedStory, ParseResult} from '../format.ts'
import {lineOfHtml, passagesOfText} from '../html/passages-of-html.ts'
import {type JsonObject, isObject, lineAt, linesAt, objectsOf, rawAt} from '../json/json-value.ts'
import {readBrokenJson} from '../json/mend-json.ts'
import {createPlaceFinder} from '../json/place-finder.ts'
import {languageTag} from '../xml/find-elements.ts'
import {feedOf} from './channel.ts'
import {storyOfEntry} from './entry-story.ts'
import {addressOf} from './entry-address.ts'
import {feedTime} from './feed-time.ts'
import {kindOf} from './media-of-entry.ts'

/** JSON Feed 1.0 and 1.1. */
export const jsonFeed = {
  name: 'json-feed',
  detect: ({text}: FormatInput): number =>
    /^[\s\uFEFF]*\{\s*"/u.test(text.slice(0, 1000)) && /"version"\s*:\s*"https:(?:\\?\/){2}jsonfeed\.org/u.test(text)
      ? 1
      : 0,
  parse,
} as const satisfies Format

function parse({text}: FormatInput): ParseResult {
  const {value: feed, diagnostics} = readBrokenJson(text)
  if (!isObject(feed)) {
    return {
      stories: [],
      diagnostics: [
        {
          code: 'markup-broken',
          severity: 'error',
          message:
            'The input begins like a JSON Feed but is no whole JSON. Get the file again, it may have been cut off.',
        },
      ],
    }
  }
  const place = createPlaceFinder(text)
  const items = objectsOf(feed['items'])
  return {
    stories: items.map((item) => storyOf(item, feed, text, place)),
    diagnostics,
    feed: feedOf(
      present({
        title: lineAt(feed, 'title'),
        link: addressOf(rawAt(feed, 'home_page_url'), undefined),
        language: languageTag(lineAt(feed, 'language')),
        description: lineOfHtml(rawAt(feed, 'description')),
      }),
    ),
  }
}

function storyOf(
  item: JsonObject,
  feed: JsonObject,
  source: string,
  place: ReturnType<typeof createPlaceFinder>,
): ParsedStory {
  const home = addressOf(rawAt(feed, 'home_page_url'), addressOf(rawAt(feed, 'feed_url'), undefined))
  const link = addressOf(rawAt(item, 'url'), home)
  const elsewhere = addressOf(rawAt(item, 'external_url'), home)
  const line = (value: string | undefined, role: 'headline' | 'byline', printed = value): ParsedPassage[] => {
    const text = lineOfHtml(printed)
    return value === undefined || text === undefined
      ? []
      : [{text, shape: role === 'headline' ? 'heading' : 'paragraph', at: place(value), role}]
  }
  const people = [item['authors'], item['author'], feed['authors'], feed['author']].map(objectsOf).find(hasName) ?? []
  const authors = people.flatMap(authorOf)
  const content = rawAt(item, 'content_html', 'content_text') ?? rawAt(item, 'summary')
  const head = [
    ...line(rawAt(item, 'title'), 'headline'),
    ...line(authors[0]?.name, 'byline', authors.map(({name}) => name).join(', ')),
  ]
  const base = link ?? home
  const status = statusOf(item)
  const text =
    content === undefined
      ? {passages: [], media: []}
      : passagesOfText(content, {source, at: place(content), ...(base === undefined ? {} : {baseUrl: base})})
  return storyOfEntry(
    {
      head,
      text: text.passages,
      media: [
        ...['image', 'banner_image'].flatMap((name): Media[] => {
          const url = addressOf(rawAt(item, name), base)
          return url === undefined ? [] : [{kind: 'image', url}]
        }),
        ...objectsOf(item['attachments']).flatMap((one) => mediumOf(one, base)),
        ...text.media,
      ],
      fields: {
        authors,
        keywords: linesAt(item, 'tags'),
        publishedAt: feedTime(rawAt(item, 'date_published')),
        updatedAt: feedTime(rawAt(item, 'date_modified')),
        language: languageTag(lineAt(item, 'language') ?? lineAt(feed, 'language')),
        wire: status === 'withheld' ? {pubStatus: status} : undefined,
        relatedItems: elsewhere === undefined ? [] : [{relation: 'external', url: elsewhere}],
      },
      summary: content === rawAt(item, 'summary') ? undefined : rawAt(item, 'summary'),
      guid: lineAt(item, 'id'),
      link: link ?? elsewhere,
      provider: lineAt(feed, 'title'),
      isDeleted: status === 'canceled' || status === 'expired',
    },
    source,
  )
}

/** JSON Feed has no word for an item that is gone; feeds of ours say it in their extension. */
function statusOf({_copytaster: ours}: JsonObject): string | undefined {
  return isObject(ours) ? lineAt(ours, 'status') : undefined
}

const hasName = (people: readonly JsonObject[]): boolean =>
  people.some((person) => lineAt(person, 'name') !== undefined)

function authorOf(person: JsonObject): StoryAuthor[] {
  const name = lineAt(person, 'name')
  return name === undefined ? [] : [{name}]
}

function mediumOf(attachment: JsonObject, base: string | undefined): Media[] {
  const url = addressOf(rawAt(attachment, 'url'), base)
  const mimeType = lineAt(attachment, 'mime_type')
  const kind = kindOf(mimeType ?? '', mimeType === undefined ? url : undefined)
  return url === undefined || kind === undefined
    ? []
    : [present({kind, url, mimeType, title: lineAt(attachment, 'title')})]
}
