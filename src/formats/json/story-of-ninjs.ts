import type {ParsedPassage, Role, SourceRange} from '../../story/passage.ts'
import {present, presentList} from '../../story/present.ts'
import type {Dateline, HeadlineVariant, Place, RelatedItem, Wire} from '../../story/story.ts'
import type {ParsedStory} from '../format.ts'
import {lineOfHtml} from '../html/passages-of-html.ts'
import {createWireClock, type WireClock} from '../wire-clock.ts'
import {webAddress} from '../web-address.ts'
import {languageTag} from '../xml/find-elements.ts'
import {readBody} from './body-of-ninjs.ts'
import {isObject, type JsonObject, lineAt, linesAt, objectsOf, rawAt, textAt} from './json-value.ts'
import {associationsOf, filesWith, mediaWith, mediumFrom, mediumOf} from './media-of-ninjs.ts'
import {authorOf, placesOf, relatedOf, subjectOf, subjectsOf} from './things-of-ninjs.ts'

export type PlaceOf = (value: string) => SourceRange

/** An item of ninjs, of whichever generation, as a story. `services` are those that brought it. */
export function storyOfNinjs(
  item: JsonObject,
  {source, place, services}: {readonly source: string; readonly place: PlaceOf; readonly services: readonly string[]},
): ParsedStory {
  const clock = createWireClock(() =>
    ['versioncreated', 'versionCreated', 'firstcreated', 'firstCreated'].map((name) => rawAt(item, name)),
  )
  const time = (...names: string[]): string | undefined => clock.instant(rawAt(item, ...names))
  const variants = objectsOf(item['headlines'])
  const main = variants.find((one) => !/short|sub|teaser|kicker/iu.test(lineAt(one, 'role') ?? '')) ?? variants[0]
  const passage = (value: string | undefined, role: Role): ParsedPassage[] => {
    // A byline may have its house on a line of its own.
    const line = lineOfHtml(role === 'byline' ? value?.trim().replaceAll(/,?\s*\n\s*/gu, ', ') : value)
    if (value === undefined || line === undefined) return []
    return [{text: line, shape: role === 'headline' ? 'heading' : 'paragraph', at: place(value), role}]
  }
  const bylines = objectsOf(item['bylines'])
  const head = [
    ...passage(kickerOf(item, variants), 'kicker'),
    ...passage(rawAt(item, 'headline') ?? rawAt(main, 'value') ?? rawAt(item, 'title', 'name'), 'headline'),
    ...passage(rawAt(item, 'subheadline', 'subhead', 'headline_sub'), 'deck'),
    ...passage(rawAt(item, 'byline', 'by', 'bylines') ?? rawAt(bylines[0], 'by', 'name', 'value'), 'byline'),
  ]
  const text = readBody(item, {source, place})
  const files = new Set(filesWith(item))
  const others = text.media.filter(({url}) => url === undefined || !files.has(url))
  const kind = mediumOf(item)
  const name = lineAt(item, 'source', 'infosource')
  const urgency = Number(lineAt(item, 'urgency', 'priority'))
  const [origin] = objectsOf(item['datelinelocation'])
  const places = [...originOf(origin), ...placesOf(item)]
  return {
    fields: present({
      wire: wireOf(item, clock, services),
      headlines: presentList([
        ...variants.filter((one) => one !== main).flatMap(variantOf),
        ...(['headline_extended', 'headline_seo', 'title'] as const).flatMap((role) => otherTitle(item, role)),
      ]),
      slugline: lineAt(item, 'slugline', 'slug'),
      abstract: lineOfHtml(
        rawAt(item, 'description_summary', 'description_text', 'description_html', 'abstract') ??
          rawAt(summaryOf(objectsOf(item['descriptions'])), 'value'),
      ),
      authors: presentList(objectsOf(item['authors'] ?? item['people_by'] ?? bylines).flatMap(authorOf)),
      dateline: datelineOf(item),
      language: languageTag(lineAt(item, 'language')),
      keywords: presentList([...new Set([...linesAt(item, 'keyword'), ...linesAt(item, 'keywords')])]),
      subjects: presentList(subjectsOf(item)),
      genres: presentList([...objectsOf(item['genre'] ?? item['genres'])].flatMap((one) => subjectOf(one))),
      places: presentList(places),
      urgency: Number.isInteger(urgency) && urgency >= 1 && urgency <= 9 ? urgency : undefined,
      publishedAt: time(
        'firstpublished',
        'firstPublished',
        'firstcreated',
        'firstCreated',
        'firstVersion',
        'versioncreated',
        'versionCreated',
      ),
      updatedAt: time('versioncreated', 'versionCreated'),
      embargoUntil: time('embargoed', 'embargoedUntil', 'embargoeduntil', 'embargo'),
      expiresAt: time('expires', 'expiry'),
      editorsNote: textAt(item, 'ednote', 'edNote', 'ednotes', 'edNotes'),
      corrections: presentList(linesAt(item, 'correction').concat(linesAt(item, 'corrections'))),
      creditLine: lineAt(item, 'creditline', 'creditLine', 'description_creditline', 'credit_line'),
      usageTerms: textAt(item, 'usageterms', 'usageTerms', 'usage') ?? rightsOf(item),
      copyrightHolder: lineAt(item, 'copyrightholder', 'copyrightHolder'),
      copyrightNotice: textAt(item, 'copyrightnotice', 'copyrightNotice'),
      originalUrl: webAddress(rawAt(item, 'canonical_url', 'canonicalUrl')),
      source: name === undefined ? undefined : {name},
      media: presentList([...(kind === undefined ? [] : [mediumFrom(item, kind)]), ...mediaWith(item), ...others]),
      relatedItems: presentList([...relatedOf(item), ...textsWith(item)]),
    }),
    passages: [...head, ...text.passages],
    source,
  }
}

