import {randomBytes} from 'node:crypto'
import {chmodSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'

/** The token of a data folder, made when it is first asked for. Only its owner can read the file. */
export function readToken(folder: string): string {
  mkdirSync(folder, {recursive: true, mode: 0o700})
  const file = path.join(folder, 'token')
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, {mode: 0o600, flag: 'wx'})
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error
    chmodSync(file, 0o600)
  }
  return readFileSync(file, 'utf8').trim()
}
