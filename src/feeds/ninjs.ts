import {present} from '../story/present.ts'
import type {Subject} from '../story/story.ts'
import type {FeedMedia, FeedItem, Tombstone} from './feed-item.ts'
import {itemHtml} from './item-html.ts'
import {schemeAddress} from './subject-schemes.ts'
import {plainText} from './plain-text.ts'
import {textOfLine} from './item-credits.ts'

/** What ninjs says, whatever the names that its versions give to it. */
export interface NinjsText {
  readonly html: string
  readonly text: string
  readonly by: string | undefined
  readonly located: string | undefined
  readonly infoSources: readonly NinjsSource[]
  readonly altIds: Readonly<Record<string, string>>
  /** State of comments, for which ninjs has no field: a description with a role of its own says it. */
  readonly commenting: string | undefined
}

export interface NinjsSource {
  readonly name: string
  readonly role: string
  readonly uri?: string
}

/** What an item says in all versions of ninjs. */
export function ninjsText(item: FeedItem): NinjsText {
  const {origin, source, contributions, comments} = item
  const names = [
    source && {name: source.name, role: 'originfo', uri: source.url},
    origin?.name !== undefined && origin.name !== source?.name
      ? {name: origin.name, role: 'originfo', uri: origin.url}
      : undefined,
    ...contributions.map((one) => ({name: one.name, role: one.role, uri: one.source?.url})),
  ]
  return {
    html: itemHtml(item),
    text: [...item.body.map(plainText), ...item.credits.map(textOfLine)].join('\n\n'),
    by: item.byline,
    located: item.dateline?.place ?? item.dateline?.text,
    infoSources: names.flatMap((one) => (one === undefined ? [] : [present(one)])),
    altIds: present({
      url: item.url,
      original: origin?.url,
      canonical: item.canonicalUrl === item.url ? undefined : item.canonicalUrl,
      wire: item.wire?.guid,
    }),
    commenting: comments?.state,
  }
}

/** The address of a subject; none where its scheme is no address and nobody knows one. */
export function subjectUri({scheme, code}: Subject): string | undefined {
  if (scheme === undefined) return undefined
  const address = schemeAddress(scheme)
  if (!/^https?:\/\//u.test(address)) return undefined
  const uri = `${address}${/[/#]$/u.test(address) ? '' : '/'}${encodeURIComponent(code.toWellFormed())}`
  return URL.canParse(uri) ? uri : undefined
}

/** ninjs has no word for expiry: what must not be shown any more is canceled. */
export function ninjsStatus({state}: Tombstone): 'canceled' | 'withheld' {
  return state === 'withheld' ? 'withheld' : 'canceled'
}

export const ninjsTypes: Readonly<Record<FeedMedia['kind'], string>> = {
  image: 'picture',
  video: 'video',
  audio: 'audio',
}

/** Days for which the file of a canceled item stays: agencies' clients look in at least monthly. */
export const ninjsTombstoneDays = 30
