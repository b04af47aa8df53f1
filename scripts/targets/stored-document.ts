import {z} from 'zod'
import type {StoredDocument, StoredVersion} from '../../src/documents/plan-story.ts'

/** A document as a Content Lake or a file gives it back. */
export const storedDocument = z.looseObject({
  _id: z.string().min(1),
  _type: z.string().min(1),
  _rev: z.string().exactOptional(),
}) satisfies z.ZodType<StoredDocument>

/** What is needed of a received version to tell what was imported last. */
export const storedWireItem = z.object({
  _id: z.string(),
  _type: z.literal('wireItem'),
  _rev: z.string().exactOptional(),
  _updatedAt: z.string().exactOptional(),
  articleHash: z
    .string()
    .nullish()
    .transform((hash) => hash ?? undefined),
  article: z.object({_ref: z.string()}),
}) satisfies z.ZodType<StoredVersion>
