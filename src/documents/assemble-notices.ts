import type {Contribution, Notice, NoticeFacts, Story} from '../story/story.ts'
import {assembleContributions} from './assemble-contributions.ts'
import type {SourceRegister} from './assemble-sources.ts'
import type {NoticeFactsValue, NoticeState, NoticeValue} from './documents.ts'
import {createKeys} from './ids.ts'
import {instantOf} from './instant.ts'
import {types} from './names.ts'
import {present, presentList} from '../story/present.ts'
import {safeAddress} from './web-address.ts'

/** The story's notices as the document lists them, each with what import has already done about it. */
export function assembleNotices(story: Story, sources: SourceRegister): readonly NoticeValue[] {
  const keyOf = createKeys()
  return story.notices.map((notice) =>
    present({
      _type: types.notice,
      _key: keyOf(JSON.stringify([notice.kind, notice.text])),
      kind: notice.kind,
      text: notice.text,
      rule: notice.rule,
      confidence: notice.confidence,
      afterKey: notice.afterKey,
      state: stateAtImport(notice),
      facts: factsOf(notice, sources),
    }),
  )
}

/** `moved` where the notice fills a field, `removed` where nobody needs it, `open` where only an editor can decide. */
export function stateAtImport(notice: Pick<Notice, 'kind' | 'until'>): NoticeState {
  switch (notice.kind) {
    case 'attribution':
    case 'commenting-suspended':
    case 'contribution':
    case 'credit':
    case 'copyright':
    case 'license':
    case 'editors-note':
      return 'moved'
    case 'embargo':
      return instantOf(notice.until) === undefined ? 'open' : 'moved'
    case 'promotion':
      return 'removed'
    case 'correction':
    case 'kill':
    case 'disclosure':
      return 'open'
  }
}

/** Everyone whom the notices name beside the byline. */
export function contributionsOfNotices(notices: readonly NoticeFacts[]): readonly Contribution[] {
  return notices.flatMap((notice) => [...(notice.contributions ?? []), ...(notice.credits ?? [])])
}

/** What a notice says, as documents hold it. */
export function factsOf(notice: NoticeFacts, sources: SourceRegister): NoticeFactsValue | undefined {
  const facts = present({
    source: notice.source,
    originalHeadline: notice.originalHeadline,
    originalUrl: safeAddress(notice.originalUrl),
    date: notice.date,
    until: notice.until,
    temporary: notice.temporary,
    reason: notice.reason,
    holder: notice.holder,
    licenseUrl: safeAddress(notice.licenseUrl),
    change: notice.change,
    contributions: presentList(assembleContributions(notice.contributions ?? [], sources)),
    credits: presentList(assembleContributions(notice.credits ?? [], sources)),
  })
  return Object.keys(facts).length === 0 ? undefined : {_type: types.noticeFacts, ...facts}
}
