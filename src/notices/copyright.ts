import {resolvePublisher} from '../publishers/resolve-publisher.ts'
import type {NoticeFacts} from '../story/story.ts'
import type {NoticeSentence} from './notice-rule.ts'
import {sentenceRule} from './sentence-rule.ts'
import {anyOf} from './vocabulary/words.ts'
import {grammar} from './vocabulary/grammar.ts'

const sign = String.raw`(?:©️?|\([Cc]\)|℗|�)`
const word = String.raw`(?:[Cc]opyright|COPYRIGHT|Droits d['’]auteur|[Cc]opyrights?)`
const years = String.raw`(?:(?:19|20)\d\d(?: ?[-–—,] ?(?:(?:19|20)?\d\d|present|heute))?)`
/** "All rights reserved" as the world prints it. */
const allRights = anyOf([
  'All [Rr]ights [Rr]eserved',
  'all rights reserved',
  'ALL RIGHTS RESERVED',
  '[Aa]lle Rechte vorbehalten',
  '[Tt]ous droits réservés',
  '[Tt]odos los derechos reservados',
  'TODOS LOS DERECHOS RESERVADOS',
  '[Tt]odos os [Dd]ireitos [Rr]eservados',
  '[Tt]utti i diritti (?:sono )?riservati',
  'RIPRODUZIONE RISERVATA',
  '[Rr]iproduzione riservata',
  '[Aa]lle rechten voorbehouden',
  'Reproduction interdite',
  'Prohibida (?:su|la) reproducción',
  'Proibida a reprodução',
])

const allRightsReserved = grammar(allRights)

/** A syndicated columnist's shirt-tail, printed in one paragraph with the copyright. */
const bio = grammar(
  String.raw`^(?:(?!The |It |This |That )\p{Lu}[\p{L}.’' -]{4,40} (?:is|was) (?:an?|the|editor)\b.{0,200}\b(?:columnist|editor|author|professor|fellow|host|writer|contributor|historian|analyst|founder|director|commentator|classicist)\b.{0,240}|\p{Lu}[\p{L}. ]{4,40}['’]s e-?mail address is .{4,80}|(?:You can|Readers can) (?:reach|write|contact|e-?mail|follow) .{2,160}|(?:His|Her) (?:latest|most recent|new|next) book.{2,240}|(?:He|She) (?:is|was) (?:the|an?) (?:author|founder|host|editor)\b.{2,240})$`,
  's',
)

/** Who holds the rights in the copy. */
export const copyright = sentenceRule({
  name: 'copyright',
  kind: 'copyright',
  keywords: [
    'copyright',
    '©',
    '(c)',
    '�',
    'rights reserved',
    'rechte vorbehalten',
    'droits réservés',
    'derechos reservados',
    'direitos reservados',
    'diritti riservati',
    'diritti sono riservati',
    'riproduzione riservata',
    'rechten voorbehouden',
    'reproducción',
    'reprodução',
    'reproduction interdite',
    'distributed by',
    'cnn-wire',
    'cnn wire',
    'may not be published, broadcast',
  ],
  continued: grammar(
    String.raw`^(?:(?:.{0,160}\b)?(?:${allRights})\b|(?:This|The|Our|No|Any|Copying|Reproduction|Unauthori[sz]ed|Redistribution|Republication|Use|Neither|Nothing)\b.{0,160}\b(?:not be|without|prohibited|forbidden|permission|consent|reproduc\w+|redistribut\w+|subject to|written|publish\w*|licensed)\b|(?:Distributed|Hosted|Powered|Published|Provided|Reprinted|Used|Syndicated) (?:online )?(?:by|with|from|under)\b|\p{Lu}[\p{L}. ]{1,30} does not provide \p{L}+ advice|Visit (?:our|us|\w+\.\w|the|\p{Lu})|Click here for (?:reprint|re-use|permission|copyright)|(?:To see more|To order|For (?:more|reprints?|permission|licensing|re-?use))\b|(?:By|Do not) .{0,120}(?:permission|consent|agree)|Für die (?:kommerzielle|gewerbliche)|Klicken Sie hier|Keine? |Jede |Vervielfältigung|Weiterverbreitung|Reproducción|Prohibid|Está (?:expresamente )?prohibida|Queda prohibida|É proibid|Toute reproduction|È vietata|Consulta el|Read our|See our|Terms|Please use)`,
    's',
  ),
  led: bio,
  forms: [
    {
      variant: 'sign-and-year',
      confidence: 0.97,
      pattern: grammar(
        String.raw`^(?:(?:™|®|All content|All contents|All material|Content|Text|Contents|Story|Article|Report|Video|Photo|Entire contents) ?(?:&|and|is|are)? ?)?(?:${word} ?:? ?(?:by |the )?(?:${sign} ?)?|${sign} ?(?:${word} ?)?(?:by )?)(?:${years},?|(?=(?!Provided by|Getty|Supplied)\p{Lu}|dpa|epd|sid|afp|picture alliance))(?<holder>.*)$`,
        's',
      ),
      facts: holderOf,
    },
    {
      variant: 'name-sign-year',
      confidence: 0.93,
      pattern: grammar(
        String.raw`^[\p{Lu}\d][^.!?]{0,90}?(?:${sign} ?(?:${word} )?${years}|${sign} (?:${word}|${years})|\b${word} ?${sign}|\b${years},? ?${sign})(?<holder>.*)$`,
        's',
      ),
      place: 'edge',
      facts: ({groups}) => holderFacts(groups?.['holder'] ?? ''),
    },
    {
      variant: 'year-and-name',
      confidence: 0.9,
      pattern: grammar(String.raw`^${years},? (?<holder>\p{Lu}.{2,80}?)[,.|]? ${allRights}.*$`, 's'),
      facts: ({groups}) => holderFacts(groups?.['holder'] ?? ''),
    },
    {
      variant: 'all-rights-reserved',
      confidence: 0.95,
      pattern: grammar(
        String.raw`^(?:[^.!?]{0,160}[\s|.,)–—-])?${allRights}(?=\s*(?:$|[.!,;:|®©(/·–—-]|sans|sin|sem|senza|ohne|(?:19|20)\d\d|\p{Lu}|by |to ))(?!.*\b(?:said|says|joked|told)\b).{0,200}$`,
        's',
      ),
      facts: ({0: whole}) => (/\b(?:said|says|told|which|that)\b/.test(whole) ? undefined : holderOfRights(whole)),
      place: 'edge',
    },
    {
      variant: 'all-rights-reserved',
      confidence: 0.95,
      pattern: grammar(String.raw`^${sign}? ?${allRights}[.!®©]*(?: ?${sign}? ?${years})?\.?$`, 's'),
    },
    {
      variant: 'not-to-be-published',
      confidence: 0.95,
      pattern:
        /^(?:This|Our|The|No part of this) (?:material|content|story|article|report|program|information|copy|publication)(?: from .{2,60}?)? (?:may|must|can|is|are)(?: ?not| be|) .{0,40}(?:published, broadcast|published, broadcasted|reproduced|redistributed|rewritten|republished|copied)\b.{0,200}$/s,
    },
    {
      variant: 'distributed-by',
      confidence: 0.9,
      pattern: grammar(
        String.raw`^(?:[^.]{0,80}[.,|] ?)?(?:Distributed|DISTRIBUTED|Syndicated|[Dd]istributed) (?:by|BY) (?<holder>[\p{Lu}\d][^.]{2,80}(?:\.|\.\w{2,3})?)$`,
      ),
      place: 'alone',
      facts: () => ({}),
    },
    {
      variant: 'wire-mark',
      confidence: 0.9,
      pattern: /^(?:The-?)?CNN[- ]Wire\b.{0,60}$/,
      place: 'alone',
    },
  ],
})

