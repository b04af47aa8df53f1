/** Labels of buttons, menus and advertisements, as pages print them; compared in lower case without punctuation. */
const labels = new Set(
  `advertisement|advertisement scroll to continue|advertisement continue reading below|ad|ads|sponsored|werbung|anzeige|publicidad|publicité|pubblicità|publicidade|annonse|annons|reklam|advertentie
  story continued below|story continues below|story continues|story continues below advertisement|article continues below|article continues below advertisement|continue reading|continue reading below|scroll to continue|loading|loading…|skip ad|skip to main content|skip to content|skip navigation|jump to content
  share|share this|share this article|share this story|share article|share on facebook|share on twitter|share on x|share via email|share on linkedin|share on whatsapp|tweet|post|pin|pin it|email|e-mail|print|printemail|print email|save|save for later|bookmark|copy link|copy url|link copied|gift article|gift this article|listen|listen to article|listen to this article|listen to story|listen now|play|pause|mute|unmute|replay|watch|watch now|watch live|more videos|text size|font size|a a|comment|comments|view comments|show comments|hide comments|leave a comment|post a comment|read comments|join the conversation|join the discussion|conversation|reply|report|like|follow|follow us|following|facebook|twitter|x|instagram|linkedin|whatsapp|reddit|flipboard|pinterest|telegram|messenger|youtube|tiktok|threads|bluesky|tumblr|sms|rss
  teilen|diesen artikel teilen|artikel teilen|drucken|merken|speichern|kommentare|kommentieren|kommentar schreiben|vorlesen|anhören|artikel anhören|zur startseite|startseite|mehr|hinweis|partager|partager cet article|partagez|imprimer|enregistrer|commenter|commentaires|écouter|réagir|offrir l’article|compartir|comparte|compartir en|imprimir|guardar|comentarios|comentar|escuchar|enviar por email|compartilhar|compartilhe|ouvir|salvar|comentários|condividi|stampa|salva|commenti|ascolta|delen|opslaan|reacties|dela|följ|mejla|spara|helskärm|del|lagre|vis mer|visa mer|läs mer|kommentarer|lyt|gem
  home|menu|search|log in|login|sign in|sign up|register|subscribe|subscribe now|my account|account|newsletters|newsletter|close|back|back to top|top|top stories|latest|latest news|breaking news|news|world|politics|business|sport|sports|opinion|entertainment|lifestyle|technology|tech|health|science|weather|video|videos|photos|podcasts|podcast|obituaries|classifieds|e-edition|eedition|crossword|puzzles|advertise|advertise with us|contact us|about us|about|careers|privacy policy|terms of use|terms of service|terms|cookie policy|cookie settings|do not sell my personal information|sitemap|help|accept all|accept cookies|reject all|manage preferences|manage settings|view all|see all|see more|show more|show less|read more stories|load more|next|previous|next article|previous article|more from this section|more in this section|related content|related articles|related stories|related topics|related video|related videos|topics|tags|most read|most popular|most viewed|trending|trending now|recommended|recommended for you|you may also like|you might also like|in this article|table of contents
  author|authors|disclosure statement|news provided by|video ad feedback|leer en español|read in spanish|search query|press release|news release|media release|pressemitteilung|presseaussendung|communiqué de presse|comunicado de prensa|nota de prensa|comunicato stampa|comunicado de imprensa|enter your email address|enter your email|your email address|email address|reuse this content|only available for subscribers|for subscribers only|subscribers only|subscriber only|subscriber exclusive|premium|merkliste|zur merkliste hinzufügen|link kopieren|x com|bluesky|xing|pocket|artikel verschenken|artikel merken|copiar enlace|copier le lien|copia link|read full article|read full story|read the full article|read the full story|view full article|expand|expand article|read more|read on|full article|image|images|gallery|view gallery|photo gallery|graphic|enlarge|caption|toggle caption|hide caption|more on this|just watched|must watch|see all topics|see all`
    .split(/[|\n]/u)
    .map((label) => label.trim())
    .filter((label) => label !== ''),
)

