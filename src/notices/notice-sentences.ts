import type {Passage} from '../story/passage.ts'
import {splitSentences, type SentenceRange} from '../story/sentences.ts'
import type {NoticeSentence, Place} from './notice-rule.ts'
import {grammar} from './vocabulary/grammar.ts'

/** The sentences of one passage as the rules read them. `index` and `count` say where the passage stands in the story. */
export function noticeSentences(
  passage: Pick<Passage, 'text' | 'shape'>,
  index: number,
  count: number,
): readonly NoticeSentence[] {
  const {text} = passage
  const ranges = splitSentences(text).flatMap((range) => splitAtOpeners(text, range))
  const closing = index >= count - closingPassages
  return ranges.map(
    (range, i) =>
      new LazySentence(text, range, {
        place: placeOf(i, ranges.length, index, count),
        opening: isOpening(index, count, i, ranges.length),
        closing,
      }),
  )
}

/** Few sentences are looked at, and fewer closely, but those by several rules: what is asked of one is found out once. */
class LazySentence implements NoticeSentence {
  readonly start: number
  readonly end: number
  readonly place: Place
  readonly opening: boolean
  readonly closing: boolean
  private readonly text: string
  private bare: BareSentence | undefined
  private speech: boolean | undefined

  constructor(
    text: string,
    {start, end}: SentenceRange,
    standing: Pick<NoticeSentence, 'place' | 'opening' | 'closing'>,
  ) {
    this.start = start
    this.end = end
    this.place = standing.place
    this.opening = standing.opening
    this.closing = standing.closing
    this.text = text
    this.bare = undefined
    this.speech = undefined
  }

  get words(): string {
    return this.parts.words
  }

  get wordsStart(): number {
    return this.start + this.parts.offset
  }

  get label(): string | undefined {
    return this.parts.label
  }

  get bracketed(): boolean {
    return this.parts.bracketed
  }

  get quoted(): boolean {
    return (this.speech ??= isSpeech(this.text, this.start))
  }

  private get parts(): BareSentence {
    return (this.bare ??= bare(this.text.slice(this.start, this.end)))
  }
}

interface BareSentence {
  readonly words: string
  readonly offset: number
  readonly label: string | undefined
  readonly bracketed: boolean
}

/** A sentence longer than this, in UTF-16 units, is no notice and is never handed to a rule. */
export const maximumNoticeCharacters = 1000

const leadMarks = /^(?:[\s\-–—−•*⦁·●■▪>^_|?#+~{�]|[([](?![cC]\)))+/
const trailMarks = /[\s)\]}<*_]+$/
const labels =
  /^(?:\*+ ?)?((?:editor(?:['’]s|s['’]?|ial)?|author['’]s|publisher['’]s|producer['’]s|reporter['’]s|reader['’]?s?|a) note|note(?: to (?:our )?readers)?|ed(?:itor|\.)? ?note|programming note|anmerkung der redaktion|anm\. d(?:er|\.) red(?:aktion|\.)?|hinweis(?: der redaktion)?|note de (?:la rédaction|l['’]éditeur)|ndlr|nota del? (?:editor|la redacción|redactor)|nota d[ao] (?:redação|editor[a]?)|nota della redazione|ndr|noot van de redactie)(?: \([^)]{2,40}\))?(?:\*+)?\s*[:.\-–—_]+\s*/i

/** Desk language that begins a notice even where the copy lost the stop or the line break before it. */
const openers = grammar(
  String.raw` (?=[TCFSREOV(©™&—-])(?=(?:This|The following) (?:article|story|piece|column|post|interview|report|recipe) (?:was |is )?(?:originally|first) (?:appeared|published|ran|posted|printed)\b|Contributing: ?[A-Z]|Copyright (?:©|\(c\)|(?:19|20)\d\d)|(?<!(?:[Cc]opyright|COPYRIGHT|&|™|by|reserved|réservés|reservados|vorbehalten) )(?:™ & )?© ?(?:Copyright )?(?:(?:19|20)\d\d|Provided by)|\((?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting)(?: by|:)|This (?:article|story|post|column),? [‘'“"\p{Lu}].{8,200} (?:originally|first) appeared on|\((?:This|The|An earlier) (?:story|article|post|column|version) |Sign up for (?:the |our )?\p{Lu}|Follow us on|Read the original (?:article|story) (?:on|at|in)\b|Original article source:|View original content|(?:EDITOR|Editor)['’](?:S|s) (?:NOTE|Note|note):|For the latest news, |— With assistance |--With assistance )`,
  'g',
)

function splitAtOpeners(text: string, range: SentenceRange): readonly SentenceRange[] {
  const whole = text.slice(range.start, range.end)
  // To go through all matches costs more than to find that there is none.
  if (whole.search(openers) < 0) return [range]
  const starts = [0, ...openersIn(whole), whole.length]
  return starts.slice(0, -1).map((from, i) => {
    const end = range.start + whole.slice(from, starts[i + 1]).trimEnd().length + from
    return {start: range.start + from, end}
  })
}

function openersIn(whole: string): number[] {
  return Array.from(whole.matchAll(openers), ({index}) => index + 1).filter(
    (start) => start > 1 && !' ([“—–-'.includes(whole.charAt(start - 2)),
  )
}

/** A notice's words without bullets, dashes, brackets and label around them. */
export function bare(whole: string): BareSentence {
  if (whole.length > maximumNoticeCharacters) return {words: '', offset: 0, label: undefined, bracketed: false}
  const lead = leadMarks.exec(whole)?.[0] ?? ''
  const bracketed = /[([]/.test(lead)
  let words = whole.slice(lead.length)
  if (/[([]\s*$/.test(lead) || /[<*_]\s*$/.test(words)) words = words.replace(trailMarks, '')
  const label = labels.exec(words)
  if (label === null) return {words, offset: lead.length, label: undefined, bracketed}
  return {
    words: words.slice(label[0].length),
    offset: lead.length + label[0].length,
    label: (label[1] ?? '').toLowerCase().replaceAll('’', "'"),
    bracketed,
  }
}

/** Close to the sentence's start stands a quotation mark that opens and is not yet closed. */
function isSpeech(text: string, start: number): boolean {
  for (let i = start; i >= Math.max(0, start - 600); i--) {
    const character = text.charAt(i)
    if (character === '”' || character === '»') return false
    if (character === '“' || character === '„' || character === '«') return true
    if (character !== '"') continue
    const opens = i === 0 || ' ([—–-'.includes(text.charAt(i - 1))
    return opens && text.charAt(i + 1).trim() !== ''
  }
  return false
}

function isOpening(passage: number, passages: number, sentence: number, sentences: number): boolean {
  if (passage === 0) return sentence < 2 && (passages > 1 || sentences > 4)
  return passage < 3 && sentence < 3 && (passages > 4 || sentences > 8)
}

/** Sign-offs and house lines stand in this many passages at most. */
const closingPassages = 4

function placeOf(sentence: number, sentences: number, passage: number, passages: number): Place {
  const fromEnd = sentences - 1 - sentence
  const closing = passage >= passages - closingPassages
  if (sentences <= 2 || (closing && fromEnd === 0)) return 'alone'
  if (sentences <= 4 || (closing && fromEnd <= 6) || (passage === 0 && sentence === 0)) return 'edge'
  return 'inside'
}