/** Copyright as a matter of law, not as a mark under the copy. */
const matterOfLaw =
  /^(?:[Cc]opyrights? (?:law|laws|Office|Act|Act\b|holders?|owners?|infringement|claims?|protections?|Royalty|lawsuit|violations?|issues?|material|trolls?|case|cases|Clearance|Alliance|experts?|lawyers?|and|in|is|was|on|for|of|to|has|can|Tribunal|Directive|reform|rules|Society|Board|Agency|disputes?|strikes?|notices?|rights|concerns|theft|The)\b)/

function holderOf(match: RegExpExecArray, {closing, opening}: NoticeSentence): NoticeFacts | undefined {
  const whole = match[0]
  // Without a year it is more often the credit of a picture that stood there.
  if ((opening || (!closing && !/(?:19|20)\d\d/.test(whole))) && !allRightsReserved.test(whole)) return undefined
  const hasYearOrSign = /©|\([Cc]\)|℗|�|(?:19|20)\d\d/.test(whole.slice(0, 60))
  if (matterOfLaw.test(whole) && !/^Copyright The [A-Z]/.test(whole)) return undefined
  if (!hasYearOrSign && !allRightsReserved.test(whole) && whole.length > 80) return undefined
  if (!hasYearOrSign && /\b(?:is|was|has|said|are|were|that|which|had)\b/.test(whole)) return undefined
  const facts = holderFacts(match.groups?.['holder'] ?? '')
  // "(c)" begins the third item of a list too.
  const isItem = /^\([Cc]\) (?!(?:19|20)\d\d)/.test(match.input)
  return isItem && resolvePublisher(facts.holder ?? '') === undefined ? undefined : facts
}

function holderOfRights(whole: string): NoticeFacts {
  const [before = '', after = ''] = whole.split(allRightsReserved)
  if (before.trim() === '' && /©|\([Cc]\)/.test(after)) return holderFacts(after)
  return holderFacts(before.replace(/^.*?(?:©|\([Cc]\))/s, '').replace(/(?:19|20)\d\d,?/, ''))
}

const holderHead = grammar(String.raw`^(?:[\s,.:–—-]|${sign}|\bby\b|${years})+`)
const holderEnd = grammar(
  String.raw`[,.|]? ?[-–—·/|]? ?${allRights}|,? [Dd]istributed by| Visit |[|;]|\. (?=\p{Lu})|,? [Dd]pa:|, dpa|\bvia\b|,? an? \p{Lu}\p{L}+ [Cc]ompany| Reprinted`,
)
const holderTail = grammar(String.raw`[\s,–—-]+(?:${years})?$`)

function holderFacts(printed: string): NoticeFacts {
  const cut = printed.split(holderEnd)[0]
  const holder = cut
    ?.replace(holderHead, '')
    .replace(/(?<!\b(?:Inc|Corp|Co|Ltd|L\.P|S\.A|Bros|Jr|p\.A))\.$/, '')
    .replace(holderTail, '')
    .trim()
  return holder === undefined || holder.length < 2 || holder.length > 100 || !/[A-Za-zÀ-ɏ]/.test(holder) ? {} : {holder}
}
