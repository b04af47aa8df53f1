import {maximumMutations} from '../limits.ts'
import {actionRefusal, isRefusal, plainRefusal} from '../refusal.ts'
import {isObject} from '../store/document.ts'
import type {Mutation} from '../store/mutation.ts'
import type {CommitOptions, Committed, Store} from '../store/open-store.ts'
import {type Action, action} from './action.ts'
import {actionToMutations} from './to-mutations.ts'

/**
 * Carries out actions as one transaction.
 *
 * @throws Refusal where an action is not known or cannot be carried out
 */
export function runActions(given: unknown, store: Store, options: CommitOptions): Committed {
  const mutations: Mutation[] = []
  /** The place of the action that each mutation comes from. */
  const origins: number[] = []
  toActions(given).forEach((one, place) => {
    const get = mutations.length === 0 ? store.documents.get : store.preview(mutations)
    const more = actionToMutations(one, {
      get,
      groupOf: (id) => [...store.documents.groupOf(id)].filter(get),
      fail: (status, fault) => {
        throw actionRefusal(status, fault, place)
      },
    })
    mutations.push(...more)
    origins.push(...more.map(() => place))
  })
  try {
    return store.commit(mutations, options)
  } catch (error) {
    throw toActionRefusal(error, origins)
  }
}

function toActions(given: unknown): readonly Action[] {
  const list = Array.isArray(given) ? given : [given]
  if (list.length > maximumMutations) throw plainRefusal(413, `A request takes ${maximumMutations} actions.`)
  return list.map((one, place) => {
    const parsed = action.safeParse(one)
    if (parsed.success) return parsed.data
    const type = isObject(one) ? String(one['actionType']) : 'nothing'
    const known = action.options.some(({shape}) => shape.actionType.value === type)
    const [issue] = parsed.error.issues
    const description = known
      ? `${type}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is not as it should be'}`
      : `The local lake does not carry out "${type}"`
    throw actionRefusal(400, {type: 'validationError', description}, place)
  })
}

/** What is wrong with a mutation, said of the action that it comes from. */
function toActionRefusal(error: unknown, origins: readonly number[]): unknown {
  if (!isRefusal(error) || !('error' in error.body) || !isObject(error.body.error)) return error
  const {items} = error.body.error
  const item: unknown = Array.isArray(items) ? items[0] : undefined
  if (!isObject(item) || !isObject(item['error'])) return error
  const {type, description, ...detail} = item['error']
  const fault = {type: String(type), description: String(description), detail}
  return actionRefusal(error.status === 409 ? 409 : 400, fault, origins[Number(item['index'])] ?? 0)
}
