import type {ParsedPassage, RecognisedPassage} from '../story/passage.ts'
import {formatRule} from './draft.ts'

/** A passage that knows which of all it was, however it is cut. */
export type NumberedPassage<P extends object> = P & {readonly number?: number}

export interface SetAside {
  /** What is read as text. */
  readonly running: readonly NumberedPassage<ParsedPassage>[]
  /** Lines around the story, of which nothing but notices is kept. */
  readonly outside: readonly NumberedPassage<ParsedPassage>[]
  /** The passages as recognised, with those set aside where they stood. */
  putBack(recognised: readonly NumberedPassage<RecognisedPassage>[]): RecognisedPassage[]
}

/**
 * Sets aside what stands between paragraphs and is none: pictures, and tables with their captions. What is read of a line
 * goes by the lines beside it, and a table or a picture would part them.
 */
export function setAside(passages: readonly ParsedPassage[]): SetAside {
  if (!passages.some((passage) => isAside(passage) || isBeside(passage)))
    return {running: passages, outside: [], putBack: (recognised) => [...recognised]}
  const numbered = passages.map((passage, number) => ({...passage, number}))
  const running = numbered.filter((passage) => !isAside(passage) && !isBeside(passage))
  return {running, outside: numbered.filter(isBeside), putBack}

  function putBack(recognised: readonly NumberedPassage<RecognisedPassage>[]): RecognisedPassage[] {
    const all: RecognisedPassage[] = []
    let next = 0
    const putAsideBefore = (end: number): void => {
      for (; next < end; next++) {
        const passage = passages[next]
        if (passage === undefined || !isAside(passage)) continue
        const {role = 'tableCell', rule = formatRule, ...rest} = passage
        all.push({...rest, role, rule, confidence: 1})
      }
    }
    for (const {number = next, ...passage} of recognised.toSorted(byNumber)) {
      putAsideBefore(number)
      all.push(passage)
    }
    putAsideBefore(passages.length)
    return all
  }
}

/** Parts of one passage stay in their order. */
const byNumber = (one: NumberedPassage<object>, other: NumberedPassage<object>): number =>
  (one.number ?? 0) - (other.number ?? 0)

const isBeside = ({role, isOutside}: ParsedPassage): boolean => isOutside === true && role === undefined

const isAside = ({role, table}: ParsedPassage): boolean => role === 'picture' || table !== undefined