/** Words that share bars are made of: a short line of nothing else is one. */
const shareWords = new Set(
  'share tweet post email e-mail print save copy link facebook twitter x linkedin whatsapp reddit pinterest flipboard telegram messenger instagram sms comments comment listen follow bookmark gift article this story more via on teilen drucken merken kommentare artikel diesen mail xing pocket partager imprimer compartir imprimir guardar condividi stampa and'.split(
    ' ',
  ),
)

const patterns: readonly (readonly [rule: string, regex: RegExp])[] = [
  ['share', /^(?:read or share this story|share this (?:story|article)|link(?: to this (?:story|article))?)\s*:/iu],
  // WordPress's own buttons.
  ['share', /^click to (?:share on|e-?mail|print)\b.{0,80}$|^like this:(?: loading.{0,3})?$/iu],
  ['share', /^share this \p{L}{2,12} (?:on social media|with|via|by|to)\b/iu],
  [
    'share',
    /^(?:share|tweet|teilen|partager|compartir)\s?(?:on|auf|sur|en)\s(?:facebook|twitter|x|whatsapp|linkedin|email)\b.{0,40}$/iu,
  ],
  [
    'comment-count',
    /^(?:\d{1,6}|no|show|view|hide)\s?(?:comments?|kommentare|commentaires|comentarios|commenti|reacties)$/iu,
  ],
  ['comment-count', /^comments?\s?\(?\d{1,6}\)?$/iu],
  ['view-count', /^[\d.,]{1,9}[km]?\s(?:views?|shares?|likes?|reads?|aufrufe)$/iu],
  ['breadcrumb', /^(?:home|news|start(?:seite)?|accueil|inicio)\s*[>›»/]\s*\S.{0,100}$/iu],
  ['breadcrumb', /^[\p{L}&' -]{2,25}(?:\s*[>›»]\s*[\p{L}&' -]{2,40}){1,5}$/u],
  ['menu', /^[\p{L}&'’ -]{2,20}(?:\s*[|·•]\s*[\p{L}&'’ ()-]{2,28}){2,20}$/u],
  [
    'topics',
    /^(?:topics?|tags?|filed under|posted in|categor(?:y|ies)|keywords|themen|schlagwörter|etiquetas|temas|mots-clés|sujets|tag)\s*:\s*\S/iu,
  ],
  ['topics', /^read more (?:on|about) (?:these topics|this topic)$/iu],
  ['more-about', /^(?:more about|see more (?:from|by|on)|explore more|mehr über|plus sur|más sobre)\s\S.{0,120}$/iu],
  [
    'player',
    /^(?:just watched|must watch|now playing|watch:|video player|play video|replay\b|skip ad)\s*.{0,160}(?:replay|must watch|\d:\d{2})/iu,
  ],
  ['table', /^\[?table\]?[\s:]/iu],
  ['table', /^view (?:the )?table here/iu],
  ['web-address', /^(?:https?:\/\/|www\.)\S+$/iu],
  [
    'cookies',
    /^(?:we|this (?:site|website)|our (?:site|website)|wir|diese (?:seite|website)|nous|utilizamos|usamos)\s.{0,80}\bcookies?\b.{0,200}$/iu,
  ],
  ['listen', /^listen to this (?:article|story)\b.{0,40}$/iu],
  ['player', /^\d{1,2}:\d{2}(?: - source: .{1,40})?$/iu],
  [
    'legal',
    /^(?:terms (?:and|&|of)|privacy (?:policy|notice|&|and)|your (?:us |u\.s\. )?(?:state )?privacy|about our ads|cookies? (?:policy|notice|settings)|do not sell|ad ?choices|accessibility|sitemap)\b.{0,40}$/iu,
  ],
  ['comment-count', /^(?:view|show|read|see) (?:all )?comments? \(\d{1,6}\)$/iu],
  [
    'age',
    /^this (?:article|story|post|content) is (?:more than|over) (?:an?|\d{1,2}) (?:days?|weeks?|months?|years?) old\.?$/iu,
  ],
  ['javascript', /\b(?:enable|turn on|aktivieren sie|activez) javascript\b/iu],
  ['advertisement', /^(?:advertisement|anzeige|werbung|publicidad|publicité)\s*[·|:–-]\s*.{0,40}$/iu],
  ['read-here', /^(?:[Rr]ead|[Ss]ee|[Vv]iew) (?:the|\p{Lu}\S+)\s.{2,60}\shere\.?$/u],
  ['press-source', /^SOURCE:?\s+\p{Lu}.{1,120}$/u],
  ['paywall', /^il (?:vous|te) reste [\d.,]{1,5}\s?% de cet article à lire/iu],
  ['paywall', /^(?:la suite|cet article|le reste de cet article) est réservée? (?:à nos|aux) abonnés\b.{0,60}$/iu],
  [
    'external-content',
    /^(?:externer inhalt|empfohlener (?:externer|redaktioneller) inhalt|externe inhalte? (?:erlauben|zulassen|anzeigen)|contenu externe|contenido externo)\b.{0,40}$/iu,
  ],
  [
    'external-content',
    /^(?:an dieser stelle (?:finden sie|befindet sich|findest du) (?:einen|ein|von) .{0,80}(?:inhalt|video)|ich bin (?:damit )?einverstanden, dass mir externe inhalte|um eingebettete inhalte anzuzeigen|pour (?:afficher|voir) (?:ce contenu|cette vidéo).{0,120}(?:cookies|accepte))/iu,
  ],
  ['account', /^(?:already a (?:subscriber|member)\?|have an account\?|not a subscriber\?).{0,60}$/iu],
]

