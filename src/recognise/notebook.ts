import type {ParsedPassage} from '../story/passage.ts'

/** Below a text agencies tell editors where and with whom it was made, which is not for publication; dpa calls it so. */
const opening =
  /^(?:#{0,2} ?(?:\p{L}{2,8}[- ])?notizblock|#{1,2} ?\p{L}{2,8}[- ](?:notebook|kontakte)|die folgenden informationen sind nicht zur veröffentlichung bestimmt[.:]?|the following information is not (?:intended )?for publication[.:]?)$/iu
const mayOpen = /^[#ndt]/iu
const longestOpening = 80

/** Rule of the passages of a notebook. */
export const notebookRule = 'furniture/notebook'

/** Prose of so many characters stands above a notebook at least. */
const leastText = 60

/** Sets the role of what an agency tells editors below its text: all from the opening on. */
export function markNotebook<P extends ParsedPassage>(passages: readonly P[]): P[] {
  const start = passages.findIndex(
    ({text}, index) => index > 0 && text.length <= longestOpening && mayOpen.test(text) && opening.test(text),
  )
  if (start < 0 || !passages.slice(0, start).some(({text, role}) => role === undefined && text.length >= leastText))
    return [...passages]
  return passages.map((passage, index) =>
    index < start || passage.role !== undefined ? passage : {...passage, role: 'furniture', rule: notebookRule},
  )
}
