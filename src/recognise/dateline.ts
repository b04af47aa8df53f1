import {ownCopy} from '../bytes/own-copy.ts'
import {resolvePublisher} from '../publishers/resolve-publisher.ts'
import type {Dateline} from '../story/story.ts'
import {isVersionLine} from '../story/version-words.ts'
import {datelineCities} from './dateline-cities.ts'
import {readDatelineOfScripts} from './dateline-of-scripts.ts'
import {isReleaseService} from './release-service.ts'

/** A dateline at the head of a text. `end` is where the story itself begins. */
export interface DatelineMatch {
  readonly dateline: Dateline
  readonly end: number
}

/** Characters at the head of a passage in which a dateline is looked for. */
const maximumDatelineCharacters = 160

const monthNames =
  'jan feb mar apr may jun jul aug sep sept oct nov dec januar jänner februar märz april mai juni juli august september oktober november dezember janvier février mars avril juin juillet août septembre octobre novembre décembre janv févr avr juil déc enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ene abr ago dic janeiro fevereiro março maio junho julho setembro outubro novembro dezembro fev set out dez gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre gen mag giu lug ott january february march june july october december'
const capitalised = (name: string): string =>
  `[${name[0]?.toUpperCase()}${name[0]}]${name.slice(1)}|${name.toUpperCase()}`
const month = `(?:${[...new Set(monthNames.split(' '))]
  .toSorted((one, other) => other.length - one.length)
  .map(capitalised)
  .join('|')})`
const day = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?'
const date = `${day}(?:${month}\\.?\\s+\\d{1,2}(?:,?\\s+\\d{4})?|\\d{1,2}\\.?\\s+(?:de\\s+)?${month}\\.?(?:\\s+(?:de\\s+)?\\d{4})?|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4})`
/** A day and a month in any language, or in numbers. */
const anyDate =
  '(?:\\d[\\d./]{0,10}(?:\\s[\\p{L}\\d][\\p{L}\\d.,]{0,14}){0,4}|\\p{L}{3,12}\\.?\\s\\d{1,2}(?:,?\\s\\d{4})?)'
const dash = '(?:\\s*(?:\\.\\s?-+|--+|—|–|―|‑‑)\\s*|\\s+[-_?]\\s+|\\s-(?=\\S)|\\s*-\\s+|\\s*[-_]$)'

const capitals =
  "\\p{Lu}[\\p{Lu}\\p{M}.'’]*(?:[ /-]{1,2}(?:(?:de|da|do|del|di|la|le|of|am|an der)\\s)?\\p{Lu}[\\p{Lu}\\p{M}.'’]*){0,4}"
const mixed =
  "\\p{Lu}[\\p{L}\\p{M}.'’-]+(?:[ /-](?:(?:de|da|do|del|di|la|le|of|am|an der)\\s)?\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,3}"
const region = "(?:,\\s+\\p{Lu}[\\p{L}\\p{M}.'’]*(?:[ -]\\p{Lu}[\\p{L}.]*){0,2})"
/** Behind the name of a town, as French and Spanish agencies have it. */
const country = "(?:\\s+\\(\\p{Lu}[\\p{L} .'’-]{1,28}\\))"
const agency = '\\(\\s*([^()]{2,40}?)\\s*\\)'

const wholeDate = new RegExp(`^${date}$`, 'u')

