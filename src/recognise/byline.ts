import type {StoryAuthor} from '../story/story.ts'
import {datelineCities} from './dateline-cities.ts'
import {isAllCapitals} from './line-shape.ts'
import {isJobTitle, isOrganisationName} from './organisation-name.ts'
import {isPersonName} from './person-name.ts'

/** What a line says of who wrote the story. */
export interface Byline {
  readonly authors: readonly StoryAuthor[]
  readonly organisation?: string
  /** The line said so itself ("By …"). */
  readonly led: boolean
}

/** Longest line that is read as a byline. */
const maximumBylineCharacters = 240

/** Longest line that is read as a byline without a lead. */
const longestBareByline = 160

const endsLikeProse = /(?<!\b(?:Jr|Sr|Inc|Co|Ltd))[.!?][”"’']?$/u

const lead =
  /^(?:(?:story|text|words|written|reported|posted|article|kommentar|ein kommentar|eine analyse|ein gastbeitrag|interview|une analyse|un texte|propos recueillis|texte|texto|testo|reportage|analyse|analysis|opinion|column|essay|exclusive)\s+(?=by|von|par|por|di|de)\s*)?(?:by|von|par|por|af|av|door)(?:\s*:\s*|\s+)(?=\S)/iu
/** "Di" and "De" lead a byline in Italian and French; they also begin names, so they need a name behind them. */
const weakLead =
  /^(?:di|de|text|texte|texto|testo|foto|redaktion|autor|autorin|autore|autor[ae]|auteur)(?:\s*:\s*|\s+)(?=\p{Lu})/iu

/** "ADQ/BOR" is how a desk signs. */
const initials = /^\p{L}{1,5}(?:\/\p{L}{0,5}){1,4}$/u

const trailingDate =
  /[\s,|·•–—-]*(?:(?:published|updated|posted|veröffentlicht|publié|actualizado|publicado)\b.*|\(?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}.*|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?\s+\d{1,2}\b.*|\d{1,2}\s+(?:min(?:ute)?s?)\b.*)$/iu

/** What every such date holds. */
const mayTellDate = /\d|day|published|updated|posted|veröffentlicht|publié|actualizado|publicado/iu

/**
 * Reads a byline: "By A B and C D, USA TODAY", "A B / Reuters", "A B | Staff Writer", "Von A B (dpa)", all capitals
 * too. Without a lead ("By") the line must hold nothing but names, houses and jobs. Returns undefined for other lines.
 */
export function parseByline(text: string): Byline | undefined {
  if (text.length > maximumBylineCharacters) return undefined
  if (/[,;:]$/u.test(text)) return undefined
  const strong = lead.exec(text)
  const weak = strong === null ? weakLead.exec(text) : null
  const led = strong !== null
  if (!led && (text.length > longestBareByline || endsLikeProse.test(text))) return undefined
  const named = text.slice((strong ?? weak)?.[0].length ?? 0)
  const rest = (mayTellDate.test(named) ? named.replace(trailingDate, '') : named).trim()
  if (
    rest === '' ||
    (led &&
      !/^[\p{Lu}\p{N}@"“„(]|^(?:unserer?m?|dem|der|notre|nuestr|el|la|le|the|our)\b|^[dv]\p{L}{0,2}['’ ]\p{Lu}/u.test(
        rest,
      ))
  )
    return undefined
  const authors: StoryAuthor[] = []
  const houses: {readonly name: string; readonly below: number}[] = []
  let unknown = 0
  let ignored = false
  for (const part of partsOf(rest)) {
    const item = readItem(part)
    if (item.kind === 'person')
      authors.push({name: item.name, ...(item.organisation === undefined ? {} : {organisation: item.organisation})})
    else if (item.kind === 'organisation') houses.push({name: item.name, below: authors.length})
    else if (item.kind === 'job') addToLast(authors, {jobTitle: part})
    else if (item.kind === 'email') addToLast(authors, {email: part})
    else if (item.kind === 'handle') addToLast(authors, {handles: [{handle: part.slice(1)}]})
    else if (item.kind === 'ignored') ignored = true
    else unknown++
  }
  const organisation = houses[0]?.name
  if (authors.length === 0 && organisation !== undefined && led) {
    return {authors: [{name: ignored ? rest : organisation}], organisation, led}
  }
  if (
    led &&
    unknown > 0 &&
    authors.length === 0 &&
    rest.length <= 60 &&
    /^\p{Lu}/u.test(rest) &&
    !/[.!?]$|:/u.test(rest) &&
    !initials.test(rest) &&
    rest.split(' ').length <= 6
  ) {
    return {authors: [{name: rest.replace(/,.*$/u, '')}], led}
  }
  if (unknown > (led ? authors.length : 0) || (authors.length === 0 && !led)) return undefined
  if (authors.length === 0) return undefined
  return {authors: withHouses(authors, houses), ...(organisation === undefined ? {} : {organisation}), led}
}

/** "A B, The Gazette, and C D, ProPublica": of several houses, each is that of the names before it. */
function withHouses(
  authors: readonly StoryAuthor[],
  houses: readonly {readonly name: string; readonly below: number}[],
): readonly StoryAuthor[] {
  if (houses.length < 2) return authors
  return authors.map((author, index) => {
    const house = houses.find(({below}) => index < below)?.name
    return house === undefined ? author : {organisation: house, ...author}
  })
}

/** Tells whether a line is a byline that says so itself ("By …"). */
export const isLedByline = (text: string): boolean => lead.test(text) && parseByline(text)?.led === true

/** A line under a byline that says the house or the job ("USA TODAY", "AP Business Writer"). */
export function parseAffiliation(text: string): {organisation?: string; jobTitle?: string} | undefined {
  const line = text.replace(/[=|]$/u, '').trim()
  if (line.length > 70 || /[.!?:;]$/u.test(line.replace(/\b(?:Inc|Corp|Co)\.$/u, ''))) return undefined
  const [first, ...others] = line.split(/\s*[,|/·•]\s*/u)
  if (first !== undefined && others.length === 1 && others[0] !== undefined) {
    if (isJobTitle(first) && isOrganisationName(others[0])) return {jobTitle: first, organisation: others[0]}
    if (isOrganisationName(first) && isJobTitle(others[0])) return {organisation: first, jobTitle: others[0]}
  }
  if (isOrganisationName(line)) return {organisation: line}
  if (isJobTitle(line) && line.split(' ').length <= 6 && /^\p{Lu}/u.test(line)) return {jobTitle: line}
  return undefined
}

type Item =
  | {kind: 'person'; name: string; organisation?: string}
  | {kind: 'organisation'; name: string}
  | {kind: 'job' | 'email' | 'handle' | 'ignored' | 'unknown'}

function readItem(part: string): Item {
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u.test(part)) return {kind: 'email'}
  if (/^@\w{2,30}$/u.test(part)) return {kind: 'handle'}
  if (
    /^(?:(?:other|wire|news|staff|agency|various)\s+)*(?:agencies|services|sources|reports|wires?)$|^(?:mit|with) .{2,30}$|^(?:exclusive|updated?)$/iu.test(
      part,
    )
  )
    return {kind: 'ignored'}
  const special = /^(?:special(?:ly)? to|for|of|from|für|pour|para|per|at)\s+(?:the\s+)?(.{2,60})$/iu.exec(part)
  if (special?.[1] !== undefined) return {kind: 'organisation', name: special[1]}
  const inBrackets = /^(.{3,50}?)\s*\(([^()]{2,40})\)$/u.exec(part)
  if (inBrackets?.[1] !== undefined && inBrackets[2] !== undefined && isPersonName(inBrackets[1])) {
    const isHouse = !isPersonName(inBrackets[2]) && !datelineCities.has(inBrackets[2].toUpperCase())
    return {kind: 'person', name: inBrackets[1], ...(isHouse ? {organisation: inBrackets[2]} : {})}
  }
  const belongs = /^(.{3,50}?)\s+(?:(?:special(?:ly)? )?(?:of|for|from|to))\s+(?:the\s+)?(\p{Lu}.{1,50})$/u.exec(part)
  if (belongs?.[1] !== undefined && belongs[2] !== undefined && isPersonName(belongs[1]) && !isJobTitle(belongs[1]))
    return {kind: 'person', name: belongs[1], organisation: belongs[2]}
  if (isOrganisationName(part)) return {kind: 'organisation', name: part}
  const place = /^(.{3,50}?)\s+(?:in|à|en|a|aus|em)\s+\p{Lu}[\p{L}. '-]{1,40}$/u.exec(part)
  if (place?.[1] !== undefined && isPersonName(place[1])) return {kind: 'person', name: place[1]}
  if (isPersonName(part)) return {kind: 'person', name: part}
  if (isJobTitle(part)) return {kind: 'job'}
  const titled = /^(?:dr|prof|professor|rabbi|rev|sen|rep|gov|sir|dame|lord)\.?\s+(.{3,50})$/iu.exec(part)
  if (titled?.[1] !== undefined && isPersonName(titled[1])) return {kind: 'person', name: titled[1]}
  return {kind: 'unknown'}
}

const separator =
  /\s*(?:[|/·•;]|—|\s–\s|\s-\s|,(?!\s*(?:Jr|Sr|II|III)\b))\s*|\s+(?:and|AND|And|&|und|UND|et|ET|y|e|og|och|en|with|WITH|mit|avec|con|com)\s+(?=[\p{Lu}@]|[dv]\p{L}{0,2} \p{Lu}|(?:wire|other|agencies|news|staff)\b)/u

function partsOf(rest: string): string[] {
  const parts = rest
    .split(separator)
    .flatMap((part) => splitHouse(part))
    .map((part) => part.replace(/^(?:and|und|et|by|von|avec|mit|with|con|com)\s+/iu, '').trim())
    .filter((part) => part !== '')
  // "The Atlanta Journal-Constitution and agencies": a house keeps its own "and".
  return isOrganisationName(rest) && !isPersonName(parts[0] ?? '') ? [rest] : parts
}

/** "Ada Quill The Harbour Times": the house printed behind the name without a mark between. */
function splitHouse(part: string): string[] {
  const house = part.indexOf(' The ')
  if (house < 0) return [part]
  const [name, rest] = [part.slice(0, house), part.slice(house + 1)]
  return isPersonName(name) && isOrganisationName(rest) ? [name, rest] : [part]
}

function addToLast(authors: StoryAuthor[], more: Partial<StoryAuthor>): void {
  const last = authors.pop()
  if (last !== undefined) authors.push({...last, ...more})
}

/** A run of capitals could be a person or a place: only a byline's neighbours can tell. */
export const isBareNameLine = (text: string): boolean => {
  const byline = parseByline(text)
  return (
    byline !== undefined &&
    !byline.led &&
    byline.authors.length > 0 &&
    !datelineCities.has(text) &&
    (byline.authors.length > 1 || isShortName(byline.authors[0]?.name ?? '')) &&
    !(isAllCapitals(text) && byline.authors.length === 1 && text.split(' ').length > 3)
  )
}

/** Four words with capitals are more often a title than a name, unless an initial or a particle is among them. */
const isShortName = (text: string): boolean =>
  text.split(' ').length <= 3 || /\p{Lu}(?:\s?\.|\s)|\s\p{Ll}|-/u.test(text)
