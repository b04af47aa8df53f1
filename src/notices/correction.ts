import type {NoticeFacts} from '../story/story.ts'
import type {NoticeSentence} from './notice-rule.ts'
import {changeOf} from './change-of.ts'
import {correctionKeywords} from './correction/keywords.ts'
import {sentenceRule, type SentenceForm} from './sentence-rule.ts'
import {datePattern, momentPattern} from './vocabulary/dates.ts'
import {anyNoun, copyNoun, thisCopy} from './vocabulary/publication-nouns.ts'
import {grammar} from './vocabulary/grammar.ts'

const changed = String.raw`(?:updated|corrected|amended|edited|revised|re-?filed|changed|modified|clarified|rewritten|fixed|filed again|refreshed|expanded|adjusted|resent|removed|deleted|altered)`
const desk = String.raw`(?:Updates?|Adds?|Corrects?|Recasts?|Removes?|Clarifies|Rewrites?|Refiles?|Releads?|Fixes|Changes?|Deletes?|Restores?|Repeats?|Rearranges?|Drops?|Inserts?|Amends?|UPDATES?|ADDS?|CORRECTS?|RECASTS?|New throughout|Includes?|Writes through|Tops?|Story (?:corrected|updated|refiled|corrects|refiles)|Refiling|Removing|Correcting|Adding|Updating|Subs|Leads?|Trims?|Edits?)`

const goingOn = grammar(
  String.raw`^(?:(?:We|I|The \p{Lu}[\p{L} ]{1,40}|\p{Lu}[\p{L} ]{1,30}) regrets? the (?:error|mistake|confusion)|We apologi[sz]e|Apologies for|It (?:has|was|is)(?: been| also been| since been)? (?:updated|corrected|amended|changed|edited)|It has also been|Also (?:clarifies|corrects|adds)|(?:This|The) (?:story|article|post|error|reference|text|headline|piece|version|change|mistake)\b.{0,80}\b(?:has|have|was|were|is)(?: since| now)? (?:been )?(?:updated|corrected|amended|fixed|removed|changed)|(?:An )?[Ee]arlier version|Wir (?:bitten|bedauern|haben)|Nous (?:avons|présentons))`,
)

const labelledCorrection = grammar(
  String.raw`^(?:\*{0,3}|\[)?(?:CORRECTION|CLARIFICATION|CORRECTIONS? ?(?:&|AND|/) ?CLARIFICATIONS?|Corrections? ?(?:&|and|/) ?[Cc]larifications?|Correction|Corrections|Clarification|Erratum|Korrektur|KORREKTUR|Korrekturhinweis|Berichtigung|Richtigstellung|Rectificatif|RECTIFICATIF|Corrección|CORRECCIÓN|Rectificación|Fe de erratas|Correção|CORREÇÃO|Errata|ERRATA|Rettifica|RETTIFICA|Correzione|Errata corrige|Correctie|Rectificatie|Correctif|Precisazione|Aclaración)(?:[ ,]*(?:\([^)]{1,60}\)|${momentPattern}))?\*{0,3} ?(?::|[-–—]|\.)\*{0,3} ?(?=\S).*$`,
  's',
)

const labelledUpdate = grammar(
  String.raw`^(?:\*{0,3}|\[)?(?:UPDATED?|Updated?|Updates|Update[s]? and corrections?|Aktualisierung|Nachtrag|UPDATE \d|Mise à jour|MISE À JOUR|Actualización|ACTUALIZACIÓN|Atualização|ATUALIZAÇÃO|Aggiornamento|AGGIORNAMENTO)(?:(?: (?:for|at|as of))?[ ,]*(?:\([^)]{1,60}\)|${momentPattern}))?\*{0,3}(?: ?:\*{0,3} ?| ?[-–—]\*{0,3} |\*{1,3} )(?=\S).*$`,
  's',
)

