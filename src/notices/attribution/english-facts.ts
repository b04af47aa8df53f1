import type {NoticeFacts} from '../../story/story.ts'
import {factsOfPublication, sourceName, trimHeadline} from '../facts-of-publication.ts'
import {grammar} from '../vocabulary/grammar.ts'
import {organisationWord} from '../vocabulary/houses.ts'
import {releaseHouse} from './release-houses.ts'

/** What stands behind the verb of an attribution, read as source, headline and date. */
export const published = (match: RegExpExecArray): NoticeFacts => factsOfPublication(match.groups?.['rest'] ?? '')

export function originallyAppeared(match: RegExpExecArray): NoticeFacts | undefined {
  // "This article, first published in May, has been updated" tells of the update.
  if (
    /^[^,]{4,60}, (?:first|originally) [^,]{4,60}, (?:has|was|is)\b.{0,20} (?:updated|corrected|amended)\b/.test(
      match[0],
    )
  )
    return undefined
  const facts = published(match)
  const house = match.groups?.['house']?.replace(/^ by (?:the )?/, '')
  return house === undefined || facts.source !== undefined ? facts : {...facts, source: house}
}

export function sourced(source: string | undefined): NoticeFacts | undefined {
  return source === undefined ? undefined : {source}
}

export function headlineAndSource({groups}: RegExpExecArray): NoticeFacts | undefined {
  const facts = factsOfPublication(groups?.['rest'] ?? groups?.['rest2'] ?? '')
  if (facts.source === undefined) return undefined
  return {...facts, originalHeadline: trimHeadline(groups?.['headline'] ?? groups?.['headline2'] ?? '')}
}

const relative =
  /(?:\b(?:that|which|who|it|video|photos?|image|clip|song|letter|book|images|picture|recording|quote|tweet|essay|poem|he|she|they|have|had|has)|,)$/i

export function headlineThatStands(match: RegExpExecArray): NoticeFacts | undefined {
  const headline = match.groups?.['headline'] ?? ''
  if (
    relative.test(headline) ||
    headline.split(' ').length < 4 ||
    (/^(?:It|The|He|She|They|We|I|In|That|This|His|Her) /.test(headline) && headline.split(' ').length < 6)
  )
    return undefined
  return headlineAndSource(match)
}

export function permitted({groups}: RegExpExecArray): NoticeFacts {
  const rest = (groups?.['rest'] ?? '').replace(
    /^ (?:with (?:the )?(?:kind )?permission|by (?:kind )?(?:arrangement|permission))(?: (?:of|from|by|with))? ?/,
    ' by ',
  )
  return factsOfPublication(rest)
}

const partnerName = grammar(
  String.raw`\b(?:with|between|includes|including|of) (?:the )?(?=[\p{Lu}\d])(?<name>[^;]*?)(?=,? which\b|,? and\b|$)`,
  's',
)

const makerName = grammar(String.raw`^ by (?:the )?(?<name>\p{Lu}.{1,70}?) (?:in|as) `, 's')

export function partnered({groups}: RegExpExecArray): NoticeFacts {
  const rest = groups?.['rest'] ?? ''
  const partner = partnerName.exec(rest)
  const maker = makerName.exec(rest)
  const source = sourceName(maker?.groups?.['name'] ?? partner?.groups?.['name'] ?? '')
  return source === undefined ? {} : {source}
}

/** Who is said to have written or produced the copy is its source only where it is a house, not a person. */
export function providedBy(match: RegExpExecArray): NoticeFacts | undefined {
  const facts = published(match)
  const isHouse = facts.source !== undefined && organisationWord.test(facts.source)
  const isShared = /\b(?:co-?published|partnership|collaboration|distributed)\b/.test(match.input)
  return match.groups?.['work'] === undefined || isHouse || isShared ? facts : undefined
}

export function publishedSomewhere(match: RegExpExecArray): NoticeFacts | undefined {
  const facts = published(match)
  return facts.source === undefined ? undefined : facts
}

export function verbless(match: RegExpExecArray): NoticeFacts | undefined {
  const rest = match.groups?.['rest'] ?? ''
  if (
    /,? (?:said|has|have|had|it|he|she|they|the (?:book|novel|album|film|work|study|series)|remains?|became|sold) /.test(
      rest,
    )
  )
    return undefined
  return published(match)
}

export function originalSource({groups}: RegExpExecArray): NoticeFacts {
  const rest = (groups?.['rest'] ?? '').trim()
  if (/^https?:\/\//.test(rest)) return {originalUrl: rest.split(/\s/)[0] ?? rest}
  if (rest.split(' ').length <= 4 && !/[?!:]/.test(rest)) return sourced(sourceName(rest)) ?? {}
  return {originalHeadline: trimHeadline(rest)}
}

export function originalAddress({groups}: RegExpExecArray): NoticeFacts {
  const url = groups?.['rest']?.replace(/[).,;]+$/, '')
  if (url === undefined) return {}
  const source = releaseHouse(url)
  return {...(source === undefined ? {} : {source}), originalUrl: url}
}
