import type {FormatInput} from '../format.ts'
import {readHeaders} from './mail-part.ts'

/** Characters in which a mail's headers are looked for: those that servers add take some thousands. */
const headLength = 32_768

/** Headers that mail programs and servers write and no person does. */
const transport =
  /^(?:received|return-path|delivered-to|message-id|mime-version|content-type|content-transfer-encoding|dkim-signature|authentication-results|received-spf|list-(?:id|unsubscribe|post)|in-reply-to|references|x-[\w-]+|arc-[\w-]+|thread-(?:topic|index))$/u

/** A mail begins with its headers: the sender, and what programs write. What a person writes above a story is no mail. */
export function detectMail({text, fileName = '', contentType = ''}: FormatInput): number {
  const head = text.slice(0, headLength).replace(/^\uFEFF/u, '')
  if (!/^\s*(?:>?From \S|[\w-]{2,60}[ \t]*:)/u.test(head.slice(0, 2000))) return 0
  const {headers} = readHeaders(head)
  const isHinted = /\.(?:eml|mbox)$/iu.test(fileName) || /^message\/rfc822/iu.test(contentType)
  const written = [...headers.keys()].filter((name) => transport.test(name)).length
  const said = ['from', 'to', 'date', 'subject'].filter((name) => headers.has(name)).length
  const hasSender = headers.has('from') || headers.has('sender')
  if (written >= 2 && hasSender && said >= 2) return 1
  if (written >= 1 && hasSender && said >= 2) return 0.95
  return isHinted && said >= 1 ? 0.9 : 0
}
