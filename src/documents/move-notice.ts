import {present} from '../story/present.ts'
import type {
  Article,
  AttributionValue,
  CommentingValue,
  ContributionValue,
  NoticeFactsValue,
  NoticeValue,
  Reference,
  WireValue,
} from './documents.ts'
import {instantOf} from './instant.ts'
import {types} from './names.ts'
import {safeAddress} from './web-address.ts'

/** An article as an editor has it open: any part may be missing. */
export type EditedArticle = Partial<Article>

/** A notice as far as it matters to where it moves. */
export type MovableNotice = Pick<NoticeValue, 'kind' | 'text' | 'facts'>

/** The field that a notice fills when it is moved out of the text; none where only an editor's own words can. */
export function fieldOfNotice({kind, facts}: MovableNotice): keyof Article | undefined {
  switch (kind) {
    case 'attribution':
      return 'attribution'
    case 'commenting-suspended':
      return 'commenting'
    case 'contribution':
    case 'credit':
      return peopleOf(facts).length > 0 ? 'contributions' : undefined
    case 'copyright':
      return 'copyrightNotice'
    case 'license':
      return 'usageTerms'
    case 'correction':
    case 'editors-note':
      return 'editorsNote'
    case 'embargo':
      return instantOf(facts?.until) === undefined ? undefined : 'embargoUntil'
    case 'kill':
      return 'wire'
    case 'promotion':
    case 'disclosure':
      return undefined
  }
}

/**
 * The article with what the notice says in the field it belongs to. What an editor or the import wrote there already is
 * kept: `source` is the document of the house that the notice names, where there is one.
 */
export function fillField(article: EditedArticle, notice: MovableNotice, source?: Reference): EditedArticle {
  const {text, facts} = notice
  switch (fieldOfNotice(notice)) {
    case 'attribution':
      return withAttribution(article, notice, source)
    case 'commenting':
      return {...article, commenting: commentingOf(article.commenting, text, facts)}
    case 'contributions':
      return {...article, contributions: withPeople(article.contributions ?? [], peopleOf(facts))}
    case 'copyrightNotice':
      return present({
        ...article,
        copyrightNotice: withLine(article.copyrightNotice, text),
        copyrightHolder: article.copyrightHolder ?? facts?.holder,
      })
    case 'usageTerms':
      return {...article, usageTerms: withLine(article.usageTerms, text)}
    case 'editorsNote':
      return {...article, editorsNote: withLine(article.editorsNote, text)}
    case 'embargoUntil':
      return present({...article, embargoUntil: instantOf(facts?.until) ?? article.embargoUntil})
    case 'wire':
      return {...article, wire: {...(article.wire ?? emptyWire), signal: 'kill'}}
    default:
      return article
  }
}

const emptyWire: WireValue = {_type: types.wire}

function withAttribution(article: EditedArticle, notice: MovableNotice, source: Reference | undefined): EditedArticle {
  const {text, facts} = notice
  const was = article.attribution?.text === text ? article.attribution : undefined
  const attribution: AttributionValue = present({
    _type: types.attribution,
    text,
    source: was?.source ?? source,
    sourceName: was?.sourceName ?? facts?.source,
    originalHeadline: was?.originalHeadline ?? facts?.originalHeadline,
    originalUrl: was?.originalUrl ?? safeAddress(facts?.originalUrl),
    date: was?.date ?? facts?.date,
    state: was?.state ?? ('unconfirmed' as const),
  })
  return present({
    ...article,
    attribution,
    source: article.source ?? attribution.source,
    originalHeadline: article.originalHeadline ?? attribution.originalHeadline,
    originalUrl: article.originalUrl ?? attribution.originalUrl,
  })
}

function commentingOf(
  was: CommentingValue | undefined,
  text: string,
  facts: NoticeFactsValue | undefined,
): CommentingValue {
  // Comments that an editor has closed for good stay closed.
  const state: CommentingValue['state'] = was?.state === 'closed' ? 'closed' : 'suspended'
  const {temporary, reason, until} = facts ?? {}
  return present({_type: types.commenting, state, text, temporary, reason, until})
}

function peopleOf(facts: NoticeFactsValue | undefined): readonly ContributionValue[] {
  return [...(facts?.contributions ?? []), ...(facts?.credits ?? [])]
}

function withPeople(
  was: readonly ContributionValue[],
  people: readonly ContributionValue[],
): readonly ContributionValue[] {
  const known = new Set(was.map(({role, name}) => JSON.stringify([role, name])))
  const keys = new Set(was.map(({_key}) => _key))
  const added = people.filter(({role, name, _key}) => !known.has(JSON.stringify([role, name])) && !keys.has(_key))
  return [...was, ...added]
}

function withLine(was: string | undefined, line: string): string {
  if (was === undefined || was.trim() === '') return line
  return was.includes(line) ? was : `${was}\n${line}`
}
