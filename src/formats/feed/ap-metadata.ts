import {present, presentList} from '../../story/present.ts'
import type {HeadlineVariant, Place, Subject, Wire} from '../../story/story.ts'
import type {ExplicitFields} from '../format.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {attributeOf, textOf} from '../xml/find-elements.ts'
import {moduleElements, moduleLine} from './feed-modules.ts'
import {feedTime} from './feed-time.ts'

/** What the Associated Press says of an entry in elements of its own: identity, status, lines, subjects. */
export function fieldsOfAp(entry: MarkupElement): ExplicitFields {
  const [management] = moduleElements(entry, 'apnm', 'NewsManagement')
  const [content] = moduleElements(entry, 'apcm', 'ContentMetadata')
  if (management === undefined && content === undefined) return {}
  const managed = (...names: string[]): string | undefined => moduleLine(management, 'apnm', ...names)
  const line = (...names: string[]): string | undefined => moduleLine(content, 'apcm', ...names)
  const status = managed('PublishingStatus')?.toLowerCase()
  const released = feedTime(managed('PublishingReleaseDateTime', 'ReleaseDateTime'))
  const [copyright] = moduleElements(content, 'apcm', 'Copyright')
  const [priority] = moduleElements(content, 'apcm', 'Priority')
  const urgency = Number(attributeOf(priority, 'Numeric'))
  const things = moduleElements(content, 'apcm', 'SubjectClassification', 'EntityClassification')
  return present({
    headlines: presentList(moduleElements(content, 'apcm', 'ExtendedHeadLine').flatMap(variantOf)),
    slugline: line('SlugLine'),
    creditLine: line('CreditLine'),
    editorsNote: managed('PublishingSpecialInstructions', 'EditorialNote'),
    copyrightHolder: attributeOf(copyright, 'Holder'),
    urgency: Number.isInteger(urgency) && urgency >= 1 && urgency <= 9 ? urgency : undefined,
    embargoUntil: status === 'embargoed' ? released : undefined,
    subjects: presentList(things.filter((thing) => !isPlace(thing)).flatMap(subjectOf)),
    places: presentList(things.filter(isPlace).flatMap(placeOf)),
    wire: present({
      provider: line('Source') ?? 'AP',
      guid: managed('ManagementId'),
      version: managed('ManagementSequenceNumber'),
      ...signalOf(status, managed('ManagementType')),
    }),
  })
}

function signalOf(status: string | undefined, type: string | undefined): Pick<Wire, 'signal' | 'pubStatus'> {
  if (/^cancel|^kill/u.test(status ?? '') || /^(?:delete|kill)/iu.test(type ?? ''))
    return {signal: 'kill', pubStatus: 'canceled'}
  return present({
    signal: type === undefined ? undefined : /^change/iu.test(type) ? ('update' as const) : ('new' as const),
    pubStatus:
      status === 'usable'
        ? ('usable' as const)
        : status === 'withheld' || status === 'embargoed'
          ? ('withheld' as const)
          : undefined,
  })
}

function variantOf(element: MarkupElement): HeadlineVariant[] {
  const text = textOf(element)
  return text === undefined ? [] : [{text, role: 'extended'}]
}

const authorityOf = (thing: MarkupElement): string => attributeOf(thing, 'Authority') ?? ''
const isPlace = (thing: MarkupElement): boolean => /geography/iu.test(authorityOf(thing))

function subjectOf(thing: MarkupElement): Subject[] {
  const name = attributeOf(thing, 'Value')
  const code = attributeOf(thing, 'Id') ?? name
  const scheme = authorityOf(thing)
  const kind = /party/iu.test(scheme) ? 'person' : /organi[sz]ation|company/iu.test(scheme) ? 'organisation' : undefined
  return code === undefined ? [] : [{code, ...present({name, scheme: scheme === '' ? undefined : scheme, kind})}]
}

function placeOf(thing: MarkupElement): Place[] {
  const name = attributeOf(thing, 'Value')
  return name === undefined ? [] : [{name, role: 'about', ...present({code: attributeOf(thing, 'Id')})}]
}
