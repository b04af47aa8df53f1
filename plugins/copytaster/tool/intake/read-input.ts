import {maximumInputBytes} from '../../../../src/bytes/limits.ts'
import type {Diagnostic} from '../../../../src/diagnostics/diagnostic.ts'
import {contextOfOrigin} from '../../../../src/documents/context-of-origin.ts'
import {type IncomingStory, toIncoming} from '../../../../src/documents/incoming-story.ts'
import {memberName} from '../../../../src/formats/story-origin.ts'
import {readStory, type ReadOptions, type ReadResult} from '../../../../src/ingest.ts'
import type {Story} from '../../../../src/story/story.ts'

/** One story of an input, with the documents that it would become. */
export interface ReadOutStory {
  readonly read: Story
  readonly incoming: IncomingStory
  /** The file inside the input that holds it. */
  readonly member?: string
  /** What keeps it from being written. */
  readonly errors: readonly Diagnostic[]
}

/** What was read of one input. Without a story the diagnostics say why. */
export interface ReadOutInput {
  readonly stories: readonly ReadOutStory[]
  readonly diagnostics: readonly Diagnostic[]
}

export type InputOptions = Pick<ReadOptions, 'contentType' | 'fileName' | 'findNoticesIn' | 'url'>

/** Reads the bytes of one input as an import does. Whatever goes wrong is a diagnostic, so that other inputs go on. */
export function readInput(bytes: Uint8Array, options: InputOptions): ReadOutInput {
  try {
    return toReadOut(readStory(bytes, options), options)
  } catch (error) {
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    return unread('internal-fault', `Reading it met a fault in Copytaster (${what}). Please report it with the copy.`)
  }
}

/** Reads a file that was chosen or dropped. */
export async function readFile(
  file: Pick<File, 'arrayBuffer' | 'name' | 'size' | 'type'>,
  options: Pick<InputOptions, 'findNoticesIn'>,
): Promise<ReadOutInput> {
  const {name, size, type} = file
  if (size > maximumInputBytes) {
    return unread(
      'input-too-large',
      `The file has ${size} bytes; ${maximumInputBytes} are read at most. Split it into one file a story.`,
    )
  }
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return unread('file-unreadable', 'The browser could not open it. If it is no folder, choose it again.')
  }
  return readInput(bytes, {...options, fileName: name, ...(type !== '' && {contentType: type})})
}

function toReadOut(result: ReadResult, {fileName}: InputOptions): ReadOutInput {
  const prepared = result.stories.flatMap((read, index) => {
    const origin = result.origins[index]
    return origin ? [{read, path: origin.path, ...toIncoming(read, contextOfOrigin(origin, fileName))}] : []
  })
  const cut = prepared.flatMap(({warnings}) => warnings)
  const silent = prepared.length === 0 && !result.diagnostics.some(({severity}) => severity === 'error')
  return {
    stories: prepared.map(({read, path, story, errors}) => ({
      read,
      incoming: story,
      errors,
      ...(path.length > 0 && {member: memberName(path)}),
    })),
    diagnostics: [...result.diagnostics, ...cut, ...(silent ? [noStory] : [])],
  }
}

const noStory: Diagnostic = {
  code: 'format-unknown',
  severity: 'error',
  message: 'No story was found in it. Read a file that holds the text of a story.',
}

function unread(code: Diagnostic['code'], message: string): ReadOutInput {
  return {stories: [], diagnostics: [{code, severity: 'error', message}]}
}
