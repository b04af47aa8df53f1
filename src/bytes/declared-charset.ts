/** Bytes at the head in which a document declares its charset. */
const headBytes = 4096

const utf8 = new TextDecoder()

/**
 * The charset that a document says it is in: in the declaration of XML, or in HTML's `meta`. As printed; nothing where
 * it says none. Looks at the head alone.
 */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  // What declares a charset is ASCII in all charsets that get here.
  const head = utf8.decode(bytes.subarray(0, headBytes)).trimStart()
  if (!head.startsWith('<')) return undefined
  return (
    /^<\?xml\s[^<>]{0,300}?\bencoding\s*=\s*["']\s*([\w.:-]{2,40})\s*["']/iu.exec(head)?.[1] ??
    (/^<\?xml\s/iu.test(head) ? undefined : metaCharset(head))
  )
}

function metaCharset(head: string): string | undefined {
  const page = head.replaceAll(/<!--[^]*?(?:-->|$)/gu, '')
  for (const [, attributes = ''] of page.matchAll(/<meta\s([^<>]{1,500})>/giu)) {
    const charset = /(?:^|[\s"';/])charset\s*=\s*["']?\s*([\w.:-]{2,40})/iu.exec(attributes)?.[1]
    if (charset !== undefined) return charset
  }
  return undefined
}

/** The charset that a media type has as its parameter. */
export const charsetOfType = (contentType: string | undefined): string | undefined =>
  /charset\s*=\s*["']?\s*([\w.:-]{2,40})/iu.exec(contentType ?? '')?.[1]
