import {safeAddress} from '../../../../src/documents/web-address.ts'

/** What a clipboard held when copy was pasted. Web pages and word processors put the same copy there twice. */
export interface Clipboard {
  readonly plain: string
  readonly html: string
}

/** The copy in the paste box. */
export interface PastedCopy {
  /** As the box shows it. */
  readonly text: string
  /** What the text was pasted from; none once it was changed by hand. */
  readonly clipboard?: Clipboard
  /** Where it was taken from. */
  readonly url: string
}

export const nothingPasted: PastedCopy = {text: '', url: ''}

/**
 * The bytes that a pasted story is read from: of the page or the document where it says more than the text alone. What
 * was changed in the box is always read as it stands there.
 */
export function inputOfPaste({text, clipboard, url}: PastedCopy): {
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly url?: string
} {
  const html = clipboard && isSameText(clipboard.plain, text) ? clipboard.html : ''
  const asHtml = structure.test(html)
  const address = addressOfPaste({url})
  return {
    bytes: new TextEncoder().encode(asHtml ? html : text),
    contentType: `${asHtml ? 'text/html' : 'text/plain'}; charset=utf-8`,
    ...(address !== undefined && {url: address}),
  }
}

/** Paragraphs, lists, links, emphasis, pictures. Programs for plain text put their lines and colours there, and no more. */
const structure =
  /<(?:p|h[1-6]|li|td|th|blockquote|figure|img|a\s[^<>]{0,500}href|b|strong|i|em|u|cite)\b|font-weight:\s*(?:bold|[6-9]00)|font-style:\s*italic/iu

/** The address that was given, if it is a whole one. */
export function addressOfPaste({url}: Pick<PastedCopy, 'url'>): string | undefined {
  return safeAddress(url.trim())
}

/** Whether there is anything to read. */
export function isEmptyPaste({text}: PastedCopy): boolean {
  return text.trim() === ''
}

/** A text box makes every line break a line feed. */
function isSameText(plain: string, text: string): boolean {
  return plain.replaceAll(/\r\n?/g, '\n') === text
}
