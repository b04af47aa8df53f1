import type {MarkupElement} from '../../markup/markup-node.ts'
import {isInline} from './is-inline.ts'

/** Letters of text beside an element in the same line, and it is a part of a sentence: "internal-link" is no box there. */
const leastSentence = 20
const longestLead = 60

/** The element stands in the running text of the one around it, not behind a lead ("Read more about the harbour:"). */
export function isInSentence(element: MarkupElement, around: MarkupElement): boolean {
  if (!isInline(element)) return false
  let letters = 0
  let last = ''
  for (const node of around.children) {
    if (node.type !== 'text') continue
    const text = node.text.trim()
    letters += text.length
    if (text !== '') last = text
  }
  return letters >= leastSentence && !(letters <= longestLead && /[:：]$/u.test(last))
}
