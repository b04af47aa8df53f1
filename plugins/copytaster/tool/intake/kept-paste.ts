import {z} from 'zod'
import {nothingPasted, type PastedCopy} from './pasted-copy.ts'

/** Where a browser keeps what was pasted until its window is closed, so that a reload loses nothing. */
export type PasteStorage = Pick<Storage, 'getItem' | 'removeItem' | 'setItem'>

const name = 'copytaster-pasted'

const kept = z.object({text: z.string(), url: z.string()})

export function keptPaste(storage: PasteStorage | undefined): PastedCopy {
  try {
    const {data} = kept.safeParse(JSON.parse(storage?.getItem(name) ?? 'null'))
    return data ?? nothingPasted
  } catch {
    return nothingPasted
  }
}

/** A browser may forbid it or have no room: then the paste is kept as long as the page. */
export function keepPaste(storage: PasteStorage | undefined, {text, url}: PastedCopy): void {
  try {
    storage?.removeItem(name)
    if (text !== '' || url !== '') storage?.setItem(name, JSON.stringify({text, url}))
  } catch {}
}
