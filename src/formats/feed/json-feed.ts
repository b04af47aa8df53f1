import type {ParsedPassage} from '../../story/passage.ts'
import type {Media} from '../../story/story.ts'
import type {Format, FormatInput, ParsedStory, ParseResult} from '../format.ts'
import {lineOfHtml, passagesOfText} from '../html/passages-of-html.ts'
import {type JsonObject, isObject, lineAt, linesAt, objectsOf, rawAt, readJson} from '../json/json-value.ts'
import {createPlaceFinder} from '../json/place-finder.ts'
import {languageTag} from '../xml/find-elements.ts'
import {storyOfEntry} from './entry-story.ts'
import {addressOf, feedTime} from './xml-feed.ts'

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
  const feed = readJson(text)
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
  const title = lineAt(feed, 'title')
  const link = addressOf(rawAt(feed, 'home_page_url'), undefined)
  return {
    stories: objectsOf(feed['items']).map((item) => storyOf(item, feed, text, place)),
    diagnostics: [],
    feed: {...(title === undefined ? {} : {title}), ...(link === undefined ? {} : {link})},
  }
}

function storyOf(
  item: JsonObject,
  feed: JsonObject,
  source: string,
  place: ReturnType<typeof createPlaceFinder>,
): ParsedStory {
  const home = addressOf(rawAt(feed, 'home_page_url'), undefined)
  const link = addressOf(rawAt(item, 'url'), home)
  const line = (value: string | undefined, role: 'headline' | 'byline', printed = value): ParsedPassage[] => {
    const text = lineOfHtml(printed)
    return value === undefined || text === undefined
      ? []
      : [{text, shape: role === 'headline' ? 'heading' : 'paragraph', at: place(value), role}]
  }
  const people = objectsOf(item['authors'] ?? item['author'] ?? feed['authors'] ?? feed['author'])
  const names = people.flatMap((person) => lineAt(person, 'name') ?? [])
  const content = rawAt(item, 'content_html', 'content_text') ?? rawAt(item, 'summary')
  const head = [...line(rawAt(item, 'title'), 'headline'), ...line(names[0], 'byline', names.join(', '))]
  const base = link ?? home
  const text =
    content === undefined
      ? {passages: [], media: []}
      : passagesOfText(content, {source, at: place(content), ...(base === undefined ? {} : {baseUrl: base})})
  const image = addressOf(rawAt(item, 'image'), base)
  return storyOfEntry(
    {
      head,
      text: text.passages,
      summary: rawAt(item, 'summary'),
      guid: lineAt(item, 'id'),
      link,
      keywords: linesAt(item, 'tags'),
      publishedAt: feedTime(rawAt(item, 'date_published')),
      updatedAt: feedTime(rawAt(item, 'date_modified')),
      language: languageTag(lineAt(item, 'language') ?? lineAt(feed, 'language')),
      media: [
        ...(image === undefined ? [] : [{kind: 'image', url: image} as const]),
        ...objectsOf(item['attachments']).flatMap((one): Media[] => {
          const url = addressOf(rawAt(one, 'url'), base)
          const mimeType = lineAt(one, 'mime_type')
          const kind = /^(image|video|audio)\//u.exec(mimeType ?? '')?.[1]
          if (url === undefined || mimeType === undefined) return []
          return kind === 'image' || kind === 'video' || kind === 'audio' ? [{kind, url, mimeType}] : []
        }),
        ...text.media,
      ],
      provider: lineAt(feed, 'title'),
    },
    source,
  )
}
