import type {MutationFault} from '../refusal.ts'
import {publishedIdOf} from '../store/document-id.ts'
import type {StoredDocument} from '../store/document.ts'
import {type DocumentStub, type Mutation, type PatchOperations, toOperations} from '../store/mutation.ts'
import type {Action, ActionOf} from './action.ts'
import {strengthenReferences} from './strengthen-references.ts'

/** The dataset as the actions before this one leave it. */
export interface ActionSurroundings {
  get(id: string): StoredDocument | undefined
  /** Ids of the draft, the versions and the published document of one published id. */
  groupOf(publishedId: string): Iterable<string>
  /** Ends the request. */
  fail(status: 400 | 404 | 409, fault: MutationFault): never
}

/** The mutations that an action stands for. */
export function actionToMutations(action: Action, around: ActionSurroundings): readonly Mutation[] {
  switch (action.actionType) {
    case 'sanity.action.document.create':
      return create(action, around)
    case 'sanity.action.document.edit':
      return edit(action, around)
    case 'sanity.action.document.publish':
      return publish(action, around)
    case 'sanity.action.document.unpublish':
      return unpublish(action, around)
    case 'sanity.action.document.discard':
      return discard(action.draftId, around)
    case 'sanity.action.document.version.discard':
      return discard(action.versionId, around)
    case 'sanity.action.document.delete':
      return remove(action, around)
    case 'sanity.action.document.replaceDraft':
      return [{createOrReplace: action.attributes}]
    case 'sanity.action.document.version.create':
      return createVersion(action, around)
    case 'sanity.action.document.version.replace':
      need(action.document._id, around)
      return [{createOrReplace: action.document}]
  }
}

function create(
  {attributes, ifExists = 'fail'}: ActionOf<'create'>,
  {get, fail}: ActionSurroundings,
): readonly Mutation[] {
  if (!get(attributes._id)) return [{create: attributes}]
  if (ifExists === 'ignore') return []
  return fail(409, {
    type: 'documentAlreadyExistsError',
    description: `Document by ID "${attributes._id}" already exists`,
    detail: {id: attributes._id},
  })
}

/** The first edit of a published document makes its draft. */
function edit({draftId, publishedId, patch}: ActionOf<'edit'>, around: ActionSurroundings): readonly Mutation[] {
  const operations: PatchOperations = toOperations(patch, 0)
  const patching: Mutation = {patch: {...operations, id: draftId}}
  if (around.get(draftId)) return [patching]
  return [{create: copyAs(need(publishedId, around), draftId)}, patching]
}

function publish(action: ActionOf<'publish'>, around: ActionSurroundings): readonly Mutation[] {
  const {draftId, publishedId, ifDraftRevisionId, ifPublishedRevisionId} = action
  const draft = need(draftId, around)
  holdRevision(draftId, draft, ifDraftRevisionId, around)
  holdRevision(publishedId, around.get(publishedId), ifPublishedRevisionId, around)
  return [{createOrReplace: strengthenReferences(copyAs(draft, publishedId))}, {delete: {id: draftId}}]
}

/** A draft that exists already is newer than what was published, and stays. */
function unpublish({draftId, publishedId}: ActionOf<'unpublish'>, around: ActionSurroundings): readonly Mutation[] {
  return [
    {createIfNotExists: {...copyAs(need(publishedId, around), draftId), _id: draftId}},
    {delete: {id: publishedId}},
  ]
}

function discard(id: string, around: ActionSurroundings): readonly Mutation[] {
  need(id, around)
  return [{delete: {id}}]
}

function remove(
  {publishedId, includeDrafts = []}: ActionOf<'delete'>,
  around: ActionSurroundings,
): readonly Mutation[] {
  need(publishedId, around)
  const left = [...around.groupOf(publishedId)].find((id) => id !== publishedId && !includeDrafts.includes(id))
  if (left !== undefined) {
    around.fail(409, {
      type: 'documentHasDraftsError',
      description: `Document "${publishedId}" cannot be deleted while "${left}" exists`,
      detail: {id: publishedId, draftId: left},
    })
  }
  return [publishedId, ...includeDrafts].map((id) => ({delete: {id}}))
}

function createVersion(action: ActionOf<'version.create'>, around: ActionSurroundings): readonly Mutation[] {
  const given = action.document ?? action.attributes
  if (given) return [{create: given}]
  const {baseId, publishedId, versionId, ifBaseRevisionId} = action
  if (baseId === undefined || versionId === undefined || publishedIdOf(versionId) !== publishedId) {
    return around.fail(400, {
      type: 'validationError',
      description: 'version.create takes "document", or "baseId" and "versionId"',
    })
  }
  const base = need(baseId, around)
  holdRevision(baseId, base, ifBaseRevisionId, around)
  return [{create: copyAs(base, versionId)}]
}

/** Publishing or copying what is not there must not leave an empty document behind. */
function need(id: string, {get, fail}: ActionSurroundings): StoredDocument {
  const description = `The document with the ID "${id}" was not found`
  return get(id) ?? fail(404, {type: 'documentNotFoundError', description, detail: {id}})
}

function holdRevision(
  id: string,
  document: StoredDocument | undefined,
  expected: string | undefined,
  {fail}: ActionSurroundings,
): void {
  if (expected === undefined || document?._rev === expected) return
  fail(409, {
    type: 'documentRevisionIDDoesNotMatchError',
    description: `Document "${id}" has unexpected revision ID ("${document?._rev ?? ''}", expected "${expected}")`,
    detail: {id, currentRevisionID: document?._rev ?? null, expectedRevisionID: expected},
  })
}

function copyAs({_rev, _updatedAt, ...content}: StoredDocument, id: string): DocumentStub {
  return {...content, _id: id}
}
