import type {MarkupElement} from '../../markup/markup-node.ts'
import {textOf} from '../../xml/find-elements.ts'
import {isOfOthers} from './of-others.ts'

/** Addresses of the pages that sites keep of their writers; "/av/" (by) is also what sites call their films. */
const profileAddress =
  /\/(?:authors?|autor|autoren|autores|autorzy|autori|autore|auteurs?|staff|journalists?|journaliste|writers?|contributors?|redaktion|redakteure?|reporters?|forfatter|skribent|toimittaja|yazar|yazarlar|correspondents?|columnists?)\/[^/?#]|\/av\/\p{L}+(?:-\p{L}+){1,4}\/?$/iu

/** A longer paragraph is text, and who is linked in it is spoken of. */
const longestLine = 150

/** A link to the page of somebody who writes. */
export const isProfileLink = ({attributes}: MarkupElement): boolean =>
  /\bauthor\b/u.test(attributes.get('rel') ?? '') || profileAddress.test(attributes.get('href') ?? '')

/** Links to writers' pages between these places of a page, those of other stories left out. */
export function profileLinks(
  body: MarkupElement,
  {from, to, places}: {readonly from: number; readonly to: number; readonly places: readonly number[]},
): MarkupElement[] {
  const found: MarkupElement[] = []
  look(body)
  return found

  function look(element: MarkupElement): void {
    for (const child of element.children) {
      if (child.type === 'text' || child.end < from || child.start > to || isOfOthers(child, places)) continue
      if (child.name === 'p' && (textOf(child)?.length ?? 0) > longestLine) continue
      if (child.name !== 'a') look(child)
      else if (isProfileLink(child)) found.push(child)
    }
  }
}