function wireOf(item: JsonObject, clock: WireClock, services: readonly string[]): Wire {
  const time = (...names: string[]): string | undefined => clock.instant(rawAt(item, ...names))
  const status = lineAt(item, 'pubstatus', 'pubStatus', 'status')
  const [infosource] = objectsOf(item['infosources'] ?? item['infoSources'] ?? item['infosource'])
  const own = ['service', 'services', 'products'].flatMap((name) =>
    objectsOf(item[name]).flatMap((one) => lineAt(one, 'name', 'code') ?? []),
  )
  return present({
    provider: lineAt(item, 'provider') ?? lineAt(infosource, 'name') ?? lineAt(item, 'source', 'source-feed'),
    guid: lineAt(item, 'guid', 'usn', 'uri'),
    uri: lineAt(item, 'uri'),
    version: lineAt(item, 'version'),
    versionCreated: time('versioncreated', 'versionCreated'),
    firstCreated: time('firstcreated', 'firstCreated', 'firstVersion', 'contentcreated', 'contentCreated'),
    pubStatus: statusOf(status),
    signal: /cancel|kill|recall/iu.test(status ?? '') ? ('kill' as const) : signalOf(item),
    takeKey: lineAt(item, 'anpa_take_key', 'takekey', 'takeKey'),
    sequence: lineAt(item, 'ingest_provider_sequence', 'provider_sequence', 'sequence'),
    services: presentList([...new Set([...own, ...services])]),
  })
}

/** "embargoed" is AP's word for withheld until then. */
function statusOf(status: string | undefined): Wire['pubStatus'] {
  if (status === undefined) return undefined
  if (/cancel|kill|recall/iu.test(status)) return 'canceled'
  if (/withh|embargo/iu.test(status)) return 'withheld'
  return /usable|corrected/iu.test(status) ? 'usable' : undefined
}

function signalOf(item: JsonObject): Wire['signal'] {
  const said = ['signals', 'signal', 'editorialtypes']
    .flatMap((name) => [
      ...linesAt(item, name),
      ...objectsOf(item[name]).flatMap((one) => lineAt(one, 'code', 'qcode', 'name') ?? []),
    ])
    .join(' ')
  if (/kill|withdraw|takedown/iu.test(said)) return 'kill'
  if (/correct/iu.test(said) || lineAt(item, 'pubstatus') === 'corrected') return 'correction'
  return /update|writethru/iu.test(said) ? 'update' : undefined
}

/** What is written to stand under a picture sums up no text. */
const summaryOf = (descriptions: readonly JsonObject[]): JsonObject | undefined =>
  descriptions.find((one) => !/caption/iu.test(lineAt(one, 'role') ?? '')) ?? descriptions[0]

function kickerOf(item: JsonObject, variants: readonly JsonObject[]): string | undefined {
  const said = variants.find((one) => /kicker/iu.test(lineAt(one, 'role') ?? ''))
  return rawAt(item, 'kicker') ?? rawAt(said, 'value')
}

function variantOf(one: JsonObject): HeadlineVariant[] {
  const text = lineOfHtml(rawAt(one, 'value'))
  const role = lineAt(one, 'role')
  return text === undefined || /kicker/iu.test(role ?? '')
    ? []
    : [{text, ...present({role, language: languageTag(lineAt(one, 'language'))})}]
}

function otherTitle(item: JsonObject, role: string): HeadlineVariant[] {
  const text = lineOfHtml(rawAt(item, role))
  return text === undefined || text === lineOfHtml(rawAt(item, 'headline') ?? rawAt(item, 'title'))
    ? []
    : [{text, role: role.replace('headline_', '')}]
}

function datelineOf(item: JsonObject): Dateline | undefined {
  const {dateline: value} = item
  const text = isObject(value) ? lineAt(value, 'text') : lineAt(item, 'dateline')
  const [inside] = isObject(value) ? objectsOf(value['located']) : []
  const [origin] = objectsOf(item['datelinelocation'])
  const located = lineAt(item, 'located', 'location') ?? lineAt(inside, 'city') ?? lineAt(origin, 'city')
  if (text === undefined) return located === undefined ? undefined : {text: located, place: located}
  return {text, ...(located === undefined ? {} : {place: located})}
}

/** AP's place where a story was filed. */
function originOf(location: JsonObject | undefined): Place[] {
  const name = lineAt(location, 'city') ?? lineAt(location, 'countryname')
  if (name === undefined) return []
  const within = [lineAt(location, 'countryareaname'), lineAt(location, 'countryname')].filter(
    (part): part is string => part !== undefined && part !== name,
  )
  return [{name, role: 'origin', ...(within.length === 0 ? {} : {within})}]
}

/** A machine's terms at an address. */
function rightsOf(item: JsonObject): string | undefined {
  const [rights] = objectsOf(item['rightsinfo'] ?? item['rightsInfo'])
  return lineAt(rights, 'linkedrights', 'linkedRights', 'usageterms')
}

/** Texts that stand with an item. */
function textsWith(item: JsonObject): RelatedItem[] {
  return associationsOf(item).flatMap(({name, item: one}): RelatedItem[] => {
    const guid = lineAt(one, 'guid', 'uri')
    const title = lineAt(one, 'headline', 'title')
    return mediumOf(one) !== undefined || (guid === undefined && title === undefined)
      ? []
      : [present({relation: name ?? 'associated', guid, title, version: lineAt(one, 'version')})]
  })
}
