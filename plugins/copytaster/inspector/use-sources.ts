import {useCallback} from 'react'
import {useClient} from 'sanity'
import {createSourceRegister} from '../../../src/documents/assemble-sources.ts'
import type {Reference} from '../../../src/documents/documents.ts'
import {types} from '../../../src/documents/names.ts'
import type {Settleable} from '../../../src/documents/settle-notice.ts'

const query = `*[_type == $type && (_id == $id || lower(name) == lower($name) || $name in aliases)][0]._id`

/** Finds the sources that notices name, by name or alias; a house that has no document yet gets the one an import gives it. */
export function useSources(): (notices: readonly Settleable[]) => Promise<ReadonlyMap<string, Reference>> {
  const client = useClient({apiVersion: '2025-02-19'})
  return useCallback(
    async (notices) => {
      const names = new Set(notices.filter(({kind}) => kind === 'attribution').map(({facts}) => facts?.source))
      const found = new Map<string, Reference>()
      for (const name of names) {
        const register = createSourceRegister()
        const reference = register.named(name)
        const [source] = register.documents()
        if (name === undefined || !reference || !source) continue
        const params = {type: types.source, id: source._id, name}
        const known = await client.fetch<string | null>(query, params, {perspective: 'published'})
        if (known === null) await client.createIfNotExists(source)
        found.set(name, {_type: 'reference', _ref: known ?? reference._ref})
      }
      return found
    },
    [client],
  )
}
