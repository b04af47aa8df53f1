import type {NoticeFacts} from '../../story/story.ts'
import type {SentenceForm} from '../sentence-rule.ts'
import {anyNoun} from '../vocabulary/publication-nouns.ts'
import {grammar} from '../vocabulary/grammar.ts'

const comments = String.raw`(?:[Cc]omment(?:s|ing)?(?: (?:sections?|threads?|functions?|features?|boards?|forums?|boxes|field|area|privileges|for this \p{L}+))?|COMMENT(?:S|ING)|(?:[Tt]he )?(?:[Rr]eader |[Uu]ser |[Oo]nline |[Aa]rticle |[Ss]tory |[Pp]ublic |[Ff]acebook )?(?:comments?|commenting)(?: (?:sections?|threads?|functions?|functionality|features?|boards?|forums?|system|option|facility))?|[Dd]iscussions?|(?:[Tt]he |[Tt]his )?(?:discussion|thread|conversation|comment thread|forum))`
const here = String.raw`(?: (?:on|for|to|under|below|in|about|from|at) (?:this|our|the|these|all|most|some|certain|select|many|its|any|USA|\p{Lu})[^.,;]{0,60}?)?`
const state = String.raw`(?:(?:have|has|had) been |are |is |were |was |will be |remain |remains |will remain |being )?(?:(?:have |has |are |is |will be )?(?:now|currently|temporarily|no longer|presently|not|not currently|unfortunately|automatically|permanently|being|been|also) ){0,3}(?:closed|disabled|turned off|switched off|unavailable|available|enabled|allowed|accepted|being accepted|permitted|possible|open|suspended|locked|ended|off|paused|restricted|deactivated|removed|shut(?: (?:down|off))?|over|moderated and closed|disallowed|blocked|offline|hidden|not active|inactive|stopped)`
const negative =
  /\b(?:closed|disabled|turned off|switched off|unavailable|no longer|not|suspended|locked|ended|off|paused|restricted|deactivated|removed|shut|over|disallowed|blocked|offline|hidden|inactive|stopped)\b/i
const tail = String.raw`(?: (?:on|for|to|under|below|in|by|at|due|because|until|till|from|after|while|as|pending|here|now|temporarily|permanently|indefinitely|today|anymore|yet|and|when|so that|owing|following|over)\b(?!.{0,200}\b(?:said|says|told|according to|announced)\b)[^“”"]{0,240})?`
const lead = String.raw`(?:(?:Sorry|Unfortunately|Please note|Please be advised|Note|Notice|Due to [^,]{3,80}|For [^,]{3,60}|At this time|Because of [^,]{3,80}|In light of [^,]{3,80}|As of [^,]{3,40})(?:,|:| that|[.!])? (?:that )?)?`

