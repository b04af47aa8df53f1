import {createHash, type Hash} from 'node:crypto'
import {type FileHandle, mkdir, open, readFile, rename, rm, stat} from 'node:fs/promises'
import path from 'node:path'
import {CopytasterError} from '../../src/diagnostics/copytaster-error.ts'

/** A file that is being written beside its name, and gets the name when it is whole. */
export interface WholeFile {
  write(text: string): Promise<void>
  /** Gives it its name, unless the file of that name has the same bytes already. */
  finish(): Promise<{readonly hash: string; readonly isChanged: boolean}>
  /** Leaves what was there as it was. */
  discard(): Promise<void>
}

/** Bytes that wait before they are written. */
const maximumPending = 1 << 18

/** @throws CopytasterError `output-unwritable` */
export async function openWholeFile(target: string): Promise<WholeFile> {
  const folder = path.dirname(target)
  const temporary = path.join(folder, `.${path.basename(target)}.${process.pid}.tmp`)
  const file = await orUnwritable(target, async () => {
    await mkdir(folder, {recursive: true})
    return await open(temporary, 'w')
  })
  const hash = createHash('sha256')
  let pending = ''
  const flush = async (): Promise<void> => {
    const bytes = Buffer.from(pending)
    pending = ''
    hash.update(bytes)
    await file.writeFile(bytes)
  }
  return {
    async write(text) {
      pending += text
      if (pending.length >= maximumPending) await orUnwritable(target, flush)
    },
    finish: () =>
      orUnwritable(target, async () => {
        await flush()
        return await giveName(file, temporary, target, hash)
      }),
    async discard() {
      await file.close().catch(() => {
        // It was closed already.
      })
      await rm(temporary, {force: true})
    },
  }
}

async function giveName(file: FileHandle, temporary: string, target: string, hash: Hash) {
  const digest = hash.digest('hex')
  const isSame = (await hashOfFile(target)) === digest
  if (!isSame) await file.sync()
  await file.close()
  await (isSame ? rm(temporary) : rename(temporary, target))
  return {hash: digest, isChanged: !isSame}
}

async function hashOfFile(name: string): Promise<string | undefined> {
  const file = await open(name).catch(() => undefined)
  if (file === undefined) return undefined
  try {
    const hash = createHash('sha256')
    for await (const chunk of file.createReadStream({autoClose: false})) hash.update(chunk)
    return hash.digest('hex')
  } finally {
    await file.close()
  }
}

/**
 * Writes a small file whole, unless it has these bytes already.
 *
 * @throws CopytasterError `output-unwritable`
 */
export async function putWholeFile(target: string, bytes: Uint8Array): Promise<boolean> {
  return await orUnwritable(target, async () => {
    const size = (await stat(target).catch(() => undefined))?.size
    if (size === bytes.length && (await readFile(target)).equals(bytes)) return false
    const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`)
    await mkdir(path.dirname(target), {recursive: true})
    const file = await open(temporary, 'w')
    try {
      await file.writeFile(bytes)
    } finally {
      await file.close()
    }
    await rename(temporary, target)
    return true
  })
}

async function orUnwritable<Value>(target: string, write: () => Promise<Value>): Promise<Value> {
  try {
    return await write()
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown fault'
    throw new CopytasterError(
      'output-unwritable',
      `"${target}" cannot be written (${reason}). Make room or name another folder with --out; the file that was there is as it was.`,
      {cause},
    )
  }
}
