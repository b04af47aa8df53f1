import {present, presentList} from '../../story/present.ts'
import type {ParsedPassage} from '../../story/passage.ts'
import type {Media, RelatedItem, Wire} from '../../story/story.ts'
import type {ExplicitFields, ParsedStory} from '../format.ts'
import {uniqueSubjects} from '../unique-subjects.ts'
import {lineOfHtml} from '../html/passages-of-html.ts'

/** An entry of a feed, whichever format the feed is in. */
export interface FeedEntry {
  readonly head: readonly ParsedPassage[]
  readonly text: readonly ParsedPassage[]
  /** A document that it carries, and what that says of the story above its text. */
  readonly document?: ParsedStory | undefined
  readonly fields: {readonly [Name in keyof ExplicitFields]?: ExplicitFields[Name] | undefined}
  /** Text or HTML. */
  readonly summary?: string | undefined
  readonly guid?: string | undefined
  readonly link?: string | undefined
  readonly media: readonly Media[]
  readonly isDeleted?: boolean
  /** Title of the feed. */
  readonly provider?: string | undefined
}

/** Makes a story of an entry. A deleted one is a kill. */
export function storyOfEntry(entry: FeedEntry, source: string): ParsedStory {
  const {text, guid, link, isDeleted = false, document} = entry
  const {head, fields} = withDocument(entry, document)
  const summary = lineOfHtml(entry.summary)?.replace(wordPressLine, '') || fields.abstract
  const said = text.map((passage) => passage.text).join(' ')
  const wire: Wire = present({
    provider: entry.provider,
    guid: guid ?? link,
    firstCreated: fields.publishedAt,
    versionCreated: fields.updatedAt,
    signal: isDeleted ? ('kill' as const) : undefined,
    pubStatus: isDeleted ? ('canceled' as const) : undefined,
    ...fields.wire,
  })
  return {
    fields: present({
      ...fields,
      wire: Object.keys(wire).length === 0 ? undefined : wire,
      abstract: summary === undefined || isOpening(summary, said) ? undefined : summary,
      authors: presentList(fields.authors),
      url: link,
      keywords: presentList([...new Set(fields.keywords)]),
      subjects: presentList(fields.subjects),
      media: presentList(uniqueMedia(entry.media)),
      relatedItems: presentList(uniqueItems(fields.relatedItems ?? [])),
    }),
    passages: [...head, ...text],
    source,
  }
}

/** The lines of a document go before those of the feed around it; of the rest, what the feed does not say. Identity and times are the feed's. */
function withDocument(
  {head, fields}: FeedEntry,
  document: ParsedStory | undefined,
): {readonly head: readonly ParsedPassage[]; readonly fields: FeedEntry['fields']} {
  if (document === undefined) return {head, fields}
  const roles = new Set(document.passages.map(({role}) => role))
  const {media: _media, publishedAt: _published, ...inside} = document.fields
  const {guid: _guid, uri: _uri, firstCreated: _first, versionCreated: _version, ...wire} = inside.wire ?? {}
  return {
    head: [...document.passages, ...head.filter(({role}) => !roles.has(role))],
    fields: {
      ...inside,
      ...present(fields),
      ...(roles.has('byline') ? {authors: inside.authors} : {}),
      wire: {...wire, ...fields.wire},
      keywords: [...(inside.keywords ?? []), ...(fields.keywords ?? [])],
      subjects: uniqueSubjects([...(inside.subjects ?? []), ...(fields.subjects ?? [])]),
    },
  }
}

/** "The post X appeared first on Y.", which WordPress sets below summaries too. */
const wordPressLine =
  /(?:^|\s)(?:The post|Der Beitrag|L[’']article|La entrada|L[’']articolo|O post|Het bericht) (?:(?!The post |Der Beitrag |La entrada |O post |Het bericht ).){1,300} (?:appeared first on|first appeared on|erschien zuerst auf|est apparu en premier sur|(?:se publicó|aparece|apareció) primero en|proviene da|apareceu primeiro em|verscheen eerst op) .{1,100}$/u

/** The text itself, whole or cut off with dots. */
const isOpening = (summary: string, text: string): boolean =>
  text.startsWith(summary.replace(/\s*(?:\[?(?:…|\.\.\.|&hellip;)\]?|(?:Read more|Continue reading).{0,80})$/u, ''))

/** What an element says of a picture goes before what the text's own tag says. */
function uniqueMedia(media: readonly Media[]): Media[] {
  const known = new Map<string, Media>()
  for (const one of media) {
    const key = one.url ?? JSON.stringify(one)
    known.set(key, {...one, ...known.get(key)})
  }
  return [...known.values()]
}

function uniqueItems(items: readonly RelatedItem[]): RelatedItem[] {
  return [...new Map(items.map((item) => [`${item.relation} ${item.url ?? item.guid}`, item])).values()]
}
