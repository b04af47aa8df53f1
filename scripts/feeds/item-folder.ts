import {createHash} from 'node:crypto'
import {rm, rmdir} from 'node:fs/promises'
import path from 'node:path'
import type {FeedLedger} from './feed-ledger.ts'
import {putWholeFile} from './whole-file.ts'

/** The files of a format that holds one item a file. */
export interface ItemFolder {
  put(name: string, text: string, now: string): Promise<void>
  /** Removes the files of items that are gone: those that were written for these feeds earlier, and no others. */
  removeOthers(): Promise<{readonly written: number; readonly unchanged: number; readonly removed: number}>
}

/** `folder` and the names of its files are relative to `out`. */
export function openItemFolder(out: string, folder: string, ledger: FeedLedger): ItemFolder {
  const prefix = `${folder}/`
  let written = 0
  let unchanged = 0
  return {
    async put(name, text, now) {
      const bytes = Buffer.from(text)
      if (await putWholeFile(path.join(out, name), bytes)) written++
      else unchanged++
      ledger.noteFile(name, {hash: createHash('sha256').update(bytes).digest('hex'), changedAt: now})
    },
    async removeOthers() {
      let removed = 0
      for (const old of ledger.oldFilesUnder(prefix)) {
        for (const name of old) {
          await rm(path.join(out, name), {force: true})
          ledger.forgetFile(name)
          // Where an item has a folder of its own, that goes too, unless somebody has put something there.
          const own = path.posix.dirname(name)
          if (own !== folder) await rmdir(path.join(out, own)).catch(() => {})
        }
        removed += old.length
      }
      return {written, unchanged, removed}
    },
  }
}
