import {toolTextsInEnglish} from './tool-texts-english.ts'
import {toolTextsInFrench} from './tool-texts-french.ts'
import {toolTextsInGerman} from './tool-texts-german.ts'
import {toolTextsInSpanish} from './tool-texts-spanish.ts'

/** What the "Wire" tool shows where copy comes in, in each language. */
export const toolTexts = {
  english: toolTextsInEnglish,
  german: toolTextsInGerman,
  french: toolTextsInFrench,
  spanish: toolTextsInSpanish,
}
