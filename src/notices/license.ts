import type {NoticeFacts} from '../story/story.ts'
import {sentenceRule} from './sentence-rule.ts'
import {anyNoun} from './vocabulary/publication-nouns.ts'
import {grammar} from './vocabulary/grammar.ts'

/** On which terms others may use the copy. */
export const license = sentenceRule({
  name: 'license',
  kind: 'license',
  keywords: [
    'creative commons',
    'cc by',
    'cc-by',
    'cc0',
    'licens',
    'lizenz',
    'licence',
    'licencia',
    'licença',
    'licenza',
    'republish',
    'reprint',
    'without charge',
    'rush transcript',
    'in its final form',
    'transcript',
    'condensed',
    'edited for',
    'permission to use',
    'may be reproduced',
    'may not be reproduced',
    'public domain',
    'reuse',
    're-use',
    'syndication',
  ],
  continued:
    /^(?:This text may not be in its final form|Accuracy and availability may vary|The authoritative record|For licensing|See our republishing|You (?:may|can|must)|Die Fotos dürfen|Please see|We ask that|Contact .{0,60}licens|To (?:republish|request))/,
  forms: [
    {
      variant: 'creative-commons',
      confidence: 0.96,
      pattern: grammar(
        String.raw`^(?:(?:[Tt]his|[Tt]hese|[Tt]he|[Oo]ur|[Aa]ll|[Uu]nless|[Ee]xcept|[Ll]icen[cs]ed|[Pp]ublished|[Rr]epublished|[Dd]ies|[Cc]et|[Ee]st|[Qq]uest|[Aa]vailable|[Ww]e|[Yy]ou|[Tt]ext|[Ww]ork|[Uu]nder|[Ss]ous|[Bb]ajo|[Uu]nter|[Cc]reative|CC)\p{L}*\b[^“”"]{0,260}?)?(?:Creative Commons|creative commons|CC[- ](?:BY|0)(?:[- ](?:NC|ND|SA))*|CC0)\b.{0,240}$`,
        's',
      ),
      facts: ({0: whole}) => (isTermsOfCopy(whole) ? licenseFacts(whole) : undefined),
    },
    {
      variant: 'terms',
      confidence: 0.93,
      pattern: grammar(
        String.raw`^(?:(?:No|Any) (?:[\p{L}’']+ ){0,5}(?:material|content|${anyNoun})s? may be (?:re-?published|reproduced|reprinted|used|copied)\b.{0,160}|(?:You|Anyone|Other (?:outlets|publishers|newsrooms)|News (?:outlets|organizations)|Newspapers|Media outlets|Publishers) (?:may|can|are free to|are welcome to|have permission to) (?:re-?publish|reprint|reuse|re-use|share|use)\b.{0,200}|(?:Content|Stories|Articles|Material|All content) (?:created|produced|published|written) by .{2,120}? (?:is|are) (?:available|free)\b.{0,240}|(?:Please )?[Rr]epublish (?:this|our) (?:article|story|articles|stories)\b.{0,120}|For (?:licensing|reprint|syndication|republication|permission|reuse|re-use)\b.{0,160}|(?:To|How to) (?:license|republish|reprint|reuse|request permission)\b.{0,160}|Purchase [Ll]icens(?:ing|e) [Rr]ights|Permission to (?:use|republish|reprint|reproduce)\b.{0,200}|(?:This|The) (?:text|${anyNoun})(?: \p{L}+){0,3} (?:may|can) be (?:freely )?(?:reproduced|republished|reprinted|used|shared)\b.{0,160}|(?:This|The) ${anyNoun} is (?:free to|available (?:for|to)|in the public domain|licensed)\b.{0,160})$`,
        's',
      ),
      place: 'edge',
      facts: ({0: whole}) => licenseFacts(whole),
    },
    {
      variant: 'transcript-terms',
      confidence: 0.93,
      pattern: grammar(
        String.raw`^(?:(?:\p{Lu}[\p{L}]+ )?[Tt]ranscripts? (?:are|is|was) (?:created|produced|provided|made)\b.{0,300}|This is a (?:rush|rough|machine-generated|computer-generated) transcript\b.{0,160}|A (?:rush|rough) transcript\b.{0,100}|(?:This|The) (?:transcript|interview|conversation|interviews?|Q&A|discussion|excerpt) (?:has been|was|have been|is|were|below has been)(?: \p{L}+){0,3}? (?:edited|condensed|shortened|abridged|trimmed)\b.{0,160}|(?:Rush|Rough) transcript\b.{0,80}|(?:Copy|This copy) may not be in its final form.{0,60})$`,
        's',
      ),
      facts: () => ({}),
    },
    {
      variant: 'lizenz',
      confidence: 0.93,
      pattern: grammar(
        String.raw`^[^“”"„]{0,120}\b(?:unter (?:der|einer) (?:\p{L}+-)?Lizenz|sous licence|bajo (?:una )?licencia|sob (?:uma )?licença|sotto licenza)\b.{0,160}$`,
        's',
      ),
      place: 'edge',
      facts: ({0: whole}) => licenseFacts(whole),
    },
  ],
})

/** Terms speak of use or of the copy itself, not of the movement or of somebody's picture. */
function isTermsOfCopy(whole: string): boolean {
  return (
    /\b(?:licen[cs]|lizen|licen[zç]|CC[- ])/i.test(whole) &&
    !/\b(?:founder|founded|said|says|nonprofit|movement|told|announced|president)\b/.test(whole)
  )
}

function licenseFacts(whole: string): NoticeFacts {
  const url = /https?:\/\/[^\s)>\]]*(?:creativecommons|licen[cs]e)[^\s)>\]]*/i.exec(whole)?.[0].replace(/[.,;]+$/, '')
  if (url !== undefined) return {licenseUrl: url}
  const deed = /\bCC[- ](BY(?:[- ](?:NC|ND|SA))*)(?:[- ](\d\.\d))?/.exec(whole)
  if (deed?.[1] === undefined || deed[2] === undefined) return {}
  return {licenseUrl: `https://creativecommons.org/licenses/${deed[1].toLowerCase().replaceAll(' ', '-')}/${deed[2]}/`}
}
