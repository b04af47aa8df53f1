import {maximumMailDepth, maximumMembers} from '../../bytes/limits.ts'
import {headerValue, type HeaderValue} from './header-text.ts'

/** A mail or a part of one, in binary text: a character a byte. */
export interface MailPart {
  /** Each header's values in order, by name in lower case; still encoded, folds and all. */
  readonly headers: ReadonlyMap<string, readonly string[]>
  readonly type: HeaderValue
  readonly disposition: HeaderValue
  /** As it is sent, still in its transfer encoding. */
  readonly body: string
  /** Of a multipart, in order. */
  readonly parts: readonly MailPart[]
}

const headerLine = /^([!-9;-~]{1,100})[ \t]*:[ \t]*(.*)$/u

/** Reads a mail's grammar (RFC 5322, RFC 2046): headers, and of a multipart its parts. Takes what is broken as it can. */
export function readMailPart(raw: string, settings: {depth: number; left: {parts: number}} = start()): MailPart {
  const {headers, bodyStart} = readHeaders(raw)
  const type = headerValue(headers.get('content-type')?.[0] ?? 'text/plain')
  const body = raw.slice(bodyStart)
  const boundary = type.parameters.get('boundary')
  const isMultipart = type.value.startsWith('multipart/') && boundary !== undefined && boundary !== ''
  const pieces = isMultipart && settings.depth < maximumMailDepth ? splitParts(body, boundary) : []
  const parts = pieces.flatMap((piece) => {
    if (settings.left.parts-- <= 0) return []
    return [readMailPart(piece, {...settings, depth: settings.depth + 1})]
  })
  return {
    headers,
    type,
    disposition: headerValue(headers.get('content-disposition')?.[0]),
    body,
    parts,
  }
}

const start = (): {depth: number; left: {parts: number}} => ({
  depth: 0,
  left: {parts: maximumMembers},
})

export interface MailHeaders {
  readonly headers: ReadonlyMap<string, readonly string[]>
  /** Where what is below them begins. */
  readonly bodyStart: number
}

/** The headers at the head of a text, to the blank line that ends them or to the first line that is none. */
export function readHeaders(raw: string): MailHeaders {
  const headers = new Map<string, string[]>()
  const lines = /([^\r\n]*)(\r\n|\n|\r|$)/gy
  let last: string[] | undefined
  let at = /^(?:[ \t]*(?:\r\n|\n|\r))*/u.exec(raw)?.[0].length ?? 0
  lines.lastIndex = at
  for (let match = lines.exec(raw); match !== null && at < raw.length; match = lines.exec(raw)) {
    const [all, line = ''] = match
    if (line === '') return {headers, bodyStart: at + all.length}
    const [, name, value = ''] = headerLine.exec(line) ?? []
    if (name !== undefined) {
      last = headers.get(name.toLowerCase()) ?? []
      headers.set(name.toLowerCase(), last)
      last.push(value)
    } else if (last !== undefined && /^[ \t]/u.test(line)) last.push(`${last.pop() ?? ''}\n${line}`)
    // Old mailboxes quote the line that parts their mails.
    else if (!/^>?From /u.test(line)) return {headers, bodyStart: at}
    at += all.length
  }
  return {headers, bodyStart: at}
}

/** What stands between the lines of a boundary; what stands before the first and behind the last is no part. */
function splitParts(body: string, boundary: string): string[] {
  const parts: string[] = []
  const mark = `--${boundary}`
  let partStart: number | undefined
  for (let at = body.startsWith(mark) ? 0 : after(body, mark, 0); at >= 0; at = after(body, mark, at + mark.length)) {
    const tail = /^(--)?[ \t]*(?:\r\n|\n|\r|$)/u.exec(body.slice(at + mark.length, at + mark.length + 200))
    if (tail === null) continue
    if (partStart !== undefined) parts.push(body.slice(partStart, at).replace(/\r?\n$/u, ''))
    partStart = tail[1] === undefined ? at + mark.length + tail[0].length : undefined
    if (partStart === undefined) return parts
  }
  if (partStart !== undefined) parts.push(body.slice(partStart))
  return parts
}

/** At the beginning of a line only. */
function after(body: string, mark: string, from: number): number {
  const at = body.indexOf(`\n${mark}`, from)
  return at < 0 ? -1 : at + 1
}
