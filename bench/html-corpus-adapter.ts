import {readStory, type ReadResult} from '../src/ingest.ts'
import type {RecognisedPassage} from '../src/story/passage.ts'

/** What the corpus's scorer compares. */
interface Extracted {
  readonly title: string
  readonly byline?: string
  readonly authors: readonly string[]
  readonly date?: string
  readonly siteName?: string
  readonly paragraphs: readonly string[]
  readonly headings: readonly string[]
}

/** Reads pages for the harness of the corpus of news pages, which times `extract` alone. */
export default {
  name: 'copytaster',
  extract: (page: string, url: string | null): ReadResult =>
    readStory(page, {contentType: 'text/html', ...(url === null ? {} : {url})}),
  map,
}

/** Blocks of the text: notices too, which stand in the text of the page and in fields of their own in ours. */
const textRoles = new Set(['paragraph', 'subhead', 'quote', 'listItem', 'notice', 'contribution', 'dateline'])

function map({stories: [story]}: ReadResult): Extracted | null {
  if (story === undefined) return null
  return {
    title: story.headline,
    ...(story.byline === undefined ? {} : {byline: story.byline}),
    authors: (story.authors ?? []).map(({name}) => name),
    ...(story.publishedAt === undefined ? {} : {date: story.publishedAt}),
    ...(story.source === undefined ? {} : {siteName: story.source.name}),
    paragraphs: paragraphsOf(story.passages),
    headings: story.passages.filter(({role}) => role === 'subhead').map(({text}) => text),
  }
}

/** A dateline and a notice that were cut off a paragraph go back to where they stood. */
function paragraphsOf(passages: readonly RecognisedPassage[]): string[] {
  const paragraphs: {text: string; end: number}[] = []
  let row: unknown
  for (const {role, kind, text, at, isNextLine, isOutside, table, cell} of passages) {
    if (isOutside === true) continue
    if (role === 'tableCell') {
      const own = `${table} ${cell?.row}`
      const last = paragraphs.at(-1)
      if (row === own && last !== undefined) last.text += ` ${text}`
      else paragraphs.push({text, end: at.end})
      row = own
      continue
    }
    row = undefined
    if (!textRoles.has(role) || kind === 'promotion') continue
    const last = paragraphs.at(-1)
    if (last !== undefined && (isNextLine === true || at.start <= last.end + 2)) {
      last.text += ` ${text}`
      last.end = at.end
    } else paragraphs.push({text, end: at.end})
  }
  return paragraphs.map(({text}) => text)
}
