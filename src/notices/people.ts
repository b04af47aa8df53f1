import type {Contribution, ContributionRole} from '../story/story.ts'
import {houseName, organisationWord} from './vocabulary/houses.ts'
import {regions} from './vocabulary/places.ts'
import {grammar} from './vocabulary/grammar.ts'

/** How a list of names is to be read. */
export interface PeopleListStyle {
  readonly role: ContributionRole
  /** What an organisation after a comma is: the house of the person before it, or a contributor of its own. */
  readonly organisationAfterComma: 'source' | 'contributor'
}

/**
 * Reads a printed list of people and organisations ("AP writers A B in Paris and C D; The Daily Bugle"): names without
 * job titles, places and possessives, each with its organisation where one is printed.
 */
export function peopleOf(list: string, style: PeopleListStyle): Contribution[] {
  return list
    .slice(0, maximumListCharacters)
    .split(/\s*;\s*/)
    .flatMap((group, _i, groups) => peopleOfGroup(group, style, groups.length > 1))
}

const maximumListCharacters = 1000

interface Named {
  name: string
  source?: string
  isPerson: boolean
}

const nameStart = grammar(
  String.raw`^(?:\p{Lu}|[a-z]{1,3} ?\p{Lu}|dpa$|epd$|the \p{Lu}|staff|van |von |de |della |al-)`,
)

function peopleOfGroup(
  group: string,
  {role, organisationAfterComma}: PeopleListStyle,
  isOneOfMany: boolean,
): Contribution[] {
  const named: Named[] = []
  let placed = false
  let house: string | undefined
  const pieces = group.split(
    /\s*,\s*(?:(?:and|und|et|y|e|as well as)\s+)?|\s+(?:and|und|et|y|e|&|as well as|along with)\s+/,
  )
  for (const piece of pieces) {
    const {words, hasPlace, source} = withoutPlaceAndHouse(piece)
    const person = withoutTitle(words)
    house = person.house ?? house
    const name = person.name
    const isRegion = regions.has(name.replace(/\.$/, ''))
    const isName = nameStart.test(name) && !/\d{3}|@/.test(name)
    if (isName && !isRegion && name.length <= 60 && !(placed && isSinglePlace(name))) {
      const isPerson = !organisationWord.test(name) || person.house !== undefined
      const last = named.at(-1)
      // Where semicolons part the people, a comma parts one of them from the house.
      const isHouseOfOne = isOneOfMany && pieces.length === 2 && named.length === 1 && group.includes(',')
      if (
        (!isPerson || isHouseOfOne) &&
        organisationAfterComma === 'source' &&
        last?.isPerson === true &&
        last.source === undefined
      ) {
        for (const earlier of named) if (earlier.isPerson) earlier.source ??= name
      } else {
        const organisation = source ?? (isPerson ? house : undefined)
        named.push({name, isPerson, ...(organisation === undefined ? {} : {source: organisation})})
      }
      placed = hasPlace
    } else {
      placed = placed || hasPlace
    }
  }
  return named.map(({name, source}) => (source === undefined ? {role, name} : {role, name, source}))
}

function isSinglePlace(name: string): boolean {
  return !/\s/.test(name) && !isHouse.test(name)
}

const isHouse = new RegExp(`^(?:${houseName})$`)

const anyCapital = grammar(String.raw`\p{Lu}`)

const ofHouse = grammar(String.raw`^(.*?\p{L})\s+(?:of|for|with|von der|vom)\s+((?:the\s+)?\p{Lu}.*)$`)

function withoutPlaceAndHouse(piece: string): {words: string; hasPlace: boolean; source?: string} {
  const trimmed = piece
    .trim()
    .replace(/^(?:by|von|par|por|with|also)\s+/, '')
    .replace(/[\s.]+$/, (end) =>
      /\b(?:Jr|Sr)$/.test(piece.trim().slice(0, -end.trim().length || undefined)) ? '.' : '',
    )
  const place = /^(.*?)\s+(?:also\s+)?(?:in|from|at|reporting from|aus|in)\s+(?:the\s+)?(?=\S)/.exec(trimmed)
  const placed = place?.[1] !== undefined && anyCapital.test(place[1])
  const rest = placed ? (place[1] ?? trimmed) : trimmed
  const house = ofHouse.exec(rest)
  if (house?.[1] === undefined || house[2] === undefined || organisationWord.test(house[1])) {
    return {words: rest, hasPlace: placed}
  }
  const source = house[2].replace(/^the\s+/, '')
  return {words: house[1], hasPlace: placed, source}
}

const title = grammar(
  String.raw`^(.{0,80}?)\b(?:[Ww]riters?|[Rr]eporters?|[Cc]orrespondents?|[Ee]ditors?|[Pp]roducers?|[Cc]ontributors?|[Pp]hotographers?|[Jj]ournalists?|[Rr]esearchers?|[Ff]reelancers?|[Cc]olumnists?|[Aa]nchors?|[Mm]eteorologists?|[Aa]nalysts?|[Ii]nterns?|[Ss]taffers?|[Ff]ellows?|[Cc]hief|[Vv]ideographers?|[Pp]hotojournalists?|[Cc]artoonists?|[Ss]tringers?|[Dd]irector|[Mm]embers?|[Mm]anagers?)\s+(?=\p{Lu})`,
)
const possessive = grammar(String.raw`^((?:[Tt]he )?\p{Lu}[^,;]{0,40}?)(?:['’]s|(?<=s)['’])\s+(?=\p{Lu})`)
const leadingHouse = grammar(String.raw`^(${houseName})\b`)

function withoutTitle(words: string): {name: string; house?: string} {
  const owned = possessive.exec(words)
  const rest = owned === null ? words : words.slice(owned[0].length)
  const titled = title.exec(rest)
  const name = (titled === null ? rest : rest.slice(titled[0].length)).trim()
  const house = owned?.[1] ?? (titled === null ? undefined : houseIn(titled[1] ?? ''))
  return house === undefined || house === '' ? {name} : {name, house: house.replace(/^the /, '')}
}

const capitalisedRun = grammar(String.raw`^(?:The )?(?:\p{Lu}[\p{L}\p{N}.'’-]*\s+)+`)

/** The organisation at the head of "AP Food", "Baltimore Sun", "NPR chief economics", "Associated Press religion". */
function houseIn(before: string): string | undefined {
  const known = leadingHouse.exec(before)?.[1]
  if (known !== undefined) return known
  const capitals = capitalisedRun.exec(`${before.trim()} `)?.[0].trim()
  return capitals !== undefined && organisationWord.test(capitals) && !/^(?:Staff|News|Public)$/.test(capitals)
    ? capitals
    : undefined
}
