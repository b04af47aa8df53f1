import {memberName, type StoryOrigin} from '../formats/story-origin.ts'
import type {AssembleContext} from './assemble.ts'

/** What a story's documents say of where it came from; `fileName` is the input's, without its folder. */
export function contextOfOrigin(
  {path, format, file, payload, index}: StoryOrigin,
  fileName: string | undefined,
): AssembleContext {
  const names = [...(fileName === undefined ? [] : [fileName]), ...path]
  return {
    payload,
    ...(file === payload ? {} : {file}),
    format,
    index,
    ...(names.length === 0 ? {} : {fileName: memberName(names)}),
  }
}
