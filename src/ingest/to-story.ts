import type {ParsedStory} from '../formats/format.ts'
import type {FindNoticesIn} from '../notices/find-notices.ts'
import {toBody} from '../portable-text/to-body.ts'
import {splitVersion} from '../recognise/headline-version.ts'
import {countWords} from '../story/count-words.ts'
import {recognise} from '../recognise/recognise.ts'
import {embargoUntilOf, settleEmbargoes} from '../recognise/settle-embargo.ts'
import {uniteFields} from '../recognise/unite-fields.ts'
import {withSlugVersion, withTakeKey} from '../recognise/wire-said.ts'
import {present} from '../story/present.ts'
import type {RecognisedPassage} from '../story/passage.ts'
import type {Notice, Story} from '../story/story.ts'

export interface StorySettings {
  readonly url?: string
  readonly findNoticesIn?: FindNoticesIn
}

/** Reads what a format delivers: gives each passage its role, unites what it says with what the text says, builds the body. */
export function toStory(parsed: ParsedStory, {url, findNoticesIn}: StorySettings): Story {
  const {
    passages,
    fields: {findings, ...fields},
  } = recognise(parsed.passages, parsed.source, findNoticesIn, parsed.fields.authors)
  const {blocks, keys} = toBody(passages, fields.relatedLinks)
  const placed = passages.map((passage, index): RecognisedPassage => {
    const blockKey = keys[index]
    return blockKey === undefined ? passage : {...passage, blockKey}
  })
  const words = passages
    .filter(({role}) => role === 'paragraph' || role === 'quote' || role === 'listItem')
    .reduce((sum, {text}) => sum + countWords(text), 0)
  const united = uniteFields(
    {...fields, ...(words === 0 ? {} : {wordCount: words}), ...(url === undefined ? {} : {url})},
    parsed.fields,
  )
  const {fallback} = parsed
  const {headline, takeKey} = splitVersion(parsed.fields.headline ?? fields.headline)
  const said = fallback?.wire === undefined ? united.wire : {...fallback.wire, ...united.wire}
  const wire = withTakeKey(withSlugVersion(said, parsed.fields.slugline), takeKey)
  const settled = settleEmbargoes(findings, {...united, ...(wire && {wire})})
  return {
    ...fallback,
    ...present({embargoUntil: embargoUntilOf(settled)}),
    ...united,
    ...(wire && {wire}),
    headline,
    notices: noticesOf(settled, placed),
    passages: placed,
    body: blocks,
  }
}

/** Notices with the block that stood before each. */
function noticesOf(findings: readonly Omit<Notice, 'afterKey'>[], passages: readonly RecognisedPassage[]): Notice[] {
  return findings.map((finding) => {
    const before = passages.findLast(({at, blockKey}) => blockKey !== undefined && at.end <= finding.at.start)?.blockKey
    return before === undefined ? finding : {...finding, afterKey: before}
  })
}