const patterns: readonly {
  readonly regex: RegExp
  readonly read: (groups: readonly (string | undefined)[]) => Dateline | undefined
}[] = [
  // NEW YORK--(BUSINESS WIRE)-- · RYE BROOK, N.Y., Dec. 09, 2019 (GLOBE NEWSWIRE) -- · JACKSON, Miss. (WJTV) – · Berlin (dpa) - · Lima (Perú), 3 nov (EFE).-
  {
    regex: new RegExp(
      `^((?:${capitals}|${mixed})${region}{0,2}?${country}??)(?:[,.]?\\s*(${date}))?,?(?:\\s*-{1,2}\\s*|\\s*)${agency}(${dash}|\\s*$|\\s+(?=\\p{Lu}))`,
      'u',
    ),
    read: ([, place, when, house, gap]) =>
      place !== undefined && house !== undefined && isHouse(house, gap) && isPlace(place)
        ? {place, agency: house, ...dated(when), text: ''}
        : place !== undefined && house !== undefined && wholeDate.test(house) && isPlace(place)
          ? {place, date: house, text: ''}
          : undefined,
  },
  // BERWYN, Pa., Nov. 14, 2019 /PRNewswire/ -- · HALIFAX, NS / ACCESSWIRE / June 15, 2017 /
  {
    regex: new RegExp(
      `^(?:(${mixed}${region}{0,2}?),?\\s+(?:(${date})[,.]?\\s*)?)?\\/\\s?([^/]{2,40}?)\\s?\\/(?:\\s*(${date})\\s*\\/)?(?:\\.(?=\\s)|\\s*--?|\\s*—)?\\s*`,
      'u',
    ),
    read: ([, place, when, house, later]) =>
      house !== undefined && isService(house)
        ? {...(place === undefined ? {} : {place}), agency: house, ...dated(when ?? later), text: ''}
        : undefined,
  },
  // NEW YORK, LONDON and BEIJING, Feb. 2, 2017 /PRNewswire-AsiaNet/ --
  {
    regex: new RegExp(
      `^(\\p{Lu}[\\p{L}\\p{M}.'’, &/-]{2,100}?),?\\s+(${date}),?\\s*\\/\\s?([^/]{2,40}?)\\s?\\/(?:\\s*--?|\\s*—)?\\s*`,
      'u',
    ),
    read: ([, place, when, house]) =>
      place !== undefined && house !== undefined && isService(house)
        ? {place, agency: house, ...dated(when), text: ''}
        : undefined,
  },
  // SYDNEY, Dec 7 AAP - · WELLINGTON, NZN -
  {
    regex: new RegExp(`^(${capitals}),\\s+(?:(${date})\\s+)?(\\p{Lu}{2,8})\\s+[-–]\\s+`, 'u'),
    read: ([, place, when, house]) =>
      place !== undefined && house !== undefined && resolvePublisher(house)?.kind === 'agency'
        ? {place, agency: house, ...dated(when), text: ''}
        : undefined,
  },
  // (CNN) – · (Bloomberg) -- · (AP) HONOLULU - · (ANSA) - ROMA, 03 NOV -
  {
    regex: new RegExp(`^${agency}(?:${dash}|\\s+)(?:(${capitals}${region}{0,1})(?:,\\s*(${date}))?${dash})?`, 'u'),
    read: ([all, house, place, when]) => {
      if (house === undefined || all === undefined) return undefined
      const known = resolvePublisher(house) !== undefined || isStation(house)
      if (known) return {agency: house, ...(place === undefined ? {} : {place}), ...dated(when), text: ''}
      return house === house.toUpperCase() &&
        /[—–-]\s*$/u.test(all) &&
        /\p{Lu}{3}/u.test(house) &&
        !/^(?:soundbite|music|laughter|applause|photo|video|update)/iu.test(house)
        ? {place: house, text: ''}
        : undefined
    },
  },
  // SANAA, Dec 6 - · MADRID, 3 nov. —
  {
    regex: new RegExp(`^(${mixed}${region}{0,2}?)[,.]?\\s+(${date})${dash}`, 'u'),
    read: ([, place, when]) => (place !== undefined && isPlace(place) ? {place, ...dated(when), text: ''} : undefined),
  },
  // Isla Alcatraz - 04 MAY 2024 - 09:00 CEST
  {
    regex: new RegExp(
      `^(${mixed})\\s+[-–|·]\\s+(${date})(?:\\s+[-–|·,]\\s+\\d{1,2}[:.h]\\d{2}(?:\\s?[A-Z]{2,4}|\\s?Uhr|\\s?h)?)?$`,
      'u',
    ),
    read: ([, place, when]) => (place !== undefined && isPlace(place) ? {place, ...dated(when), text: ''} : undefined),
  },
  // AFP, MANILA
  {
    regex: new RegExp(`^(\\p{Lu}[\\p{L}]{1,20}(?: \\p{Lu}\\p{L}+)?),\\s+(${capitals})$`, 'u'),
    read: ([, house, place]) =>
      house !== undefined && place !== undefined && resolvePublisher(house)?.kind === 'agency'
        ? {place, agency: house, text: ''}
        : undefined,
  },
  // WESTPORT, Wash. July 24, 2012 (AP) · July 24, 2012 (AP)
  {
    regex: new RegExp(`^(?:(${capitals}${region}{0,1})\\s+)?(${date})\\s+${agency}(?:${dash})?$`, 'u'),
    read: ([, place, when, house]) =>
      house !== undefined && resolvePublisher(house) !== undefined
        ? {agency: house, ...(place === undefined ? {} : {place}), ...dated(when), text: ''}
        : undefined,
  },
  // WASHINGTON – · ARLINGTON, Texas — · BOSTON/CHICAGO --
  {
    regex: new RegExp(`^(${capitals}${region}{0,2}?)${dash}(?=["“„«'‘(]?[\\p{Lu}\\p{N}])`, 'u'),
    read: ([, place]) =>
      place !== undefined && /\p{Lu}{3}/u.test(place) && isPlace(place) && !isVersionLine(place, true)
        ? {place, text: ''}
        : undefined,
  },
  // Praha 2. dubna (ČTK) - · Budapest, 2026. április 2., csütörtök (MTI) - · OOSTENDE 02/04 (BELGA) = · Bonn (epd). · Delhi [India], March 11 (ANI):
  {
    regex: new RegExp(
      `^((?:${capitals}|${mixed})${region}{0,2}?${country}??)(?:\\s+\\[[\\p{L} .]{2,30}\\])?(?:,?\\s+(${anyDate})[.,]?)?\\s+${agency}\\s*([-–—]{1,2}|[:=.])\\s+`,
      'u',
    ),
    read: ([, place, when, house, gap]) => {
      // A name and the house of its picture may begin a sentence's caption: "Ada Quill (dpa). She …".
      if (place === undefined || house === undefined || (gap === '.' && when === undefined && house !== 'epd'))
        return undefined
      return resolvePublisher(house)?.kind === 'agency' && isPlace(place)
        ? {place, agency: house, ...dated(when), text: ''}
        : undefined
    },
  },
  // SHANGHAI: Chinese police …
  {
    regex: new RegExp(`^(${capitals})(?:,\\s*(${date}))?:\\s+(?=\\p{Lu}\\p{Ll})`, 'u'),
    read: ([, place, when]) =>
      place !== undefined && datelineCities.has(place) ? {place, ...dated(when), text: ''} : undefined,
  },
]

