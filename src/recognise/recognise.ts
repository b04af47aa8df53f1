import {findBehindDatelines} from './find-behind-datelines.ts'
import type {FindNoticesIn} from '../notices/find-notices.ts'
import type {ParsedPassage, RecognisedPassage} from '../story/passage.ts'
import type {StoryAuthor} from '../story/story.ts'
import {claimAuthorBios} from './claim-author-bio.ts'
import {claimBody} from './claim-body.ts'
import {claimCorrectedVersion} from './claim-corrected-version.ts'
import {claimHead} from './claim-head.ts'
import {claimLines} from './claim-lines.ts'
import type {Draft} from './draft.ts'
import {claimListItems} from './list-item.ts'
import {claimRelease} from './press-release.ts'
import {claimNotebook} from './claim-notebook.ts'
import {openStory} from './open-story.ts'
import {splitNotices} from './split-notices.ts'
import {storyFields, type RecognisedFields} from './story-fields.ts'
import {type NumberedPassage, setAside} from './set-aside.ts'
import {claimEnvelope, stripLineMarks} from './wire-envelope.ts'

export interface Recognised {
  readonly passages: readonly RecognisedPassage[]
  readonly fields: RecognisedFields
}

/**
 * Gives every passage of a story its role. Each step claims what it knows and leaves the rest to the next: notices,
 * lines that say what they are, the head of the story, lists, and last the body.
 *
 * What the format said itself stays as it is. `source` is the text that the passages' places point into; with it, parts of passages know where they stood. `findIn`
 * finds notices by more than the common rules, and `said` are authors whom the format names.
 */
export function recognise(
  passages: readonly ParsedPassage[],
  source?: string,
  findIn?: FindNoticesIn,
  said: readonly StoryAuthor[] = [],
): Recognised {
  const {running, outside, putBack} = setAside(passages)
  const opened = openStory(stripLineMarks(running), source)
  const drafts: Draft[] = splitNotices(opened, findBehindDatelines(opened, findIn), source)
  claimNotebook(drafts)
  claimEnvelope(drafts)
  claimCorrectedVersion(drafts)
  const release = claimRelease(drafts)
  claimLines(drafts)
  const head = claimHead(drafts, source)
  claimAuthorBios(drafts, [...head.authors, ...said])
  claimListItems(drafts)
  claimBody(drafts, head.bodyStart)
  const beside = besideStory(splitNotices(outside, findBehindDatelines(outside, findIn), source), drafts)
  const all = [...drafts, ...beside]
  return {passages: putBack(all.map(toPassage)), fields: storyFields(all, head, release)}
}

/** Notices around a story that are not in its text too, each once; the copyright there is the site's. */
function besideStory(around: readonly Draft[], story: readonly Draft[]): Draft[] {
  const known = new Set(story.flatMap(({finding, passage}) => (finding === undefined ? [] : [passage.text])))
  return around.filter(({finding, passage: {text}}) => {
    if (finding === undefined || finding.kind === 'copyright' || known.has(text)) return false
    known.add(text)
    return true
  })
}

function toPassage({passage, claim}: Draft): NumberedPassage<RecognisedPassage> {
  const {role, rule, confidence, kind} = claim ?? {
    role: 'paragraph',
    rule: 'paragraph/rest',
    confidence: 0.7,
    kind: undefined,
  }
  return {...passage, role, rule, confidence, ...(kind === undefined ? {} : {kind})}
}
