import type {MarkupElement} from '../../markup/markup-node.ts'
import {descendantsOf, textOf} from '../../xml/find-elements.ts'
import {elementsWithin} from './elements-within.ts'
import {isLink} from './is-link.ts'
import type {ProseWeight} from './prose-weight.ts'

/** Longest text on a card beside its links, in characters, and the shortest title on one. */
const longestSummary = 250
const shortestTitle = 15

/**
 * The box shows another story: a picture with a title, both linked to it, and perhaps what it is about, or nothing but a
 * linked title beside a picture.
 */
export function isCard(box: MarkupElement, {text, links}: ProseWeight): boolean {
  if (links < shortestTitle || text - links > longestSummary) return false
  if (descendantsOf(box, 'img', 'picture').length === 0) return false
  return titleOfCard(box) !== undefined
}

/** The link with the title on a card; nothing where the box is none. */
export function titleOfCard(box: MarkupElement): MarkupElement | undefined {
  if (descendantsOf(box, 'img', 'picture').length === 0) return undefined
  const links = elementsWithin(box, isLink)
  const [title, ...others] = links
    .map((link) => ({link, size: textOf(link)?.length ?? 0}))
    .toSorted((one, other) => other.size - one.size)
  if (title === undefined || title.size < shortestTitle) return undefined
  const address = title.link.attributes.get('href')
  const isPictured = links.some(
    (link) => link.attributes.get('href') === address && descendantsOf(link, 'img', 'picture').length > 0,
  )
  const isAlone = others.every(({size}) => size < shortestTitle) && (textOf(box)?.length ?? 0) * 0.8 <= title.size
  return isPictured || isAlone ? title.link : undefined
}
