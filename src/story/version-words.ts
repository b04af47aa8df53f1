import type {Wire} from './story.ts'
import {present} from './present.ts'

/** What words about a version say. */
export interface VersionSaid {
  /** What the version does to the one before it. */
  readonly signal?: NonNullable<Wire['signal']>
  /** The number of the lead, update or summary, where they are counted. */
  readonly version?: string
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u))

/** Words of desks for a story that is taken back. */
const kills = words(
  'kill killed kills elimination withdrawn withdrawal withdraws annulation annule annulé annulée anulación anulacion anula anulada anulação anulacao annulla annullata annullato annullamento storno storniert zurückgezogen rückzug',
)
/** …that mends an error. */
const corrections = words(
  'corrected correcting correction corrections corrects correct corrective corrigé corrige corrigida correctif rectificatif rectification berichtigung berichtigt korrektur korrigiert corrección correccion corregido corregida correção correcao correzione corretto corretta rettifica rectifica rectificación rectificacion errata erratum clarification clarifies berichtigte korrigierte',
)
/** …that takes the place of an earlier one. */
const updates = words(
  'update updated updates updating lead ld lede leadall writethru nightlead nightld refile refiled refiles refiling repeat repeats repeated repeating rpt wdh recast recasts rewrite rewrites wrapup roundup zusammenfassung gesamtzusammenfassung aktualisierung aktualisiert wiederholung ergänzung ergänzt neufassung actualisation actualisé actualisée réactualisation répétition repetition actualización actualizacion actualiza actualizada ampliación ampliacion amplía amplia amplíada ampl amp resumen rsm repetición repeticion repite atualização atualizacao atualizada atualiza repete aggiornamento aggiorna aggiornato aggiornata ripetizione ripete',
)
/** Words between them that change nothing. */
const fillers = words(
  'replacing bulletin mandatory urgent flash alert extra advisory eil eilmeldung achtung meldung fassung add adds sub subs insert full final new neu neue durchgehend official all the a first second third fourth fifth sixth erste zweite dritte vierte fünfte première deuxième troisième primera segunda tercera and und et y e',
)
/** Words that make a sentence of it ("DIES IST EINE WIEDERHOLUNG"), and of much else. */
const ofSentences = words('dies das dieses ist eine ein this is ceci est une esta es una con testo')
/** Words that head ordinary lines too: alone they say nothing of a version. */
const weak = words(
  'update updated updates updating correcting lead lede correction corrections correct clarification repeat roundup resumen zusammenfassung rewrite amplia amp recast annule anula corrige actualiza atualiza aggiorna aggiornamento errata elimination repite repete ergänzung actualización atualização',
)
const ordinals: Readonly<Record<string, string>> = {
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  fifth: '5',
  sixth: '6',
  erste: '1',
  zweite: '2',
  dritte: '3',
  vierte: '4',
  fünfte: '5',
}

/** Longer texts are sentences, not words about a version. */
const longestVersion = 80

/** Reads a take key or a line such as "2nd Ld-Writethru", "REFILE 1ST LEAD", "UPDATE 2", "Zweite Zusammenfassung". */
export function readVersion(text: string | undefined): VersionSaid {
  if (text === undefined || text.length > longestVersion) return {}
  const tokens = tokensOf(text)
  const has = (set: ReadonlySet<string>): boolean => tokens.some((token) => set.has(token))
  const said = (
    [
      ['kill', kills],
      ['correction', corrections],
      ['update', updates],
    ] as const
  ).find(([, set]) => has(set))
  return said === undefined ? {} : present({signal: said[0], version: numberOf(tokens)})
}

/** A line that holds nothing but words about the version. In a message's own head (`within`) a weak word is enough. */
export function isVersionLine(line: string, within = false): boolean {
  if (line.length > longestVersion) return false
  const tokens = tokensOf(line)
  const isSentence = tokens.some((token) => ofSentences.has(token))
  const isOfVersion = (token: string): boolean =>
    isKnown(token) || fillers.has(token) || isNumber(token) || ofSentences.has(token)
  if (tokens.length === 0 || !tokens.every(isOfVersion)) return false
  if (within && !isSentence) return tokens.some((token) => !isNumber(token))
  const core = tokens.filter(isKnown)
  return core.some((token) => !weak.has(token)) || (core.length > 0 && tokens.length > 1)
}

const isKnown = (token: string): boolean => kills.has(token) || corrections.has(token) || updates.has(token)

const isNumber = (token: string): boolean => /^\d{1,2}$/u.test(token)

/** Small words and numbers; "2nd", "2ª" and "2." are 2, "1stLd" is 1 and "ld". */
function tokensOf(text: string): string[] {
  return (
    text
      .replaceAll(/(?<=\d)(?:st|nd|rd|th|ST|ND|RD|TH|er|e|ª|º|a)(?!\p{Ll})/gu, ' ')
      .toLowerCase()
      .match(/\p{L}+|\d+/gu) ?? []
  )
}

function numberOf(tokens: readonly string[]): string | undefined {
  for (const [index, token] of tokens.entries()) {
    const number = isNumber(token) ? String(Number(token)) : ordinals[token]
    if (number === undefined || number === '0') continue
    if ([tokens[index - 1], tokens[index + 1]].some((beside) => beside !== undefined && isKnown(beside))) return number
  }
  return undefined
}
