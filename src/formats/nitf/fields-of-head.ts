import {present, presentList} from '../../story/present.ts'
import type {Place, Story, Wire} from '../../story/story.ts'
import type {ExplicitFields} from '../format.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {linesOf} from '../lines-of.ts'
import {isLater, millisecondsOf, type WireClock} from '../wire-clock.ts'
import {
  attributeOf,
  descendantsOf,
  elementAt,
  elementsOf,
  firstBelow,
  languageOf,
  textOf,
} from '../xml/find-elements.ts'
import {webAddress} from '../web-address.ts'
import {subjectsOfHead} from './subjects-of-head.ts'

/** What the head of a NITF document says of its story: identity, dates, rights, subjects. */
export function fieldsOfHead(nitf: MarkupElement, clock: WireClock): ExplicitFields {
  const head = elementAt(nitf, 'head')
  const bodyHead = elementAt(nitf, 'body', 'body.head')
  const meta = metaOf(head)
  const status = attributeOf(elementAt(head, 'docdata'), 'management-status')?.toLowerCase()
  const [issued, released, expires] = ['date.issue', 'date.release', 'date.expire'].map((name) =>
    clock.instant(attributeOf(firstBelow(head, name), 'norm')),
  )
  const publication = firstBelow(head, 'pubdata')
  const published = clock.instant(attributeOf(publication, 'date.publication'))
  const paper = attributeOf(publication, 'name')
  const corrections = descendantsOf(head, 'correction').map((correction) => attributeOf(correction, 'info') ?? '')
  const isCorrection = descendantsOf(head, 'correction').length > 0
  const rights = rightsOf(head, bodyHead)
  return {
    ...present({
      slugline: meta.get('slugline') ?? meta.get('slug') ?? attributeOf(firstBelow(head, 'fixture'), 'fix-id'),
      urgency: urgencyOf(attributeOf(firstBelow(head, 'urgency'), 'ed-urg')),
      language:
        languageOf(nitf) ?? languageOf(elementAt(nitf, 'body', 'body.content', 'lang')) ?? languageFrom(meta, nitf),
      publishedAt: released ?? issued ?? published,
      url: webAddress(attributeOf(publication, 'ex-ref') ?? meta.get('canonical')),
      source: paper === undefined ? undefined : {name: paper},
      embargoUntil:
        released !== undefined && (status === 'embargoed' || isLater(released, issued)) ? released : undefined,
      expiresAt: expires,
      editorsNote: linesOf([
        ...descendantsOf(head, 'ed-msg').map((message) => attributeOf(message, 'info') ?? textOf(message)),
        ...descendantsOf(head, 'revision-history').map((revision) => attributeOf(revision, 'comment')),
      ]),
      corrections: presentList(corrections.filter((info) => info !== '')),
      keywords: presentList(descendantsOf(head, 'keyword').flatMap((keyword) => attributeOf(keyword, 'key') ?? [])),
      places: presentList(placesOf(head)),
      wire: wireOf(head, {status, issued, isCorrection, clock}),
    }),
    ...rights,
    ...subjectsOfHead(head),
  }
}

/** A place as NITF writes it: its parts as elements, or its name as text. */
export function placeOfLocation(location: MarkupElement, role: Place['role']): Place[] {
  const parts = elementsOf(location, 'sublocation', 'city', 'state', 'region', 'country').flatMap((part) => {
    const name = textOf(part)
    return name === undefined ? [] : [{name, kind: part.name}]
  })
  const own = wordsBeside(location)
  // "TORSUND, <state>Ore.</state>": what stands beside the elements is the town.
  const [place, ...around] =
    parts.length === 0 || own === undefined
      ? parts
      : [
          ...parts.filter(({kind}) => kind === 'sublocation'),
          {name: own},
          ...parts.filter(({kind}) => kind !== 'sublocation'),
        ]
  if (place === undefined) {
    const name = textOf(location)
    return name === undefined ? [] : [{name, role, ...codeOf(location)}]
  }
  const within = around.map(({name}) => name)
  return [{...place, role, ...codeOf(location), ...(within.length === 0 ? {} : {within})}]
}

function wordsBeside({children}: MarkupElement): string | undefined {
  const text = children.map((child) => (child.type === 'text' ? child.text : ' ')).join('')
  const words = text.replaceAll(/\s+/gu, ' ').replaceAll(/^[\s,;]+|[\s,;]+$/gu, '')
  return /\p{L}/u.test(words) ? words : undefined
}

const codeOf = (location: MarkupElement): Pick<Place, 'code' | 'scheme'> =>
  present({code: attributeOf(location, 'location-code'), scheme: attributeOf(location, 'code-source')})

function metaOf(head: MarkupElement | undefined): ReadonlyMap<string, string> {
  return new Map(
    elementsOf(head, 'meta').flatMap((meta) => {
      const name = attributeOf(meta, 'name')?.toLowerCase()
      const content = attributeOf(meta, 'content')
      return name === undefined || content === undefined ? [] : [[name, content] as const]
    }),
  )
}

function languageFrom(meta: ReadonlyMap<string, string>, nitf: MarkupElement): string | undefined {
  const said = attributeOf(nitf, 'baselang') ?? meta.get('language') ?? meta.get('lang')
  return said === undefined ? undefined : languageOf({...nitf, attributes: new Map([['lang', said]])})
}

