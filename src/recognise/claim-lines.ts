import {isContactDetail, parseAuthorContact} from './author-contact.ts'
import {isLedByline} from './byline.ts'
import {captionRule} from './caption.ts'
import {parseDateline} from './dateline.ts'
import {claim, isFree, textOf, type Draft} from './draft.ts'
import {furnitureRule, isTopicsHeader, isWeakLabel} from './furniture.ts'
import {endsWithStop, isProse, wordCount} from './line-shape.ts'
import {parseReadingTime} from './reading-time.ts'
import {linkTitle, parseRelatedLink, relatedHeader} from './related-link.ts'
import {isTimestamp} from './timestamp.ts'

/** Passages at the head among which a line that begins with "By" is a byline and not a caption. */
const headLength = 12

/** Longer passages of running text are looked at only where they hold an address or begin as captions do. */
const longestLine = 240
const mayBeLong =
  /@|https?:|^(?:FILE|\(|This |In this |Undated |CLOSE|Enlarge|toggle)|(?:AP|AFP|euters|REUTERS|EPA|dpa|Getty Images|EFE|ANSA|stock|Bloomberg|PA|Pool|Landov|imago|via [A-Z][a-zA-Z ]{1,20})\)?\.?$/u

/** Claims lines that say by themselves what they are, wherever they stand. */
export function claimLines(drafts: readonly Draft[]): void {
  const inBody = bodyRange(drafts)
  drafts.forEach((draft, index) => {
    if (!isFree(draft)) return
    const text = textOf(draft)
    if (text.length > longestLine && isProse(text) && !mayBeLong.test(text)) return
    if (draft.passage.shape === 'caption') return void claim(draft, 'caption', 'caption/format', 1)
    if (parseReadingTime(text) !== undefined) return void claim(draft, 'readingTime', 'reading-time', 0.98)
    if (isTimestamp(text)) return void claim(draft, 'timestamp', 'timestamp', 0.95)
    if (isHeadLine(text, index)) return
    if (relatedHeader(text) !== undefined && !isTopicsHeader(text) && claimRelatedList(drafts, index)) return
    const furniture = furnitureRule(text)
    if (furniture !== undefined && !(isWeakLabel(text) && inBody(index)))
      return void claim(draft, 'furniture', furniture, 0.9)
    if (drafts[index - 1]?.claim?.rule === 'furniture/topics' && !endsWithStop(text) && text.length <= 160)
      return void claim(draft, 'furniture', 'furniture/topics', 0.7)
    if (
      drafts[index - 1]?.claim?.rule === 'furniture/label' &&
      /^news provided by$/iu.test(textOf(drafts[index - 1])) &&
      text.length <= 80
    )
      return void claim(draft, 'furniture', 'furniture/press-source', 0.8)
    const contact = parseAuthorContact(text)
    if (contact !== undefined) return void claim(draft, 'authorContact', contact.rule, 0.95)
    if (isContactDetail(text)) return void claim(draft, 'authorContact', 'author-contact/detail', 0.8)
    if (index > 0 && parseRelatedLink(text) !== undefined)
      return void claim(draft, 'relatedLink', 'related-link/lead', 0.95)
    const caption = captionRule(text, index)
    if (caption !== undefined) claim(draft, 'caption', caption, 0.85)
  })
  claimContactNeighbours(drafts)
}

const isLongProse = (draft: Draft): boolean => isFree(draft) && isProse(textOf(draft)) && textOf(draft).length > 80

/** Tells whether an index lies between the first and the last passage of running text. */
function bodyRange(drafts: readonly Draft[]): (index: number) => boolean {
  const first = drafts.findIndex(isLongProse)
  const last = drafts.findLastIndex(isLongProse)
  return (index) => index > first && index < last
}

/** Bylines and datelines can look like captions: they are left for the head of the story. */
const isHeadLine = (text: string, index: number): boolean =>
  index < headLength && (isLedByline(text) || parseDateline(text)?.end === text.length)

/** A header of a list of links with the titles under it; false where no title follows and it could be a subhead. */
function claimRelatedList(drafts: readonly Draft[], index: number): boolean {
  let end = index + 1
  while (end - index <= 12 && isListed(drafts[end])) end++
  if (end === index + 1 && !/:$|\bfrom\b/iu.test(textOf(drafts[index]))) return false
  claim(drafts[index], 'furniture', 'furniture/related-header', 0.95)
  for (let i = index + 1; i < end; i++) claim(drafts[i], 'relatedLink', 'related-link/list', 0.9)
  return true
}

function isListed(draft: Draft | undefined): boolean {
  const text = textOf(draft)
  return (
    isFree(draft) &&
    linkTitle(text) !== undefined &&
    furnitureRule(text) === undefined &&
    relatedHeader(text) === undefined &&
    !isProse(text.replace(/[?!]$/u, ''))
  )
}

const isDetail = (draft: Draft | undefined): boolean => draft?.claim?.rule.startsWith('author-contact/detail') === true

/** Names and offices beside telephone numbers and addresses belong to them. */
function claimContactNeighbours(drafts: readonly Draft[]): void {
  const take = (index: number, beside: number): void => {
    const text = textOf(drafts[index])
    if (
      isFree(drafts[index]) &&
      isDetail(drafts[beside]) &&
      wordCount(text) <= 14 &&
      (!/[,:]$/u.test(text) || /^(?:\S+ ){0,2}contacts?:$/iu.test(text)) &&
      !isProse(text) &&
      text.length <= 110
    ) {
      claim(drafts[index], 'authorContact', 'author-contact/detail-beside', 0.6)
    }
  }
  for (let i = drafts.length - 1; i > 0; i--) take(i - 1, i)
  for (let i = 1; i < drafts.length; i++) take(i, i - 1)
}