/** How a line begins that one of the patterns fits; what else it may hold. */
const mayBegin =
  /^(?:click|like|listen|terms|privacy|your|about|cookie|do not|ad|access|sitemap|read|share|link|tweet|teilen|partager|compartir|[\d[]|no\b|show|view|hide|comment|topic|tag|filed|posted|categor|keyword|themen|schlag|etiquet|temas|mots|sujets|more|see|explore|mehr|plus|más|just|must|now|watch|video|play|replay|skip|table|https?|www|we\b|this|our|wir|diese|nous|util|usamos|advert|anzeige|werbung|publi|source|already|have|not\b|home|news|start|accueil|inicio|il (?:vous|te) reste|la suite|cet article|le reste|extern|empfohl|conten|an dieser|ich bin|um eing|pour)/iu
const mayHold = /[>›»|·•]|[Jj][Aa][Vv][Aa][Ss]/u

/** End marks of agencies and desks ("-30-", "___", "ENDS", "Enditem"). */
const endMark =
  /^(?:[-–—=*#]{0,3}\s?(?:30|ends?|enditem|ende|fin|final|fine|slut|more|cont'?d?|continues|\(?more(?: to come)?\)?)\s?[-–—=*#]{0,3}|[-–—_=*#·•.~:+◆◇■□●○\s]{1,40}|(?:EFE|AFP|AAP|NZN|ANSA|Lusa|dpa|APA|\(END\)|\(ENDS\)|NNNN|XXXX?|endit|\[end\])(?:[-/\s].{0,20})?)$/iu
/** Parts text across the whole column. */
const rule = /^(?:-{3,200}|_{3,200}|={3,200}|\*{3,200}|(?:\* ){3,100}\*?)$/u
const initials = /^[a-z]{2,4}(?:[/ -][a-z]{2,4}){1,5}(?:[/ ][A-Z]{2,6})?$/u
/** Lusa's "ABC (DEF) // GHI", what EFE says of pictures that came along, APA's "(Schluss) abc/def", the end in
 * Chinese, Korean and Japanese, and that more follows. */
const signed =
  /^(?:\p{Lu}{2,5}(?:[ /](?:\(\p{Lu}{2,5}(?:\/\p{Lu}{2,5}){0,3}\)|\p{Lu}{2,5})){0,3} ?\/\/ ?\p{Lu}{2,5}\.?|(?:\((?:[Ff]otos?|[Vv][ií]deos?|[Aa]udios?|[Gg]ráficos?|[Ii]nfografía)\) ?){1,5}|\((?:Schluss|Forts\.?(?: mögl\.?)?)\)(?: [a-z]{2,4}(?:\/[a-z]{2,4}){0,3})?|[(（](?:完|끝|終|了)[)）]|\((?:SEGUE|[Ss]egue|SIGUE|[Ss]igue|SUITE|À SUIVRE|à suivre|[Ff]ortsetzung folgt)\))$/u
const desk =
  /^(?:\(?(?:c|©)?\)?\s*)?(?:dpa [a-z]{2,3}(?: [a-z]{2,3}){0,4}|AP-[A-Z]{2}-[\d-]{5,}.*|\d{6} (?:GMT|UTC|CET|MESZ) \p{L}{3} \d{2,4}|\d{2}-\p{Lu}{3}-\d{2} \d{2}:\d{2}(?: NNNN)?|=\s?\([^()]{3,70}\)(?:\s?=)?)$/u

/** Longest label of a button or menu, in characters. */
const longestLabel = 90

/** Longest line that page chrome prints, in characters. */
const longestFurniture = 300

/** The rule by which a line is furniture: page chrome or wire mark-up that no reader of the story needs; else undefined. */
export function furnitureRule(text: string): string | undefined {
  if (text.length > longestFurniture) return undefined
  if ((text.length <= 40 && endMark.test(text)) || rule.test(text)) return 'furniture/end-mark'
  if (text.length <= 80 && (initials.test(text) || signed.test(text) || desk.test(text))) return 'furniture/desk-mark'
  const label = text.length <= longestLabel ? labelRule(text) : undefined
  if (label !== undefined) return label
  if (!mayBegin.test(text) && !mayHold.test(text)) return undefined
  for (const [name, regex] of patterns) if (regex.test(text)) return `furniture/${name}`
  return undefined
}

/** What the first word of a label, or of a share bar, begins with: letters and digits. */
const openings = new Set([...labels, ...shareWords].map(openingOf))
const glued = /(?<=teilen|print|mail|save)(?=kommentare|email|share)/gu

function openingOf(text: string): string {
  return /[\p{L}\p{N}]+/u.exec(text)?.[0].toLowerCase() ?? ''
}

function labelRule(text: string): string | undefined {
  const opening = openingOf(text)
  if (!openings.has(opening) && opening.search(glued) < 0) return undefined
  const bare = text
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/(?<=[\p{L}\p{N}…])[^\p{L}\p{N}…]+$/u, '')
    .replace(/\s*[·|:.,!]+\s*/gu, ' ')
  if (labels.has(bare) || labels.has(bare.replace(/…$/u, ''))) return 'furniture/label'
  const words = bare.replace(glued, ' ').split(' ')
  return words.length >= 2 && words.every((word) => shareWords.has(word)) ? 'furniture/share' : undefined
}

/** The line above a list of tags. */
export const isTopicsHeader = (text: string): boolean => topicsHeader.test(text)

const topicsHeader =
  /^(?:(?:read|explore|see) more (?:on|about) (?:these topics|this topic)|related topics|topics|topics in this (?:article|story)|tags|filed under|archivado en|más sobre|temas|temas relacionados|themen|schlagwörter|mehr zu den themen|mehr zu diesem thema|thèmes|sujets|argomenti|tópicos|assuntos)\s?:?$/iu

/** A button whose words begin a story too ("News"): believed only beside other furniture. */
export const isWeakLabel = (text: string): boolean =>
  /^(?:news|world|politics|business|sports?|opinion|entertainment|technology|health|science|weather|exclusive|analysis)$/iu.test(
    text,
  )
