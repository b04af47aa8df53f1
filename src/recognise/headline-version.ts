import {isVersionLine, readVersion} from '../story/version-words.ts'

/** A headline without the words of the desk about its version, and those words. */
export interface VersionedHeadline {
  readonly headline: string
  readonly takeKey?: string
}

/** Reuters ("UPDATE 2-", "CORRECTED-(OFFICIAL)-", "RPT-WRAPUP 1-"): no space at the dash, or a number before it. */
const hyphened =
  /^(?:(?:UPDATE|WRAPUP|RPT|REFILE|REPEAT|CORRECTED|CORRECTION|RECAST|TRENDSETTER|LEAD)(?: \d{1,2} ?[-–] ?|-(?=\S))(?:\(OFFICIAL\)-)?){1,4}/u
/** Business Wire and GlobeNewswire ("CORRECTING and REPLACING ", "ADDING MULTIMEDIA ", "CORRECTION -- "). */
const released =
  /^(?:(?:CORRECTING|UPDATING|REPLACING) (?:and|AND) (?:CORRECTING|REPLACING)|ADDING (?:MULTIMEDIA|PHOTOS?|VIDEO))(?: ?[:–-]{1,2})? (?=\S)|^(?:CORRECTION|UPDATE|REPEAT) (?:--|–) ?(?=\S)/u
/** dpa-AFX and Kyodo ("WDH/ROUNDUP 2:", "KORREKTUR:", "2ND LD:"), Xinhua ("1st LD-Writethru: "). */
const colon =
  /^(?:(?:CORRECTION|CORRECTED|CORRECT|REPEAT|WDH|ROUNDUP|KORREKTUR|BERICHTIGUNG|WIEDERHOLUNG|AKTUALISIERUNG|GESAMT-ROUNDUP|LEAD|RPT|RPT CORRETTO|CORREZIONE|ANNULLA|RETTIFICA)(?: \d{1,2})?(?:\/|:\s)\s*){1,4}|^\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)[ -]?(?:LD|Ld|LEAD|Lead)(?:[ -]?(?:Writethru|WRITETHRU))?:\s*/u
/** AFP ("ACTUALISATION - "). */
const dashed = /^(\p{Lu}[\p{Lu}\d ]{3,25}) [-–] (?=\S)/u
/** Europa Press and EFE ("AMP.-", "2AMP)", "RSM.-", "CORR.-"). */
const dotted =
  /^\d?(?:AMPL?|AMPLIACI[ÓO]N|RSM|RESUMEN|CORR|CORRECCI[ÓO]N|RECTIFICACI[ÓO]N|ACTUALIZACI[ÓO]N|ANULACI[ÓO]N|RPT)(?:\.\s?[-–]+|\)|-(?=\S))\s*/u
/** American agencies behind a slug that serves as headline ("Ferry fares rise, 2nd Ld-Writethru"). */
const behind = /,\s?\d{1,2}(?:st|nd|rd|th)[ -]?(?:Ld|LD|Lead|Add|Sub|Writethru)(?:[ -]?(?:Writethru|WRITETHRU))?$/u
const bracket = /^[[(]([^()[\]]{2,120})[\])]\s*(?=\S)/u
const bracketAtEnd = /\s*(?:=\s?)?[[(]([^()[\]]{2,120})[\])](?:\s?=)?$/u
/** What a bracket tells the desk was done. */
const instruction =
  /^(?:(?:Berichtigung|Korrektur|Wiederholung|Zusammenfassung|Aktualisierung|Neu|neu|durchgehend neu)\b[^:]{0,30}:|(?:Zusammenfassung|ZUSAMMENFASSUNG) \d{1,2}[.:]?\d{2}\b|(?:Actuali[zs]a|ACTUALI[ZS]A|Ampl[ií]a|AMPL[IÍ]A|Corrige|CORRIGE|Atualiza|ATUALIZA|Aggiorna|AGGIORNA|Rectifica|RECTIFICA|Ajoute|AJOUTE) |(?:ADDS|UPDATES|RECASTS|CORRECTS|REPEATS|REFILES)\b)/u

/** What is longer is no headline, in characters. */
const longestHeadline = 500

/** Takes off a headline what desks set before or behind it: "UPDATE 2-", "(ACTUALISATION)", "AMP.-", "KORREKTUR:". */
export function splitVersion(printed: string): VersionedHeadline {
  if (printed.length > longestHeadline) return {headline: printed}
  let headline = printed
  const taken: string[] = []
  for (const pattern of [bracket, hyphened, released, colon, dotted, dashed]) {
    const match = pattern.exec(headline)
    if (match === null || (pattern === bracket && !isInstruction(match[1] ?? ''))) continue
    if (pattern === dashed && !isOfVersion(match[1] ?? '')) continue
    taken.push(match[0])
    headline = headline.slice(match[0].length)
  }
  const end = bracketAtEnd.exec(headline)
  if (end !== null && isInstruction(end[1] ?? '')) {
    taken.push(end[0])
    headline = headline.slice(0, end.index)
  }
  const suffix = behind.exec(headline)?.[0]
  if (suffix !== undefined) {
    taken.push(suffix)
    headline = headline.slice(0, -suffix.length)
  }
  // What is left must be a headline still: "UPDATE 2-0".
  if (taken.length === 0 || !/\p{L}{2}.*\s\S/u.test(headline)) return {headline: printed}
  const takeKey = taken.map((part) => part.replaceAll(/^[\s[(=,]+|[\s\])=:/.–-]+$/gu, '')).join(' ')
  return {headline: headline.trim(), takeKey}
}

const isOfVersion = (words: string): boolean =>
  /^(?:URGENT|ALERTE|FLASH)$/u.test(words) || (isVersionLine(words, true) && readVersion(words).signal !== undefined)

const isInstruction = (words: string): boolean =>
  isVersionLine(words) || instruction.test(words) || isCapitalWord(words)

/** One weak word in capitals or of an agency's form is meant for the desk where it stands in brackets of its own. */
const isCapitalWord = (words: string): boolean => words === words.toUpperCase() && isVersionLine(`1 ${words}`)
