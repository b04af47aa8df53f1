import {isContactDetail, isContactHeader, parseAuthorContact, parseNamedContact} from './author-contact.ts'
import {isLedByline} from './byline.ts'
import {captionRule} from './caption.ts'
import {claimBeside, claimTopics} from './claim-beside.ts'
import {parseDateline} from './dateline.ts'
import {claim, isFree, textOf, type Draft} from './draft.ts'
import {furnitureRule, isTopicsHeader, isWeakLabel} from './furniture.ts'
import {isProse, wordCount} from './line-shape.ts'
import {isOrganisationName} from './organisation-name.ts'
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
    if (draft.passage.shape === 'caption') return void claim(draft, 'caption', 'caption/format', 1)
    if (text.length > longestLine && isProse(text) && !mayBeLong.test(text)) return
    if (parseReadingTime(text) !== undefined) return void claim(draft, 'readingTime', 'reading-time', 0.98)
    if (isTimestamp(text) && !(draft.passage.shape === 'listItem' && inBody(index)))
      return void claim(draft, 'timestamp', 'timestamp', 0.95)
    if (isHeadLine(text, index)) return
    if (isTopicsHeader(text)) return claimTopics(drafts, index)
    if (relatedHeader(text) !== undefined && claimRelatedList(drafts, index)) return
    const furniture = furnitureRule(text)
    if (furniture !== undefined && !(isWeakLabel(text) && inBody(index)))
      return void claim(draft, 'furniture', furniture, 0.9)
    if (isContactHeader(text) && claimNamedContacts(drafts, index)) return
    const contact = parseAuthorContact(text)
    if (contact !== undefined) return void claim(draft, 'authorContact', contact.rule, 0.95)
    if (isContactDetail(text)) return void claim(draft, 'authorContact', 'author-contact/detail', 0.8)
    if (index > 0 && parseRelatedLink(text) !== undefined)
      return void claim(draft, 'relatedLink', 'related-link/lead', 0.95)
    const caption = parseDateline(text) === undefined ? captionRule(text, index) : undefined
    if (caption !== undefined) claim(draft, 'caption', caption, 0.85)
  })
  claimBeside(drafts)
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

/** Names below a header that says whom to contact, most of them with an address. */
function claimNamedContacts(drafts: readonly Draft[], header: number): boolean {
  let end = header + 1
  while (end - header <= mostContacts && isFree(drafts[end]) && parseNamedContact(textOf(drafts[end])) !== undefined)
    end++
  if (!drafts.slice(header + 1, end).some((draft) => textOf(draft).includes('@'))) return false
  for (let i = header; i < end; i++) claim(drafts[i], 'authorContact', 'author-contact/named', 0.95)
  return true
}

const mostContacts = 6

/** A header of a list of links with the titles under it; false where no title follows and it could be a subhead. */
function claimRelatedList(drafts: readonly Draft[], index: number): boolean {
  let end = index + 1
  while (end - index <= 12 && (isListed(drafts[end]) || (isListKicker(drafts[end]) && isListed(drafts[end + 1])))) end++
  if (end === index + 1 && !/:$|\bfrom\b/iu.test(textOf(drafts[index]))) return false
  claim(drafts[index], 'furniture', 'furniture/related-header', 0.95)
  for (let i = index + 1; i < end; i++) {
    if (isListed(drafts[i])) claim(drafts[i], 'relatedLink', 'related-link/list', 0.9)
    else claim(drafts[i], 'furniture', 'furniture/related-kicker', 0.7)
  }
  return true
}

/** The section's name above a title in a list of links. */
const isListKicker = (draft: Draft | undefined): boolean =>
  isFree(draft) && wordCount(textOf(draft)) <= 2 && /^\p{Lu}[\p{L} &-]{2,24}$/u.test(textOf(draft))

function isListed(draft: Draft | undefined): boolean {
  const text = textOf(draft)
  return (
    isFree(draft) &&
    linkTitle(text) !== undefined &&
    !isOrganisationName(text) &&
    !isLedByline(text) &&
    !isTimestamp(text) &&
    furnitureRule(text) === undefined &&
    relatedHeader(text) === undefined &&
    !isProse(text.replace(/[?!]$/u, ''))
  )
}
