import {localUser} from './http/account-routes.ts'
import {selectIds} from './query/select-ids.ts'
import {exportDocuments, importDocuments, resetStore} from './store/dump.ts'
import {openStore, type Store} from './store/open-store.ts'

/** The data of a lake that does not run: held by this process until it is closed. */
export interface DataFolder {
  /** Number of documents: drafts, versions and assets count. */
  readonly size: number
  /**
   * Writes all documents to an NDJSON file and says how many there were.
   *
   * @throws CopytasterError `output-unwritable`
   */
  exportTo(file: string): number
  /**
   * Takes in all documents of an NDJSON file, or none, and says how many there were.
   *
   * @throws CopytasterError where the file cannot be read or its documents cannot be taken
   */
  importFrom(file: string): number
  /** Deletes all documents, their history and the assets. The token stays. */
  reset(): void
  close(): void
}

/**
 * Opens the data of a lake without serving it.
 *
 * @throws CopytasterError where another process holds it
 */
export function openDataFolder(folder: string, now: () => number = Date.now): DataFolder {
  let store = openLocalStore(folder, now)
  return {
    get size() {
      return store.documents.size
    },
    exportTo: (file) => exportDocuments(store, file),
    importFrom: (file) => importDocuments(store, file, localUser.id),
    reset() {
      store.close()
      resetStore(folder)
      store = openLocalStore(folder, now)
    },
    close: () => store.close(),
  }
}

/** @throws CopytasterError where another process holds the data */
export function openLocalStore(folder: string, now: () => number): Store {
  const settings = {identity: localUser.id, now}
  return openStore({folder, now, select: (index, text, params) => selectIds(index, text, params, settings)})
}
