import {AccessDeniedIcon} from '@sanity/icons/AccessDenied'
import {BlockquoteIcon} from '@sanity/icons/Blockquote'
import {ClockIcon} from '@sanity/icons/Clock'
import {CommentIcon} from '@sanity/icons/Comment'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {RefreshIcon} from '@sanity/icons/Refresh'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import type {ComponentType, JSX} from 'react'
import {useTranslation} from 'sanity'
import {type ArticleState, type StatedArticle, statesOfArticle} from '../src/documents/article-states.ts'
import {namespace} from './text-namespace.ts'
import {useNowAround} from './use-now-around.ts'

type Tone = 'critical' | 'caution' | 'primary'
type Look = readonly [icon: ComponentType, tone: Tone]

const looks: Readonly<Record<ArticleState['name'], Look>> = {
  killed: [AccessDeniedIcon, 'critical'],
  embargoed: [ClockIcon, 'critical'],
  'attribution-unconfirmed': [BlockquoteIcon, 'caution'],
  'notices-open': [WarningOutlineIcon, 'caution'],
  corrected: [RefreshIcon, 'primary'],
  'comments-suspended': [CommentIcon, 'primary'],
}

/** On the blue of a selected row no other colour can be read. */
const tones = [
  ...(['critical', 'caution', 'primary'] as const).map(
    (tone: Tone) => `[data-copytaster-sign][data-tone=${tone}] svg { color: var(--card-badge-${tone}-icon-color) }`,
  ),
  '[data-selected] [data-copytaster-sign][data-tone] svg { color: inherit }',
].join('\n')

/** An article's gravest state as an icon, which is called by all of them. */
export function ArticleSign({article}: {readonly article: StatedArticle}): JSX.Element {
  const {t} = useTranslation(namespace)
  const now = useNowAround(article.embargoUntil)
  const states = statesOfArticle(article, now)
  const [gravest] = states
  if (!gravest) return <DocumentTextIcon />
  const [Icon, tone] = looks[gravest.name]
  const names = states.map(({name, count, until}) =>
    t(`badge.${name}.label`, {...(count && {count}), ...(until && {until: new Date(until)})}),
  )
  return (
    <span aria-label={names.join(', ')} data-copytaster-sign={gravest.name} data-tone={tone} role="img">
      <style href="copytaster-sign" precedence="default">
        {tones}
      </style>
      <Icon />
    </span>
  )
}
