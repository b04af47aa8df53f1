import {z} from 'zod'
import type {Diagnostic} from '../diagnostics/diagnostic.ts'
import {publisherKinds} from '../publishers/publisher.ts'
import {commentingStates} from '../story/story.ts'
import {body} from './body-schema.ts'
import {type Article, type Author, payloadEncodings, type Source, type WireItem} from './documents.ts'
import {emailOf} from './email-address.ts'
import {types} from './names.ts'
import {
  address,
  attribution,
  commenting,
  contribution,
  dateline,
  desk,
  handle,
  headlineVariant,
  image,
  instant,
  keyedList,
  keyedReference,
  notice,
  override,
  place,
  reference,
  relatedItem,
  relatedLink,
  rights,
  type Shape,
  slug,
  subject,
  text,
  wire,
  wireMedia,
} from './value-schemas.ts'

/**
 * Checks a document against the document model. Gives a `document-invalid` diagnostic for each thing that is wrong, with
 * the path to it, and none for a document that can be written.
 */
export function validateDocument(document: unknown): readonly Diagnostic[] {
  const result = documentSchema.safeParse(document)
  return (result.error?.issues ?? []).map(({path, message}) => ({
    code: 'document-invalid',
    severity: 'error',
    message: `${nameOf(document)}: ${path.join('.') || 'the document'}: ${message}. It was not written; please report it with the input that led to it.`,
    at: {path: path.join('.')},
  }))
}

const stored = {
  _id: z.string().regex(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/, 'needs 1–128 letters, digits, ".", "_" or "-"'),
  _rev: text.exactOptional(),
  _createdAt: instant.exactOptional(),
  _updatedAt: instant.exactOptional(),
}

export const articleSchema = z.strictObject({
  ...stored,
  _type: z.literal(types.article),
  headline: z.string(),
  headlines: keyedList(headlineVariant).exactOptional(),
  deck: text.exactOptional(),
  kicker: text.exactOptional(),
  abstract: text.exactOptional(),
  slug,
  slugline: text.exactOptional(),
  body,
  byline: text.exactOptional(),
  authors: keyedList(keyedReference).exactOptional(),
  dateline: dateline.exactOptional(),
  source: reference.exactOptional(),
  originalHeadline: text.exactOptional(),
  originalUrl: address.exactOptional(),
  attribution: attribution.exactOptional(),
  contributions: keyedList(contribution).exactOptional(),
  commenting: commenting.exactOptional(),
  notices: keyedList(notice).exactOptional(),
  relatedLinks: keyedList(relatedLink).exactOptional(),
  media: keyedList(wireMedia).exactOptional(),
  relatedItems: keyedList(relatedItem).exactOptional(),
  readingTime: z.number().positive().exactOptional(),
  language: text.exactOptional(),
  keywords: z.array(text).exactOptional(),
  subjects: keyedList(subject).exactOptional(),
  genres: keyedList(subject).exactOptional(),
  places: keyedList(place).exactOptional(),
  urgency: z.int().min(1).max(9).exactOptional(),
  embargoUntil: instant.exactOptional(),
  usageTerms: text.exactOptional(),
  copyrightHolder: text.exactOptional(),
  copyrightNotice: text.exactOptional(),
  expiresAt: instant.exactOptional(),
  editorsNote: text.exactOptional(),
  corrections: z.array(text).exactOptional(),
  creditLine: text.exactOptional(),
  wire: wire.exactOptional(),
  publishedAt: instant.exactOptional(),
  updatedAt: instant.exactOptional(),
  desk: desk.exactOptional(),
  overrides: keyedList(override).exactOptional(),
} satisfies Shape<Article>) satisfies z.ZodType<Article>

export const authorSchema = z.strictObject({
  ...stored,
  _type: z.literal(types.author),
  name: text,
  slug,
  handles: keyedList(handle).exactOptional(),
  email: z
    .string()
    .refine((value) => emailOf(value) !== undefined, 'needs an email address')
    .exactOptional(),
  jobTitle: text.exactOptional(),
  source: reference.exactOptional(),
  image: image.exactOptional(),
  bio: text.exactOptional(),
} satisfies Shape<Author>) satisfies z.ZodType<Author>

export const sourceSchema = z.strictObject({
  ...stored,
  _type: z.literal(types.source),
  name: text,
  aliases: z.array(text).exactOptional(),
  kind: z.enum(publisherKinds).exactOptional(),
  url: address.exactOptional(),
  logo: image.exactOptional(),
  attributionTemplate: text.exactOptional(),
  commentingDefault: z.enum(commentingStates).exactOptional(),
  rights: rights.exactOptional(),
} satisfies Shape<Source>) satisfies z.ZodType<Source>

export const wireItemSchema = z.strictObject({
  ...stored,
  _type: z.literal(types.wireItem),
  article: reference,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.int().min(0),
  format: text,
  fileName: text.exactOptional(),
  url: address.exactOptional(),
  receivedAt: instant.exactOptional(),
  articleHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .exactOptional(),
  payload: z.string().exactOptional(),
  payloadEncoding: z.enum(payloadEncodings).exactOptional(),
  payloadOmitted: text.exactOptional(),
  story: text.exactOptional(),
  storyOmitted: text.exactOptional(),
} satisfies Shape<WireItem>) satisfies z.ZodType<WireItem>

const documentSchema = z.discriminatedUnion('_type', [articleSchema, authorSchema, sourceSchema, wireItemSchema])

function nameOf(document: unknown): string {
  const named = z.looseObject({_id: z.string()}).safeParse(document)
  return named.success ? named.data._id : 'A document without an _id'
}
