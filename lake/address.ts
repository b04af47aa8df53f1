import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'

/** Where a lake that runs is reached, and the token that it wants. */
export interface LakeAddress {
  readonly url: string
  readonly token: string
}

/** Lets others on this machine find the lake that runs on a data folder. Returns what takes that back. */
export function announce(folder: string, url: string): () => void {
  const file = path.join(folder, 'url')
  writeFileSync(file, `${url}\n`, {mode: 0o600})
  return () => rmSync(file, {force: true})
}

/**
 * The address of the lake that runs on a data folder, or ran there and was killed; `undefined` where none was announced.
 */
export function findLake(folder: string): LakeAddress | undefined {
  try {
    const [url, token] = ['url', 'token'].map((name) => readFileSync(path.join(folder, name), 'utf8').trim())
    return url && token ? {url, token} : undefined
  } catch {
    return undefined
  }
}
