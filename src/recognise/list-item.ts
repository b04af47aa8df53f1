import {claim, isFree, textOf, type Draft} from './draft.ts'
import {endsWithStop, isProse, wordCount} from './line-shape.ts'

const bulletMark = /^[•·▪●◦‣►▶]\s*(?=\S)|^[*–—-]\s+(?=\S)/u
const numberMark = /^(\d{1,3})[.)]\s+(?=\S)/u

/** Length of the mark at the head of a list item ("• ", "1. "), 0 where there is none. */
export const listMarkLength = (text: string): number =>
  (bulletMark.exec(text) ?? numberMark.exec(text))?.[0].length ?? 0

/** Claims items of lists: marked with bullets or counted up from 1, and short lines behind a line that ends in a colon. */
export function claimListItems(drafts: readonly Draft[]): void {
  claimShaped(drafts)
  claimNumbered(drafts)
  claimBullets(drafts)
  claimBehindColon(drafts)
}

function claimShaped(drafts: readonly Draft[]): void {
  for (const draft of drafts) if (draft.passage.shape === 'listItem') claim(draft, 'listItem', 'list-item/format', 1)
}

function claimNumbered(drafts: readonly Draft[]): void {
  for (let i = 0; i < drafts.length; i++) {
    let length = 0
    while (isFree(drafts[i + length]) && Number(numberMark.exec(textOf(drafts[i + length]))?.[1]) === length + 1)
      length++
    if (length < 2) continue
    const isRanking = announcesRanking(textOf(drafts[i - 1]), length)
    for (let k = i; k < i + length; k++) {
      if (isRanking) claim(drafts[k], 'paragraph', 'paragraph/ranking', 0.85)
      else setList(drafts[k], 'number', 'list-item/number')
    }
    i += length - 1
  }
}

/**
 * "Here are the 10 most-watched …:" above ten items: their figures are ranks. A list would be numbered anew as soon as an
 * editor puts a picture between or takes one out, so ranks stay in the text.
 */
const announcesRanking = (lead: string, length: number): boolean =>
  lead.endsWith(':') && new RegExp(`(?<!\\d)${length}(?!\\d)`, 'u').test(lead) && ranking.test(lead)

const ranking =
  /\b(?:top|most|best|worst|biggest|largest|highest|lowest|longest|fastest|leading|richest|oldest|ranking|ranked|chart|meist\p{L}*|größten|besten|beliebtesten|plus|meilleurs?|mejores|más|melhores|mais|migliori|più)\b/iu

function claimBullets(drafts: readonly Draft[]): void {
  drafts.forEach((draft, index) => {
    if (!isFree(draft) || !bulletMark.test(textOf(draft))) return
    const mark = textOf(draft)[0] ?? ''
    const beside = [drafts[index - 1], drafts[index + 1]].some(
      (other) => textOf(other).startsWith(mark) && bulletMark.test(textOf(other)),
    )
    if (beside || /[•▪●◦‣►▶]/u.test(mark)) setList(draft, 'bullet', 'list-item/bullet')
  })
}

function claimBehindColon(drafts: readonly Draft[]): void {
  // Who has lists in mark-up has no others.
  if (drafts.some(({passage}) => passage.shape === 'listItem')) return
  for (let i = 0; i < drafts.length - 2; i++) {
    const head = drafts[i]
    if (
      head === undefined ||
      !(textOf(head).endsWith(':') || summaryHead.test(textOf(head))) ||
      !(head.claim === undefined || head.claim.role === 'subhead')
    )
      continue
    let length = 0
    while (isFree(drafts[i + 1 + length]) && isBareItem(drafts[i + 1 + length])) length++
    if (length < 2) continue
    for (let k = i + 1; k <= i + length; k++) setList(drafts[k], 'bullet', 'list-item/behind-colon')
  }
}

/** Boxes above the text that agencies set as lists. */
const summaryHead =
  /^(?:summary|key points|key takeaways|highlights|at a glance|in brief|das wichtigste in kürze|l['’]essentiel|claves)$/iu

const isBareItem = (draft: Draft | undefined): boolean =>
  draft?.passage.isNextLine !== true && isBareText(textOf(draft))

const isBareText = (text: string): boolean =>
  !endsWithStop(text) && !text.endsWith(':') && wordCount(text) <= 25 && !isProse(text)

function setList(draft: Draft | undefined, list: 'bullet' | 'number', rule: string): void {
  if (draft === undefined || !claim(draft, 'listItem', rule, 0.9)) return
  draft.passage = {...draft.passage, list}
}
