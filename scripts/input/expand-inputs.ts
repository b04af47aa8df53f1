import {glob, readdir, stat} from 'node:fs/promises'
import path from 'node:path'
import type {Diagnostic} from '../../src/diagnostics/diagnostic.ts'
import {unreadableKind} from '../../src/formats/unreadable-kind.ts'

/** One thing to read, or the reason why a name on the command line leads to nothing. */
export type Input =
  | {readonly kind: 'file'; readonly name: string}
  | {readonly kind: 'stdin'; readonly name: '-'}
  | {readonly kind: 'skipped'; readonly name: string; readonly reason: string}
  | {readonly kind: 'missing'; readonly name: string; readonly diagnostic: Diagnostic}

/**
 * Turns the names of the command line into inputs, in the order given: a file as it is, a folder as all it holds, a
 * pattern as all that fits it, `-` as the standard input. Names inside a folder or a pattern come in code unit order.
 */
export async function expandInputs(names: readonly string[]): Promise<readonly Input[]> {
  const inputs: Input[] = []
  let standardInputTaken = false
  for (const name of names) {
    if (name !== '-') inputs.push(...(await expandName(name)))
    else if (!standardInputTaken) inputs.push({kind: 'stdin', name: '-'})
    standardInputTaken ||= name === '-'
  }
  return inputs
}

async function expandName(name: string): Promise<readonly Input[]> {
  try {
    const stats = await stat(name)
    return stats.isDirectory() ? await expandFolder(name) : [{kind: 'file', name}]
  } catch (error) {
    if (!isMissing(error)) return [{kind: 'file', name}]
  }
  if (/[*?[{]/.test(name)) return expandPattern(name)
  return [missing(name, 'There is no such file or folder. Check the spelling and the folder you are in.')]
}

async function expandFolder(folder: string): Promise<readonly Input[]> {
  const inputs = await walk(folder)
  if (inputs.length > 0) return inputs
  return [missing(folder, 'The folder holds nothing to read. Name a folder with stories in it.')]
}

async function walk(folder: string): Promise<readonly Input[]> {
  const inputs: Input[] = []
  let entries
  try {
    entries = await readdir(folder, {withFileTypes: true})
  } catch {
    const message = 'The folder cannot be opened. Give yourself the right to read it.'
    return [{kind: 'missing', name: folder, diagnostic: {code: 'file-unreadable', severity: 'error', message}}]
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = path.join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) inputs.push(...(await walk(name)))
    else inputs.push(classify(name, entry.isFile() || entry.isSymbolicLink()))
  }
  return inputs
}

/** Only of names that nobody wrote down one by one: a file named on the command line is always tried. */
function classify(name: string, isFile: boolean): Input {
  const reason = isFile ? unreadableKind(name) : 'not a file'
  return reason === undefined ? {kind: 'file', name} : {kind: 'skipped', name, reason}
}

async function expandPattern(pattern: string): Promise<readonly Input[]> {
  const inputs: Input[] = []
  const names: string[] = []
  for await (const entry of glob(pattern, {withFileTypes: true})) {
    if (!entry.isDirectory()) names.push(path.relative('', path.join(entry.parentPath, entry.name)))
  }
  const absolute = path.isAbsolute(pattern)
  for (const name of names.toSorted()) inputs.push(classify(absolute ? path.resolve(name) : name, true))
  if (inputs.length > 0) return inputs
  return [missing(pattern, 'No file fits the pattern. Check it, or name the folder instead.')]
}

function missing(name: string, message: string): Input {
  return {kind: 'missing', name, diagnostic: {code: 'file-not-found', severity: 'error', message}}
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}
