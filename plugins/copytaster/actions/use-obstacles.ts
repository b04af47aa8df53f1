import {useMemo} from 'react'
import type {DocumentActionProps} from 'sanity'
import {type ArticleType, toArticle} from '../../../src/documents/article-type.ts'
import type {EditedArticle} from '../../../src/documents/move-notice.ts'
import {embargoEnds, type PublishObstacle, publishObstacles} from '../../../src/documents/publish-obstacle.ts'
import type {Translate} from '../kinds/words-of-notice.ts'
import type {Settings} from '../settings.ts'
import {useNowAround} from '../../../schemas/use-now-around.ts'

export interface GuardedArticle {
  readonly article: EditedArticle
  /** None where the document is no article. */
  readonly type: ArticleType | undefined
  /** The gravest first. */
  readonly obstacles: readonly PublishObstacle[]
}

/** What stands against publishing the article now; looked up again when an embargo ends. */
export function useObstacles(props: DocumentActionProps, {typeNamed, find}: Settings): GuardedArticle {
  const {version, draft, published} = props
  const type = typeNamed(props.type)
  const document = version ?? draft ?? published
  const article = useMemo(() => (type && document ? toArticle(document, type) : {}), [document, type])
  const [end] = useMemo(() => embargoEnds(article, find), [article, find])
  const now = useNowAround(end)
  const obstacles = useMemo(() => publishObstacles(article, now, find), [article, find, now])
  return {article, type, obstacles}
}

/** Why Publish is shut, in words. */
export function reasonOf(t: Translate, obstacle: PublishObstacle): string {
  return t(`guard.${obstacle.name}`, {
    ...(obstacle.name === 'embargoed' && {until: new Date(obstacle.until)}),
    ...(obstacle.name === 'notice' && {kind: t(`kind.${obstacle.kind}`)}),
  })
}
