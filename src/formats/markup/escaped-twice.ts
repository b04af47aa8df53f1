import {htmlEntities} from '../xml/html-entities.ts'

const reference = /&(?:#(\d{2,6})|#x([\da-f]{2,5})|([a-z][a-z\d]{1,12}));/giu
const oneReference = /&(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z][a-z\d]{1,12});/iu
const named: Readonly<Record<string, string>> = {amp: '&', quot: '"', apos: "'"}
/** A tag with an attribute, one that stands alone, or one that ends a paragraph: no sentence has such by itself. */
const tag =
  /<(?:[a-z][a-z\d]{0,15}\s+[a-z-]{1,30}=["'][^<>]{0,2000}|[a-z][a-z\d]{0,15}\s(?:class|style|href|src|id)=[^\s<>"']{1,200}|br\s*\/?|\/(?:p|div|script|blockquote|iframe|ul|ol|li|h[1-6]))>/iu

/**
 * Text that a sender escaped twice, read as it was meant; the same text else. Where text is about HTML its brackets stay
 * escaped, unless they make up tags that nobody writes about.
 */
export function unescapedAgain(text: string): string {
  if (!text.includes('&') || !oneReference.test(text)) return text
  const whole = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
  return (tag.test(whole) ? whole : text).replaceAll(
    reference,
    (printed: string, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? htmlEntities[name] ?? printed
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
      return code > 31 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : printed
    },
  )
}

/** The text is mark-up that a sender escaped. */
export const holdsTags = (text: string): boolean => text.includes('<') && tag.test(text)
