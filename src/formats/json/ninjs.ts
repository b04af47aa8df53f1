import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import type {Format, FormatInput, ParseResult} from '../format.ts'
import {hasBody} from './body-of-ninjs.ts'
import {isObject, type JsonObject, lineAt, objectsOf} from './json-value.ts'
import {associationsOf, mediumOf} from './media-of-ninjs.ts'
import {readBrokenJson} from './mend-json.ts'
import {createPlaceFinder} from './place-finder.ts'
import {storyOfNinjs} from './story-of-ninjs.ts'

/**
 * ninjs 1.x, 2.x and 3.x, IPTC's news in JSON, alone or in the lists that agencies' services answer with; AP's and the
 * Guardian's variants too.
 */
export const ninjs = {name: 'ninjs', detect, parse} as const satisfies Format

const marks =
  /"(?:uri|guid|usn|versioncreated|versionCreated|body_[a-z\d]{2,12}|body(?:html|text|xhtml)|bodies|headlines|pubstatus|pubStatus|infosources|infoSources|planning_date|coverages|altids|altIds)"\s*:/gu

function detect({text}: FormatInput): number {
  if (!/^[\s\uFEFF]*[{[]\s*["{]/u.test(text.slice(0, 1000))) return 0
  if (/"version"\s*:\s*"https:(?:\\?\/){2}jsonfeed\.org/u.test(text)) return 0
  return new Set(text.match(marks)?.map((mark) => mark.replace(/\s+/u, ''))).size >= 2 ? 1 : 0
}

function parse({text}: FormatInput): ParseResult {
  const {value: document, diagnostics} = readBrokenJson(text)
  if (document === undefined) {
    return refused(
      'markup-broken',
      'The input begins like ninjs but is no whole JSON. Get the file again, it may have been cut off.',
    )
  }
  const items = itemsOf(document)
  const planned = items.filter((item) => storyless(item) !== undefined)
  const place = createPlaceFinder(text)
  const context = {source: text, place, services: servicesOf(document)}
  const stories = items
    .flatMap((item) => (storyless(item) === undefined ? [item, ...textsOf(item)] : []))
    .map((item) => storyOfNinjs(item, context))
  if (items.length === 0)
    return refused('no-story', 'The JSON holds no item of news. Ask the sender for the item itself.')
  return {
    stories,
    diagnostics: [...diagnostics, ...planned.map((item) => refusal(item, stories.length === 0 ? 'error' : 'info'))],
  }
}

const refused = (code: 'markup-broken' | 'no-story', message: string): ParseResult => ({
  stories: [],
  diagnostics: [{code, severity: 'error', message}],
})

/** Services wrap items in `data`, `items` or `item`. */
function itemsOf(value: unknown, depth = 0): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap((one) => itemsOf(one, depth + 1))
  if (!isObject(value) || depth > 4) return []
  const isItem = ['headline', 'headlines', 'uri', 'guid', 'planning_date'].some((name) => name in value)
  if (isItem || hasBody(value)) return [value]
  return ['data', 'items', 'item', '_items', 'results'].flatMap((name) => itemsOf(value[name], depth + 1))
}

/** What an item holds that is no story. */
function storyless(item: JsonObject): string | undefined {
  const type = lineAt(item, 'type', 'itemtype', 'itemType', 'item_class') ?? ''
  const has = (...names: string[]): boolean => names.some((name) => name in item)
  if (/^planning|plinat/iu.test(type) || has('planning_date')) return 'a plan of coverage'
  if (/^(?:person|organisation|concept)$/iu.test(type)) return 'a concept'
  if (hasBody(item)) return undefined
  if (/^event$|cinat:concept/iu.test(type) || has('eventDetails') || (has('dates') && !has('versioncreated')))
    return 'an event of a calendar'
  return has('plannedCoverage', 'coverages') ? 'a plan of coverage' : undefined
}

function refusal(item: JsonObject, severity: Diagnostic['severity']): Diagnostic {
  const guid = lineAt(item, 'guid', 'uri')
  return {
    code: 'no-story',
    severity,
    message: `The item${guid === undefined ? '' : ` ${guid}`} holds ${storyless(item) ?? 'no story'}, not a story. Read the news items that go with it.`,
  }
}

/** Texts that stand with an item or make up a package, each a story of its own where they hold one. */
function textsOf(item: JsonObject, depth = 0): JsonObject[] {
  return associationsOf(item).flatMap(({item: one}) => {
    const own = mediumOf(one) === undefined && hasBody(one) ? [one] : []
    return depth < 2 ? [...own, ...textsOf(one, depth + 1)] : own
  })
}

/** AP says beside the item which products it came by. */
function servicesOf(document: unknown): string[] {
  const data = isObject(document) && isObject(document['data']) ? document['data'] : undefined
  const meta = isObject(data?.['meta']) ? data['meta'] : undefined
  return objectsOf(meta?.['products']).flatMap((product) => lineAt(product, 'name') ?? [])
}
