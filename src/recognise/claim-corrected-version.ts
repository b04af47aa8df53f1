import {isLedByline} from './byline.ts'
import {claim, isFree, textOf, type Draft} from './draft.ts'
import {isTitleLike} from './line-shape.ts'

/** "A corrected version of the story is below:": what stands above it tells of the error, the story begins under it. */
const separator =
  /^(?:(?:a|the|our) )?(?:corrected|updated|revised|full) (?:version|story|text|item)s?\b[^.]{0,50}\b(?:below|follows?)(?: (?:below|here))?\s?[.:]$|^(?:corrected|revised) (?:version|story) follows\s?[.:]?$|^(?:es folgt die|nachfolgend die) (?:korrigierte|berichtigte) fassung[^.]{0,30}[.:]$|^(?:la )?version corrigée (?:suit|ci-dessous)\s?[.:]$/iu

/** Releases: "The corrected release reads:", behind the account of the error in PR Newswire's. */
const releaseBelow =
  /(?:^|[.!:] )the (?:complete,? |full,? )?(?:corrected|updated|revised) (?:news |press )?release (?:reads|follows)(?: in its entirety)?\s?[.:]$/iu

/** How each of them ends. */
const separatorEnd = /(?:[.:]|follows)\s?$/iu
const longestSeparator = 120
const longestAccount = 1500

/** Passages at the head among which the separator is looked for. */
const headLength = 14

/** Claims an agency's account of its error, sent above the corrected story, as one correction notice a passage. */
export function claimCorrectedVersion(drafts: Draft[]): void {
  const below = drafts.findIndex(
    (draft, index) =>
      index > 0 && index < headLength && separatorEnd.test(textOf(draft).slice(-9)) && isSeparator(textOf(draft)),
  )
  if (below < 0 || !drafts.slice(below + 1, below + 4).some((draft) => isFree(draft) && isTitleLike(textOf(draft))))
    return
  for (let index = 0; index <= below; index++) {
    const draft = drafts[index]
    if (draft === undefined || (!isFree(draft) && draft.finding === undefined)) continue
    if (index === below && textOf(draft).length <= longestSeparator) {
      drafts[index] = {passage: draft.passage}
      claim(drafts[index], 'furniture', 'furniture/corrected-version-below', 0.95)
    } else if (isFree(draft) && isLedByline(textOf(draft))) claim(draft, 'byline', 'byline/above-correction', 0.9)
    else if (isFree(draft)) drafts[index] = correctionOf(draft)
  }
}

function isSeparator(text: string): boolean {
  if (text.length <= longestSeparator && separator.test(text)) return true
  return text.length <= longestAccount && releaseBelow.test(text)
}

function correctionOf({passage}: Draft): Draft {
  const rule = 'correction/above-corrected-version'
  return {
    passage,
    claim: {role: 'notice', rule, confidence: 0.95, kind: 'correction'},
    finding: {
      kind: 'correction',
      rule,
      confidence: 0.95,
      passage: 0,
      start: 0,
      end: passage.text.length,
      text: passage.text,
      facts: {change: 'correction'},
    },
  }
}