/** "Update at 8:45 a.m. ET: How It Began" heads a section of a running story. */
const isUpdateTitle = /^Updated? at [^:]{1,12}:\d\d[^:]{0,12}: .*[^.!?…"”)\]]$/s

const byWords: SentenceForm['facts'] = ({input}) => ({change: changeOf(input)})

/** What was mended, made clear or added after the story first went out. */
export const correction = sentenceRule({
  name: 'correction',
  kind: 'correction',
  keywords: correctionKeywords,
  continued: goingOn,
  forms: [
    {
      variant: 'labelled',
      confidence: 0.96,
      pattern: labelledCorrection,
      reach: 'rest',
      facts: byWords,
    },
    {
      variant: 'labelled-update',
      confidence: 0.93,
      pattern: labelledUpdate,
      reach: 'rest',
      place: 'edge',
      facts: ({input}, {place, opening, closing}) =>
        isUpdateTitle.test(input) ||
        ((place === 'edge' || opening || !closing) && !/\b(?:story|article|post|updated|version)\b/.test(input))
          ? undefined
          : {change: changeOf(input)},
    },
    {
      variant: 'updated-at',
      confidence: 0.95,
      pattern: grammar(
        String.raw`^\[?(?:(?:Last|First published .{3,40}|Originally published .{3,40}|Story|Article|Post)?[;,]? ?(?:Update|UPDATE|[Uu]pdated|UPDATED|[Cc]orrected|Revised|[Mm]odified|Aktualisiert|Zuletzt aktualisiert|Mis à jour|Publié .{3,40}mis à jour|Actualizado|Atualizado|Aggiornato)(?: and (?:revised|corrected|expanded))?(?: (?:le|el|em|il|am|à|a las))?:? ${momentPattern})`,
        's',
      ),
      reach: 'headline',
      facts: updatedAt,
    },
    {
      variant: 'copy-was-changed',
      confidence: 0.97,
      pattern: grammar(
        String.raw`^(?:\p{Lu}\p{L}+: )?(?:${thisCopy}|[Tt]h(?:is|e) (?:(?:updated |corrected )?version|introduction|headline|caption|text|top|lede?|intro|summary)(?: (?:of|to|on|in) (?:this|the) (?:[\p{L}.\d]+ ){0,3}?${anyNoun})?|[Tt]he ${copyNoun}|Story|Article|Post|It)(?: (?:was|is|has|have|had|will|may|been|be|since|also|now|just|first|originally|published|on|and)){0,5}(?:,? [^,.]{3,60},?(?: and)?)?(?: (?:has been|was|is being|will be|has since been|have been|being|be|been))? (?:also |since |re-|silently |later |last |continuously |continually |regularly )?${changed}\b(?<rest>.*)$`,
        's',
      ),
      facts: copyWasChanged,
    },
    {
      variant: 'earlier-version',
      confidence: 0.97,
      pattern: grammar(
        String.raw`^(?:.{0,40}: )?(?:[Aa]n?|[Tt]he|[Ss]ome|[Oo]ur) ?(?:earlier|previous|original|initial|prior|first|former|early|broadcast|print|older|online|preliminary|published|updated|web)(?: (?:and|or|print|online|published|web))*(?: \p{L}+)? ?versions? of (?:this|the|our|today) ?(?:[\p{L}\d.'’-]+ ){0,4}?(?:${anyNoun}|caption|headline|chart|graphic)s?\b.*$|^(?:Earlier|Previous) versions? of (?:this |the )?${anyNoun}\b.*$`,
        's',
      ),
      reach: 'rest',
      facts: ({input}) => ({change: changeOf(input) === 'update' ? 'correction' : changeOf(input)}),
    },
    {
      variant: 'version-corrects',
      confidence: 0.97,
      pattern: grammar(
        String.raw`^(?:[Tt]his|[Tt]he)(?: (?:updated|corrected|latest|new))?(?: (?:version|${anyNoun}))(?: of (?:this|the) (?:[\p{L}.\d]+ ){0,3}?${anyNoun})?,? ?(?:which )?(?:corrects?|CORRECTS|UPDATES|ADDS|fixes|clarifies|updates|removes|adds|deletes|refiles|restores|amends|has been re-?filed|was re-?filed|has been corrected)\b.*$`,
        's',
      ),
      facts: versionCorrects,
    },
    {
      variant: 'desk-head',
      confidence: 0.96,
      bracketed: true,
      pattern: grammar(
        String.raw`^(?:In (?:the )?(?:${datePattern}|\p{L}+)[^,]{0,40} (?:story|item|report), )?${desk}\b(?: (?!said|to |you)|;|,|\.|$).*$|^In (?:the )?[^,]{2,50} (?:story|item|report|version),? (?:corrects|clarifies|updates|fixes)\b.*$`,
        'si',
      ),
      facts: deskHead,
    },
    {
      variant: 'desk-line',
      confidence: 0.93,
      pattern: grammar(
        String.raw`^(?:Corrects|Clarifies|CORRECTS|CLARIFIES|Recasts|Refiles|Updates|UPDATES|Adds|Removes)(?:,? (?:and )?(?:adds|updates|clarifies|recasts))? (?:(?:previous|earlier|prior) (?:versions?|stor(?:y|ies)|item)\b|(?:the |a )?(?:mis)?spelling|typos?\b|to (?:show|say|clarify|remove|reflect|correct)\b|with (?:details|comments?|quotes?|background|reaction|context)\b|that\b|(?:[\p{L}’'-]+ ){1,6}(?:in|of|to) (?:the )?(?:headline|lede|first|second|third|fourth|fifth|sixth|final|last|\d|paragraph|byline|dateline|caption)).*$`,
        's',
      ),
      place: 'edge',
      facts: byWords,
    },
    {
      variant: 'bracketed-update',
      confidence: 0.95,
      bracketed: true,
      pattern: grammar(
        String.raw`^(?:This|The) \p{L}+ (?:has been|was|is being|has since been) (?:updated|corrected|re-?filed|amended|clarified|revised)\b.*$`,
        's',
      ),
      facts: byWords,
    },
    {
      variant: 'originally-misstated',
      confidence: 0.97,
      pattern: grammar(
        String.raw`^(?:${thisCopy}|The (?:headline|caption) (?:of|on|to|in) this ${anyNoun})(?: has| had)? (?:(?:originally|previously|initially|first|earlier) )?(?:incorrectly|mistakenly|erroneously|wrongly|inaccurately|inadvertently|misstated|misidentified|misspelled|misattributed|mischaracterized|misquoted|said|stated|suggested|reported|referred|listed|linked|gave|contained|included|described|had the|failed to|misrepresented|omitted|stating|attributed|identified|misreported|claimed|implied|noted)\b.*$|^(?:Originally|Previously), this ${anyNoun} (?:said|stated|reported)\b.*$|^(?:An|The|A) (?:article|story|column|report|headline|caption|editorial|obituary|review) (?:on|in|published|that|from|last) [^.]{3,200}? (?:misstated|misidentified|misspelled|misattributed|referred incorrectly|incorrectly|erroneously|mistakenly|wrongly)\b.*$`,
        's',
      ),
      reach: 'rest',
      facts: originallyMisstated,
    },
    {
      variant: 'we-updated',
      confidence: 0.93,
      pattern: grammar(
        String.raw`^(?:We(?:['’](?:ve|ll))?|I(?:['’]ve)?|The (?:Times|editors))(?: (?:have|has|last|will|recently|since|also))* (?:updated|corrected|amended|revised|fixed|clarified|changed)(?: and \p{L}+)? (?:this|the|our|my) (?:${anyNoun}|headline|text|error)\b.{0,200}$|^(?:We|The \p{Lu}[\p{L} ]{1,40}) regrets? the (?:error|mistake)s?\.?$`,
        's',
      ),
      facts: byWords,
    },
    {
      variant: 'name-was-corrected',
      confidence: 0.85,
      labelled: true,
      pattern:
        /^.{2,160}\b(?:has|have|was|were) (?:since )?(?:been )?(?:corrected|updated|amended|clarified|removed from this|edited to)\b.*$/s,
      reach: 'rest',
      facts: byWords,
    },
    {
      variant: 'artikel-aktualisiert',
      confidence: 0.95,
      pattern: grammar(
        String.raw`^(?:(?:Diese[rs]?|In (?:einer früheren|der ursprünglichen|einer ersten)|Wir haben|Der Artikel|Der Text|Die Meldung|Eine frühere|In diesem)\b[^“”„"]{0,200}\b(?:aktualisiert|korrigiert|berichtigt|ergänzt|präzisiert|geändert|überarbeitet|Fehler|Fassung|Version|fälschlicherweise)\b.*|(?:Cet|Cette|Ce) \p{L}+ (?:a|ont) été (?:mis[e]? à jour|corrigé\p{L}*|modifié\p{L}*|actualisé\p{L}*|amendé\p{L}*).*|(?:Une|Dans une) (?:version précédente|précédente version|première version|version antérieure)\b.*|(?:Esta?e?|Una versión (?:anterior|previa)|En una versión anterior) \p{L}+ ?.{0,60}\b(?:ha sido|fue) (?:actualizad|corregid|modificad|rectificad)[oa](?!\p{L}).*|(?:Una|En una) versión (?:anterior|previa)\b.*|(?:Este|Esta|Uma versão anterior|O|A) \p{L}+ ?.{0,60}\bfoi (?:atualizad|corrigid|alterad|modificad)[oa](?!\p{L}).*|Uma versão anterior\b.*|Quest[oa] \p{L}+ (?:è|e) stat[oa] (?:aggiornat|corrett|modificat|rettificat)[oa](?!\p{L}).*|Una (?:precedente versione|versione precedente)\b.*|Dit \p{L}+ is (?:\p{L}+ )?(?:bijgewerkt|aangepast|gecorrigeerd)\b.*|(?:In een|Een) eerdere versie\b.*)$`,
        's',
      ),
      reach: 'rest',
      facts: artikelAktualisiert,
    },
  ],
})

function updatedAt(match: RegExpExecArray, {opening}: NoticeSentence): NoticeFacts | undefined {
  // Under the headline, a whole date is the story's time stamp.
  if (opening && /(?:19|20)\d\d/.test(match.input)) return undefined
  const rest = match.input.slice(match[0].length)
  const goesOn = grammar(
    String.raw`^(?: ?[-–—:]|[ .)\]]*$|\.? (?:with|to|after|by|\p{Lu}|ET|E[SD]T)|[,;] (?:with|to|after|\d|first|on)| ?\||\])`,
  ).test(rest)
  return goesOn ? {change: changeOf(match.input)} : undefined
}

function copyWasChanged(match: RegExpExecArray, {bracketed, label, place}: NoticeSentence): NoticeFacts | undefined {
  const {input} = match
  if (/may not be in its final form|\bcondensed\b|\bnot been (?:edited|modified|changed)\b/.test(input))
    return undefined
  if (
    /^[Tt]he (?!following)/.test(input) &&
    !bracketed &&
    label === undefined &&
    (place !== 'alone' || !plainChange.test(input))
  )
    return undefined
  if (/^It\b/.test(input) && !/^It (?:was|has been) (?:last )?(?:updated|corrected)/.test(input)) return undefined
  if (!/\b(?:was|is|were|has|have|been|being|be|updated|corrected|amended|fixed)\b/.test(input.slice(0, 160)))
    return undefined
  if (/^This (?:interview|transcript|conversation|Q&A)\b[^.]*\bedited (?:for|and)\b/.test(input)) return undefined
  if (
    /^This (?:list|guide|page|tracker|map|timeline|report|series|project|review|video)\b/.test(input) &&
    /\b(?:said|says|told)\b/.test(input)
  )
    return undefined
  return {change: changeOf(input)}
}

/** "The story was updated" alone, with a time or with what was mended, not what came of it. */
const plainChange =
  /(?:updated|corrected|amended|revised|clarified|edited|refiled)(?:\.?$| (?:at|on|to (?:correct|reflect|include|add|clarify|remove|show|fix|note|indicate|say|change)|with|throughout|since)\b)/

function versionCorrects({input}: RegExpExecArray): NoticeFacts | undefined {
  const isBare =
    /^(?:This|The) (?:news|report|content|material|document|project|review|series|release|text|map|list|page|letter|speech|video) /.test(
      input,
    )
  return isBare && /\b(?:updates|adds|removes)\b/.test(input) ? undefined : {change: changeOf(input)}
}

function deskHead({0: whole, input}: RegExpExecArray): NoticeFacts | undefined {
  const isCommand =
    /^(?:add|correct|change|update|remove|edit|lead|top|include|repeat|drop|insert|delete|restore|trim|amend|fix)e?s? (?:a|an|your|in the salt)\b/i.test(
      whole,
    )
  const isDesk = grammar(
    String.raw`^(?:Story|In |New|Refiling|UPDATES?|CORRECTS?|ADDS?|RECASTS?|\p{L}+(?:s|ing)\b)`,
  ).test(input)
  return isCommand || !isDesk ? undefined : {change: changeOf(input)}
}

function originallyMisstated({0: whole}: RegExpExecArray): NoticeFacts | undefined {
  const isMistake = grammar(
    String.raw`\b(?:originally|previously|initially|first|earlier|incorrectly|mistakenly|erroneously|wrongly|inaccurately|inadvertently|mis\p{L}+|failed to|omitted)\b`,
  ).test(whole.slice(0, 160))
  return isMistake ? {change: changeOf(whole) === 'update' ? 'correction' : changeOf(whole)} : undefined
}

function artikelAktualisiert({0: whole}: RegExpExecArray): NoticeFacts | undefined {
  const isAboutCopy =
    /Artikel|Text|Beitrag|Meldung|Bericht|Fassung|Version|version|versión|versão|versione|versie|^(?:Cet|Este|Esta|Quest|Dit)/.test(
      whole,
    )
  return isAboutCopy ? {change: changeOf(whole)} : undefined
}
