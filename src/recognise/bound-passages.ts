import {maximumPassages, maximumStoryCharacters} from '../bytes/limits.ts'
import type {ParsedPassage} from '../story/passage.ts'

/** As many passages from the first on as one story may have, by number and by characters. */
export function boundPassages(passages: readonly ParsedPassage[]): readonly ParsedPassage[] {
  let characters = 0
  const end = passages.findIndex(({text}, index) => {
    characters += text.length
    return index >= maximumPassages || characters > maximumStoryCharacters
  })
  return end < 0 ? passages : passages.slice(0, end)
}