/** From 1, the most urgent, to 8 (9 is a user's own). */
export function urgencyOf(text: string | undefined): number | undefined {
  const urgency = Number(text)
  return text !== undefined && Number.isInteger(urgency) && urgency >= 1 && urgency <= 9 ? urgency : undefined
}

function placesOf(head: MarkupElement | undefined): Place[] {
  const events = descendantsOf(head, 'evloc').flatMap((place): Place[] => {
    const parts = ['city', 'county-dist', 'state-prov', 'iso-cc'].flatMap((name) => attributeOf(place, name) ?? [])
    const [name, ...within] = [...new Set(parts)]
    return name === undefined ? [] : [{name, role: 'about', ...(within.length === 0 ? {} : {within})}]
  })
  const content = firstBelow(head, 'identified-content')
  return [...events, ...elementsOf(content, 'location').flatMap((location) => placeOfLocation(location, 'about'))]
}

interface Known {
  readonly status: string | undefined
  readonly issued: string | undefined
  readonly isCorrection: boolean
  readonly clock: WireClock
}

function wireOf(head: MarkupElement | undefined, {status, issued, isCorrection, clock}: Known): Wire | undefined {
  const id = attributeOf(firstBelow(head, 'doc-id'), 'id-string')
  const use = firstBelow(head, 'du-key')
  const key = attributeOf(use, 'key')
  const version = attributeOf(use, 'version')
  const revisions = descendantsOf(head, 'revision-history')
    .flatMap((revision) => clock.instant(attributeOf(revision, 'norm')) ?? [])
    .toSorted((a, b) => millisecondsOf(a) - millisecondsOf(b))
  const guid = storyId(id, key)
  const pubStatus = pubStatusOf(status)
  const series = firstBelow(head, 'series')
  const part = attributeOf(series, 'series.part')
  const total = attributeOf(series, 'series.totalpart')
  const wire = present({
    provider:
      attributeOf(firstBelow(head, 'doc-id'), 'regsrc') ?? attributeOf(firstBelow(head, 'from-src'), 'src-name'),
    guid,
    uri: guid === id ? undefined : id,
    version,
    versionCreated: issued,
    firstCreated: [...revisions, ...(issued === undefined ? [] : [issued])].toSorted(
      (a, b) => millisecondsOf(a) - millisecondsOf(b),
    )[0],
    signal: pubStatus === 'canceled' ? 'kill' : isCorrection ? 'correction' : signalOfVersion(version),
    pubStatus,
    takeKey: key,
    sequence: part === undefined ? undefined : Number(total) > 0 ? `${part}/${total}` : part,
  } as const)
  return Object.keys(wire).length === 0 ? undefined : wire
}

/** A document id that is the story's key with a number behind it names a version: the key stays the same. */
function storyId(id: string | undefined, key: string | undefined): string | undefined {
  const isVersioned =
    id !== undefined && key !== undefined && id.startsWith(key) && /^[_:.-]?v?\d{1,4}$/u.test(id.slice(key.length))
  return isVersioned ? key : (id ?? (key !== undefined && key.length >= 12 && /\d/u.test(key) ? key : undefined))
}

function signalOfVersion(version: string | undefined): Wire['signal'] {
  const number = Number(version)
  if (version === undefined || !Number.isInteger(number) || number > 999) return undefined
  return number > 1 ? 'update' : 'new'
}

function pubStatusOf(status: string | undefined): Wire['pubStatus'] {
  if (status === undefined) return undefined
  if (status === 'usable') return 'usable'
  if (/^cancel|^kill|^delet/u.test(status)) return 'canceled'
  return status === 'withheld' || status === 'embargoed' ? 'withheld' : undefined
}

/** `docdata` has rights as attributes, `body.head` as words. */
function rightsOf(
  head: MarkupElement | undefined,
  bodyHead: MarkupElement | undefined,
): Pick<Story, 'copyrightHolder' | 'copyrightNotice' | 'usageTerms'> {
  const said = firstBelow(head, 'doc.rights')
  const copyright = firstBelow(head, 'doc.copyright')
  const words = elementsOf(bodyHead, 'rights')
  const terms =
    said === undefined ? [] : ['limitations', 'type', 'geography', 'agent'].map((name) => attributeOf(said, name))
  return present({
    copyrightHolder:
      attributeOf(copyright, 'holder') ?? textOf(firstBelow(bodyHead, 'rights.owner')) ?? attributeOf(said, 'owner'),
    copyrightNotice: noticeOf(attributeOf(copyright, 'year'), attributeOf(copyright, 'holder')),
    usageTerms: linesOf([...terms, ...words.flatMap(termsIn)]),
  })
}

/** What the owner allows, in words or in elements; the owner has a field of its own. */
const termsIn = (rights: MarkupElement): (string | undefined)[] => {
  const parts = elementsOf(rights)
  return parts.length === 0 ? [textOf(rights)] : parts.filter(({name}) => name !== 'rights.owner').map(textOf)
}

/** Year and holder stand apart; a notice has both. */
const noticeOf = (year: string | undefined, holder: string | undefined): string | undefined =>
  year === undefined || holder === undefined ? undefined : `© ${year} ${holder}`
