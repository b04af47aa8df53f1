import {present, presentList} from '../../story/present.ts'
import type {HeadlineVariant, Place, RelatedItem} from '../../story/story.ts'
import type {ExplicitFields} from '../format.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {attributeOf, languageTag, textOf} from '../xml/find-elements.ts'
import {addressOf} from './entry-address.ts'
import {firstLine, type Module, moduleElements, moduleLine} from './feed-modules.ts'
import {feedTime} from './feed-time.ts'

/** What the modules of an entry say, in RSS and Atom alike: Dublin Core, PRISM, GeoRSS, threads, comments, podcasts. */
export function fieldsOfModules(entry: MarkupElement, baseUrl: string | undefined): ExplicitFields {
  const line = (module: Module, ...names: string[]): string | undefined => moduleLine(entry, module, ...names)
  const time = (module: Module, ...names: string[]): string | undefined => {
    const times = names.flatMap((name) => moduleElements(entry, module, name).map((one) => feedTime(textOf(one))))
    return times.find((value) => value !== undefined)
  }
  return present({
    headlines: presentList(
      [...moduleElements(entry, 'dcterms', 'alternative'), ...moduleElements(entry, 'prism', 'alternateTitle')].flatMap(
        variantOf,
      ),
    ),
    abstract: line('dcterms', 'abstract') ?? line('prism', 'teaser') ?? line('itunes', 'summary', 'subtitle'),
    publishedAt:
      time('dcterms', 'issued', 'created') ??
      time('dc', 'date') ??
      time('prism', 'publicationDate', 'coverDate', 'creationDate'),
    updatedAt: time('dcterms', 'modified') ?? time('prism', 'modificationDate'),
    embargoUntil: time('prism', 'embargoDate') ?? feedTime(periodOf(line('dcterms', 'available'), 'start')),
    expiresAt:
      time('prism', 'expirationDate', 'killDate') ??
      time('mi', 'expirationDate') ??
      feedTime(periodOf(line('dcterms', 'valid', 'available'), 'end')),
    language: languageTag(line('dc', 'language')),
    keywords: presentList([
      ...moduleElements(entry, 'dc', 'subject', 'keyword').flatMap((one) => textOf(one) ?? []),
      ...moduleElements(entry, 'prism', 'keyword', 'section').flatMap((one) => textOf(one) ?? []),
      ...listed(line('media', 'keywords')),
      ...listed(line('itunes', 'keywords')),
    ]),
    places: presentList(placesOf(entry)),
    copyrightNotice: line('dc', 'rights') ?? line('prism', 'copyright') ?? line('media', 'copyright'),
    copyrightHolder: line('dcterms', 'rightsHolder'),
    usageTerms: line('dcterms', 'license', 'accessRights', 'rights') ?? line('media', 'license') ?? licenseOf(entry),
    relatedItems: presentList(repliesOf(entry, baseUrl)),
    commentCount: countOf(line('slash', 'comments') ?? line('thr', 'total')),
  })
}

/** "start=2026-11-03;end=2026-11-10" of Dublin Core's periods; a lone time ends it. */
function periodOf(text: string | undefined, side: 'start' | 'end'): string | undefined {
  if (text === undefined) return undefined
  const named = new RegExp(String.raw`\b${side}\s*=\s*([^;]{4,40})`, 'iu').exec(text)?.[1]
  return named ?? (side === 'end' && !text.includes('=') ? text : undefined)
}

const listed = (text: string | undefined): string[] =>
  (text ?? '').split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))

function variantOf(element: MarkupElement): HeadlineVariant[] {
  const text = firstLine([element])
  return text === undefined ? [] : [{text, role: 'alternative'}]
}

/** A place by its name; a point alone has none. */
function placesOf(entry: MarkupElement): Place[] {
  const names = [
    ...moduleElements(entry, 'georss', 'featurename', 'featureName'),
    ...moduleElements(entry, 'prism', 'location'),
    ...moduleElements(entry, 'dcterms', 'spatial'),
    ...moduleElements(entry, 'dc', 'coverage'),
  ].flatMap((element) => textOf(element) ?? [])
  return [...new Set(names)].map((name) => ({name, role: 'about'}))
}

/** Of Creative Commons, by its address. */
export const licenseOf = (element: MarkupElement | undefined): string | undefined =>
  moduleElements(element, 'cc', 'license')
    .map((license) => attributeOf(license, '{http://www.w3.org/1999/02/22-rdf-syntax-ns#}resource') ?? textOf(license))
    .find((address) => address !== undefined)

/** What it replies to, the feed of replies to it, and the page behind a service's own address. */
function repliesOf(entry: MarkupElement, baseUrl: string | undefined): RelatedItem[] {
  const replied = moduleElements(entry, 'thr', 'in-reply-to').flatMap((element): RelatedItem[] => {
    const url = addressOf(attributeOf(element, 'href'), baseUrl)
    const guid = attributeOf(element, 'ref')
    return url === undefined && guid === undefined ? [] : [present({relation: 'in-reply-to', guid, url})]
  })
  const feeds = moduleElements(entry, 'wfw', 'commentRss', 'commentRSS').flatMap((element): RelatedItem[] => {
    const url = addressOf(textOf(element), baseUrl)
    return url === undefined ? [] : [{relation: 'replies', url}]
  })
  const pages = moduleElements(entry, 'feedburner', 'origLink').flatMap((element): RelatedItem[] => {
    const url = addressOf(textOf(element), baseUrl)
    return url === undefined ? [] : [{relation: 'canonical', url}]
  })
  return [...replied, ...feeds, ...pages]
}

export function countOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/u.test(text) ? Number(text) : undefined
}
