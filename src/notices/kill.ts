import {sentenceRule} from './sentence-rule.ts'
import {grammar} from './vocabulary/grammar.ts'

/** The agency takes the story back. */
export const kill = sentenceRule({
  name: 'kill',
  kind: 'kill',
  joins: true,
  keywords: [
    'kill',
    'cancelled the',
    'canceled the',
    'story removed',
    'bitte verwenden',
    'bitte veröffentlichen',
    'withdraw',
    'disregard',
    'retract',
    'do not use',
    'not to be used',
    'zurückgezogen',
    'zurückziehen',
    'nicht verwenden',
    'nicht zu verwenden',
    'storno',
    'annul',
    'anul',
    'elimination',
    'retira',
    'has been removed',
    'has been deleted',
  ],
  continued:
    /^(?:A (?:corrected|substitute|replacement|revised|new) (?:story|version|item)|There will be no|No (?:substitute|replacement)|The (?:story|item|article) (?:is|was|has|cannot|can)|Please (?:disregard|remove|delete|make)|Make certain|We regret|It (?:is|was|has)|Eine (?:neue|korrigierte|berichtigte)|Es folgt)/,
  forms: [
    {
      variant: 'kill-order',
      confidence: 0.98,
      pattern: grammar(
        String.raw`^(?:(?:BULLETIN|MANDATORY|STORY|PHOTO|URGENT|NEWS|EDITORS?:?|ATTENTION EDITORS:?|ADVISORY:?|AP|APNewsAlert)[\s,:–—-]+)*(?:[A-Z]{2}-[\w-]{2,40}, ?)?(?:KILL(?:ED)?|WITHDRAW(?:N|AL|S)?|RETRACT(?:ED|ION)|STORY (?:REMOVED|WITHDRAWN|KILLED)|CANCELED|ELIMINATION)\b(?: (?:NOTICE|ORDER|ADVISORY|MANDATORY))*(?=\s*(?:[:.!–—-]|$| \p{Lu}| \()).*$`,
      ),
      reach: 'rest',
      facts: ({0: whole}) => (/^KILLED (?:IN|BY|AT|ON|AFTER|WHEN)\b|^ELIMINATION \p{L}/u.test(whole) ? undefined : {}),
    },
    {
      variant: 'kill-label',
      confidence: 0.98,
      pattern:
        /^(?:(?:Mandatory|Bulletin|Story|Photo) (?:[Kk]ill|[Ww]ithdrawal)|(?:Mandatory )?[Kk]ill (?:notice|order)|Retraction|Storno(?:meldung)?|STORNO|Rückzug|Meldung zurückgezogen|ZURÜCKGEZOGEN|Annulation|ANNULATION|DÉPÊCHE ANNULÉE|ANULACIÓN|Anulación|ANULAÇÃO|Anulação|ANNULLAMENTO|Annullamento)\b ?(?::|[-–—!.]|$).*$/,
      reach: 'rest',
    },
    {
      variant: 'please-disregard',
      confidence: 0.98,
      pattern: grammar(
        String.raw`^(?:(?:Editors?|EDITORS?|Eds|EDS|Attention,? editors|ATTENTION,? EDITORS|Clients|Subscribers|Note to editors|ADVISORY|Advisory)[:,.–— -]+)?(?:[Pp]lease |PLEASE |[Yy]ou are (?:asked|requested) to )(?:kill|KILL|disregard|DISREGARD|withdraw|do not (?:use|publish)|DO NOT USE|ignore|discard|delete|remove|spike)\b(?: (?:and \p{L}+|immediately))?(?=.{0,60}\b(?:story|stories|item|article|alert|report|copy|version|photo|take|dispatch|release|STORY|transmission|slug\p{L}*|headline|summary|brief|above|previous|earlier|this)\b|.{0,40}\b(?:BC|AM|PM|AP)--?[A-Z]).*$`,
        's',
      ),
      reach: 'rest',
    },
    {
      variant: 'please-disregard',
      confidence: 0.98,
      pattern: /^(?:Editors|EDITORS|Eds|EDS)\s?[:,–—-]\s?(?:KILL|Kill|Disregard|Withdraw|Do not use|Delete)\b.*$/s,
      reach: 'rest',
    },
    {
      variant: 'story-withdrawn',
      confidence: 0.93,
      pattern: grammar(
        String.raw`^(?:(?:This|The (?:above|following|previous|earlier)|Our|The \p{Lu}[\p{L} ]{1,30}) (?:[\p{L}-]+ ){0,3}?(?:story|article|item|report|post|column|alert|dispatch|piece|version|content)(?: (?:about|on|slugged|headlined|from|with the headline) .{2,120}?)? (?:has been|is|was|is being|is hereby) (?:killed|withdrawn|retracted|removed|taken down|cancell?ed|deleted|unpublished)\b(?! (?:from (?!our|the site|publication))).{0,240}|(?:The )?(?:AP|Associated Press|Reuters|AFP|EFE|dpa|Bloomberg|We|(?:ATTENTION|ADVISORY) ?[-–:] We|ANSA|Lusa)(?: \p{L}+)? (?:has|have|is|are) (?:cancell?ed|cancell?ing|withdrawn|withdrawing|retracted|retracting|killed|killing|deleted|removed|removing)(?: (?:its|the|our|this|a))?(?: \p{L}+){0,3}? (?:story|article|item|report|alert|dispatch|column)\b.{0,240})$`,
        's',
      ),
      reach: 'rest',
    },
    {
      variant: 'attention-annul',
      confidence: 0.98,
      pattern: grammar(
        String.raw`^(?:(?:ATTENTION|ATENCI[OÓ]N|ATENÇÃO|ATTENZIONE|Attention|Atención|Atenção|Attenzione)\s?[-–:,!]\s?(?:[Ss]i prega di |[Ss]e ruega |[Pp]rière d['’])?(?:[Aa]nn?ul(?:a|ar|ada|ado|e|en|er|ez|ation|la|lare|lata|lato)|ANN?UL(?:A|AR|ADA|ADO|E|EN|ER|EZ|ATION|LA|LARE|LATA|LATO))(?! et remplace| ET REMPLACE)\b|(?:ANNULLA|ANULA|ANNULE|Annulla|Anula|Annule)(?:da)? (?:la|le|el|il|lo|o|a|notre|nuestra|nosso|nossa|esta|questa|questo) \p{L}*\s?(?:notizia|noticia|notícia|dépêche|texto|despacho|nota|información|lancio|pezzo|precedente|anterior|précédente)\b|(?:(?:AVISO|AVVISO|AVIS)\s?[-–:.]\s?)?(?:ANNULLA|ANULA|ANNULE) (?:LA|LE|EL|IL|O|A|ESTA|QUESTA) (?:NOTIZIA|NOTICIA|NOTÍCIA|DÉPÊCHE|DEPECHE|TEXTO|DESPACHO|NOTA|INFORMACI[ÓO]N|LANCIO|PRECEDENTE|ANTERIOR)\b|Nous annulons (?:la|notre|nos) dépêches?\b|(?:Aviso|Avviso|Avis)\s?[-–:.]\s?(?:[Aa]nnulla|[Aa]nula|[Aa]nnule) (?:la|le|el|il|o|a) (?:notizia|noticia|notícia|dépêche|texto|despacho|nota|información|lancio)\b).{0,200}$`,
        's',
      ),
      reach: 'rest',
    },
    {
      variant: 'nicht-verwenden',
      confidence: 0.98,
      pattern:
        /^(?:(?:ACHTUNG|Achtung|An die Redaktionen?|Hinweis)[,:!–— -]+)*(?:Bitte (?:verwenden|veröffentlichen) Sie .{2,120} nicht|(?:Bitte )?(?:[Dd]ie|[Dd]iese|[Uu]nsere) (?:folgende |vorherige |obige )?(?:Meldung|Nachricht|Zusammenfassung|Fassung)\b.{0,120}(?:nicht (?:zu )?(?:mehr )?(?:verwenden|veröffentlichen)|zurückgezogen|hinfällig|gegenstandslos)|Prière de ne pas (?:utiliser|publier|tenir compte)|Prière d['’]annuler|(?:Rogamos|Se ruega|Por favor,?) (?:anular|anulen|no (?:utilizar|publicar|usar)|ignorar)|(?:Favor|Por favor,?) (?:desconsiderar|anular)|Si prega di (?:non (?:utilizzare|pubblicare)|annullare)|Queda anulad[oa])\b.*$/s,
      reach: 'rest',
    },
  ],
})
