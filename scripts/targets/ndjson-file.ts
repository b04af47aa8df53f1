import {open} from 'node:fs/promises'
import {CopytasterError} from '../../src/diagnostics/copytaster-error.ts'
import {storedDocument} from './stored-document.ts'

/**
 * The documents of an NDJSON file, each as the bytes of its line; none where there is no such file.
 *
 * @throws CopytasterError `output-unwritable` where the file cannot be opened or holds anything but documents
 */
export async function readNdjson(name: string): Promise<readonly Uint8Array[]> {
  try {
    return await readDocuments(name)
  } catch (error) {
    if (error instanceof CopytasterError) throw error
    const system = error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault'
    if (system === 'ENOENT') return []
    throw new CopytasterError('output-unwritable', `"${name}" cannot be opened (${system}). ${another}`, {cause: error})
  }
}

async function readDocuments(name: string): Promise<readonly Uint8Array[]> {
  const documents: Uint8Array[] = []
  const file = await open(name)
  try {
    if (!(await file.stat()).isFile())
      throw new CopytasterError('output-unwritable', `"${name}" is no file. ${another}`)
    let number = 0
    for await (const line of file.readLines({encoding: 'utf8', autoClose: false})) {
      number++
      if (line.trim()) documents.push(toDocument(line, name, number))
    }
  } finally {
    await file.close()
  }
  return documents
}

const another = 'Name another file with --to ndjson=FILE.'

function toDocument(line: string, name: string, number: number): Uint8Array {
  try {
    storedDocument.parse(JSON.parse(line))
    return encoder.encode(line)
  } catch (cause) {
    const message = `"${name}" holds something that is no Sanity document in line ${number}; it was left as it is. Mend or move it, or name another file with --to ndjson=FILE.`
    throw new CopytasterError('output-unwritable', message, {cause})
  }
}

const encoder = new TextEncoder()
