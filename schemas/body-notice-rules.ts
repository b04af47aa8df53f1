import type {TypedObject} from '@portabletext/types'
import type {ArrayRule, CustomValidatorResult, ValidationContext} from 'sanity'
import type {NoticeValue} from '../src/documents/documents.ts'
import {createNoticeFinder, type LiveNotice, type NoticeFinder} from '../src/documents/live-notices.ts'
import {fields} from '../src/documents/names.ts'
import {labels} from './labels.ts'

/**
 * Validation for a Portable Text field that holds wire copy: flags each notice on the block where it stands. An
 * attribution and a note to editors are errors, so that the article cannot be published with them; all else is a warning.
 *
 * @example defineField({name: 'body', type: 'array', of: [{type: 'block'}], validation: bodyNoticeRules})
 */
export const bodyNoticeRules: BodyNoticeRules = createBodyNoticeRules()

export type BodyNoticeRules = (rule: ArrayRule<unknown[]>) => ArrayRule<unknown[]>[]

/** How a newsroom finds notices, and what it calls the list of those that were settled. */
export interface BodyNoticeSettings {
  readonly find: NoticeFinder
  /** Name of the field in documents of a type. */
  noticesField(type: string | undefined): string | undefined
}

export function createBodyNoticeRules(
  {find, noticesField}: BodyNoticeSettings = {
    find: createNoticeFinder(),
    noticesField: () => fields.article.notices,
  },
): BodyNoticeRules {
  const problemsOf =
    (gravity: LiveNotice['gravity']) =>
    (body: unknown[] | undefined, {document}: ValidationContext): CustomValidatorResult => {
      // The members of a Portable Text field are objects with a type; the Studio itself refuses anything else.
      const blocks = (body ?? []) as TypedObject[]
      const found = find(blocks, noticesOf(document, noticesField(document?._type))).filter(
        (notice) => notice.gravity === gravity,
      )
      return found.length === 0
        ? true
        : found.map(({kind, text, blockKey}) => ({message: noticeMessage(kind, text), path: [{_key: blockKey}]}))
    }
  return (rule) => [rule.custom(problemsOf('error')).error(), rule.custom(problemsOf('warning')).warning()]
}

/** What the Studio says of a notice in the text. */
export function noticeMessage(kind: LiveNotice['kind'], text: string): string {
  const printed = text.length > 80 ? `${text.slice(0, 79)}…` : text
  return `${labels.noticeKind[kind]} left in the text: “${printed}” Take it out, or keep it in the list of notices.`
}

/** Without a list of notices nothing has been kept. */
function noticesOf(
  document: ValidationContext['document'],
  field: string | undefined,
): readonly Partial<NoticeValue>[] {
  const notices: unknown = field === undefined ? undefined : document?.[field]
  return Array.isArray(notices) ? notices : []
}
