import type {SourceRange} from '../../story/passage.ts'
import type {MailContent} from './body-of-mail.ts'
import {headerText} from './header-text.ts'

/** A mail as a person reads it, all encodings undone: the headers that matter and the body. It is a mail itself. */
export interface OpenMail {
  readonly text: string
  /** Where in `text` the value of a header stands; by name in lower case. */
  readonly headers: ReadonlyMap<string, SourceRange>
  readonly kind: MailContent['kind']
  readonly bodyStart: number
}

const shown = [
  ['from', 'From'],
  ['sender', 'Sender'],
  ['reply-to', 'Reply-To'],
  ['to', 'To'],
  ['cc', 'Cc'],
  ['date', 'Date'],
  ['subject', 'Subject'],
  ['message-id', 'Message-ID'],
  ['in-reply-to', 'In-Reply-To'],
  ['list-id', 'List-Id'],
  ['content-language', 'Content-Language'],
  ['importance', 'Importance'],
  ['x-priority', 'X-Priority'],
] as const

export function openMail(
  headers: ReadonlyMap<string, readonly string[]>,
  {text: body, kind}: Pick<MailContent, 'text' | 'kind'>,
): OpenMail {
  const places = new Map<string, SourceRange>()
  let text = ''
  for (const [name, printed] of shown) {
    const value = headerText(headers.get(name)?.[0] ?? '')
    if (value === '') continue
    text += `${printed}: `
    places.set(name, {start: text.length, end: text.length + value.length})
    text += `${value}\n`
  }
  text += `MIME-Version: 1.0\nContent-Type: text/${kind}; charset=utf-8\n\n`
  return {text: text + body, headers: places, kind, bodyStart: text.length}
}

/** The value of a header. */
export function valueOf({text, headers}: OpenMail, name: string): string | undefined {
  const place = headers.get(name)
  return place && text.slice(place.start, place.end)
}
