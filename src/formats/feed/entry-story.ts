import {present, presentList} from '../../story/present.ts'
import type {ParsedPassage} from '../../story/passage.ts'
import type {Media, RelatedItem, StoryAuthor, Subject, Wire} from '../../story/story.ts'
import type {ParsedStory} from '../format.ts'
import {lineOfHtml} from '../html/passages-of-html.ts'

/** An entry of a feed, whichever format the feed is in. */
export interface FeedEntry {
  readonly head: readonly ParsedPassage[]
  readonly text: readonly ParsedPassage[]
  /** Text or HTML. */
  readonly summary?: string | undefined
  readonly guid?: string | undefined
  readonly link?: string | undefined
  readonly authors?: readonly StoryAuthor[]
  readonly keywords?: readonly string[]
  readonly subjects?: readonly Subject[]
  readonly publishedAt?: string | undefined
  readonly updatedAt?: string | undefined
  readonly expiresAt?: string | undefined
  readonly language?: string | undefined
  readonly copyrightNotice?: string | undefined
  readonly copyrightHolder?: string | undefined
  readonly usageTerms?: string | undefined
  readonly source?: {readonly name: string; readonly url?: string} | undefined
  readonly media?: readonly Media[]
  readonly relatedItems?: readonly RelatedItem[]
  readonly isDeleted?: boolean
  /** Title of the feed. */
  readonly provider?: string | undefined
}

/** Makes a story of an entry. A deleted one is a kill. */
export function storyOfEntry(entry: FeedEntry, source: string): ParsedStory {
  const {head, text, guid, link, isDeleted = false} = entry
  const summary = lineOfHtml(entry.summary)
  const said = text.map((passage) => passage.text).join(' ')
  const wire: Wire = present({
    provider: entry.provider,
    guid: guid ?? link,
    firstCreated: entry.publishedAt,
    versionCreated: entry.updatedAt,
    signal: isDeleted ? ('kill' as const) : undefined,
    pubStatus: isDeleted ? ('canceled' as const) : undefined,
  })
  return {
    fields: present({
      ...(Object.keys(wire).length === 0 ? {} : {wire}),
      abstract: summary === undefined || said.startsWith(summary) ? undefined : summary,
      authors: presentList(entry.authors ?? []),
      url: link,
      keywords: presentList([...new Set(entry.keywords)]),
      subjects: presentList(entry.subjects ?? []),
      publishedAt: entry.publishedAt,
      updatedAt: entry.updatedAt,
      expiresAt: entry.expiresAt,
      language: entry.language,
      copyrightNotice: entry.copyrightNotice,
      copyrightHolder: entry.copyrightHolder,
      usageTerms: entry.usageTerms,
      source: entry.source,
      media: presentList(uniqueMedia(entry.media ?? [])),
      relatedItems: presentList(entry.relatedItems ?? []),
    }),
    passages: [...head, ...text],
    source,
  }
}

/** What an element says of a picture goes before what the text's own tag says. */
function uniqueMedia(media: readonly Media[]): Media[] {
  const known = new Map<string, Media>()
  for (const one of media) {
    const key = one.url ?? JSON.stringify(one)
    known.set(key, {...one, ...known.get(key)})
  }
  return [...known.values()]
}
