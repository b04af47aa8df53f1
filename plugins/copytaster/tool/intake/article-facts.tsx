import {Stack, Text} from '@sanity/ui'
import type {JSX} from 'react'
import type {Article, ContributionValue} from '../../../../src/documents/documents.ts'
import type {IncomingStory} from '../../../../src/documents/incoming-story.ts'
import {useTranslate} from '../../i18n/use-translate.ts'
import type {Translate} from '../../kinds/words-of-notice.ts'

/** What was read beside the fields that can be corrected here: it is corrected in the article itself. */
export function ArticleFacts({story}: {readonly story: IncomingStory}): JSX.Element | null {
  const t = useTranslate()
  const facts = factsOf(story, t)
  if (facts.length === 0) return null
  return (
    <dl
      data-testid="copytaster-facts"
      style={{display: 'grid', gap: '10px 12px', gridTemplateColumns: 'minmax(88px, auto) minmax(0, 1fr)', margin: 0}}
    >
      {facts.map(({name, values}) => (
        <Fact key={name} name={t(`tool.field.${name}`)} values={values} />
      ))}
    </dl>
  )
}

function Fact({name, values}: {readonly name: string; readonly values: readonly string[]}): JSX.Element {
  return (
    <>
      <Text as="dt" muted size={1}>
        {name}
      </Text>
      <Stack as="dd" gap={3} style={{margin: 0}}>
        {values.map((value) => (
          <Text key={value} size={1} style={{overflowWrap: 'anywhere'}}>
            {value}
          </Text>
        ))}
      </Stack>
    </>
  )
}

interface FactLine {
  readonly name: keyof Article
  readonly values: readonly string[]
}

function factsOf({article, supporting}: IncomingStory, t: Translate): readonly FactLine[] {
  const names = new Map(supporting.map(({_id, name}) => [_id, name]))
  const named = (id: string | undefined): string | undefined => names.get(id ?? '')
  const {attribution, commenting, dateline} = article
  const facts: readonly (readonly [keyof Article, readonly (string | undefined)[]])[] = [
    ['source', [named(article.source?._ref)]],
    ['attribution', [attribution?.sourceName ?? attribution?.text, attribution?.date]],
    ['originalHeadline', [article.originalHeadline]],
    ['originalUrl', [article.originalUrl]],
    ['authors', article.authors?.map(({_ref}) => named(_ref)) ?? []],
    ['dateline', [dateline?.text]],
    ['contributions', article.contributions?.map((contribution) => contributor(contribution, t)) ?? []],
    [
      'commenting',
      [commenting && joined([t(`tool.commenting.${commenting.state}`), commenting.reason, commenting.until])],
    ],
    ['relatedLinks', article.relatedLinks?.map(({lead, title}) => joined([lead, title], ': ')) ?? []],
    ['media', article.media?.map(({caption, credit, url, kind}) => joined([caption ?? url ?? kind, credit])) ?? []],
    ['keywords', [article.keywords?.join(', ')]],
    ['subjects', article.subjects?.map(({name, code}) => name ?? code) ?? []],
    ['readingTime', [article.readingTime === undefined ? undefined : t('tool.minutes', {count: article.readingTime})]],
    ['wire', [article.wire && joined([article.wire.provider, article.wire.signal, article.wire.version])]],
  ]
  return facts.flatMap(([name, values]) => {
    const known = [...new Set(values.filter((value) => value !== undefined).filter((value) => value !== ''))]
    return known.length === 0 ? [] : [{name, values: known}]
  })
}

function contributor({name, organisation, role}: ContributionValue, t: Translate): string {
  return `${joined([name, organisation], ', ')} (${t(`tool.contribution.${role}`)})`
}

function joined(parts: readonly (string | undefined)[], between = ' · '): string {
  return parts.filter((part) => part !== undefined && part !== '').join(between)
}
