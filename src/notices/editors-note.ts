import {sentenceRule} from './sentence-rule.ts'
import {grammar} from './vocabulary/grammar.ts'
import {anyNoun} from './vocabulary/publication-nouns.ts'

/** Words from desk to desk, and from the editors to the readers where nothing was corrected. */
export const editorsNote = sentenceRule({
  name: 'editors-note',
  kind: 'editors-note',
  keywords: [
    'editor',
    'developing',
    'breaking news story',
    'breaking story',
    'check back',
    'for updates',
    'eds:',
    'eds.',
    'eds note',
    "author's note",
    'author’s note',
    'redaktion',
    'note:',
    'hinweis',
    'rédaction',
    'redacción',
    'redação',
    'redazione',
    'ndlr',
    'writethru',
    'apnewsnow',
    'with ap photos',
    'notes to',
    'note to',
  ],
  continued:
    /^(?:Adds|Updates|With|Will be|For global|Moving|New approach|Changes|Restores|Incorporates|Stands|Minor edits|AP (?:Video|Photos|Audio)|\d+ words)\b.{0,120}$/,
  forms: [
    {
      variant: 'to-editors',
      confidence: 0.97,
      pattern:
        /^\^?(?:Eds|EDS|Editors|EDITORS|NOTES? TO (?:THE )?(?:EDITORS?|DESKS?|NEWS ?DESKS?|NEWSROOMS)|Notes? to (?:the )?(?:[Ee]ditors?|[Dd]esks?|[Nn]ews ?[Dd]esks?|[Nn]ewsrooms?|Editors and Producers)|ATTENTION,? (?:NEWS )?EDITORS?|Attention,? (?:[Nn]ews )?[Ee]ditors?|Editors? ?(?:and|&|\/) ?[Pp]roducers?|EDITORS? ?(?:AND|&) ?PRODUCERS?|Desks|Redaktionelle[rn]? Hinweise?|An die Redaktionen?|Hinweis an die Redaktionen?|Zur internen Verwendung|Notes? aux rédactions|Note à la rédaction|Nota a los editores|Nota aos editores|Nota per le redazioni)(?: [Nn]otes?)?\s*(?::|[.–—-] ?)\s*.*$/s,
      reach: 'rest',
    },
    {
      variant: 'to-readers',
      confidence: 0.85,
      labelled: true,
      pattern: /^.+$/s,
      reach: 'rest',
      facts: (_match, {label}) =>
        label === 'note' || label === 'hinweis' || label?.endsWith('to readers') === true ? undefined : {},
    },
    {
      variant: 'to-readers',
      confidence: 0.7,
      labelled: true,
      place: 'alone',
      pattern: /^.+$/s,
      reach: 'rest',
    },
    {
      variant: 'developing',
      confidence: 0.9,
      pattern: grammar(
        String.raw`^(?:(?:This|It|The) (?:\p{L}+ )?is (?:still )?developing\b.{0,80}|(?:This|It) is an? (?:developing|breaking(?: news)?|evolving)(?: news)? (?:story|situation|article|report)\b.{0,160}|(?:This|The) (?:developing |breaking )?${anyNoun} (?:will|may|is going to) be (?:continuously |continually |further )?updated\b.{0,120}|(?:Check back|Refresh|Stay with|We will update|This is developing)\b.{0,40}\b(?:updates|details|story)\b.{0,80}|(?:Developing|DEVELOPING|Breaking|BREAKING)(?: story)?[.:…]*)$`,
        's',
      ),
      place: 'edge',
    },
    {
      variant: 'writethru',
      confidence: 0.9,
      pattern:
        /^(?:\(?\d(?:st|nd|rd|th)[- ](?:[Ww]ritethru|[Ll]d)|With (?:AP )?(?:Photos|Video|Photo|BC-)\b|APNewsNow\b|Will be updated\b|For global distribution)[^.]{0,80}\.?$/,
      place: 'edge',
    },
  ],
})
