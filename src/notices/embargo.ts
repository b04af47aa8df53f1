import {embargoEnd} from './embargo-end.ts'
import type {NoticeFacts} from '../story/story.ts'
import {sentenceRule} from './sentence-rule.ts'
import {grammar} from './vocabulary/grammar.ts'

/** A time, a day or a date is among the words. */
const saysWhen =
  /\d|noon|midnight|midi|minuit|mittag|mitternacht|mediod|medianoche|meia-noite|mezzogiorno|mezzanotte|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tag\b|morgen|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|feira|luned|marted|mercoled|gioved|venerd/i

const untilOf = ({groups}: RegExpExecArray): NoticeFacts => {
  const printed = (groups?.['until'] ?? '').replace(/^[\s:–—-]+|[\s.)\]–—-]+$/g, '')
  return printed.length > 120 || !saysWhen.test(printed) ? {} : {until: embargoEnd(printed)}
}

/** Until when the copy must not be published. */
export const embargo = sentenceRule({
  name: 'embargo',
  kind: 'embargo',
  keywords: [
    'embarg',
    'sperrfrist',
    'hold for release',
    'hfr',
    'not for release',
    'not for publication',
    'not for broadcast',
    'not to be published before',
    'do not publish',
    'do not release',
    'withhold',
    'hold this',
    'hold the story',
    'for release',
    'for immediate release',
    'for publication',
    'nicht vor',
    'frei ab',
    'frei für',
    'advance for',
    'release on',
  ],
  forms: [
    {
      variant: 'embargo',
      confidence: 0.96,
      pattern: grammar(
        String.raw`^(?:\*+ ?)?(?:(?:STRICT(?:LY)? |Strict(?:ly)? |UNDER |Under (?:strict )?|NEWS |Media |Press )?(?:EMBARGO(?:ED)?|[Ee]mbargo(?:ed)?|Embargad[oa]|EMBARGAD[OA])|[Ss]ous embargo|SOUS EMBARGO|[Bb]ajo embargo|[Ss]ob embargo|SPERRFRIST|Sperrfrist|ACHTUNG[,:!]? SPERRFRIST|Achtung[,:!]? (?:Sperrfrist|SPERRFRIST))\*{0,3}(?:(?: (?:notice|copy|date|time|story|note|material|FOR RELEASE|for release|for publication))?\s*(?::|[-–—]|(?:until|till|for|to|from|lifts?|expires?|ends?|UNTIL|TILL|FOR|bis|BIS|jusqu['’](?:à|au)|JUSQU['’](?:À|AU)|hasta|HASTA|até|ATÉ|fino a(?:lle|l|d)?|FINO A(?:LLE|L|D)?|tot|TOT|endet|ENDET|-)(?!\p{L}))|\s*$|[.!]$|(?= \d))(?<until>.*)$`,
        's',
      ),
      facts: embargoed,
    },
    {
      variant: 'embargo',
      confidence: 0.93,
      pattern: grammar(
        String.raw`^(?:(?:This|The) (?:story|article|copy|material|release|report|information|content|item|text|advance|press release|news release|paper|study) (?:is|are|remains)|(?:Dieser|Diese|Dieses|Der) \p{L}+ (?:ist|steht|unterliegt)|Cet? \p{L}+ est) (?:under |strictly |sous |unter |einer |mit )*(?:embargo(?:ed)?|Sperrfrist)\b(?<until>.*)$`,
        's',
      ),
      facts: untilOf,
    },
    {
      variant: 'hold-for-release',
      confidence: 0.97,
      pattern: grammar(
        String.raw`^(?:\p{Lu}{2,}[\s:–—-]+)?(?:HOLD(?:ING)? FOR (?:RELEASE|PUBLICATION)|HFR(?=\s*[:–—-]?\s*(?:(?:(?:at|until|AT|UNTIL) )?\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\b|[AP]M\b|GMT|UTC|E[SD]?T\b)|$))|(?:PLEASE |Please )?(?:HOLD|Hold|hold) (?:THIS|this|THE|the) (?:STORY|story|COPY|copy|ITEM|item|RELEASE|release)|(?:WITHHOLD|Withhold)(?: (?:FROM|from) (?:PUBLICATION|publication|USE|use|RELEASE|release)|(?=[.!]?$))|[Hh]old for (?:release|publication)|(?:STRICTLY )?NOT FOR (?:RELEASE|PUBLICATION|BROADCAST|USE|DISTRIBUTION)|[Nn]ot (?:for (?:release|publication|use|broadcast)|to be (?:published|released|broadcast))|DO NOT (?:PUBLISH|RELEASE|USE|POST)|[Dd]o not (?:publish|release|use|post))(?: (?:or \p{L}+|OR \p{L}+)){0,2}(?: (?:before|until|till|prior to|BEFORE|UNTIL|PRIOR TO|on|ON))?\b(?<until>.*)$`,
        's',
      ),
      facts: heldBack,
    },
    {
      variant: 'for-release',
      confidence: 0.93,
      pattern: grammar(
        String.raw`^(?:FOR|For|[Aa]dvance for|ADVANCE FOR|Zur Veröffentlichung|Frei ab|Frei für|Nicht vor|Freigegeben ab|À ne pas publier avant|No publicar antes d\p{L}+|Não publicar antes d\p{L}+|Da non pubblicare prima d\p{L}+) ?(?:release|RELEASE|use|USE|publication|PUBLICATION|publishing)?(?: (?:on or after|ON OR AFTER|after|AFTER|at|AT|on|ON|in|IN|not before|ab|frei))*:?(?<until> .{2,80})$`,
        's',
      ),
      place: 'alone',
      facts: forRelease,
    },
    {
      variant: 'for-immediate-release',
      confidence: 0.8,
      pattern: /^(?:FOR IMMEDIATE (?:RELEASE|PUBLICATION|USE)|For [Ii]mmediate [Rr]elease)\b.{0,60}$/,
      place: 'edge',
      facts: () => ({}),
    },
    {
      variant: 'not-for-publication',
      confidence: 0.95,
      pattern: grammar(
        String.raw`^(?:The (?:following|above) (?:information|lines?|note|text|material|contact \p{L}+|details|passage|paragraphs?) (?:is|are) not (?:for|intended for) (?:publication|release|broadcast)|Die folgenden (?:Informationen|Angaben) sind nicht zur Veröffentlichung(?: bestimmt)?)[.:]?$`,
      ),
      facts: () => ({}),
    },
  ],
})

