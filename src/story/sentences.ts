/** `[start, end)`, UTF-16 offsets. */
export interface SentenceRange {
  readonly start: number
  readonly end: number
}

/**
 * Splits one line of prose into sentences, in order, without the spaces between them; time is linear in the text.
 * It knows abbreviations and initials of newsroom English, German ordinals, stops before closing quotes, and keeps a
 * bracketed aside that opens a sentence ("(Reporting by A. Editing by B.)") whole.
 */
export function splitSentences(text: string): SentenceRange[] {
  const sentences: SentenceRange[] = []
  const closingBrackets = matchBrackets(text)
  let start = skipSpaces(text, 0)
  let position = start
  while (position < text.length) {
    const bracket = position === start ? closingBrackets.get(position) : undefined
    const end = bracket === undefined ? endOfStop(text, position) : endOfAside(text, bracket)
    if (end === undefined) {
      position = bracket === undefined ? position + 1 : bracket + 1
      continue
    }
    sentences.push({start, end})
    start = skipSpaces(text, end)
    position = start
  }
  if (start < text.length) sentences.push({start, end: trimEnd(text, start)})
  return sentences
}

const maximumAsideCharacters = 1500
const stops = '.!?…'
const wideStops = '。！？'
const closers = '"\'”’)]»›*'

/** Which opening bracket is closed where, for brackets that close within a reasonable aside. */
function matchBrackets(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  const open: number[] = []
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 40 || code === 91) open.push(i)
    else if (code === 41 || code === 93) {
      const at = open.pop()
      // "(c) 2018" is a sign, not an aside.
      if (at !== undefined && i - at > 2 && i - at <= maximumAsideCharacters) pairs.set(at, i)
    }
  }
  return pairs
}

function endOfAside(text: string, bracket: number): number | undefined {
  let end = bracket + 1
  while (end < text.length && (stops + closers).includes(text.charAt(end))) end++
  const next = skipSpaces(text, end)
  if (next >= text.length) return end
  return next > end && !isLower(text, next) && !',;:-–—'.includes(text.charAt(next)) ? end : undefined
}

/** Where the sentence ends that has a stop at `position`; none where that is no stop or does not end one. */
function endOfStop(text: string, position: number): number | undefined {
  if (!isStop(text.charCodeAt(position))) return undefined
  const character = text.charAt(position)
  if (wideStops.includes(character)) return position + 1
  if (position + 1 < text.length && stops.includes(text.charAt(position + 1))) return undefined
  let end = position + 1
  while (end < text.length && closers.includes(text.charAt(end))) end++
  const next = skipSpaces(text, end)
  if (next >= text.length) return end
  if (next === end || isLower(text, next)) return undefined
  if (character === '.' && end === position + 1 && isAbbreviation(text, position, next)) return undefined
  return end
}

/** One of `stops` or `wideStops`; asked of every character, and so asked of its code. */
function isStop(code: number): boolean {
  return (
    code === 46 ||
    code === 33 ||
    code === 63 ||
    code === 0x2026 ||
    code === 0x3002 ||
    code === 0xff01 ||
    code === 0xff1f
  )
}

function isAbbreviation(text: string, stop: number, next: number): boolean {
  const word = wordBefore(text, stop)
  if (neverLast.has(word)) return true
  const opener = wordAt(text, next)
  if (/^\d{1,2}$/.test(word))
    return ordinalNouns.has(opener) || germanArticles.has(wordBefore(text, stop - word.length - 1))
  const ambiguous = seldomLast.has(word) || /^(?:[A-ZÄÖÜ]|(?:\p{L}\.)+\p{L})$/u.test(word)
  return ambiguous && !sentenceOpeners.has(opener)
}

function wordBefore(text: string, end: number): string {
  let start = end
  const floor = Math.max(0, end - 16)
  while (start > floor && !' (["“‘—–/'.includes(text.charAt(start - 1))) start--
  return text.slice(start, end)
}

function wordAt(text: string, start: number): string {
  let end = start
  const ceiling = Math.min(text.length, start + 20)
  while (end < ceiling && /[\p{L}\p{N}]/u.test(text.charAt(end))) end++
  // "A. Smith" opens with an initial, not with the article.
  return text.charAt(end) === '.' && end - start === 1 ? `${text.slice(start, end)}.` : text.slice(start, end)
}

function isLower(text: string, position: number): boolean {
  return /\p{Ll}/u.test(text.charAt(position))
}

function skipSpaces(text: string, from: number): number {
  let position = from
  while (position < text.length && text.charAt(position).trim() === '') position++
  return position
}

function trimEnd(text: string, floor: number): number {
  let end = text.length
  while (end > floor && text.charAt(end - 1).trim() === '') end--
  return end
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** A stop after these never ends a sentence. */
const neverLast = words(
  'Mr Mrs Ms Mx Dr Prof Gen Col Lt Sgt Capt Cpl Maj Cmdr Adm Rep Reps Sen Sens Gov Rev Hon St Ste Msgr Supt Det Insp ' +
    'Hr Fr Frau Bgm Dipl Ing Mme Mlle Sra Srta Dra Sig Dott Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Okt Dez ' +
    'No Nos Nr Núm Vol Fig Art Abs pp vs v approx ca ggf bzw evtl sog inkl zzgl rund d.h u.a z.B e.g i.e Mt Ft Pvt Pfc',
)

/** A stop after these ends a sentence only before a word that opens one. */
const seldomLast = words(
  'Inc Corp Co Cos Ltd LLC Bros Jr Sr Ph.D U.S U.K U.N E.U D.C L.A N.Y p.m a.m P.M A.M etc al usw Ala Ariz Ark Calif ' +
    'Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash ' +
    'Wis Wyo Ont Que Man Sask Alta Twp Blvd Ave Rd Hwy Pkwy Dept Univ Assn Bldg Ext ext Mio Mrd Str Std Mon Tue Tues Wed ' +
    'Thu Thur Thurs Fri Sat Sun Uhr min Min hrs est Est',
)

const germanArticles = words(
  'am Am der Der die Die das Das dem den des vom Vom zum Zum beim im Im ab Ab bis Bis seit Seit zur Zur',
)

/** Words that follow a German or Danish ordinal ("5. Januar"). */
const ordinalNouns = words(
  'Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Jahrhundert Jahrhunderts ' +
    'Platz Runde Spieltag Minute Etage Stock Klasse Liga Geburtstag Bundestag Tag Mal',
)

const sentenceOpeners = words(
  'The A An In On At This That These Those It He She We You They I But And Or So If As For From To With All After Before ' +
    'When While Then There Here His Her Its Our Their My Your What Who How Why Where Some Many Most One Two No Not By Of ' +
    'Also Meanwhile However Last Next Follow Sign Click Visit Read Get Copyright Contributing Editor Editors Correction ' +
    'Clarification Update Updated Reporting Additional Download Subscribe Photo Photos Distributed Reprinted Republished ' +
    'Originally Both Each Several Officials Police Still Yet Now Since Because Although Under During Such Any Every ' +
    'Der Die Das Ein Eine Er Sie Es Wir Im Am Auf Dieser Diese Dieses Le La Les Il Elle Un Une Cet Cette El Los Las Este ' +
    'Esta Os As O Um Uma Questo Questa Lo Gli De Het Een Dit',
)