/** Sentences in which a site tells its readers that they cannot comment. */
export const commentingForms: readonly SentenceForm[] = [
  {
    variant: 'comments-are-closed',
    confidence: 0.97,
    pattern: grammar(
      String.raw`^${lead}(?:The |All |New |Further |Reader |User )?${comments}${here} ${state}${here}${tail}[.!]?$`,
      's',
    ),
    facts: ({0: whole}) => (negative.test(whole) && isOfThisSite(whole) ? commentingFacts(whole) : undefined),
  },
  {
    variant: 'we-suspend-commenting',
    confidence: 0.96,
    pattern: grammar(
      String.raw`(?:(?:^|[ ,])(?:[Ww]e|I|[Tt]he editors|[Oo]ur (?:editors|moderators))|^(?:The )?[\p{Lu}][\p{L}.]{1,30}(?: \p{Lu}[\p{L}.]{1,30}){0,3})(?: (?:are|is|have|has|had|will|['’](?:re|ve|ll)|do|does|be|been|now|currently|no longer|not|cannot|can|can['’]t|don['’]t|doesn['’]t|temporarily|sorry|are not|decided|chosen|made the decision|to|also|therefore|unfortunately|always|longer|permanently|recently|just|the decision)|['’](?:re|ve|ll|m|d))* (?:suspend(?:ed|ing|s)?|clos(?:e|ed|es|ing)|disabl(?:e|ed|es|ing)|turn(?:ed|ing|s)? off|switch(?:ed|ing|es)? off|turn(?:ed|ing)?|accept(?:ed|ing|s)?|allow(?:ed|ing|s)?|limit(?:ed|ing|s)?|paus(?:e|ed|es|ing)|remov(?:e|ed|es|ing)|offer(?:ed|ing|s)?|permit(?:ted|ting|s)?|hid(?:e|den|ing)|restrict(?:ed|ing|s)?|lock(?:ed|ing|s)?|shut(?:ting)?(?: (?:down|off))?|enabl(?:e|ed|es|ing)|tak(?:e|en|ing) (?:down|away)|retir(?:e|ed|ing)|end(?:ed|ing)?|moderat(?:e|ed|ing))\b(?: (?:off|down))?(?: [\p{L}'’-]+){0,5}? (?:comment(?:s|ing)?|commentary|commenters|the discussion|discussions?|conversations?|this thread)\b(?<tail>.{0,260})$`,
      's',
    ),
    facts: weSuspend,
  },
  {
    variant: 'comments-unavailable',
    confidence: 0.95,
    pattern:
      /^(?:(?:Article |Story |Reader )?[Cc]omment(?:s|ing)?|COMMENT(?:S|ING)|Comment section)(?: (?:are|is))? (?:Unavailable|unavailable|UNAVAILABLE|[Cc]losed|CLOSED|[Dd]isabled|DISABLED|[Oo]ff|[Ss]uspended|[Ll]ocked|[Nn]ot [Aa]vailable|[Tt]urned [Oo]ff|[Ee]nded)[.!]?$/,
    place: 'edge',
    facts: ({0: whole}) => commentingFacts(whole),
  },
  {
    variant: 'no-comments',
    confidence: 0.9,
    pattern:
      /^(?:[Nn]o (?:new |further )?comments? (?:allowed|possible|accepted|permitted)|(?:There (?:are|will be) )?[Nn]o (?:new |further |more |additional )?comments? (?:are|is|will be|may be|can be)(?: being| currently)? (?:accepted|allowed|possible|permitted|posted|added|made|published)|You (?:can|may)(?: ?not|['’]t)?(?: no longer)? (?:post|comment|add|leave|submit)\b.{0,60}|(?:This|The) (?:article|story|post|item|thread|topic|page|discussion|entry) (?:is|has been|was)(?: now| currently)? (?:closed|locked|not open|no longer open)(?: to| for)? ?(?:new |further |any )?(?:comments?|commenting|replies|discussion)?(?: by [^.]{2,60})?|(?:Further )?[Cc]ommenting (?:has been|is) disallowed.{0,60})[.!]?$/s,
    place: 'edge',
    facts: ({0: whole}) =>
      /comment|discussion|replies|thread/i.test(whole) && (negative.test(whole) || /\bno\b|n['’]t/i.test(whole))
        ? commentingFacts(whole)
        : undefined,
  },
  {
    variant: 'comments-return',
    confidence: 0.93,
    pattern:
      /^(?:The )?(?:[Cc]omments?|[Cc]ommenting)(?: sections?)? will (?:re-?open|resume|return|be back|be (?:turned|switched) back on|be (?:open|available) again)\b(?<until>.{0,60})$/s,
    place: 'edge',
    facts: ({groups}) => {
      const until = (groups?.['until'] ?? '')
        .replace(/^ (?:on|at|from|in)? ?/, '')
        .replace(/[.!]+$/, (stop) => (/[ap]\.m$/.test((groups?.['until'] ?? '').slice(0, -1)) ? stop : ''))
      return until === '' ? {} : {until}
    },
  },
  {
    variant: 'safe-place',
    confidence: 0.9,
    pattern: grammar(
      String.raw`^Our (?:goal|aim|mission) is to (?:create|foster|provide|build|offer|maintain) an? (?:[\p{L}-]+(?:,| and)? ){0,6}?(?:place|space|community|environment|experience|forum|platform) (?:for|where|in which) (?:our )?(?:users|readers|commenters|members|everyone|people|visitors|audience)\b.{0,200}$`,
      's',
    ),
    facts: () => ({temporary: true}),
  },
  {
    variant: 'kommentare-geschlossen',
    confidence: 0.96,
    pattern: grammar(
      String.raw`^(?:Liebe [^,.]{2,60}, )?(?:(?:Aus|Wegen|Aufgrund|Zu|Für|Unter|Bei|Leider|Momentan|Derzeit|Vorübergehend) [^.]{0,90}?(?:Kommentar|[Kk]ommentier|Diskussion)[^.]{0,120}(?:geschlossen|deaktiviert|gesperrt|abgeschaltet|nicht möglich|nicht verfügbar|ausgeschaltet|eingestellt|ausgesetzt|beendet|nicht mehr|schließen|nicht kommentier\p{L}+)[^.]{0,90}|(?:[Dd]ie |[Dd]er |[Aa]lle )?(?:Kommentar(?:e|funktion|bereich|spalte|sektion|möglichkeit)?|Kommentieren|Diskussion|Diskussionen|Debatte|Forum)\b[^.]{0,90} (?:geschlossen|deaktiviert|gesperrt|abgeschaltet|nicht möglich|nicht verfügbar|ausgeschaltet|eingestellt|ausgesetzt|beendet|nicht mehr möglich|nicht freigeschaltet|nicht aktiv)\b[^.]{0,90}|(?:Wir|Die Redaktion)\b[^.]{0,120}\bKommentar\p{L}*\b[^.]{0,80}(?:schließen|geschlossen|deaktiviert|abgeschaltet|gesperrt|ausgesetzt|deaktivieren|sperren|abschalten|einstellen|eingestellt)[^.]{0,60}|(?:Dieser|Der|Dieses) (?:Artikel|Beitrag|Thema|Text) (?:kann|ist)[^.]{0,40}(?:nicht (?:mehr )?kommentiert|für Kommentare geschlossen)[^.]{0,40})[.!]?$`,
      's',
    ),
    facts: ({0: whole}) => commentingFacts(whole),
  },
  {
    variant: 'commentaires-fermes',
    confidence: 0.96,
    pattern: grammar(
      String.raw`^(?:[^.]{0,80}, )?(?:[Ll]es |[Ll]a |[Ll]['’])?(?:[Cc]ommentaires?|[Ee]space(?: de)? commentaires?|section (?:de |des )?commentaires?|possibilité de commenter|zone de commentaires?|fil de discussion)\b[^.]{0,90}? (?:(?:est|sont|ont été|a été)(?: \p{L}+)? (?:fermé|désactivé|suspendu|clos|verrouillé|indisponible|interrompu|bloqué)\p{L}*|(?:fermé|désactivé|suspendu|indisponible)\p{L}*|(?:n['’]est|ne sont) (?:pas|plus) \p{L}+)\b[^.]{0,120}\.?$|^(?:Cet|Ce|Cette) \p{L}+ n['’]est (?:plus|pas) ouvert\p{L}* aux commentaires\.?$|^Nous (?:avons|suspendons|fermons|désactivons)[^.]{0,80}commentaires[^.]{0,120}\.?$`,
      's',
    ),
    facts: ({0: whole}) => commentingFacts(whole),
  },
  {
    variant: 'comentarios-cerrados',
    confidence: 0.96,
    pattern: grammar(
      String.raw`^(?:[^.]{0,80}, )?(?:[Ll]os |[Ll]a |[Oo]s |[Aa] |[Ee]l |[Oo] )?(?:[Cc]omentarios|[Cc]omentários|sección de comentarios|seção de comentários|caja de comentarios|caixa de comentários|área de comentários|espacio (?:de|para) comentarios|opción de comentar)\b[^.]{0,90}?(?:(?: (?:est[áa]n?|han sido|ha sido|fueron|foram|foi|se encuentran|se encontram|permanecen))?(?: \p{L}+mente)? (?:cerrad|desactivad|deshabilitad|suspendid|desativad|desabilitad|suspens|encerrad|fechad|bloquead|inhabilitad|desligad)[oa]s?|(?: no)? (?:no están|não estão|ya no están) (?:disponibles|disponíveis|habilitados|permitidos|abertos|abiertos|activos)|suspensos)\b[^.]{0,120}\.?$|^(?:Hemos|Suspendemos|Cerramos|Suspendemos|Encerramos)[^.]{0,80}(?:comentarios|comentários)[^.]{0,120}\.?$`,
      's',
    ),
    facts: ({0: whole}) => commentingFacts(whole),
  },
  {
    variant: 'commenti-chiusi',
    confidence: 0.96,
    pattern: grammar(
      String.raw`^(?:[^.]{0,80}, )?(?:(?:[Ii] |[Ll]a |[Ll]o )?(?:[Cc]ommenti|sezione commenti|sezione dei commenti|spazio commenti|possibilità di commentare)\b[^.]{0,90}? ?(?:sono|è|sono stati|è stata)?(?: \p{L}+mente)? (?:chius|disabilitat|sospes|disattivat|bloccat|non disponibil)[aioe]|(?:De )?[Rr]eacties?\b[^.]{0,60} (?:gesloten|uitgeschakeld|niet mogelijk|gestopt|dicht)|(?:De )?[Rr]eactiemogelijkheid\b[^.]{0,60} (?:gesloten|uitgeschakeld)|Reageren\b[^.]{0,60} (?:niet|niet meer) mogelijk)\b[^.]{0,120}\.?$`,
      's',
    ),
    facts: ({0: whole}) => commentingFacts(whole),
  },
]

const thisCopyNoun = grammar(String.raw`\bth(?:is|e) (?:\p{L}+ )?${anyNoun}\b`)

const siteNoun = grammar(
  String.raw`\b(?:${anyNoun}s?|site|website|page|platform|time|moment|thread|board|day|day being|weekend|holidays?)\b`,
)

/** What is closed is this site's commenting, not the comment section of somebody in the story. */
function isOfThisSite(whole: string): boolean {
  const object =
    /\b(?:on|for|to|under|below|about|from) (?:the|its|their|his|her|some|most|many|all|certain|select|any) (?<noun>[^.,;]{2,60}?)(?= (?:have|has|are|is|were|was|will|remain)\b|[.,;!]|$)/.exec(
      whole,
    )
  const past = /\b(?:were|was|had been)\b/.test(whole)
  if (past && !thisCopyNoun.test(whole)) return false
  const noun = object?.groups?.['noun']
  if (noun === undefined) return true
  return siteNoun.test(noun)
}

const hereNoun = grammar(
  String.raw`\b(?:this|our|here|below) ?(?:\p{L}+ )?(?:${anyNoun}|site|website|page)?s?\b|\barticles?\b|\bstories\b`,
)

const elsewhere = grammar(
  String.raw`^ (?:on|about|by|from|made) (?!(?:this|our|these|some|all|most|certain|select|articles?|stories|the (?:site|website|article|story|post)|legal|\p{L}*news))`,
)

function weSuspend(match: RegExpExecArray): NoticeFacts | undefined {
  const whole = match[0]
  const rest = match.groups?.['tail'] ?? ''
  const isWe = /(?:^|[ ,])(?:[Ww]e|I|[Tt]he editors|[Oo]ur)\b/.test(whole)
  const isHere = hereNoun.test(whole)
  if (!isWe && !(isHere && /\bthis\b/.test(whole))) return undefined
  if (/["“”]|\b(?:said|says|told|wrote|added)\b/.test(rest)) return undefined
  const isPositive =
    /\b(?:accept|allow|offer|permit|enabl)/.test(whole) &&
    !/\b(?:not|no longer|cannot|never|n['’]t)\b|n['’]t\b/.test(whole)
  if (isPositive) return undefined
  const objectElsewhere = elsewhere.test(rest)
  return objectElsewhere ? undefined : commentingFacts(match.input)
}

const temporarily =
  /\b(?:temporar(?:y|ily)|for now|at this time|currently|for the (?:moment|time being)|vorübergehend|derzeit|zurzeit|momentan|zeitweise|momentanément|temporairement|provisoirement|actuellement|temporalmente|momentáneamente|de momento|temporariamente|provisoriamente|momentaneamente|temporaneamente|provvisoriamente|al momento|tijdelijk|suspend(?:ed|ing)?|paus(?:ed|ing))\b/i
const reasons =
  /\b((?:for|due to|because of|owing to|in light of|as a result of) (?!(?:this|the (?:article|story|post|time being|moment|site)|our|these|now|all|most|comments?|new|any|more|up to)\b)[^.,;:]{3,100}|aus [^.,;]{0,40}Gründen|wegen [^.,;]{3,80}|aufgrund [^.,;]{3,80}|pour des (?:raisons|motifs) [^.,;]{3,60}|en raison d[^.,;]{3,60}|por (?:razones|motivos|razões) [^.,;]{3,60}|debido a [^.,;]{3,60}|devido a[^.,;]{3,60}|per (?:motivi|ragioni) [^.,;]{3,60}|a causa d[^.,;]{3,60}|vanwege [^.,;]{3,60})/i
const untils =
  /\b(?:until|till|through|bis(?: zum| zur)?|jusqu['’](?:à|au|en)|hasta(?: el)?|até|fino (?:al?|alle)|tot) (?!further|auf|notice|nuevo|nouvel|nuova|nader)([^.,;!]{2,60}(?:(?<=[ap])\.m\.)?)/i

function commentingFacts(whole: string): NoticeFacts {
  const temporary = temporarily.test(whole)
  const reason = reasons
    .exec(whole)?.[1]
    ?.replace(/ (?:we|wir|are|the comments|comments|commenting|is|have|sind|ist)\b.*$/, '')
    .trim()
  const until = untils.exec(whole)?.[1]
  return {
    ...(temporary ? {temporary} : {}),
    ...(reason?.includes(' ') === true ? {reason} : {}),
    ...(until === undefined ? {} : {until: until.trim()}),
  }
}
