import {present, presentList} from '../../story/present.ts'
import type {RelatedItem, Wire} from '../../story/story.ts'
import type {ExplicitFields} from '../format.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {isLater, type WireClock} from '../wire-clock.ts'
import {attributeOf, descendantsOf, elementAt, elementsOf, firstBelow, textOf} from '../xml/find-elements.ts'

/** What a news item says of itself: its ids, its status, its dates, what it belongs to. */
export function fieldsOfIdentity(
  item: MarkupElement,
  envelope: MarkupElement | undefined,
  clock: WireClock,
): ExplicitFields {
  const management = elementAt(item, 'NewsManagement')
  const firstCreated = clock.instant(textOf(elementAt(management, 'FirstCreated')))
  const versionCreated = clock.instant(textOf(elementAt(management, 'ThisRevisionCreated')))
  const status = value(elementAt(management, 'Status'))?.toLowerCase()
  const change = elementAt(management, 'StatusWillChange')
  const becomesUsable = value(elementAt(change, 'FutureStatus'))?.toLowerCase() === 'usable'
  const pubStatus = pubStatusOf(status)
  const ids = idsOf(item, versionCreated, clock)
  const services = [
    ...elementsOf(envelope, 'NewsService', 'NewsProduct').flatMap((service) => value(service) ?? []),
    ...descendantsOf(item, 'AdministrativeMetadata').flatMap(packagesOf),
  ]
  return present({
    slugline: textOf(elementAt(item, 'Identification', 'NameLabel')),
    urgency: urgencyOf(value(elementAt(management, 'Urgency')) ?? value(elementAt(envelope, 'Priority'))),
    embargoUntil:
      status !== 'usable' && becomesUsable ? clock.instant(textOf(elementAt(change, 'DateAndTime'))) : undefined,
    publishedAt: firstCreated ?? versionCreated,
    updatedAt: isLater(versionCreated, firstCreated) ? versionCreated : undefined,
    relatedItems: presentList([
      ...elementsOf(management, 'DerivedFrom', 'AssociatedWith').flatMap(relatedItemOf),
      ...descendantsOf(item, 'NewsItemRef').flatMap(relatedItemOf),
    ]),
    wire: present({
      provider: ids.provider,
      guid: ids.guid,
      uri: ids.uri,
      version: ids.version,
      versionCreated,
      firstCreated,
      signal: pubStatus === 'canceled' ? 'kill' : signalOf(item, ids.version),
      pubStatus,
      takeKey: descendantsOf(item, 'SeriesLine')
        .map(textOf)
        .find((text) => text !== undefined),
      services: presentList([...new Set(services)]),
    } as const),
  })
}

/** Most values stand in FormalName, those of some senders as text. */
const value = (element: MarkupElement | undefined): string | undefined =>
  attributeOf(element, 'FormalName') ?? textOf(element)

/** Services and their products as Belga writes them: "NEWS/CULTURE_LIFESTYLE". */
function packagesOf(administrative: MarkupElement): string[] {
  return elementsOf(administrative, 'Property')
    .filter((property) => attributeOf(property, 'FormalName') === 'NewsPackage')
    .flatMap((property) => {
      const parts = elementsOf(property, 'Property').flatMap((part) => attributeOf(part, 'Value') ?? [])
      return parts.length === 0 ? [] : [parts.join('/')]
    })
}

function urgencyOf(text: string | undefined): number | undefined {
  const urgency = Number(text)
  return text !== undefined && Number.isInteger(urgency) && urgency >= 1 && urgency <= 9 ? urgency : undefined
}

interface Ids {
  readonly provider: string | undefined
  readonly guid: string | undefined
  readonly uri: string | undefined
  readonly version: string | undefined
}

/**
 * The public identifier ends in the number of the revision; what stands before it is the same in all of them. Where it
 * is the sender's and no item's, the parts of the identifier make one.
 */
function idsOf(item: MarkupElement, versionCreated: string | undefined, clock: WireClock): Ids {
  const identifier = elementAt(item, 'Identification', 'NewsIdentifier')
  const [provider, date, id, revision, uri] = [
    'ProviderId',
    'DateId',
    'NewsItemId',
    'RevisionId',
    'PublicIdentifier',
  ].map((name) => textOf(elementAt(identifier, name)))
  // Revisions count from 1; a sender that counts from 0 means the first.
  const version = revision === '0' ? '1' : revision
  const own = id === undefined || version === undefined ? id : withoutEnd(id, `-v${version}`)
  if (uri !== undefined && own !== undefined && uri.includes(own)) {
    const update = attributeOf(elementAt(identifier, 'RevisionId'), 'Update') ?? 'N'
    const guid = version === undefined ? uri : withoutEnd(withoutEnd(uri, `:${revision}`), `:${revision}${update}`)
    return {provider, guid, uri: guid === uri ? undefined : uri, version}
  }
  if (own === undefined) return {provider, guid: undefined, uri: undefined, version}
  // A date that is this revision's would make each revision another story.
  const isDateOfRevision = Number(version) > 1 && versionCreated !== undefined && clock.instant(date) === versionCreated
  const parts = ['urn', 'newsml', provider, isDateOfRevision ? undefined : date, own]
  return {provider, guid: parts.filter((part) => part !== undefined).join(':'), uri: undefined, version}
}

const withoutEnd = (text: string, end: string): string =>
  text.endsWith(end) && text !== end ? text.slice(0, -end.length) : text

function pubStatusOf(status: string | undefined): Wire['pubStatus'] {
  if (status === undefined) return undefined
  if (status.startsWith('cancel')) return 'canceled'
  if (status === 'withheld' || status === 'embargoed') return 'withheld'
  return status === 'usable' ? 'usable' : undefined
}

function signalOf(item: MarkupElement, version: string | undefined): Wire['signal'] {
  const said = [
    ...elementsOf(elementAt(item, 'NewsManagement'), 'Instruction', 'NewsItemType'),
    ...descendantsOf(item, 'Genre'),
  ].map((element) => value(element) ?? '')
  if (said.some((text) => /^(?:kill|delete|cancel|withdraw)/iu.test(text))) return 'kill'
  if (said.some((text) => /^(?:correct|rectif)/iu.test(text))) return 'correction'
  const previous = Number(attributeOf(firstBelow(item, 'RevisionId'), 'PreviousRevision') ?? 0)
  const number = Number(version)
  if (version === undefined || !Number.isInteger(number)) return undefined
  return previous > 0 || number > 1 ? 'update' : 'new'
}

function relatedItemOf(element: MarkupElement): RelatedItem[] {
  const guid = attributeOf(element, 'NewsItem')
  if (guid === undefined) return []
  const relation =
    attributeOf(element, 'FormalName') ?? `${element.name.charAt(0).toLowerCase()}${element.name.slice(1)}`
  return [present({relation, guid, title: textOf(elementAt(element, 'Comment'))})]
}
