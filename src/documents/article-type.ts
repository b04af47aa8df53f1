import {z} from 'zod'
import type {AttributionValue, CommentingValue, DatelineValue} from './documents.ts'
import type {EditedArticle} from './move-notice.ts'
import {fields, types} from './names.ts'

export type ArticleField = keyof typeof fields.article

/** How a type's own field holds what ours holds as an object: as its text, or as whether readers may comment. */
const forms = {attribution: 'text', dateline: 'text', commenting: 'boolean'} as const
type FormedField = keyof typeof forms

/** Without these there is nothing to flag, nowhere to flag it, and no record of what was settled. */
const neededFields = ['headline', 'body', 'notices'] as const

const fieldName = z.string().regex(/^[a-zA-Z][a-zA-Z0-9_]*$/, 'needs the name of a field: letters, digits and "_"')

const fieldSchemas: Record<string, z.ZodType<FieldOption>> = Object.fromEntries(
  Object.keys(fields.article).map((field) => [field, isFormed(field) ? formedField(forms[field]) : fieldName]),
)

function formedField(form: 'text' | 'boolean'): z.ZodType<FieldOption> {
  const formed = z.strictObject({name: fieldName, as: z.literal(form)})
  return z.union([fieldName, formed], `needs the name of a field, or {name: "…", as: "${form}"}`)
}

type FieldOption = string | {readonly name: string; readonly as: 'text' | 'boolean'}

/** A Studio's own article type, as its newsroom describes it: which of its fields hold what ours hold. */
export const articleTypeSchema = z
  .strictObject({
    type: fieldName,
    fields: z.strictObject(fieldSchemas).partial().optional(),
  })
  .superRefine(({type, fields: named}, context) => {
    if (named === undefined) {
      if (type !== types.article) context.addIssue({code: 'custom', path: ['fields'], message: whyFields})
      return
    }
    for (const field of neededFields) {
      if (named[field] === undefined) {
        context.addIssue({code: 'custom', path: ['fields', field], message: whyNeeded[field]})
      }
    }
    const names = Object.values(named).map((own) => (typeof own === 'object' ? own.name : own))
    const twice = names.find((name, index) => names.indexOf(name) !== index)
    if (twice !== undefined) {
      context.addIssue({
        code: 'custom',
        path: ['fields'],
        message: `names "${twice}" twice; each needs a field of its own`,
      })
    }
  })

const whyFields = 'needs to say which field holds what: {headline: "title", body: "content", notices: "notices"}'

const whyNeeded: Readonly<Record<(typeof neededFields)[number], string>> = {
  headline: 'needs the name of the field that holds the headline',
  body: 'needs the name of the field that holds the body, in Portable Text',
  notices:
    "needs the name of a field for what was settled: add defineField({name: 'notices', type: 'array', of: [{type: 'notice'}]}) to the type",
}

export interface ArticleTypeOption {
  /** Name of the type. Copytaster's own `article` needs no fields. */
  readonly type: string
  /**
   * Which field of the type holds what, by our names. What is not named is neither read nor written. An attribution and a
   * dateline can be held as plain text, and comments as a boolean that says whether readers may comment.
   */
  readonly fields?: {readonly [Field in Exclude<ArticleField, FormedField>]?: string} & {
    readonly [Field in FormedField]?: string | {readonly name: string; readonly as: (typeof forms)[Field]}
  }
}

/** A Sanity document type that holds articles, with the names that its fields have. */
export interface ArticleType {
  readonly name: string
  readonly fields: ReadonlyMap<ArticleField, {readonly name: string; readonly as?: 'text' | 'boolean'}>
}

/** Our own type. */
export const ownArticleType: ArticleType = {
  name: types.article,
  fields: new Map(articleFields().map((field) => [field, {name: field}])),
}

/** A type of the newsroom's. The option has been checked by `articleTypeSchema`. */
export function toArticleType({type, fields: named}: ArticleTypeOption): ArticleType {
  if (named === undefined) return ownArticleType
  const own = articleFields().flatMap((field) => {
    const option = named[field]
    if (option === undefined) return []
    return [[field, typeof option === 'string' ? {name: option} : option] as const]
  })
  return {name: type, fields: new Map(own)}
}

/** The type's own name of a field; none where it has no such field. */
export function fieldNameIn(type: ArticleType, field: ArticleField): string | undefined {
  return type.fields.get(field)?.name
}

/** A document of the type under our names: what Copytaster reads of it. */
export function toArticle(document: object, type: ArticleType): EditedArticle {
  if (type === ownArticleType) return document
  const values = new Map<string, unknown>(Object.entries(document))
  const article: Record<string, unknown> = {...systemFields(values)}
  for (const [field, {name, as}] of type.fields) {
    const value = values.get(name)
    const read = as === undefined ? (value ?? undefined) : readFormed(field, value)
    if (read !== undefined) article[field] = read
  }
  return article
}

/** The fields that the type has of an article, under its own names; system fields stay, all else is left out. */
export function fromArticle(article: EditedArticle, type: ArticleType): Readonly<Record<string, unknown>> {
  if (type === ownArticleType) return {...article}
  const document: Record<string, unknown> = {...systemFields(new Map(Object.entries(article))), _type: type.name}
  for (const [field, {name, as}] of type.fields) {
    const value = article[field]
    if (value !== undefined) document[name] = as === undefined ? value : writeFormed(field, article)
  }
  return document
}

function systemFields(values: ReadonlyMap<string, unknown>): Record<string, unknown> {
  return Object.fromEntries([...values].filter(([name]) => name.startsWith('_') && name !== '_type'))
}

function readFormed(
  field: ArticleField,
  value: unknown,
): AttributionValue | DatelineValue | CommentingValue | undefined {
  if (field === 'commenting') {
    return typeof value === 'boolean' ? {_type: types.commenting, state: value ? 'open' : 'suspended'} : undefined
  }
  if (typeof value !== 'string' || value === '') return undefined
  // Plain text has no place for a doubt: an editor who sees it there has seen it.
  return field === 'attribution'
    ? {_type: types.attribution, text: value, state: 'confirmed'}
    : {_type: types.dateline, text: value}
}

function writeFormed(
  field: ArticleField,
  {attribution, dateline, commenting}: EditedArticle,
): string | boolean | undefined {
  if (field === 'commenting') return commenting?.state === 'open'
  return field === 'attribution' ? attribution?.text : dateline?.text
}

function articleFields(): readonly ArticleField[] {
  return Object.values(fields.article)
}

function isFormed(field: string): field is FormedField {
  return field in forms
}
