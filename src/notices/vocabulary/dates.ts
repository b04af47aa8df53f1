import {anyOf} from './words.ts'

/** Month names and abbreviations with their number, lower case, without a full stop. */
export const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'january jan januar jänner janvier enero janeiro gennaio januari',
    'february feb februar février febrero fevereiro febbraio februari',
    'march mar märz mars marzo março maart',
    'april apr avril abril aprile',
    'may mai mayo maio maggio mei',
    'june jun juni juin junio junho giugno',
    'july jul juli juillet julio julho luglio',
    'august aug août agosto augustus',
    'september sept sep septembre septiembre setembro settembre',
    'october oct oktober okt octobre octubre outubro ottobre',
    'november nov novembre noviembre novembro',
    'december dec dezember dez décembre diciembre dezembro dicembre',
  ].flatMap((names, i) => names.split(' ').map((name) => [name, i + 1])),
)

const month = String.raw`${anyOf(Object.keys(months))}\b\.?`
const capitalMonth = String.raw`${anyOf(Object.keys(months).flatMap((name) => [name, name.charAt(0).toUpperCase() + name.slice(1)]))}\b\.?`
const weekday = String.raw`(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? `
const year = String.raw`(?:19|20)\d\d`

/** A date as copy prints it, with `i`: "Aug. 30, 2015", "Sat, 23 Dec 2017", "5. Januar 2020", "2020-01-05", "2014". */
export const datePattern =
  String.raw`(?:${weekday})?(?:${month} \d{1,2}(?:st|nd|rd|th)?\b(?:,? ${year})?|\d{1,2}(?:st|nd|rd|th|er|º|\.)? (?:of |de |d['’])?${month}(?:,? (?:de |del )?${year})?` +
  String.raw`|${month},? (?:of )?${year}|\d{1,2}[./-]\d{1,2}[./-](?:${year}|\d\d)\b|${year}-\d\d-\d\d|${year}\b)`

/** A time of day as copy prints it, with `i`: "7:20 p.m. ET", "19:45:00 EST", "18:41 Uhr", "0600 GMT". */
export const timePattern = String.raw`(?:\d{1,2}(?:[:.]\d\d){1,2}(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\b\.?|\d{4}(?= ?(?:GMT|UTC|hours|hrs))|\d{1,2} (?:Uhr|hours)|\d{1,2} ?h(?:\d\d)?\b|noon|midnight)(?: ?\(?(?:[A-Z]{2,4}|Uhr|GMT[+-]\d{1,2}|(?:Eastern|Central|Mountain|Pacific)(?: time)?)\b\)?)?`

/**
 * A run of dates, times and zones in any order ("Saturday, Oct. 1, 7:10 p.m. ET", "11/26/19, 9:29 a.m."). It takes more
 * than dates, but is one small loop: the full grammars repeated make an expression that is slow to compile.
 */
export const momentPattern = String.raw`(?:(?:\d{1,4}(?:st|nd|rd|th|er|º|h)?(?![\dA-Za-z])|\d{1,2}(?=[apAP]\.?[mM])|${capitalMonth}|${weekday.replace(',? ', '')}|[ap]\.?m\b\.?|[AP]\.?M\b\.?|[A-Z][A-Za-z]?T(?![A-Za-z])|GMT|UTC|BST|IST|C?EST|Uhr|noon|midnight|Eastern|Central|Pacific|[Tt]ime|at|on|of|de|le|el|em|il|um|am|à|às|alle|the|and)(?:[ ,.:@|/()–-]{1,3}|(?=[ap]\.?m|[AP]\.?M)|(?=[\]*:–—]|$| ?[-–—]))){1,14}`
