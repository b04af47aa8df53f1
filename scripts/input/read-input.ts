import {open} from 'node:fs/promises'
import {maximumInputBytes} from '../../src/bytes/limits.ts'
import type {Code} from '../../src/diagnostics/codes.ts'
import {CopytasterError} from '../../src/diagnostics/copytaster-error.ts'
import type {InputStream} from '../environment.ts'
import type {Input} from './expand-inputs.ts'

/**
 * The bytes of a file or of the standard input.
 *
 * @throws CopytasterError `file-not-found`, `file-is-folder`, `file-unreadable` or `input-too-large`
 */
export async function readInput(
  input: Extract<Input, {kind: 'file' | 'stdin'}>,
  stdin: InputStream,
): Promise<Uint8Array> {
  if (input.kind === 'stdin') return readLimited(stdin)
  try {
    return await readFile(input.name)
  } catch (error) {
    throw error instanceof CopytasterError ? error : unreadable(error)
  }
}

async function readFile(name: string): Promise<Uint8Array> {
  const file = await open(name)
  try {
    const stats = await file.stat()
    if (stats.isDirectory()) {
      throw new CopytasterError('file-is-folder', 'This is a folder where a file is expected. Name a file in it.')
    }
    if (stats.size > maximumInputBytes) throw tooLarge(megabytes(stats.size))
    // A pipe or a device says no size, and a file may grow while it is read.
    return await readLimited(file.createReadStream({autoClose: false}))
  } finally {
    await file.close()
  }
}

async function readLimited(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of chunks) {
    size += part.length
    if (size > maximumInputBytes) throw tooLarge(`more than ${megabytes(maximumInputBytes)}`)
    parts.push(part)
  }
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
}

function tooLarge(size: string): CopytasterError {
  const limit = megabytes(maximumInputBytes)
  return new CopytasterError(
    'input-too-large',
    `The input has ${size}; at most ${limit} are read at once. Split it into smaller files.`,
  )
}

const reasons: Readonly<Record<string, readonly [Code, string]>> = {
  ENOENT: ['file-not-found', 'There is no such file. Check the spelling and the folder you are in.'],
  EISDIR: ['file-is-folder', 'This is a folder where a file is expected. Name a file in it.'],
  EACCES: ['file-unreadable', 'The file cannot be opened: permission denied. Give yourself the right to read it.'],
  EPERM: ['file-unreadable', 'The file cannot be opened: permission denied. Give yourself the right to read it.'],
  ELOOP: ['file-unreadable', 'This is a symbolic link that leads to itself. Name the file itself.'],
}

function unreadable(cause: unknown): CopytasterError {
  const system = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown fault'
  const [code, reason] = reasons[system] ?? [
    'file-unreadable',
    `The file cannot be read (${system}). Check it and the disk.`,
  ]
  return new CopytasterError(code, reason, {cause})
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_048_576)} MB`
}
