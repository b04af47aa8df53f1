import {cleanLine} from '../../bytes/clean-text.ts'
import type {ParsedPassage, Role, SourceRange} from '../../story/passage.ts'
import {present, presentList} from '../../story/present.ts'
import type {Story} from '../../story/story.ts'
import type {ParsedStory} from '../format.ts'
import {readMailTime} from '../mail-time.ts'
import {languageTag} from '../xml/find-elements.ts'
import {type MailAddress, mailAddress} from './header-text.ts'
import {isGenericSubject, type MailSubject, readSubject} from './mail-subject.ts'
import {type OpenMail, valueOf} from './open-mail.ts'
import {passagesOfMail} from './passages-of-mail.ts'

/** Its sender is who wrote it where the text says nothing else. */
export type MailStory = ParsedStory & Required<Pick<ParsedStory, 'fallback'>>

/** Lines at the head of a body in which it may have a headline of its own. */
const headLength = 4
const longestHeadline = 220

/** The body of a mail as a story: the subject is its headline, unless the text has one. */
export function storyOfMail(mail: OpenMail): MailStory {
  const {passages, media, note, forwarded} = passagesOfMail(mail)
  const printed = valueOf(mail, 'subject') ?? ''
  const subject = readSubject(printed)
  const start = mail.headers.get('subject')?.start ?? 0
  const passage = ({start: from, end}: SourceRange, role?: Role): ParsedPassage[] => {
    const text = cleanLine(printed.slice(from, end))
    const shape = role === 'headline' ? 'heading' : 'paragraph'
    return text === '' ? [] : [{text, shape, at: {start: start + from, end: start + end}, ...present({role})}]
  }
  const headline = printed.slice(subject.headline.start)
  const own = ownHeadline(passages, headline)
  const embargo = subject.embargo === undefined ? [] : passage(subject.embargo)
  const head =
    own === undefined && !isGenericSubject(headline)
      ? passage(subject.headline, 'headline')
      : passage(subject.headline, 'furniture')
  const body = passages.map((one, index) => (index === own ? {...one, role: 'headline' as const} : one))
  const {fields, fallback} = fieldsOfMail(mail, subject, forwarded)
  return {
    fields: {...fields, ...present({media: presentList(media), editorsNote: note})},
    fallback,
    passages: body.length === 0 ? [] : [...embargo, ...head, ...body],
    source: mail.text,
    payload: new TextEncoder().encode(mail.text),
  }
}

/** What the headers say. */
export function fieldsOfMail(
  mail: OpenMail,
  {signal}: Pick<MailSubject, 'signal'> = {},
  from = valueOf(mail, 'from') ?? valueOf(mail, 'sender'),
): Required<Pick<ParsedStory, 'fields' | 'fallback'>> {
  const sender = senderOf(from)
  const sent = readMailTime(valueOf(mail, 'date'))
  const time = sent === undefined || /(?:Z|[+-]\d{2}:\d{2})$/u.test(sent) ? sent : `${sent}Z`
  const name = sender?.name ?? sender?.address
  const said: Partial<Story> =
    sender?.name === undefined
      ? {}
      : isPerson(sender.name)
        ? {authors: [{name: sender.name, ...(sender.address.includes('@') ? {email: sender.address} : {})}]}
        : {source: {name: sender.name}}
  return {
    fields: present({
      wire: present({
        provider: name,
        guid: valueOf(mail, 'message-id')?.replaceAll(/^<|>$/gu, ''),
        versionCreated: time,
        signal,
      }),
      publishedAt: time,
      language: languageTag(valueOf(mail, 'content-language')?.split(',')[0]),
      urgency: /^(?:high|1\b|2\b)/iu.test(valueOf(mail, 'importance') ?? valueOf(mail, 'x-priority') ?? '')
        ? 2
        : undefined,
    }),
    fallback: {...said, ...(time === undefined ? {} : {publishedAt: time})},
  }
}

/** Directories write "Quill, Ada (Gazette)". */
function senderOf(from: string | undefined): MailAddress | undefined {
  const sender = mailAddress(from)
  const [, last = '', first = ''] =
    /^(\p{L}[\p{L}'’ -]{1,40}), (\p{Lu}[\p{L}.'’ -]{1,40}?)(?: [[(][^()[\]]{2,60}[)\]])?$/u.exec(sender?.name ?? '') ??
    []
  const name = `${first} ${last}`
  return sender !== undefined && first !== '' && isPerson(name) ? {...sender, name} : sender
}

/** Two or three words, each with one capital, and none that houses have. */
const isPerson = (name: string): boolean =>
  /^(?:\p{Lu}[\p{L}'’.-]*)(?:\s(?:\p{Lu}[\p{L}'’.-]*|d[aei]l?|van|von|de[nr]?|la|bin|al)){1,3}$/u.test(name) &&
  !/\b(?:press|news|media|office|team|desk|editor(?:ial|s)?|service|agency|ministry|department|council|university|institute|foundation|communications?|newsroom|info|pr|group|ltd|inc|gmbh|copy|presse\w*|redaktion|\w*dienst|wire|alerts?|agentur|agence|agencia|agenzia)\b/iu.test(
    name,
  ) &&
  (!/(?<!\p{L})\p{Lu}{3,5}(?!\p{L})/u.test(name) || name === name.toUpperCase())

/** The index of the line that is the headline where the body says so: a heading, or the subject in other words. */
function ownHeadline(passages: readonly ParsedPassage[], subject: string): number | undefined {
  const free = passages.flatMap((passage, index) => (passage.role === undefined ? [{passage, index}] : []))
  const text = free.findIndex(({passage}) => isRunningText(passage))
  const above = free.slice(0, text < 0 ? headLength : Math.min(text, headLength))
  return above.find(
    ({passage: {text: line, shape, level = 1}}) =>
      line.length <= longestHeadline && ((shape === 'heading' && level <= 2) || isAlike(line, subject)),
  )?.index
}

const isRunningText = ({shape, text}: ParsedPassage): boolean =>
  shape !== 'heading' && text.length > 60 && /[.!?…]["”»’]?$/u.test(text)

function isAlike(line: string, subject: string): boolean {
  const [own, said] = [wordsOf(line), wordsOf(subject)]
  if (own.size < 3 || said.size < 3) return false
  const shared = [...own].filter((word) => said.has(word)).length
  return shared >= Math.min(own.size, said.size) * 0.7 && shared >= Math.max(own.size, said.size) * 0.4
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu))
