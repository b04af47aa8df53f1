import {decodeText} from '../../bytes/decode-text.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import type {Member} from '../format.ts'
import {unreadableKind} from '../unreadable-kind.ts'
import {fromBinaryText} from './binary-text.ts'
import type {MailPart} from './mail-part.ts'
import {decodeTransfer} from './transfer-encoding.ts'
import {unflow} from './unflow.ts'

/** What a mail says, its transfer encodings undone. */
export interface MailContent {
  readonly text: string
  readonly kind: 'plain' | 'html'
  readonly members: readonly Member[]
  readonly diagnostics: readonly Diagnostic[]
}

interface Body {
  readonly text: string
  readonly kind: 'plain' | 'html'
}

/** Signatures, certificates, invitations: nothing that a reader would miss. */
const envelopeTypes =
  /^application\/(?:pgp-\w+|(?:x-)?pkcs7-\w+)$|^text\/(?:calendar|x-vcard|vcard|rfc822-headers)$|^message\/(?:delivery|disposition)/u

/** Finds the body of a mail, the richest of its alternatives that is read, and the files that came with it. */
export function contentOfMail(mail: MailPart): MailContent {
  const bodies: Body[] = []
  const members: Member[] = []
  const skipped: string[] = []
  const diagnostics: Diagnostic[] = []
  collect(mail)
  const note: Diagnostic[] =
    skipped.length === 0
      ? []
      : [
          {
            code: 'member-skipped',
            severity: 'info',
            message: `Left out, because no story is in such files: ${skipped.join(', ')}.`,
          },
        ]
  return {...joined(bodies), members, diagnostics: [...diagnostics, ...note]}

  function collect(part: MailPart): void {
    const {type, parts} = part
    if (type.value === 'multipart/alternative') {
      const best = parts.findLast((one) => holds(one, 'text/html')) ?? parts.findLast((one) => holds(one, 'text/plain'))
      if (best !== undefined) collect(best)
      for (const other of parts) if (other !== best && !isText(other)) collect(other)
    } else if (parts.length > 0) parts.forEach(collect)
    else if (isBody(part)) bodies.push(bodyOf(part))
    else keep(part)
  }

  function bodyOf(part: MailPart): Body {
    const decoded = decodeText(decodeTransfer(part.body, encodingOf(part)), part.type.parameters.get('charset'))
    diagnostics.push(...decoded.diagnostics)
    const text = 'text' in decoded ? decoded.text : ''
    if (part.type.value === 'text/html') return {text, kind: 'html'}
    return {
      text: isFlowed(part) ? unflow(text, part.type.parameters.get('delsp') === 'yes') : text,
      kind: 'plain',
    }
  }

  function keep(part: MailPart): void {
    const name = nameOf(part, members.length + 1)
    const kind = unreadableKind(name)
    if (
      envelopeTypes.test(part.type.value) ||
      kind !== undefined ||
      /^(?:image|audio|video|font)\//u.test(part.type.value)
    ) {
      if (part.body.trim() !== '') skipped.push(name)
      return
    }
    const bytes =
      part.type.value === 'message/rfc822' && encodingOf(part) !== 'base64'
        ? fromBinaryText(part.body)
        : decodeTransfer(part.body, encodingOf(part))
    if (bytes.length > 0) members.push({name, bytes, contentType: contentTypeOf(part)})
  }
}

const holds = (part: MailPart, type: string): boolean =>
  part.type.value === type ||
  (part.type.value !== 'multipart/alternative' && part.parts.some((one) => holds(one, type)))

const isText = ({type}: MailPart): boolean =>
  /^text\/(?:plain|html|enriched|richtext|watch-html|x-amp-html)$/u.test(type.value)

/** Shown where it stands, not handed over as a file. */
function isBody(part: MailPart): boolean {
  const {type, disposition} = part
  if (!isText(part) && !/^(?:multipart\/.*|text|)$/u.test(type.value)) return false
  return disposition.value !== 'attachment' && !disposition.parameters.has('filename') && !type.parameters.has('name')
}

const encodingOf = ({headers}: MailPart): string | undefined =>
  headers.get('content-transfer-encoding')?.[0]?.trim().toLowerCase()

/** RFC 3676. */
const isFlowed = ({type}: MailPart): boolean => type.parameters.get('format')?.toLowerCase() === 'flowed'

function contentTypeOf({type}: MailPart): string {
  const charset = type.parameters.get('charset')
  return charset === undefined ? type.value : `${type.value}; charset=${charset}`
}

const endings: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'text/plain': 'txt',
  'text/html': 'html',
  'text/xml': 'xml',
  'application/xml': 'xml',
  'application/json': 'json',
  'text/markdown': 'md',
}

function nameOf({type, disposition}: MailPart, number: number): string {
  const given = disposition.parameters.get('filename') ?? type.parameters.get('name')
  const base = given?.split(/[\\/]/u).at(-1)?.trim().slice(0, 200)
  if (base) return base
  const ending = endings[type.value]
  return `attachment ${number}${ending === undefined ? '' : `.${ending}`}`
}

/** Bodies of one kind are put one below the other; where one is HTML, plain ones become HTML. */
function joined(bodies: readonly Body[]): Body {
  const read = bodies.filter(({text}) => text.trim() !== '')
  if (!read.some(({kind}) => kind === 'html')) return {text: read.map(({text}) => text).join('\n\n'), kind: 'plain'}
  return {
    text: read.map(({text, kind}) => (kind === 'html' ? text : htmlOf(text))).join('\n'),
    kind: 'html',
  }
}

const htmlOf = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .split(/\r?\n\s*\r?\n/u)
    .map((paragraph) => `<p>${paragraph.replaceAll(/\r?\n/gu, '<br>')}</p>`)
    .join('\n')
