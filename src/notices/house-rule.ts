import {z} from 'zod'
import {noticeKinds} from '../story/passage.ts'
import type {NoticeFacts} from '../story/story.ts'
import {embargoEnd} from './embargo-end.ts'
import type {NoticeRule, NoticeSentence} from './notice-rule.ts'

/** What a blank of a house rule can stand for; `any` for words that tell nothing. */
export const blanks = ['source', 'headline', 'url', 'date', 'until', 'reason', 'holder', 'name', 'any'] as const
type Blank = (typeof blanks)[number]

const blankPattern = /\{(\w+)\}/g
const wordPattern = /\p{L}{3,}/gu

/** Sentences of one house rule, and characters of one of them. */
const maximumSentences = 50
const maximumSentenceCharacters = 300
/** House rules of one newsroom. */
const maximumHouseRules = 200

const sentenceSchema = z
  .string()
  .max(maximumSentenceCharacters)
  .refine((text) => blanksOf(text).every(isBlank), `has a blank that is not one of ${blanks.map(braced).join(', ')}`)
  .refine((text) => keywordOf(text) !== undefined, 'needs a word of three letters or more outside its blanks')
  .refine((text) => !/\}\s*\{/.test(text), 'has two blanks with nothing between them')

/** A notice that one newsroom knows, as data: a line that its partners or its own system leave in copy. */
export const houseRuleSchema = z.strictObject({
  /** Names the rule where a finding says why (`house/gull-credit`). */
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'needs small letters and digits, words joined by "-"'),
  kind: z.enum(noticeKinds),
  /** One sentence each, as printed, with blanks for what changes: `First seen in {source}: {headline}`. */
  sentences: z.array(sentenceSchema).min(1).max(maximumSentences),
})

export const houseRulesSchema = z
  .array(houseRuleSchema)
  .max(maximumHouseRules)
  .refine((rules) => new Set(rules.map(({id}) => id)).size === rules.length, 'has two rules of the same id')

export type HouseRule = Readonly<Omit<z.infer<typeof houseRuleSchema>, 'sentences'>> & {
  readonly sentences: readonly string[]
}

/** Makes a notice rule of a house rule. Letter case, kinds of quotation marks and a full stop at the end do not count. */
export function toNoticeRule({id, kind, sentences}: HouseRule): NoticeRule {
  const templates = sentences.map(toTemplate)
  return {
    name: 'house',
    kind,
    keywords: [...new Set(sentences.flatMap((text) => keywordOf(text) ?? []))],
    joins: false,
    find: ({sentences: printed, candidates}) =>
      candidates.flatMap((index) => {
        const sentence = printed[index]
        const found = sentence && !sentence.quoted ? firstFit(templates, sentence) : undefined
        if (!sentence || !found) return []
        const {start, end} = sentence
        return [{start, end, variant: id, confidence: 1, facts: toFacts(kind, found)}]
      }),
  }
}

interface Template {
  /** What is printed as it stands, in order; between each two of them a blank. */
  readonly printed: readonly string[]
  readonly blanks: readonly Blank[]
}

function toTemplate(text: string): Template {
  const printed = text.split(blankPattern).filter((_part, index) => index % 2 === 0)
  return {printed: printed.map(comparable), blanks: blanksOf(text).filter(isBlank)}
}

type Filled = ReadonlyMap<Blank, string>

function firstFit(templates: readonly Template[], {words}: NoticeSentence): Filled | undefined {
  for (const template of templates) {
    const filled = fill(template, words)
    if (filled) return filled
  }
  return undefined
}

/** Takes what is printed from left to right at its first place, the last of it at the end: time is linear in the words. */
function fill({printed, blanks: names}: Template, words: string): Filled | undefined {
  const text = comparable(words)
  const [head = '', ...rest] = printed
  if (!text.startsWith(head)) return undefined
  const filled = new Map<Blank, string>()
  let at = head.length
  for (const [index, part] of rest.entries()) {
    const isLast = index === rest.length - 1
    const next = isLast ? endingAt(text, part) : text.indexOf(part, at + 1)
    if (next <= at) return undefined
    const name = names[index]
    if (name && name !== 'any') filled.set(name, words.slice(at, next).trim())
    at = next + part.length
  }
  return isEnd(text.slice(at)) ? filled : undefined
}

function endingAt(text: string, part: string): number {
  const whole = text.replace(endMarks, '')
  const end = part.replace(endMarks, '')
  return whole.endsWith(end) ? whole.length - end.length : -1
}

const endMarks = /[\s.!)\]]+$/

function isEnd(rest: string): boolean {
  return rest.replace(endMarks, '') === ''
}

/** As long as the text itself, so that places in one are places in the other. */
function comparable(text: string): string {
  const small = text.toLowerCase()
  return (small.length === text.length ? small : text).replaceAll(/[‘’]/g, "'").replaceAll(/[“”„«»]/g, '"')
}

function toFacts(kind: HouseRule['kind'], filled: Filled): NoticeFacts {
  const facts: Record<string, unknown> = {}
  for (const [name, text] of filled) {
    if (text === '') continue
    if (name === 'headline') facts.originalHeadline = text
    else if (name === 'url') facts.originalUrl = text
    else if (name === 'name') facts.contributions = [{role: 'contributing', name: text}]
    else facts[name] = name === 'until' && kind === 'embargo' ? embargoEnd(text) : text
  }
  return facts
}

function blanksOf(text: string): string[] {
  return [...text.matchAll(blankPattern)].map(([, name]) => name ?? '')
}

function isBlank(name: string): name is Blank {
  return blanks.some((blank) => blank === name)
}

/** The longest word outside the blanks, in small letters. */
function keywordOf(text: string): string | undefined {
  const words: readonly string[] = text.replaceAll(blankPattern, ' ').toLowerCase().match(wordPattern) ?? []
  return words.toSorted((one, other) => other.length - one.length)[0]
}

function braced(name: string): string {
  return `{${name}}`
}
