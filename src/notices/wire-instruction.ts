import type {NoticeFacts} from '../story/story.ts'
import type {NoticeSentence} from './notice-rule.ts'
import {changeOf} from './change-of.ts'
import {sentenceRule} from './sentence-rule.ts'
import {grammar} from './vocabulary/grammar.ts'

const deskNoun =
  '(?:quotes?|by-?lines?|details?|background|reactions?|comments?|photos?|pictures|video|graphics?|gra(?:f|ph)s?|paragraphs?|paras?|lede?s?|headlines?|datelines?|attribution|links?|context|analysts?|words?|typos?|spellings?|garble|slugs?|editors?|subscribers|distribution|figures|no pickup|throughout|ages?|titles?|tags?|statement|credits?|Zitate?|Details|Reaktion\\p{L}*|Hintergrund\\p{L}*|Abs(?:atz|ätze)|Überschrift|Stimmen)'

const audience =
  '(?:Redaktionen|REDAKTIONEN|Kunden|KUNDEN|editors?|EDITORS?|clients?|CLIENTS?|a los editores|redactores|abonados|abonn[ée]s|ABONN[EÉ]S|aux rédactions|rédactions|redações|redazioni|clientes)'

/** What one desk tells the other that it did to the copy: for the desk, and the reason why the version was sent. */
export const wireInstruction = sentenceRule({
  name: 'wire-instruction',
  kind: 'editors-note',
  keywords: [
    'adds ',
    'updates ',
    'recasts',
    'restores',
    'repeats ',
    'refiles',
    'releads',
    'incorporates',
    'rewrites',
    'corrects ',
    'clarifies',
    'attention',
    'atenci',
    'atenção',
    'attenzione',
    'achtung',
    'advisory',
    ' ///',
    'neu:',
    'neu)',
    '(neu',
    'durchgehend neu',
    '(zusammenfassung',
    '(wiederholung',
    '(ergänzt',
    '(actuali',
    '(atuali',
    '(ampl',
    '(corrige',
    '(correg',
    '(rectific',
    '(rettifica',
    '(repite',
    '(ripete',
    '(répét',
    '(ajoute',
    '(aggiorna',
    ' replaces ',
    ' supersedes ',
    ' kills ',
    'subs ',
    'inserts ',
    'trims ',
    'añade ',
    'acrescenta ',
    'actualise ',
    'ajoute ',
    '(actualis',
    '(mise à jour',
    '(rectif',
    '(précision',
  ],
  forms: [
    {
      variant: 'desk-verb',
      confidence: 0.9,
      pattern: grammar(
        String.raw`^(?:(?:ADDS|UPDATES|RECASTS|RESTORES|REPEATS|REFILES|RELEADS|INCORPORATES|REWRITES|CORRECTS|CLARIFIES)\b(?!:)|(?:Adds|Updates|Recasts|Restores|Repeats|Refiles|Releads|Incorporates|Rewrites|Corrects|Clarifies)\b[^.:!?]{0,60}\b${deskNoun}\b).{0,160}$`,
        's',
      ),
      facts: atHead,
    },
    {
      variant: 'desk-verb',
      confidence: 0.85,
      place: 'alone',
      pattern: grammar(
        String.raw`^(?:(?:SUBS|INSERTS|TRIMS|Subs|Inserts|Trims)\b[^.:!?]{0,60}\b${deskNoun}\b|(?:AÑADE|ACRESCENTA|ACTUALISE|AJOUTE)(?= [^A-ZÀ-Þ]{4,}$)).{0,120}$`,
      ),
      facts: atHead,
    },
    {
      variant: 'attention',
      confidence: 0.95,
      pattern: grammar(
        String.raw`^(?:ATTENTION|ATENCI[OÓ]N|ATENÇÃO|ATTENZIONE|ACHTUNG|Attention|Atención|Atenção|Attenzione|Achtung),? ${audience}\s?[-–:,!].{0,240}$`,
        's',
      ),
      facts: (_match, {opening, closing}) => (opening || closing ? {} : undefined),
    },
    {
      variant: 'attention',
      confidence: 0.95,
      pattern: grammar(
        String.raw`^(?:ATTENTION|ATENCI[OÓ]N|ATENÇÃO|ATTENZIONE|ACHTUNG|Attention|Atención|Atenção|Attenzione|Achtung)\s?[-–:,]\s?(?:(?:AJOUTE|ACTUALISE|MET|RECTIFIE|CORRIGE|PRÉCISE|PRECISE|REMPLACE|REPREND|RÉPÈTE|ADDS|RECASTS|UPDATES|CORRECTS|REPEATS|ACTUALIZA|AMPL[IÍ]A|ATUALIZA|Ajoute|Actualise|Rectifie|Corrige|Remplace|Annule et remplace|Actualiza|Amplía|Atualiza|Aggiorna|Corregge)\b|[EeÉéDd]st[ae] (?:noticia|notícia|texto|despacho|información)|(?:Diese|Die) (?:Meldung|Zusammenfassung|Fassung)|[Qq]uest[oa] (?:notizia|lancio)|.{2,160}\s?//+).{0,240}$`,
        's',
      ),
      facts: atHead,
    },
    {
      variant: 'attention',
      confidence: 0.9,
      pattern:
        /^(?:\/{2,}\s?)?(?:ADDS|RECASTS|UPDATES|AJOUTE|ACTUALISE|VERSION|PAPIER|TITRE|TITLE|SUBS)\b.{2,200}\s?\/{2,}$/s,
      facts: atHead,
    },
    {
      variant: 'bracketed',
      confidence: 0.9,
      bracketed: true,
      pattern: grammar(
        String.raw`^(?:(?:[Nn]eu|NEU|[Dd]urchgehend neu|Zusammenfassung|Wiederholung|[Ee]rgänzt|[Aa]ktualisiert|Actuali[sz]a|ACTUALI[SZ]A|Atualiza|ATUALIZA|[Aa]mpl[ií]a|AMPL[IÍ]A|Corrige|CORRIGE|Corregge|Rectifi(?:ca|e)|RECTIFI(?:CA|E)|Rettifica|Repite|Repete|Ripete|Répétition|Ajoute|AJOUTE|Aggiorna|AGGIORNA)(?!\p{L}).{0,200}|(?:(?:Ré)?[Aa]ctualisation|ACTUALISATION|Mise à jour|MISE À JOUR|Rectificatif|RECTIFICATIF|Précision|PRÉCISION)\s?[:–-].{2,160})$`,
        's',
      ),
      facts: atHead,
    },
    {
      variant: 'new-in-version',
      confidence: 0.85,
      place: 'alone',
      pattern: grammar(
        String.raw`^(?:Neu|NEU|neu|Durchgehend neu|Zusammenfassung \d{1,2}[.:]?\d{2}\s?[-–] ?[Nn]eu)\s?:\s?[^.!?]{0,80}\b${deskNoun}\b[^.!?]{0,80}$`,
        's',
      ),
      facts: atHead,
    },
    {
      variant: 'advisory',
      confidence: 0.9,
      pattern:
        /^(?:ADVISORY|Advisory|EDITORS['’] ADVISORY)\s?[:–-].{0,160}\b(?:[Ee]ditors?|EDITORS?|[Cc]lients|[Ss]ubscribers|will move|has moved|have moved|slugged|transmission|newsrooms?)\b.*$/s,
      reach: 'rest',
      facts: (_match, {opening, closing}) => (opening || closing ? {} : undefined),
    },
    {
      variant: 'advisory',
      confidence: 0.85,
      pattern: /^(?:[A-Z]{2}-)?ADVISORY(?: (?:NOTE|NOTICE))?[:.]?$/,
      place: 'alone',
      facts: (_match, {opening, closing}) => (opening || closing ? {} : undefined),
    },
    {
      variant: 'replaces',
      confidence: 0.9,
      pattern:
        /^(?:This|The) (?:story|item|version|alert|take|dispatch) (?:KILLS|kills|REPLACES|replaces|SUPERSEDES|supersedes|SUBS)\b.{0,160}\b(?:story|item|version|alert|take|dispatch|sent|slugged|moved|earlier|previous|[A-Z]{2}-)\b.{0,100}$/s,
      facts: (_match, {opening, closing}) => (opening || closing ? {change: 'update'} : undefined),
    },
  ],
})

/** Only above the text or at its end; a correction where the words say so. */
function atHead({input}: RegExpExecArray, {opening, closing, place}: NoticeSentence): NoticeFacts | undefined {
  return opening || (closing && place === 'alone') ? changeSaid(input) : undefined
}

const changeSaid = (text: string): NoticeFacts => ({change: changeOf(text)})