function embargoed(match: RegExpExecArray): NoticeFacts | undefined {
  const first = match[0]
  const isMark =
    /^(?:\*|[^a-zäöü]*(?:EMBARG|SPERRFRIST)|.{0,12}[Ee]mbargo(?:ed)? ?(?::|until|till|for release|bis|jusqu|hasta|até|fino|notice|expires|lifts|$)|(?:Achtung[,:!]? )?Sperrfrist ?(?:[:\d–—-]|bis\b|endet\b)|Embargad|Strict|[Ss]ous embargo|[Bb]ajo|[Ss]ob|Under)/.test(
      first,
    )
  if (!isMark || /\b(?:oil|arms|trade|weapons|against|imposed)\b|[Ee]mbargo on\b/.test(first.slice(0, 40)))
    return undefined
  return untilOf(match)
}

const shouted = grammar(String.raw`\p{Lu}{3,} \p{Lu}{3,}`)

function heldBack(match: RegExpExecArray): NoticeFacts | undefined {
  const isShouted = shouted.test(match[0].slice(0, 40))
  const until = match.groups?.['until'] ?? ''
  const isPlain = /\d|^[.:!]?$|before|until/.test(`${match[0].slice(0, 60)}`) && until.length < 100
  return isShouted || isPlain ? untilOf(match) : undefined
}

function forRelease(match: RegExpExecArray): NoticeFacts | undefined {
  const isRelease = /release|use|publication|advance|ab\b|frei|nicht vor|avant|antes|prima/i.test(match[0].slice(0, 40))
  return isRelease && /\d/.test(match.groups?.['until'] ?? '') ? untilOf(match) : undefined
}
