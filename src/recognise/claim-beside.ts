import {parseByline} from './byline.ts'
import {claim, isFree, textOf, type Draft} from './draft.ts'
import {endsWithStop, isProse, isTitleLike, wordCount} from './line-shape.ts'
import {relatedHeader} from './related-link.ts'

/** Claims lines that say what they are only through the lines beside them: offices beside telephone numbers, counts beside buttons. */
export function claimBeside(drafts: readonly Draft[]): void {
  const firstProse = drafts.findIndex((draft) => isFree(draft) && isProse(textOf(draft)) && textOf(draft).length > 80)
  claimContacts(drafts, firstProse)
  claimCounts(drafts, firstProse)
  claimSignUpBoxes(drafts)
  claimCaptions(drafts, firstProse)
}

const isDetail = (draft: Draft | undefined): boolean => draft?.claim?.rule.startsWith('author-contact/detail') === true

/** Names and offices above a telephone number or an address; below the text also what comes after them. */
function claimContacts(drafts: readonly Draft[], firstProse: number): void {
  const take = (index: number, beside: number): void => {
    if (isFree(drafts[index]) && isDetail(drafts[beside]) && isOffice(textOf(drafts[index]))) {
      claim(drafts[index], 'authorContact', 'author-contact/detail-beside', 0.6)
    }
  }
  for (let i = drafts.length - 1; i > 0; i--) take(i - 1, i)
  const start = firstProse < 0 ? drafts.length : Math.max(1, firstProse)
  for (let i = start; i < drafts.length; i++) take(i, i - 1)
}

const isOffice = (text: string): boolean =>
  text.length <= 110 &&
  wordCount(text) <= 14 &&
  !isProse(text) &&
  !holdsSentence.test(text) &&
  (!endsWithStop(text) || abbreviated.test(text)) &&
  (!/[,:]$/u.test(text) || contactLabel.test(text))

/** Six words and what comes behind their end: "The boat sails twice a day. PTI ABC". */
const holdsSentence = /^(?:\S{1,40} ){5,13}\S{0,40}\p{Ll}{3}[.!?]["”»]? \S/u
const abbreviated = /(?:^|[\s.])(?:\p{L}|\p{Lu}\p{L}{1,4}|e\.V)\.$/u
const contactLabel =
  /^(?:\S+ ){0,2}\S*(?:contacts?|kontakte?|contactos?|contatt[oi]|contatos?)(?: (?:presse|médias?))?\s?:$/iu

/** "12" beside a button or above the text counts shares or comments. */
function claimCounts(drafts: readonly Draft[], firstProse: number): void {
  drafts.forEach((draft, index) => {
    const beside = [drafts[index - 1], drafts[index + 1]].some((other) => other?.claim?.role === 'furniture')
    if (isFree(draft) && (beside || index < firstProse) && /^\d{1,6}$/u.test(textOf(draft)))
      claim(draft, 'furniture', 'furniture/count', 0.8)
  })
}

/** Lines of a newsletter box between its pitch and its button. */
function claimSignUpBoxes(drafts: readonly Draft[]): void {
  drafts.forEach((draft, index) => {
    if (draft.claim?.kind !== 'promotion') return
    const button = [index + 2, index + 3].find((other) =>
      /^(?:sign up|subscribe|enter your email.*|your email address|anmelden|abonnieren|s['’]inscrire|suscribirme)$/iu.test(
        textOf(drafts[other]),
      ),
    )
    drafts.slice(index + 1, button ?? index + 1).forEach((other) => {
      if (textOf(other).length <= 160) claim(other, 'furniture', 'furniture/sign-up-box', 0.8)
    })
  })
}

const isCaption = (draft: Draft | undefined): boolean => draft?.claim?.role === 'caption'

/** A caption without its credit, beside the same one with it or between a picture's credit and the text. */
function claimCaptions(drafts: readonly Draft[], firstProse: number): void {
  drafts.forEach((draft, index) => {
    const text = textOf(draft)
    if (!isFree(draft) || index === 0 || text.length > 240) return
    if (isCaption(drafts[index + 1]) && text.length > 12 && textOf(drafts[index + 1]).startsWith(text))
      claim(draft, 'caption', 'caption/repeated', 0.8)
    else if (
      index < firstProse &&
      isCaption(drafts[index - 1]) &&
      isTitleLike(text) &&
      wordCount(text) > 4 &&
      !endsWithStop(text) &&
      parseByline(text) === undefined
    )
      claim(draft, 'caption', 'caption/below-credit', 0.7)
  })
}

/** Claims the header of a list of topics and the topics under it. */
export function claimTopics(drafts: readonly Draft[], header: number): void {
  claim(drafts[header], 'furniture', 'furniture/topics', 0.9)
  for (let i = header + 1; i < drafts.length && i <= header + 12; i++) {
    const text = textOf(drafts[i])
    if (
      !isFree(drafts[i]) ||
      endsWithStop(text) ||
      text.length > 160 ||
      (wordCount(text) > 4 && i > header + 1) ||
      relatedHeader(text) !== undefined
    )
      return
    claim(drafts[i], 'furniture', 'furniture/topics', 0.7)
  }
}
