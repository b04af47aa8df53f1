import type {ParsedPassage} from '../story/passage.ts'

/** Below a text agencies tell editors where and with whom it was made, which is not for publication; dpa calls it so. */
const opening =
  /^(?:#{0,2} ?(?:\p{L}{2,8}[- ])?notizblock|#{1,2} ?\p{L}{2,8}[- ](?:notebook|kontakte)|die folgenden informationen sind nicht zur veröffentlichung bestimmt[.:]?|the following information is not (?:intended )?for publication[.:]?)$/iu
const mayOpen = /^[#ndteh]/iu
const longestOpening = 80

/** Behind an end mark press offices tell editors more, of which nothing is meant to be printed. */
const note =
  /^(?:editors?['’]? notes?|notes? (?:to|for) (?:the )?editors?|hinweis(?:e)? (?:an|für) (?:die )?redaktion(?:en)?)\s?:?$/iu
const endMark = /^(?:[-–—#*]{0,3} ?(?:ends?|ende)\b.{0,10}|#{3}|-30-)$/iu
const longestGap = 3

/** Rule of the passages of a notebook. */
export const notebookRule = 'furniture/notebook'

/** Prose of so many characters stands above a notebook at least. */
const leastText = 60

/** Sets the role of what an agency tells editors below its text: all from the opening on. */
export function markNotebook<P extends ParsedPassage>(passages: readonly P[]): P[] {
  const start = passages.findIndex(
    ({text}, index) =>
      index > 0 &&
      text.length <= longestOpening &&
      mayOpen.test(text) &&
      (opening.test(text) || (note.test(text) && isBehindEnd(passages, index))),
  )
  if (start < 0 || !passages.slice(0, start).some(({text, role}) => role === undefined && text.length >= leastText))
    return [...passages]
  return passages.map((passage, index) =>
    index < start || passage.role !== undefined ? passage : {...passage, role: 'furniture', rule: notebookRule},
  )
}

const isBehindEnd = (passages: readonly ParsedPassage[], index: number): boolean =>
  passages.slice(Math.max(0, index - longestGap), index).some(({text}) => text.length <= 30 && endMark.test(text))
