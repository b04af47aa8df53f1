import type {Member} from '../format.ts'
import {fromBinaryText} from './binary-text.ts'
import {headerText} from './header-text.ts'
import {readHeaders} from './mail-part.ts'

/** The line above each mail of a mailbox (RFC 4155). */
const separator = /^From \S{1,320} +[A-Z][a-z]{2} +[A-Z][a-z]{2} +\d{1,2} .{4,40}$/gmu

/** The mails of a mailbox as files of their own; none where the text is one mail. */
export function mailsOfMailbox(raw: string): Member[] {
  if (!/^\s*From \S/u.test(raw.slice(0, 2000))) return []
  const starts = [...raw.matchAll(separator)]
    .filter(({index}) => index === 0 || /\n\r?\n$/u.test(raw.slice(Math.max(0, index - 3), index)))
    .map(({index, 0: line}) => ({start: index, head: index + line.length}))
  if (starts.length < 2) return []
  return starts.map(({head}, index) => {
    const text = raw.slice(head, starts[index + 1]?.start ?? raw.length).replace(/^\r?\n/u, '')
    const subject = headerText(readHeaders(text.slice(0, 32_768)).headers.get('subject')?.[0] ?? '').slice(0, 60)
    return {
      name: `${index + 1}${subject === '' ? '' : ` ${subject.replaceAll('/', '-')}`}.eml`,
      bytes: fromBinaryText(text.replaceAll(/^>(>*From )/gmu, '$1')),
      contentType: 'message/rfc822',
    }
  })
}
