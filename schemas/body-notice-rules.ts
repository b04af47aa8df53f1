import type {TypedObject} from '@portabletext/types'
import type {ArrayRule, CustomValidatorResult, ValidationContext} from 'sanity'
import type {NoticeValue} from '../src/documents/documents.ts'
import {type LiveNotice, liveNotices} from '../src/documents/live-notices.ts'
import {fields} from '../src/documents/names.ts'
import {labels} from './labels.ts'

/**
 * Validation for a Portable Text field that holds wire copy: flags each notice on the block where it stands. An
 * attribution and a note to editors are errors, so that the article cannot be published with them; all else is a warning.
 *
 * @example defineField({name: 'body', type: 'array', of: [{type: 'block'}], validation: bodyNoticeRules})
 */
export function bodyNoticeRules(rule: ArrayRule<unknown[]>): ArrayRule<unknown[]>[] {
  return [rule.custom(problemsOf('error')).error(), rule.custom(problemsOf('warning')).warning()]
}

function problemsOf(gravity: LiveNotice['gravity']) {
  return (body: unknown[] | undefined, {document}: ValidationContext): CustomValidatorResult => {
    // The members of a Portable Text field are objects with a type; the Studio itself refuses anything else.
    const blocks = (body ?? []) as TypedObject[]
    const found = liveNotices(blocks, noticesOf(document)).filter((notice) => notice.gravity === gravity)
    return found.length === 0
      ? true
      : found.map(({kind, text, blockKey}) => ({message: message(kind, text), path: [{_key: blockKey}]}))
  }
}

function message(kind: LiveNotice['kind'], text: string): string {
  const printed = text.length > 80 ? `${text.slice(0, 79)}…` : text
  return `${labels.noticeKind[kind]} left in the text: “${printed}” Take it out, or keep it in the list of notices.`
}

/** Articles of other types have no such list; then nothing has been kept. */
function noticesOf(document: ValidationContext['document']): readonly Partial<NoticeValue>[] {
  const notices: unknown = document?.[fields.article.notices]
  return Array.isArray(notices) ? notices : []
}
