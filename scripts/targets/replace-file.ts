import {open, realpath, rename, rm, stat} from 'node:fs/promises'
import path from 'node:path'
import {CopytasterError} from '../../src/diagnostics/copytaster-error.ts'

/**
 * Puts lines into a file, all of them or none: they go to a new file beside it, onto the disk, and then to its name.
 *
 * @throws CopytasterError `output-unwritable`; the old file is then as it was
 */
export async function replaceFile(name: string, lines: Iterable<Uint8Array>): Promise<void> {
  try {
    // A link stays a link: what it leads to is replaced.
    const target = await realpath(name).catch(() => path.resolve(name))
    await writeBeside(target, lines)
  } catch (error) {
    throw new CopytasterError('output-unwritable', explain(name, error), {cause: error})
  }
}

async function writeBeside(target: string, lines: Iterable<Uint8Array>): Promise<void> {
  const folder = path.dirname(target)
  const temporary = path.join(folder, `.${path.basename(target)}.${process.pid}.tmp`)
  const mode = await stat(target).then(
    (stats) => stats.mode,
    () => undefined,
  )
  try {
    await writeAll(temporary, lines, mode)
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, {force: true})
    throw error
  }
  await syncFolder(folder)
}

async function writeAll(name: string, lines: Iterable<Uint8Array>, mode: number | undefined): Promise<void> {
  const file = await open(name, 'w', mode)
  try {
    for (const batch of batches(lines)) await file.writeFile(Buffer.concat(batch))
    await file.sync()
  } finally {
    await file.close()
  }
}

/** So that the new name survives a power cut as well. Not every system lets a folder be opened. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined)
  await handle?.sync().catch(() => {
    // The file itself is on the disk.
  })
  await handle?.close()
}

/** Lines with their ends, so many at a time that the system is not asked for each. */
function* batches(lines: Iterable<Uint8Array>): Generator<Uint8Array[]> {
  let batch: Uint8Array[] = []
  for (const line of lines) {
    batch.push(line, lineEnd)
    if (batch.length < 512) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

const lineEnd = Uint8Array.of(0x0a)

function explain(name: string, error: unknown): string {
  const system = error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault'
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'its folder does not exist. Make the folder first.',
    EACCES: 'permission denied. Give yourself the right to write there.',
    EROFS: 'the disk is read-only. Name another place.',
    ENOSPC: 'the disk is full. Make room.',
    EISDIR: 'it is a folder. Name a file.',
  }
  return `"${name}" cannot be written: ${reasons[system] ?? `${system}. Name another place.`} Nothing was changed.`
}
