import {parseReadingTime} from '../recognise/reading-time.ts'
import {relatedHeader} from '../recognise/related-link.ts'
import {readingTimeIn} from '../recognise/story-fields.ts'
import type {Story} from '../story/story.ts'
import {textBlock, textOf} from './body-edits.ts'
import {authorTakes, sourceTakes} from './fields-of-names.ts'
import {listedNotices, noticeTakes} from './fields-of-notices.ts'
import {type ReadCopy, type Take, takePart} from './take-part.ts'

/**
 * Which part of which passage went into which field of the article, as `readStory` and `assemble` fill them. What a
 * passage is mainly for comes before what was read out of it besides.
 */
export function fieldsOfPassages(copy: ReadCopy): readonly Take[] {
  return [
    ...headTakes(copy.story),
    ...bodyTakes(copy),
    ...linkTakes(copy),
    ...noticeTakes(copy),
    ...sourceTakes(copy),
    ...authorTakes(copy),
    ...listedNotices(copy),
  ]
}

function headTakes(story: Story): readonly Take[] {
  const {passages, byline, dateline, readingTime} = story
  const titles = (['kicker', 'headline', 'deck'] as const).flatMap((field) =>
    takePart(passages, indexOfTitle(story, field), {field}),
  )
  const bylines = passages.flatMap(({role, text}, index) =>
    role === 'byline' && byline?.includes(text) === true ? takePart(passages, index, {field: 'byline'}) : [],
  )
  const place = passages.findIndex(
    ({role, text}) => role === 'dateline' && dateline !== undefined && text.startsWith(dateline.text),
  )
  const time = passages.findIndex(
    ({role, text}) =>
      (role === 'readingTime' || role === 'timestamp') &&
      readingTime !== undefined &&
      readingTimeIn(text) === readingTime,
  )
  return [
    ...titles,
    ...bylines,
    ...takePart(passages, place, {field: 'dateline'}, dateline?.text),
    ...takePart(passages, time, {field: 'readingTime'}, minutesPart(passages[time]?.text ?? '')),
  ]
}

/** A kill has no other headline than the order itself. */
function indexOfTitle(story: Story, field: 'kicker' | 'headline' | 'deck'): number {
  const own = story.passages.findIndex(({role, text}) => role === field && text === story[field])
  if (own >= 0 || field !== 'headline') return own
  return story.passages.findIndex(({kind, text}) => kind === 'kill' && text === story.headline)
}

/** "3 min read" of "April 8, 2024 · 3 min read". */
function minutesPart(text: string): string {
  return parseReadingTime(text) === undefined ? (/[^·•|]+$/u.exec(text)?.[0].trim() ?? text) : text
}

function bodyTakes({story: {passages}, article: {body}}: ReadCopy): readonly Take[] {
  const texts = new Map(
    body.map((block) => {
      const text = textBlock([block], block._key)
      return [block._key, text && textOf(text)] as const
    }),
  )
  return passages.flatMap(({blockKey}, index) =>
    blockKey !== undefined && texts.has(blockKey)
      ? takePart(passages, index, {field: 'body', key: blockKey}, texts.get(blockKey))
      : [],
  )
}

/** Links, each with the header above it that became its lead. */
function linkTakes({story: {passages, relatedLinks = []}, article}: ReadCopy): readonly Take[] {
  let header: number | undefined
  let count = 0
  return passages.flatMap(({role, rule}, index): readonly Take[] => {
    if (rule === 'furniture/related-header') header = index
    if (role !== 'relatedLink') return []
    const link = relatedLinks[count]
    const key = article.relatedLinks?.[count]?._key
    count++
    if (key === undefined) return []
    const lead = header === undefined ? undefined : relatedHeader(passages[header]?.text ?? '')
    const led = rule === 'related-link/list' && lead !== undefined && lead === link?.lead
    const place = {field: 'relatedLinks', key} as const
    return [...(led ? takePart(passages, header, place, lead) : []), ...takePart(passages, index, place)]
  })
}
