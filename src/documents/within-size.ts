import type {Diagnostic} from '../diagnostics/diagnostic.ts'
import type {Article} from './documents.ts'

/** What an article may weigh, in bytes of JSON. Sanity takes 4 MB a request and advises to stay below 500 kB. */
export const maximumArticleBytes = 350_000
/** What any list but the body may weigh in an article that is too large, in bytes of JSON. */
export const maximumListBytes = 15_000
/** How long any text may be in an article that is too large, in UTF-16 units. */
export const maximumTextLength = 5000

/**
 * The article as it is, or, where it weighs more than a document may, with its texts and lists cut at their ends and the
 * body cut to the room that is left: then a diagnostic says what was cut.
 */
export function withinSize(article: Article): {readonly article: Article; readonly diagnostics: readonly Diagnostic[]} {
  if (bytesOf(article) <= maximumArticleBytes) return {article, diagnostics: []}
  const {body, ...rest} = article
  // Shortening keeps every field's type: texts stay texts, lists lists of the same members.
  const shorter = Object.fromEntries(
    Object.entries(rest).map(([field, value]) => [field, shortened(value)]),
  ) as typeof rest
  const shorterBody = prefixWithin(
    body.map((block) => shortenedTexts(block)),
    maximumArticleBytes - bytesOf(shorter),
  )
  const cut: Article = {...shorter, body: shorterBody}
  const names = Object.entries(article).filter(([field, value]) => bytesOf(value) !== bytesOf(Object(cut)[field]))
  return {
    article: cut,
    diagnostics: [
      {
        code: 'passages-truncated',
        severity: 'warning',
        message: `The article is larger than a document may be (${maximumArticleBytes} bytes), so these fields end early: ${names.map(([field]) => field).join(', ')}. If the input holds several stories, import each from a file of its own.`,
      },
    ],
  }
}

function shortened(value: unknown): unknown {
  const short = shortenedTexts(value)
  return Array.isArray(short) ? prefixWithin(short, maximumListBytes) : short
}

function prefixWithin<Member>(list: readonly Member[], bytes: number): Member[] {
  let room = bytes - 2
  const kept: Member[] = []
  for (const member of list) {
    room -= bytesOf(member) + 1
    if (room < 0) break
    kept.push(member)
  }
  return kept
}

function shortenedTexts<Value>(value: Value): Value
function shortenedTexts(value: unknown): unknown {
  if (typeof value === 'string') return shortText(value)
  if (Array.isArray(value)) return value.map((member: unknown) => shortenedTexts(member))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shortenedTexts(member)]))
}

/** Never cuts a surrogate pair in two. */
function shortText(text: string): string {
  return text.length <= maximumTextLength ? text : text.slice(0, maximumTextLength).replace(/[\uD800-\uDBFF]$/, '')
}

function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length
}
