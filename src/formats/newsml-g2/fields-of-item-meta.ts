import {present, presentList} from '../../story/present.ts'
import type {RelatedItem, RelatedLink, Story, Wire} from '../../story/story.ts'
import type {ExplicitFields} from '../format.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {linesOf} from '../lines-of.ts'
import {webAddress} from '../web-address.ts'
import {isLater, type WireClock} from '../wire-clock.ts'
import {attributeOf, elementAt, elementsAt, elementsOf, textOf} from '../xml/find-elements.ts'
import {type Concepts, inLanguage} from './concepts.ts'

/** What is the same for all that is read of one item. */
export interface ItemContext {
  readonly concepts: Concepts
  readonly clock: WireClock
  readonly language: string | undefined
  /** Sender of the message that the item came in. */
  readonly sender: string | undefined
}

/** What an item says of itself: identity, status, rights, notes to editors, links. */
export function fieldsOfItemMeta(item: MarkupElement, context: ItemContext): ExplicitFields {
  const {concepts, clock, language} = context
  const meta = elementAt(item, 'itemMeta')
  const notes = elementsOf(meta, 'edNote')
  const corrections = notes.filter((note) => /correct/iu.test(attributeOf(note, 'role') ?? ''))
  const links = elementsOf(meta, 'link')
  const wire = wireOf(item, meta, corrections.length > 0, context)
  return present({
    ...rightsOf(item, concepts, language),
    embargoUntil: clock.instant(textOf(elementAt(meta, 'embargoed'))),
    expiresAt: clock.instant(textOf(elementAt(meta, 'expires'))),
    editorsNote: linesOf(notes.flatMap(linesOfNote)),
    corrections: presentList(corrections.flatMap((note) => textOf(note) ?? [])),
    relatedLinks: presentList(links.flatMap((link) => linkOf(link, concepts))),
    relatedItems: presentList([
      ...links.flatMap((link) => relatedItemOf(link, concepts)),
      ...elementsOf(item, 'derivedFrom').flatMap((derived) => relatedItemOf(derived, concepts)),
    ]),
    wire,
    publishedAt: wire.firstCreated ?? wire.versionCreated,
    updatedAt: isLater(wire.versionCreated, wire.firstCreated) ? wire.versionCreated : undefined,
  })
}

function rightsOf(
  item: MarkupElement,
  concepts: Concepts,
  language: string | undefined,
): Pick<Story, 'copyrightHolder' | 'copyrightNotice' | 'usageTerms'> {
  const texts = (name: string): string | undefined =>
    linesOf(inLanguage(elementsAt(item, 'rightsInfo', name), language).map(textOf))
  const holders = elementsAt(item, 'rightsInfo', 'copyrightHolder').flatMap((holder) => {
    const {name, literal, scheme, code} = concepts.of(holder)
    return name ?? literal ?? (scheme === undefined ? [] : (code ?? []))
  })
  return present({
    copyrightHolder: holders.length === 0 ? undefined : [...new Set(holders)].join(', '),
    copyrightNotice: texts('copyrightNotice'),
    usageTerms: texts('usageTerms'),
  })
}

/** A note may be a whole section of XHTML; each of its paragraphs and list items is a line. */
function linesOfNote(note: MarkupElement): (string | undefined)[] {
  const blocks = note.children.flatMap((child) => (child.type === 'element' ? leafBlocks(child) : []))
  return blocks.length === 0 ? [textOf(note)] : blocks.map(textOf)
}

const containers = new Set(['section', 'div', 'header', 'footer', 'ul', 'ol', 'html', 'body'])

const leafBlocks = (element: MarkupElement): MarkupElement[] =>
  containers.has(element.name) ? elementsOf(element).flatMap(leafBlocks) : [element]

