import type {MarkupElement} from '../markup/markup-node.ts'
import {printedAddress} from '../web-address.ts'
import {attributeOf} from '../xml/find-elements.ts'

/** A whole address of the web; one that was whole already stays as it is printed. Nothing for other schemes. */
export function addressOf(text: string | undefined, baseUrl: string | undefined): string | undefined {
  const address = printedAddress(text)
  if (address === '' || !URL.canParse(address, baseUrl)) return undefined
  if (/^https?:/iu.test(address)) return address
  const {protocol, href} = new URL(address, baseUrl)
  return protocol === 'http:' || protocol === 'https:' ? href : undefined
}

/** What addresses inside an element are relative to. */
export const baseOf = (element: MarkupElement | undefined, outer: string | undefined): string | undefined =>
  addressOf(attributeOf(element, '{http://www.w3.org/XML/1998/namespace}base'), outer) ?? outer
