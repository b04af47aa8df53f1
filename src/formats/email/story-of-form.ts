import type {ParsedPassage, Role} from '../../story/passage.ts'
import {present, presentList} from '../../story/present.ts'
import {lineOfHtml, passagesOfText} from '../html/passages-of-html.ts'
import {isObject, type JsonObject, readJson} from '../json/json-value.ts'
import {createPlaceFinder} from '../json/place-finder.ts'
import {fieldsOfMail, type MailStory} from './story-of-mail.ts'
import type {OpenMail} from './open-mail.ts'

/**
 * A form that was filled in on a web page and mailed as JSON, each answer by its question ("Headline", "Body", "News
 * Value"), as newsrooms take copy from correspondents; nothing where the mail is none.
 */
export function storyOfForm(mail: OpenMail): MailStory | undefined {
  const body = mail.text.slice(mail.bodyStart)
  if (mail.kind !== 'plain' || !/^\s*\{\s*"/u.test(body.slice(0, 500))) return undefined
  // Mail programs break lines inside of strings.
  const form = readJson(body.replaceAll(/\r?\n/gu, ' '))
  if (!isObject(form)) return undefined
  const answers = answersOf(form)
  const text = answers.get('body') ?? answers.get('text') ?? answers.get('story')
  if (text === undefined) return undefined
  const place = createPlaceFinder(mail.text)
  const passage = (role: Role, ...names: readonly string[]): ParsedPassage[] => {
    const value = names.map((name) => answers.get(name)).find((answer) => answer !== undefined)
    const line = lineOfHtml(value)
    if (value === undefined || line === undefined) return []
    return [{text: line, shape: role === 'headline' ? 'heading' : 'paragraph', at: place(value), role}]
  }
  const line = (name: string): string | undefined => lineOfHtml(answers.get(name))
  const subject = (scheme: string, name: string) => {
    const code = line(name)
    return code === undefined ? [] : [{scheme, code, name: code}]
  }
  const {fields, fallback} = fieldsOfMail(mail)
  const dateline = line('dateline')
  const urgency = Number(line('news value') ?? line('urgency') ?? line('priority'))
  const reading = passagesOfText(text, {source: mail.text, at: place(text)})
  return {
    fields: present({
      ...fields,
      slugline: line('slugline') ?? line('slug'),
      abstract: line('abstract') ?? line('summary'),
      dateline: dateline === undefined ? undefined : {text: dateline, place: dateline},
      keywords: presentList((line('keywords') ?? '').split(/\s*[,;]\s*/u).filter((word) => word !== '')),
      subjects: presentList(subject('category', 'category')),
      genres: presentList(subject('genre', 'genre')),
      editorsNote: line("editor's note") ?? line('note to editors') ?? line('notes'),
      urgency: Number.isInteger(urgency) && urgency >= 1 && urgency <= 9 ? urgency : fields.urgency,
    }),
    fallback,
    passages: [
      ...passage('headline', 'headline', 'title'),
      ...passage('byline', 'byline', 'author'),
      ...reading.passages,
    ],
    source: mail.text,
    payload: new TextEncoder().encode(mail.text),
  }
}

function answersOf(form: JsonObject): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(form).flatMap(([question, answer]) => {
      const first: unknown = Array.isArray(answer) ? answer.join(', ') : answer
      return typeof first === 'string' && first.trim() !== '' ? [[question.trim().toLowerCase(), first] as const] : []
    }),
  )
}