function wireOf(
  item: MarkupElement,
  meta: MarkupElement | undefined,
  isCorrected: boolean,
  {concepts, clock, sender}: ItemContext,
): Wire {
  const provider = concepts.of(elementAt(meta, 'provider'))
  const version = attributeOf(item, 'version')
  const versionCreated = clock.instant(textOf(elementAt(meta, 'versionCreated')))
  const firstCreated = clock.instant(textOf(elementAt(meta, 'firstCreated')))
  const pubStatus = pubStatusOf(
    concepts.code(elementAt(meta, 'pubStatus')) ?? concepts.of(elementAt(meta, 'pubStatus')).code,
  )
  const services = elementsOf(meta, 'service').flatMap((service) => {
    const {name, literal, code} = concepts.of(service)
    return name ?? literal ?? code ?? []
  })
  const signals = elementsOf(meta, 'signal').map((signal) => signalOf(concepts.of(signal).code))
  return present({
    provider: provider.name ?? provider.literal ?? provider.code ?? sender,
    guid: attributeOf(item, 'guid'),
    version,
    versionCreated,
    firstCreated,
    signal:
      pubStatus === 'canceled'
        ? 'kill'
        : (signals.find((signal) => signal !== undefined) ??
          (isCorrected ? 'correction' : signalOfVersion(version, firstCreated, versionCreated))),
    pubStatus,
    sequence: sequenceOf(item),
    services: presentList([...new Set(services)]),
  } as const)
}

/** The number that a sender's wire gives each item, among the other ids of it. */
function sequenceOf(item: MarkupElement): string | undefined {
  const ids = [...elementsAt(item, 'itemMeta', 'altId'), ...elementsAt(item, 'contentMeta', 'altId')]
  return textOf(
    ids.find((id) => /(?:running|sequence|serial)_?-?(?:number|no|nr)?$/iu.test(attributeOf(id, 'type') ?? '')),
  )
}

function pubStatusOf(code: string | undefined): Wire['pubStatus'] {
  if (code === undefined) return undefined
  if (/^cancel/iu.test(code)) return 'canceled'
  const status = code.toLowerCase()
  return status === 'usable' || status === 'withheld' ? status : undefined
}

/** IPTC's signals and those that providers have beside them, by what their codes say. */
function signalOf(code: string | undefined): Wire['signal'] {
  if (code === undefined) return undefined
  if (/correct/iu.test(code)) return 'correction'
  if (/^(?:kill|delete|cancel|withdraw|retract)/iu.test(code)) return 'kill'
  return /^(?:update|replace|writethru)/iu.test(code) ? 'update' : undefined
}

/** Versions count from 1 with most providers; where they are serial numbers, the dates tell. */
function signalOfVersion(
  version: string | undefined,
  first: string | undefined,
  created: string | undefined,
): Wire['signal'] {
  const number = Number(version)
  if (version !== undefined && Number.isInteger(number) && number < 1000) return number > 1 ? 'update' : 'new'
  if (first === undefined || created === undefined) return undefined
  return isLater(created, first) ? 'update' : 'new'
}

const isSeeAlso = (relation: string | undefined): boolean => relation === undefined || /^seealso$/iu.test(relation)

/** Pages that the desk may want to read, or readers. */
function linkOf(link: MarkupElement, concepts: Concepts): RelatedLink[] {
  const url = webAddress(attributeOf(link, 'href'))
  return url === undefined || !isSeeAlso(concepts.code(link, 'rel'))
    ? []
    : [{title: textOf(elementAt(link, 'title')) ?? url, url}]
}

/** Other items: by their guid, or by an address for something else than a page to see. */
export function relatedItemOf(link: MarkupElement, concepts: Concepts): RelatedItem[] {
  const relation = attributeOf(link, 'rel')?.replace(/^\w+:(?=.)/u, '')
  const guid = attributeOf(link, 'residref') ?? attributeOf(link, 'guidref')
  const href = attributeOf(link, 'href')
  const url = webAddress(href)
  if (guid === undefined && (href === undefined || (url !== undefined && isSeeAlso(concepts.code(link, 'rel')))))
    return []
  return [
    present({
      relation: relation ?? (link.name === 'derivedFrom' ? 'derivedFrom' : undefined),
      title: textOf(elementAt(link, 'title')) ?? textOf(elementAt(link, 'headline')),
      guid: guid ?? (url === undefined ? href : undefined),
      version: attributeOf(link, 'version'),
      url,
    }),
  ]
}
