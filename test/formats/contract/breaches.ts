import type {ReadResult} from '../../../src/ingest.ts'
import {storySchema} from '../../../src/story/story-schema.ts'
import type {Story} from '../../../src/story/story.ts'

/** What in a result breaks the contract of all formats; empty where nothing does. */
export function breachesOf({stories, diagnostics, origins}: ReadResult): string[] {
  const silent = stories.length === 0 && !diagnostics.some(({severity}) => severity === 'error')
  return [
    ...(silent ? ['has no story and no error'] : []),
    ...loneSurrogates({stories, diagnostics}, 'result'),
    ...(origins.length === stories.length ? [] : [`${stories.length} stories of ${origins.length} origins`]),
    ...stories.flatMap((story, index) => breachesOfStory(story, origins[index]?.payload.length ?? 0)),
  ]
}

/** Text has no more UTF-16 units than bytes in any charset: `bytes` are those that the story was read from. */
function breachesOfStory(story: Story, bytes: number): string[] {
  const {passages, notices, body} = story
  const issues = storySchema.safeParse(story).error?.issues ?? []
  const blockKeys = body.map(({_key}) => _key ?? '')
  const placed = [...passages, ...notices].filter(({at}) => at.end > bytes)
  const unspanned = passages.filter(({text, spans = []}) => spans.some((span) => !isIn(span, text.length)))
  const keyless = passages.filter(({blockKey}) => blockKey !== undefined && !blockKeys.includes(blockKey))
  return [
    ...issues.map(({path, message}) => `${path.join('.')}: ${message}`),
    ...placed.map(({at, text}) => `stands at ${at.start}–${at.end} of ${bytes}: ${text}`),
    ...unspanned.map(({text}) => `has spans outside its text: ${text}`),
    ...keyless.map(({text}) => `names a block that is not there: ${text}`),
    ...(new Set(blockKeys).size < blockKeys.length ? ['two blocks have one key'] : []),
  ]
}

const isIn = ({start, end}: {readonly start: number; readonly end: number}, length: number): boolean =>
  start >= 0 && start < end && end <= length

/** Where in a value half a character stands, which is no text in any encoding. */
function loneSurrogates(value: unknown, place: string): string[] {
  if (typeof value === 'string') return value.isWellFormed() ? [] : [`${place} has half a character`]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => loneSurrogates(member, `${place}.${key}`))
}
