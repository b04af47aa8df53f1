import type {NoticeFacts} from '../story/story.ts'
import {datePattern, timePattern} from './vocabulary/dates.ts'
import {grammar} from './vocabulary/grammar.ts'

/**
 * Reads what follows "originally appeared" or "was first published" in an attribution: " on USA TODAY: HEADLINE",
 * " by Grist on Aug. 30, 2015, under the headline …". Nothing of it is told twice.
 */
export function factsOfPublication(rest: string): NoticeFacts {
  const {before, headline} = splitHeadline(rest.trim())
  const titled = titles.exec(before)
  const untitled = titled === null ? before : cutOut(before, titled.index, titled[0].length)
  const dated = date.exec(untitled)
  const undated = (dated === null ? untitled : cutOut(untitled, dated.index, dated[0].length)).replace(time, ' ')
  const printedDate = dated?.[1]
  const source = sourceOf(undated)
  const originalHeadline = headline ?? titled?.[1] ?? titled?.[2]
  return {
    ...(source === undefined ? {} : {source}),
    ...(originalHeadline === undefined ? {} : {originalHeadline: trimHeadline(originalHeadline)}),
    ...(printedDate === undefined
      ? {}
      : {date: printedDate.replace(/[\s,.]+$/, (end) => (/[a-z]\.$/i.test(printedDate) ? end.trim() : ''))}),
  }
}

/** A publication's name as it stands in a notice, without what the sentence goes on to say about it. */
export function sourceName(printed: string): string | undefined {
  let name = printed.replace(/^[\s"“”'‘*_]+/, '').replace(issueOf, '')
  name = name.replace(/^(?:the|our (?:partners?|friends|sister \w+)(?: (?:at|over at))?,?) (?=\S)/, '')
  name = name.replace(genericNoun, '')
  name = name.replace(tails, '').replace(/\s*[([](?!\w+[)\]] \w).*$/, '')
  name = name
    .replace(/^[\s"“”'‘„«»]+|[\s"“”»«,;:—–-]+$/g, '')
    .replace(/['’]s? (?:web ?site|site|blog|newsletter|magazine)$/, '')
  name = name
    .replace(/(?<!\b(?:Inc|Corp|Co|Ltd|St|U\.S|L\.P|Bros))\.+$/, '')
    .replace(/[”"’']+$/, '')
    .trim()
  if (name === '' || name.length > maximumSourceCharacters || notNames.test(name)) return undefined
  return name
}

/** A headline without its sentence's stop unless that is its own, and without quotation marks around all of it. */
export function trimHeadline(printed: string): string {
  const bare = printed.trim().replace(/[,;:\s]+$/, '')
  const inner = /^["“„«]([^"“”«»]*)["”“»]\.?$/.exec(bare)?.[1]
  return (inner ?? bare).trim().replace(/(?<=[,])$/, '')
}

const maximumSourceCharacters = 80

const date = grammar(String.raw`(?:\b(?:on|in|of|from|am|im|vom|le|el|em|il|op|since),? |,? |^)(${datePattern})`, 'i')
const time = grammar(String.raw`(?:,? ?\b(?:at|um|à|a las|às|alle|om) )?${timePattern}`, 'gi')
const titles =
  /,? ?(?:\b(?:with|under|as)(?: the)?(?: (?:title|headline|name|heading))?|\btitled|\bheadlined|unter dem Titel|sous le titre|con el título|com o título|con il titolo),? ?(?:["“„«]([^"”“»]{3,200})["”“»]|(?<=\bas )([^.,]{12,200}))/
const issueOf =
  /^(?:the|our|a|an|its|his|her)?\b[^.:]{0,50}?\b(?:issue|edition|number|pages|section|website|site|blog|newsletter|archives?|app)s? of (?=\S)/
/** "der Wochenzeitung X", "le site X": what kind of publication it is, before its name. */
const genericNoun = grammar(
  String.raw`^(?:(?:der|die|das|dem|den) (?:(?:\p{L}*[Zz]eitung|Zeitschrift|\p{L}*[Mm]agazin|\p{L}*[Pp]ortal|Website|Webseite|Blog) )?|(?:le |la |el |il |lo |o |a |la )?(?:site|journal|magazine|revue|quotidien|diario|sitio|portal|revista|periódico|jornal|sito|quotidiano|rivista|krant|website|tijdschrift) )(?=["„“»«\p{Lu}])`,
)
const prepositions =
  /(?:^|[\s,])(?:on|in|at|by|with|from|via|through|for|to|courtesy of|bei|beim|auf|im|vom|von|sur|dans|par|chez|en|por|de|em|no|na|pelo|pela|su|sul|sulla|da|dal|dalla|op|bij|door)\s+(.*)$/s
const tails = grammar(
  String.raw`(?:,? (?:and|und|et|y|e|en) (?:is|was|were|has|have|had|has been|it|on|in|at|by|can|re-?published|re-?printed|appears?|updated|distributed|made|shared|used|written|co-|wird|wurde|est|a été|se|fue|è)\b.*|,? (?:under|with|as part|as an?|as the|where|which|who|while|when|through|courtesy|thanks|before|after|since|for the|in (?:partnership|collaboration|conjunction|cooperation|association)|and is|here|via|unter|sous|bajo|sob|sotto|mit freundlicher|erschienen|veröffentlicht|publiziert|gepubliceerd|verschenen)\b.*|, (?:your|the|a|an|our|its|part|one|in|on|at|by|of|based|published|ein|eine|der|die|das|une?|el|la|il)\b.*|[.!?] (?=\p{Lu}|["“(©]).*|\s*\|.*| on (?=\d|\p{L}+day).*|(?:,? (?:newspaper|newsletter|magazine))$|[,;:]? https?:.*|[,;] .{40,})$`,
  's',
)
const notNames =
  /^(?:\d|here\b|hier\b|ici\b|aquí\b|aqui\b|qui\b|this\b|that\b|it\b|a |an |it$|p$|part\b|print$|English$|Englisch$|response\b|permission\b|https?:)/i

const headlineColon = grammar(String.raw`:(?!//|\d\d)(?: |(?=["“‘\p{Lu}]))(?=\S)`)

function splitHeadline(rest: string): {before: string; headline?: string} {
  const colon = headlineColon.exec(rest)
  if (colon === null || colon.index > 100) return {before: rest}
  return {before: rest.slice(0, colon.index), headline: rest.slice(colon.index + colon[0].length)}
}

function cutOut(text: string, index: number, length: number): string {
  return `${text.slice(0, index)} ${text.slice(index + length)}`.replaceAll(/\s+,/g, ',').replaceAll(/,{2,}/g, ',')
}

function sourceOf(undated: string): string | undefined {
  const found = prepositions.exec(undated.replaceAll(/\s+/g, ' '))?.[1]
  return found === undefined ? undefined : sourceName(found)
}
