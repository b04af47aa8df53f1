import type {RecognisedPassage} from '../story/passage.ts'
import type {Story} from '../story/story.ts'
import type {AssembledStory} from './assemble.ts'
import type {FieldPlace} from './field-place.ts'

/** A story as it was read, and the documents that import makes of it. */
export type ReadCopy = {readonly story: Story} & Pick<AssembledStory, 'article' | 'authors'>

/** Part of a passage, and where it went: `[start, end)`, UTF-16 offsets into the passage's text. */
export interface Take {
  /** Index of the passage in the story. */
  readonly passage: number
  readonly start: number
  readonly end: number
  readonly place: FieldPlace
}

/** The part of a passage that reads like `part`, else all of it; none where there is no passage of that index. */
export function takePart(
  passages: readonly RecognisedPassage[],
  index: number | undefined,
  place: FieldPlace,
  part = '',
): readonly Take[] {
  const text = index === undefined ? undefined : passages[index]?.text
  if (index === undefined || text === undefined) return []
  const start = part === '' ? -1 : text.indexOf(part)
  return [
    start < 0
      ? {passage: index, start: 0, end: text.length, place}
      : {passage: index, start, end: start + part.length, place},
  ]
}
