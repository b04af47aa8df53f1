import type {ParsedPassage} from '../../../story/passage.ts'
import {type JsonObject, rawAt} from '../../json/json-value.ts'
import {passagesOfText} from '../passages-of-html.ts'

/** Less is a teaser, in characters. */
const leastText = 250

/** The text of the story as the page's data hold it for machines; nothing where they hold none, or a teaser. */
export function textInData(article: JsonObject | undefined): string | undefined {
  const text = article === undefined ? undefined : rawAt(article, 'articleBody')
  return text === undefined || text.length < leastText ? undefined : text
}

/** That text as passages, which all stand where it begins. */
export function passagesInData(text: string, source: string): ParsedPassage[] {
  const place = source.indexOf('articleBody')
  const start = Math.max(0, place)
  return passagesOfText(text, {source, at: {start, end: place < 0 ? start : start + 'articleBody'.length}}).passages
}
