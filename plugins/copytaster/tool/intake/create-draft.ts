import {
  type DraftRequest,
  foresee,
  type LakeArticle,
  type Outlook,
  type Prospect,
} from '../../../../src/documents/outlook.ts'
import {toMutations} from '../../../../src/documents/to-mutations.ts'
import type {IntakeLake} from './intake-lake.ts'

/** What an editor saw of a story before asking for the draft. */
export interface Expectation {
  readonly prospect: Prospect
  /** Ids of the articles that were said to look like it. */
  readonly duplicates: ReadonlySet<string>
}

export type Creation =
  | {readonly result: 'created'; readonly article: LakeArticle}
  /** The lake holds something else by now than what the editor saw. Nothing was written. */
  | {readonly result: 'overtaken'; readonly outlook: Outlook}
  | {readonly result: 'refused'; readonly message: string; readonly outlook?: Outlook}

/** Times that the lake may change between a look and the writing. */
const maximumAttempts = 4

/** Writes the draft with all that it needs, in one transaction, if the lake still holds what the editor saw. */
export async function createDraft(
  lake: IntakeLake,
  request: DraftRequest,
  expected: Expectation | undefined,
  transactionId: () => string,
): Promise<Creation> {
  let tried: string | undefined
  let refusal: unknown
  for (let attempt = 1; ; attempt++) {
    let found
    try {
      found = await lake.find(request)
    } catch (error) {
      return {result: 'refused', message: messageOf(refusal ?? error)}
    }
    const outlook = foresee(request, found)
    const article = articleOf(request)
    // An answer can be lost on its way back. A revision is named after the transaction that made it.
    if (tried !== undefined && found.editions.some(({_rev}) => _rev === tried)) return {result: 'created', article}
    if (!isAsExpected(outlook, expected)) return {result: 'overtaken', outlook}
    if (attempt === maximumAttempts || (refusal !== undefined && !isConflict(refusal))) {
      return {result: 'refused', message: messageOf(refusal), outlook}
    }
    tried = transactionId()
    try {
      await lake.write(outlook.writes.flatMap(toMutations), tried)
      return {result: 'created', article}
    } catch (error) {
      refusal = error
    }
  }
}

function articleOf({story, edits, type}: DraftRequest): LakeArticle {
  const {_id, headline} = story.article
  return {_id, _type: type.name, headline: edits.headline?.trim() ?? headline}
}

/** Where the editor has seen nothing, a story must be new and like no other. */
function isAsExpected({prospect, duplicates}: Outlook, expected: Expectation | undefined): boolean {
  const known = expected?.duplicates ?? new Set()
  return prospect === (expected?.prospect ?? 'new') && duplicates.every(({article}) => known.has(article._id))
}

function isConflict(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'statusCode' in error && error.statusCode === 409
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ').trim().slice(0, 300)
}
