import type {Article, ArticleImageValue, Source, WireMediaValue} from '../documents/documents.ts'
import {resolvePublisher} from '../publishers/resolve-publisher.ts'
import {sourceId} from '../documents/ids.ts'
import {present} from '../story/present.ts'
import {webAddress} from './article-address.ts'
import type {FeedContext} from './feed.ts'
import type {FeedMedia, FeedRights} from './feed-item.ts'
import {isArticleImage} from './plain-text.ts'
import {isImageAsset, isSource} from './referred-documents.ts'
import type {Skip} from './skip-codes.ts'

export interface ItemMedia {
  readonly media: readonly FeedMedia[]
  readonly dropped: readonly Skip[]
}

/**
 * The pictures, films and sounds that go with the article: those of the body in its order, then what the wire offered
 * beside it. What has narrower rights than the article stays out alone.
 */
export function mediaOf(article: Article, context: FeedContext): ItemMedia {
  const media: FeedMedia[] = []
  const dropped: Skip[] = []
  const candidates = [
    ...(article.body ?? []).filter(isArticleImage).map((image) => fromBody(image, context)),
    ...(article.media ?? []).map(fromWire),
  ]
  for (const candidate of candidates) {
    const skip = refusalOfMedia(candidate, article, context)
    if (skip !== undefined) dropped.push(skip)
    else if (candidate.url !== undefined && !media.some(({url}) => url === candidate.url)) {
      const channels = holderOf(candidate, context)?.rights?.channels
      media.push({...candidate, url: candidate.url, ...(channels && {channels})})
    }
  }
  return {media, dropped}
}

type Candidate = Omit<FeedMedia, 'url'> & {readonly url?: string; readonly maySyndicate?: boolean}

function fromBody(image: ArticleImageValue, context: FeedContext): Candidate {
  return present({
    kind: 'image' as const,
    url: webAddress(image.url),
    blockKey: image._key,
    caption: image.caption,
    alt: image.alt,
    credit: image.credit,
    rights: present({notice: image.copyrightNotice}),
    maySyndicate: image.maySyndicate,
    ...assetOf(image.asset?._ref, context),
  })
}

function fromWire(media: WireMediaValue): Candidate {
  return present({
    kind: media.kind,
    url: webAddress(media.url),
    mimeType: media.mimeType,
    width: media.width,
    height: media.height,
    title: media.title,
    caption: media.caption,
    alt: media.alt,
    credit: media.credit,
    creator: media.creator,
    rights: present({holder: media.copyrightHolder, notice: media.copyrightNotice, terms: media.usageTerms}),
  })
}

type Asset = Pick<FeedMedia, 'mimeType' | 'width' | 'height' | 'size'> & {readonly url?: string}

/** A picture's `_id` says its dimensions and type: `image-<hash>-2000x1000-jpg`. */
function assetOf(id: string | undefined, {find, settings}: FeedContext): Asset {
  if (id === undefined) return {}
  const asset = find(id)
  const [, hash, width, height, extension] = /^image-([\w-]{1,200})-(\d{1,6})x(\d{1,6})-(\w{1,10})$/u.exec(id) ?? []
  const file = hash === undefined ? undefined : `${hash}-${width}x${height}.${extension}`
  const known = isImageAsset(asset) ? asset : undefined
  return present({
    url:
      webAddress(known?.url) ??
      (file === undefined ? undefined : webAddress(settings.imageUrl?.replaceAll('{file}', file))),
    mimeType: known?.mimeType ?? mimeTypes[extension ?? ''],
    width: known?.metadata?.dimensions?.width ?? numberOf(width),
    height: known?.metadata?.dimensions?.height ?? numberOf(height),
    size: known?.size,
  })
}

const mimeTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits)
}

function refusalOfMedia(media: Candidate, article: Article, context: FeedContext): Skip | undefined {
  const name = `The ${media.kind}${media.caption === undefined ? '' : ` "${media.caption.slice(0, 60)}"`}`
  const skip = (code: Skip['code'], reason: string): Skip =>
    present({id: article._id, code, reason: `${name} ${reason}`, url: media.url})
  if (media.maySyndicate === false) return skip('media-not-licensed', 'is marked as not to be passed on.')
  const holder = holderOf(media, context)
  if (holder?.rights?.maySyndicate === false) {
    return skip('media-not-licensed', `is ${holder.name}'s, which does not allow its work to be passed on.`)
  }
  if (forbidsPassingOn(media.rights)) return skip('media-not-licensed', 'comes with terms that forbid to pass it on.')
  if (media.url === undefined) return skip('media-without-address', 'has no web address. Upload it to the article.')
  return undefined
}

/** The house that owns it, where there is a document of it. */
function holderOf({rights}: Pick<FeedMedia, 'rights'>, {find}: FeedContext): Source | undefined {
  if (rights.holder === undefined) return undefined
  const source = find(sourceId(rights.holder, resolvePublisher(rights.holder)))
  return isSource(source) ? source : undefined
}

/** Terms as picture desks write them: "NO SALES", "not for syndication", "may not be redistributed", "one time use only". */
const prohibitions = [
  /\b(?:no|not for|without) (?:re-?)?(?:syndication|distribution|redistribution|resale|sales?|third[ -]party use)\b/iu,
  /\b(?:may|must|shall|can)(?: ?not| never) be (?:re-?)?(?:syndicated|distributed|redistributed|resold|sold|passed on|sublicen[sc]ed)\b/iu,
  /\b(?:one|single)[ -]?time use\b|\bone use only\b/iu,
]

function forbidsPassingOn({terms, notice}: FeedRights): boolean {
  return [terms, notice].some((text) => text !== undefined && prohibitions.some((form) => form.test(text)))
}
