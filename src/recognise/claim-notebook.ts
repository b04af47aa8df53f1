import {claim, isFree, textOf, type Draft} from './draft.ts'

/** Below a text agencies tell editors where and with whom it was made, which is not for publication; dpa calls it so. */
const opening =
  /^(?:#{1,2} ?(?:\p{L}{2,8}[- ])?notizblock|\p{L}{2,8}[- ]notizblock|#{1,2} ?\p{L}{2,8}[- ](?:notebook|kontakte)|die folgenden informationen sind nicht zur veröffentlichung bestimmt[.:]?|the following information is not (?:intended )?for publication[.:]?)$/iu
/** The same without a mark can be a subhead of any story, unless addresses and numbers stand below. */
const plainOpening = /^notizblock$/iu
const contact = /@|https?:|www\.|\+\d\d|^[-–*#] ?\p{Lu}/u
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

/** Claims what an agency tells editors below its text, all from the opening on; who worked on the story stays a notice. */
export function claimNotebook(drafts: readonly Draft[]): void {
  const start = drafts.findIndex(
    (draft, index) =>
      index > 0 &&
      textOf(draft).length <= longestOpening &&
      mayOpen.test(textOf(draft)) &&
      (opening.test(textOf(draft)) ||
        (plainOpening.test(textOf(draft)) && drafts.slice(index + 1).some((below) => contact.test(textOf(below)))) ||
        (note.test(textOf(draft)) && isBehindEnd(drafts, index))),
  )
  if (start < 0 || !drafts.slice(0, start).some((draft) => isFree(draft) && textOf(draft).length >= leastText)) return
  for (const draft of drafts.slice(start)) if (isFree(draft)) claim(draft, 'furniture', notebookRule, 0.9)
}

const isBehindEnd = (drafts: readonly Draft[], index: number): boolean =>
  drafts
    .slice(Math.max(0, index - longestGap), index)
    .some((draft) => textOf(draft).length <= 30 && endMark.test(textOf(draft)))
