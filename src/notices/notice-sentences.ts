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
  return ranges.map(({start, end}, i) => {
    // Few sentences are looked at, and fewer closely.
    let read: BareSentence | undefined
    const parts = (): BareSentence => (read ??= bare(text.slice(start, end)))
    return {
      start,
      end,
      get words() {
        return parts().words
      },
      get wordsStart() {
        return start + parts().offset
      },
      get label() {
        return parts().label
      },
      get bracketed() {
        return parts().bracketed
      },
      get quoted() {
        return isSpeech(text, start)
      },
      place: placeOf(i, ranges.length, index, count),
      opening: isOpening(index, count, i, ranges.length),
      closing: index >= count - closingPassages,
    }
  })
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
