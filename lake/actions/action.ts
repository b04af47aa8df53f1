import {z} from 'zod'
import {isDocumentId} from '../store/document-id.ts'

const id = z.string().refine(isDocumentId, 'is no document ID')
const document = z.looseObject({_id: id, _type: z.string().min(1)})
const purge = z.boolean().optional()
const name = <Name extends string>(value: Name) => z.literal(`sanity.action.document.${value}`)

/** The actions of the hosted API on documents and their versions, as `@sanity/client` and the Studio send them. */
export const action = z.discriminatedUnion('actionType', [
  z.object({
    actionType: name('create'),
    publishedId: id,
    attributes: document,
    ifExists: z.enum(['fail', 'ignore']).optional(),
  }),
  z.object({actionType: name('edit'), draftId: id, publishedId: id, patch: z.looseObject({})}),
  z.object({
    actionType: name('publish'),
    draftId: id,
    publishedId: id,
    ifDraftRevisionId: z.string().optional(),
    ifPublishedRevisionId: z.string().optional(),
  }),
  z.object({actionType: name('unpublish'), draftId: id, publishedId: id}),
  z.object({actionType: name('discard'), draftId: id, purge}),
  z.object({actionType: name('delete'), publishedId: id, includeDrafts: z.array(id).optional(), purge}),
  z.object({actionType: name('replaceDraft'), publishedId: id, attributes: document}),
  z.object({
    actionType: name('version.create'),
    publishedId: id,
    document: document.optional(),
    attributes: document.optional(),
    baseId: id.optional(),
    versionId: id.optional(),
    ifBaseRevisionId: z.string().optional(),
  }),
  z.object({actionType: name('version.discard'), versionId: id, purge}),
  z.object({actionType: name('version.replace'), document}),
])

export type Action = z.infer<typeof action>
export type ActionOf<Name extends string> = Extract<Action, {actionType: `sanity.action.document.${Name}`}>
