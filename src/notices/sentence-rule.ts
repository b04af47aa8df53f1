import type {NoticeKind} from '../story/passage.ts'
import type {NoticeFacts} from '../story/story.ts'
import {bare} from './notice-sentences.ts'
import type {NoticeMatch, NoticeRule, NoticeSentence, PassageInContext, Place} from './notice-rule.ts'

/** One grammar of a notice: what its sentence looks like and where it may stand. */
export interface SentenceForm {
  readonly variant: string
  readonly confidence: number
  /** Tested against a sentence's bare words; anchored with `^` unless the notice may begin within them. */
  readonly pattern: RegExp
  /** The least certain place that is enough. `inside`, anywhere, by default. */
  readonly place?: Place
  /** Only a sentence in brackets of its own. */
  readonly bracketed?: boolean
  /** Only behind an "Editor's note:" label. */
  readonly labelled?: boolean
  /** Also a sentence that opens with a quotation mark or stands in speech: a headline may. */
  readonly quotable?: boolean
  /** How far it goes: to its sentence's end by default, on through the passage, or so where it ends in a headline. */
  readonly reach?: 'sentence' | 'rest' | 'headline'
  /** The facts that the sentence tells, or none where a closer look says that it is no notice. */
  readonly facts?: (match: RegExpExecArray, sentence: NoticeSentence) => NoticeFacts | undefined
}

/** What makes a rule out of its grammars. */
export interface SentenceRuleParts {
  readonly name: string
  readonly kind: NoticeKind
  readonly keywords: readonly string[]
  readonly forms: readonly SentenceForm[]
  readonly joins?: boolean
  /** A sentence right after the notice that belongs to it. */
  readonly continued?: RegExp
  /** A sentence right before the notice that belongs to it. */
  readonly led?: RegExp
}

/** A rule that looks at one sentence at a time and takes the first grammar that fits it. */
export function sentenceRule(parts: SentenceRuleParts): NoticeRule {
  const {name, kind, keywords, joins = true} = parts
  return {name, kind, keywords, joins, find: (context) => findSentences(parts, context)}
}

/** A notice that runs on to the end of its passage is at most this long, in UTF-16 units. */
export const maximumRestCharacters = 900

function findSentences(parts: SentenceRuleParts, context: PassageInContext): NoticeMatch[] {
  const matches: NoticeMatch[] = []
  const {sentences, candidates} = context
  let next = 0
  for (const i of candidates) {
    if (i < next) continue
    const sentence = sentences[i]
    if (sentence === undefined || sentence.words === '') continue
    const found = firstFit(parts.forms, sentence)
    if (found === undefined) continue
    const {form, facts} = found
    let first = i
    while (parts.led !== undefined && isWordsOf(parts.led, sentences[first - 1])) first--
    let last = i
    while (parts.continued !== undefined && isWordsOf(parts.continued, sentences[last + 1])) last++
    const core = {start: (sentences[first] ?? sentence).start, end: (sentences[last] ?? sentence).end}
    const restEnd = sentences.at(-1)?.end ?? core.end
    const runsOn = restEnd > core.end && restEnd - core.start <= reachOf(form, facts)
    matches.push({
      start: core.start,
      end: runsOn ? restEnd : core.end,
      variant: form.variant,
      confidence: form.confidence,
      facts,
      ...(runsOn ? {core, reread: (text: string) => reread(form, sentence, text)} : {}),
    })
    next = last + 1
  }
  return matches
}

function reachOf({reach}: SentenceForm, {originalHeadline}: NoticeFacts): number {
  if (reach === 'rest') return maximumRestCharacters
  return reach === 'headline' && originalHeadline !== undefined ? maximumHeadlineCharacters : 0
}

/** A headline of several sentences, with the notice that it ends, is at most this long, in UTF-16 units. */
const maximumHeadlineCharacters = 350

function reread(form: SentenceForm, sentence: NoticeSentence, text: string): NoticeFacts | undefined {
  const match = form.pattern.exec(bare(text).words)
  return match === null ? undefined : form.facts?.(match, sentence)
}

function firstFit(
  forms: readonly SentenceForm[],
  sentence: NoticeSentence,
): {form: SentenceForm; facts: NoticeFacts} | undefined {
  const {words, quoted, bracketed, label, place} = sentence
  for (const form of forms) {
    if (quoted && form.quotable !== true) continue
    if (form.bracketed === true && !bracketed) continue
    if (form.labelled === true && label === undefined) continue
    if (certainty[place] < certainty[form.place ?? 'inside']) continue
    const match = form.pattern.exec(words)
    if (match === null) continue
    const facts = form.facts === undefined ? {} : form.facts(match, sentence)
    if (facts !== undefined) return {form, facts}
  }
  return undefined
}

const certainty: Readonly<Record<Place, number>> = {inside: 0, edge: 1, alone: 2}

function isWordsOf(pattern: RegExp, sentence: NoticeSentence | undefined): boolean {
  return sentence !== undefined && sentence.words !== '' && !sentence.quoted && pattern.test(sentence.words)
}
