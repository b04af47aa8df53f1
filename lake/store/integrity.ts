import {mutationRefusal} from '../refusal.ts'
import type {StoredDocument} from './document.ts'
import {referencesOf} from './references.ts'

/** The dataset as it would be after a transaction. */
export interface Foresight {
  get(id: string): StoredDocument | undefined
  /** Ids of documents that may reference this one. */
  referrersOf(id: string): Iterable<string>
  /** The place of the mutation that touched the document last. */
  indexOf(id: string): number
}

/**
 * Holds that no strong reference leads nowhere.
 *
 * @throws Refusal 409 for a document that references a missing one, or a deleted one that others reference
 */
export function holdReferences(touched: Iterable<string>, after: Foresight): void {
  for (const id of touched) {
    const document = after.get(id)
    if (document) holdTargets(document, after)
    else holdReferrers(id, after)
  }
}

function holdTargets(document: StoredDocument, after: Foresight): void {
  const missing = referencesOf(document).find(({id, strong}) => strong && !after.get(id))
  if (!missing) return
  const {_id: id} = document
  const fault = {
    type: 'documentReferenceDoesNotExistError',
    description: `Document "${id}" references non-existent document "${missing.id}"`,
    detail: {id, referenceID: missing.id},
  }
  throw mutationRefusal(409, fault, after.indexOf(id))
}

function holdReferrers(id: string, after: Foresight): void {
  const referencingIDs = [...after.referrersOf(id)].filter((referrer) => {
    const document = referrer === id ? undefined : after.get(referrer)
    return document && referencesOf(document).some((reference) => reference.strong && reference.id === id)
  })
  if (referencingIDs.length === 0) return
  const fault = {
    type: 'documentHasExistingReferencesError',
    description: `Document "${id}" cannot be deleted as there are references to it from "${referencingIDs[0]}"`,
    detail: {id, referencingIDs},
  }
  throw mutationRefusal(409, fault, after.indexOf(id))
}
