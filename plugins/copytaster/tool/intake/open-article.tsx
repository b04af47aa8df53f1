import {LaunchIcon} from '@sanity/icons/Launch'
import {Button} from '@sanity/ui'
import {type JSX, useMemo} from 'react'
import {useIntentLink} from 'sanity/router'
import {publishedId} from '../../../../src/documents/find-duplicates.ts'
import type {LakeArticle} from '../../../../src/documents/outlook.ts'
import {useTranslate} from '../../i18n/use-translate.ts'

interface OpenArticleProps {
  readonly article: LakeArticle
  /** Shows no more than the icon. */
  readonly compact?: boolean
  readonly autoFocus?: boolean
}

/** A link to an article, which the Studio opens where it opens such documents. */
export function OpenArticle({article, compact = false, autoFocus = false}: OpenArticleProps): JSX.Element {
  const t = useTranslate()
  const params = useMemo(() => ({id: publishedId(article._id), type: article._type}), [article])
  const {href, onClick} = useIntentLink({intent: 'edit', params})
  const name = t('tool.action.open-named', {headline: article.headline || t('tool.no-headline')})
  return (
    <Button
      aria-label={name}
      as="a"
      autoFocus={autoFocus}
      fontSize={1}
      href={href}
      icon={LaunchIcon}
      mode={compact ? 'bleed' : 'ghost'}
      onClick={onClick}
      padding={compact ? 2 : 3}
      {...(!compact && {text: t('tool.action.open')})}
    />
  )
}