/**
 * Reads the dateline at the head of a text in the agencies' shapes: "WASHINGTON –", "PARIS (AP) —", "LONDON, Nov 3
 * (Reuters) -", "NEW YORK, Nov. 3, 2021 /PRNewswire/ --", "(CNN)", "Berlin (dpa) -". Undefined where there is none.
 */
export function parseDateline(text: string): DatelineMatch | undefined {
  const head = text.slice(0, maximumDatelineCharacters)
  const known = remembered.get(head)
  if (known !== undefined) return known ?? undefined
  // What is remembered keeps no more of the text alive than its head.
  const own = ownCopy(head)
  const found = (mayBegin.test(own) ? readDateline(own) : undefined) ?? readDatelineOfScripts(own)
  if (remembered.size >= maximumRemembered) remembered.clear()
  remembered.set(own, found ?? null)
  return found
}

/** Heads read lately, null for one without a dateline: several steps ask about the same passages of a story. */
const remembered = new Map<string, DatelineMatch | null>()
const maximumRemembered = 256

function readDateline(head: string): DatelineMatch | undefined {
  for (const {regex, read} of patterns) {
    const match = regex.exec(head)
    if (match === null) continue
    const read_ = read([...match])
    if (read_ === undefined) continue
    const printed = match[0].replace(/[\s_?.:=—–―-]+$/u, (end) => (/^\.(?!-)/u.test(end.trim()) ? '.' : '')).trim()
    return {dateline: {...tidy(read_), text: printed}, end: match[0].length}
  }
  return undefined
}

/** What every dateline has: brackets, slashes or a date near its head, or a first word in capitals. */
const mayBegin = /^(?:[(/]|\p{Lu}{2}|\p{Lu}\p{Lu}?[.'’]|[\p{Lu}\p{N}][^(/]{0,80}[(/]|\p{Lu}[^,]{1,40},? \d)/u

/** Agency marks that can stand inside a line: "… WASHINGTON (Reuters) - …". */
export const agencyMark = /\(([A-Z][\w .]{1,24}|dpa|epd|sda|sid)\)\s*(?:[-–—_]{1,2})/gu

function tidy(dateline: Dateline): Dateline {
  const place = dateline.place?.replace(/[,\s]+$/u, '')
  return place === undefined ? dateline : {...dateline, place}
}

/** A house that is known, or a branch of one. */
const isService = (name: string): boolean => resolvePublisher(name) !== undefined || isReleaseService(name)

const dated = (when: string | undefined): {date?: string} => (when === undefined ? {} : {date: when})

/** American stations sign with their call letters. */
const isStation = (name: string): boolean =>
  /^[KW][A-Z]{2,3}(?:[- ]?(?:TV|FM|AM|DT))?$/u.test(name) ||
  /^[A-Z]{2,6} ?\d{1,2}$/u.test(name) ||
  /^(?:FOX|ABC|CBS|NBC|CW|KTLA|PIX) ?\d{0,2}$/iu.test(name)

/** What stands in brackets before a dash is a house when it is known, a station, or short and not a sentence. */
function isHouse(name: string, gap: string | undefined): boolean {
  if (resolvePublisher(name.replace(/\/.*$/u, '')) !== undefined || isStation(name)) return true
  return (
    /[—–_-]/u.test(gap ?? '') &&
    name.split(' ').length <= 3 &&
    /^\p{Lu}|^[a-z]{2,4}$/u.test(name) &&
    !/\d{3}/u.test(name)
  )
}

const notPlaces =
  /^(?:attention|atenci[oó]n|atenção|attenzione|achtung|update[sd]?|breaking|exclusive|opinion|watch|video|photos?|correction|analysis|comment|note|editor|editors|editor['’]?s note|urgent|alert|kill|advisory|by|live|review|interview|q|a|host|byline|fact check|new|the|trump|biden|more|related|news|sports|weather|tv|ap|afp|reuters|bbc|cnn|covid|nato|eu|un|uk|usa|fbi|cia|nfl|nba|mlb|nhl|file|factbox|timeline|refile|wrapup|explainer|what|who|why|how|when|where|this|that|it|i|we|he|she|step|part|day|chapter|question|answer|pros|cons|image|caption|notes?|ends?|summary|highlights|about)$/iu

const isPlace = (place: string): boolean => {
  const first = place.split(/[,/]/u)[0]?.trim() ?? ''
  return first.length >= 2 && !notPlaces.test(first) && !/[,.] (?:HOST|BYLINE|ANCHOR|GUEST)$/u.test(place)
}
