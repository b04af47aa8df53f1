import type {Passage} from '../story/passage.ts'
import {isVersionLine} from '../story/version-words.ts'
import {isAgencySign} from './agency-sign.ts'
import {parseByline} from './byline.ts'
import {parseDateline} from './dateline.ts'
import {claim, isFree, textOf, type Draft} from './draft.ts'
import {endsSentence, isTitleLike} from './line-shape.ts'
import {isBareSlug} from './slug-line.ts'

/** Lines at the head of a story in which an agency's envelope stands. */
const envelopeLength = 8

/** Lines at the head in which a desk says which version it is. */
const versionLines = 4

const envelopeLine =
  /^(?:[A-Z]\d{4}\p{L}{0,10}|[a-z](?: [a-z]){0,2} BC-\S.*|\^?(?:BC|AM|PM|US|EU|AP)-{1,2}[\p{L}\d-]+.{0,60},? ?\d{0,5}|[a-z]{2,4}\d{3,4} \d .{0,30}|\p{L}+-\p{L}+\/|[\p{L}\d .&-]{2,30}(?:\/[\p{L}\d .&-]{2,30}){1,4}\/|AP (?:Photo|Video|Graphic)s? [A-Z]{2,6}\d.*|(?:ZCZC|NNNN|URGENT|BULLETIN|FLASH|EILMELDUNG|Eilmeldung|EIL)\b.{0,40}|\d{4} (?:GMT|UTC).{0,30}|Slug(?:line)?\s?:.{2,60}|(?:Take|Keyword|Category|Priority|Desk)\s?:.{1,60})$/u

/** Marks that agencies' own systems set around a line: "^", "<", "=". */
const leadingMark = /^\^\s*/u
const trailingMark = /\s*[<=]$/u

/** Takes an agency's line marks off passages that have them ("^By A B=", "^Headline<", "Headline ="). */
export function stripLineMarks(passages: readonly Passage[]): Passage[] {
  const marked = passages.some(({text}) => text.startsWith('^'))
  return passages.flatMap((passage, index) => {
    const led = passage.text.startsWith('^')
    if (!led && !(index < envelopeLength && passage.text.endsWith(' =')) && !(marked && passage.text.endsWith('<')))
      return [passage]
    const text = passage.text.replace(leadingMark, '').replace(trailingMark, '')
    return text === '' ? [] : [{...passage, text}]
  })
}

/** Claims the lines of an agency's envelope at the head and foot of a story: counters, sluglines, picture numbers. */
export function claimEnvelope(drafts: readonly Draft[]): void {
  claimCodes(drafts)
  drafts.forEach((draft, index) => {
    if (!isFree(draft) || (index >= envelopeLength && index < drafts.length - 4)) return
    if (textOf(draft).length <= 120 && envelopeLine.test(textOf(draft)))
      claim(draft, 'furniture', 'furniture/wire-envelope', 0.85)
    else if (index < versionLines && isBareSlug(textOf(draft)) && isHeadline(drafts[index + 1]))
      claim(draft, 'furniture', 'furniture/wire-envelope', 0.8)
    else if (isBelow(drafts, index) && isAgencySign(textOf(draft)))
      claim(draft, 'furniture', 'furniture/agency-sign', 0.85)
    else if (index < versionLines && isVersionLine(textOf(draft)))
      claim(draft, 'furniture', 'furniture/wire-version', 0.85)
  })
}

/** Between ZCZC and the headline stand numbers, priorities, categories and services, each agency's in an order of its own. */
function claimCodes(drafts: readonly Draft[]): void {
  if (!/^ZCZC\b/u.test(textOf(drafts[0]))) return
  for (let index = 0; index < envelopeLength; index++) {
    const draft = drafts[index]
    if (index > 0 && !(isFree(draft) && isCode(textOf(draft)))) return
    claim(draft, 'furniture', 'furniture/wire-envelope', 0.85)
  }
}

const isCode = (text: string): boolean =>
  text.length <= 40 && /\d/u.test(text) && !/\p{Ll}{5}|[.!?,;]$/u.test(text) && text.split(' ').length <= 7

/** Lines at the foot in which an agency signs its story. */
const footLength = 3

const isBelow = (drafts: readonly Draft[], index: number): boolean =>
  index >= Math.max(2, drafts.length - footLength) &&
  drafts[index]?.passage.shape === 'paragraph' &&
  // Behind a list of results no sentence ends; a name alone could be one of its lines.
  (endsSentence(textOf(drafts[index - 1])) || /[ (/-]/u.test(textOf(drafts[index])))

const isHeadline = (draft: Draft | undefined): boolean =>
  isFree(draft) &&
  isTitleLike(textOf(draft)) &&
  parseDateline(textOf(draft)) === undefined &&
  parseByline(textOf(draft)) === undefined
