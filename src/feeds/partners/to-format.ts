import type {FeedFormat, FittedItem} from '../feed.ts'
import type {FeedItem, FeedMedia, Tombstone} from '../feed-item.ts'
import {plainText} from '../plain-text.ts'
import {openRss, rss, rssItem, rssTombstone, type RssVariant} from '../rss.ts'
import {shorten} from '../shorten.ts'
import type {Skip} from '../skip-codes.ts'
import {element, escapeText, textElement} from '../xml-writer.ts'
import type {ImageRule, Partner} from './partner.ts'

/** The feed of a partner: RSS with what its rules ask for, and a check of each item against them. */
export function toFormat<const P extends Partner>(partner: P): FeedFormat & {readonly name: P['name']} {
  const {name, title, limits, tombstone, tombstoneDays, elements} = partner
  const variant: RssVariant = {...partner.variant, ...(elements !== undefined && {elements})}
  return {
    ...rss,
    name,
    title,
    fileName: `${name}.xml`,
    channel: name,
    limits: {...limits, isPast: true},
    isArchived: false,
    ...(tombstoneDays !== undefined && {tombstoneDays}),
    open: (head) => openRss(head, variant),
    item: (item) => rssItem(item, variant),
    tombstone: (grave) => (tombstone === 'text' ? deletedItem(grave) : rssTombstone(grave, variant)),
    fit: (item, {settings}) => fit(item, partner, settings.publisher.name),
  }
}

/** SmartFormat: the word stands in the element, and the new date makes it seen. */
function deletedItem({id, url, title, at}: Tombstone) {
  return element(
    'item',
    {},
    textElement('title', title ?? id),
    textElement('link', url),
    textElement('guid', id, {isPermaLink: 'false'}),
    textElement('pubDate', new Date(at).toUTCString()),
    element('media:status', {}, escapeText('deleted')),
  )
}

function fit(item: FeedItem, partner: Partner, publisher: string): FittedItem {
  const skip = (code: Skip['code'], reason: string): FittedItem => ({
    skipped: {id: item.articleId, code, reason: `${reason} (${partner.source}).`},
  })
  const {headline, minimumWords = 0, image, description, title: name} = partner
  const length = item.title.length
  if (length < (headline?.minimum ?? 0)) {
    return skip('headline-too-short', `${name} wants ${headline?.minimum} characters of headline; it has ${length}`)
  }
  if (item.wordCount < minimumWords) {
    return skip('body-too-short', `${name} wants ${minimumWords} words; the text has ${item.wordCount}`)
  }
  if (partner.isSecure === true && !item.url.startsWith('https:')) {
    return skip('address-insecure', `${name} takes https alone; the address is ${item.url}`)
  }
  const {media, dropped} = fitMedia(item, image, partner)
  if (image?.isRequired === true && !media.some(({kind}) => kind === 'image')) {
    const why = dropped[0] === undefined ? 'it has none' : dropped[0].reason
    return skip('image-missing', `${name} takes no article without a picture that is large enough: ${why}`)
  }
  const maximum = headline?.maximum ?? Infinity
  const cut: Skip[] =
    length > maximum
      ? [
          {
            id: item.articleId,
            code: 'headline-cut',
            reason: `${name} takes ${maximum} characters of headline; it has ${length}.`,
          },
        ]
      : []
  return {
    item: {
      ...item,
      ...(partner.isAuthorRequired === true && {byline: item.byline ?? item.source?.name ?? publisher}),
      media,
      title: shorten(item.title, maximum),
      summary: description === undefined ? item.summary : longSummary(item, description.minimum),
    },
    dropped: [...dropped, ...cut],
  }
}

function fitMedia(
  {media, articleId}: FeedItem,
  rule: ImageRule | undefined,
  {title, isSecure}: Partner,
): {readonly media: readonly FeedMedia[]; readonly dropped: readonly Skip[]} {
  const dropped: Skip[] = []
  const fitting = media.filter((one) => {
    const problem = imageProblem(one, rule)
    if (problem !== undefined) {
      dropped.push({id: articleId, code: 'media-too-small', reason: `${title} wants ${problem}.`, url: one.url})
    } else if (isSecure === true && !one.url.startsWith('https:')) {
      dropped.push({id: articleId, code: 'address-insecure', reason: `${title} takes https alone.`, url: one.url})
    } else return true
    return false
  })
  const lead = fitting.find(({kind}) => kind === 'image')
  return {
    media: rule?.isOne === true ? fitting.filter((one) => one.kind !== 'image' || one === lead) : fitting,
    dropped,
  }
}

function imageProblem({kind, width, height, size}: FeedMedia, rule: ImageRule | undefined): string | undefined {
  if (kind !== 'image' || rule === undefined) return undefined
  const {minimumWidth = 0, minimumHeight = 0, minimumSide = 0, maximumBytes = Infinity} = rule
  const has = `it has ${width ?? '?'}×${height ?? '?'}`
  if ((width ?? Infinity) < minimumWidth) return `pictures ${minimumWidth} pixels wide; ${has}`
  if ((height ?? Infinity) < minimumHeight) return `pictures ${minimumHeight} pixels high; ${has}`
  if (Math.min(width ?? Infinity, height ?? Infinity) < minimumSide) {
    return `pictures of ${minimumSide} pixels at the shorter side; ${has}`
  }
  return (size ?? 0) > maximumBytes ? `pictures of ${maximumBytes} bytes at most; it has ${size}` : undefined
}

/** The deck and as much of the text as makes it long enough. */
function longSummary({summary, body}: FeedItem, minimum: number): string {
  let text = summary
  for (const block of body) {
    if (text.length >= minimum) break
    const more = plainText(block).replaceAll(/\s+/gu, ' ').trim()
    if (more !== '' && !text.includes(more) && !more.startsWith(text.replace(/…$/u, ''))) text = `${text} ${more}`
    else if (more.startsWith(text.replace(/…$/u, ''))) text = more
  }
  return shorten(text, minimum * 2)
}
