import type {ParsedPassage} from '../../story/passage.ts'
import type {Media} from '../../story/story.ts'
import type {ExplicitFields} from '../format.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {passagesOfMarkup} from '../markup/passages-of-markup.ts'
import {htmlOfNitf} from '../nitf/html-of-nitf.ts'
import {passagesOfNitf} from '../nitf/passages-of-nitf.ts'
import {textPassages} from '../text-passages.ts'
import {descendantsOf, elementsOf, firstBelow} from '../xml/find-elements.ts'
import {htmlOfVocabulary} from '../xml/html-of-vocabulary.ts'
import {textRange} from '../xml/passage-of-element.ts'
import {dataOf} from './component-tree.ts'

/** The text of one content item, with what its own mark-up says. */
export interface DataText {
  readonly fields: ExplicitFields
  readonly head: readonly ParsedPassage[]
  readonly text: readonly ParsedPassage[]
  readonly media: readonly Media[]
}

/** Reads a content item: NITF, paragraphs of NITF or XHTML without their document, any other mark-up, or plain text. */
export function textOfData(item: MarkupElement): DataText {
  const data = dataOf(item)
  if (data === undefined) return {fields: {}, head: [], text: [], media: []}
  const nitf = firstBelow(data, 'nitf')
  if (nitf !== undefined) return passagesOfNitf(nitf)
  if (elementsOf(data).length === 0) {
    const {passages, media} = textPassages(data.children, textRange(data))
    return {fields: {}, head: [], text: passages, media}
  }
  const body = descendantsOf(data, 'body', 'BODY')[0] ?? data
  const {passages, media} = passagesOfMarkup(htmlOfVocabulary(htmlOfNitf(body.children)))
  return {fields: {}, head: [], text: passages, media}
}
