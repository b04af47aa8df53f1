import type {Format, FormatInput, Member, ParsedStory, ParseResult} from '../format.ts'
import {toBinaryText} from './binary-text.ts'
import {contentOfMail} from './body-of-mail.ts'
import {detectMail} from './detect-mail.ts'
import {headerText} from './header-text.ts'
import {readMailPart} from './mail-part.ts'
import {mailsOfMailbox} from './mailbox.ts'
import {openMail} from './open-mail.ts'
import {storyOfForm} from './story-of-form.ts'
import {storyOfMail} from './story-of-mail.ts'

/** A mail (RFC 5322 with MIME), or a mailbox of several: the body is a story, and what is attached is read in turn. */
export const email = {
  name: 'email',
  decodesItself: true,
  detect: detectMail,
  parse,
} as const satisfies Format

/** Words of a mail that does no more than hand over the files attached to it. */
const longestCoveringNote = 60
/** A note as short as this speaks of nothing else, whatever its words are. */
const shortestStory = 12
const handsOver =
  /\b(?:attach(?:ed|ment|ing)|enclosed|find below|anbei|angehängt|im anhang|beigefügt|ci-joint|pièce jointe|adjunt[oa]s?|allegat[oai]|in allegato|em anexo|bijlage|bifogad|vedhæftet|vedlagt)\b/iu
const storyFile = /\.(?:docx|eml|html?|json|md|markdown|txt|xml|zip)$/iu

function parse({text, bytes}: FormatInput): ParseResult {
  const raw = toBinaryText(bytes ?? new TextEncoder().encode(text))
  const mails = mailsOfMailbox(raw)
  if (mails.length > 1) return {stories: [], members: mails, diagnostics: []}
  const part = readMailPart(raw)
  const content = contentOfMail(part)
  const mail = openMail(part.headers, content)
  const story = storyOfForm(mail) ?? storyOfMail(mail)
  // Who hands a file on has not written it.
  const {authors: _sender, ...around} = story.fallback
  const members = content.members.map((member): Member => ({...member, fallback: around}))
  const isNote = isCoveringNote(story, members)
  const note = noteOf(story)
  return {
    stories: isNote || story.passages.length === 0 ? [] : [story],
    ...(members.length === 0
      ? {}
      : {
          members: isNote && note !== '' ? members.map((member) => withNote(member, note)) : members,
        }),
    diagnostics: [
      ...content.diagnostics,
      ...(story.passages.length === 0 && members.length === 0
        ? [
            {
              code: 'no-story' as const,
              severity: 'error' as const,
              message: `The mail “${headerText(part.headers.get('subject')?.[0] ?? '')}” has no text. Ask the sender for the story itself.`,
            },
          ]
        : []),
    ],
  }
}

function isCoveringNote(story: ParsedStory, members: readonly Member[]): boolean {
  const note = noteOf(story)
  const words = note.split(/\s+/u).length
  return (
    members.some(({name}) => storyFile.test(name)) &&
    words <= longestCoveringNote &&
    (words <= shortestStory || handsOver.test(note))
  )
}

/** What the sender wrote, without what the mail program added. */
const noteOf = ({passages}: ParsedStory): string =>
  passages
    .filter(({role}) => role === undefined)
    .map(({text}) => text)
    .join('\n')

const withNote = (member: Member, note: string): Member => ({
  ...member,
  fallback: {...member.fallback, editorsNote: note},
})
