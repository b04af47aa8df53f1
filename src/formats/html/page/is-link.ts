import type {MarkupElement} from '../../markup/markup-node.ts'

/** Leads to another page; names of places on a page, and links to them, do not. */
export function isLink({name, attributes}: MarkupElement): boolean {
  if (name !== 'a') return false
  const address = attributes.get('href')
  return address !== undefined && !address.startsWith('#')
}
