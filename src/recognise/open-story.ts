import type {ParsedPassage} from '../story/passage.ts'
import {agencyMark, parseDateline} from './dateline.ts'
import {wordCount} from './line-shape.ts'
import {splitPassage} from './split-passage.ts'

/** Shorter passages are lines of their own already. */
const shortestWholeStory = 250

/** How far into a story pasted as one line its dateline can stand behind headline and byline. */
const furthestDateline = 320

/**
 * Opens stories whose headline, byline and dateline were pasted into one line with the text: "Headline By A B PLACE
 * (Agency) - Text …" becomes three passages. Other passages stay as they are.
 */
export function openStory(passages: readonly ParsedPassage[], source?: string): ParsedPassage[] {
  const index = passages.findIndex((passage) => passage.text.length >= shortestWholeStory)
  const passage = passages[index]
  if (passage === undefined || index > 3 || saysHeadline(passages) || passage.shape !== 'paragraph')
    return [...passages]
  const start = buriedDateline(passage.text)
  if (start === undefined) return [...passages]
  const head = passage.text.slice(0, start)
  const by = bylineStart(head)
  return [
    ...passages.slice(0, index),
    ...splitPassage(passage, by === undefined ? [start] : [by, start], source),
    ...passages.slice(index + 1),
  ]
}

const saysHeadline = (passages: readonly ParsedPassage[]): boolean => passages.some(({role}) => role === 'headline')

/** Where in the head of a text a dateline begins, behind other words. */
function buriedDateline(text: string): number | undefined {
  const head = text.slice(0, furthestDateline + 80)
  if (parseDateline(head) !== undefined) return undefined
  for (const mark of head.matchAll(agencyMark)) {
    for (const start of placeStarts(head, mark.index)) {
      const found = parseDateline(head.slice(start))
      if (found?.dateline.place !== undefined && start > 0 && start + found.end > mark.index) return start
    }
  }
  const place = /\s(?=\p{Lu}{3,}[\p{Lu}., /]{0,30}(?:, \p{Lu}[\p{L}.]{1,15})?\s?[–—]\s?\p{Lu})/u.exec(head)
  if (place === null || wordCount(head.slice(0, place.index)) < 4 || place.index > furthestDateline) return undefined
  return parseDateline(head.slice(place.index + 1)) === undefined ? undefined : place.index + 1
}

/** Word starts before an agency's mark, the farthest run of capitals first. */
function placeStarts(head: string, mark: number): number[] {
  const before =
    /(?:\p{Lu}[\p{Lu}.'’/-]+(?:\s+|,\s*)){1,4}(?:\p{Lu}[\p{L}.]+\s*,?\s*){0,2}(?:[\p{L}.]{3,9}\s\d{1,2}(?:,\s\d{4})?\s*)?$/u.exec(
      head.slice(0, mark),
    )
  return before === null ? [] : [before.index]
}

const bylineStart = (head: string): number | undefined => {
  const by = /(?:^|\s)(?=By \p{Lu}[\p{L}.'’ -]{3,100}$)/u.exec(head)
  return by === null || (by.index === 0 && by[0] === '') ? undefined : by.index + 1
}
