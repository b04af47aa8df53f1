import {useEffect, useState} from 'react'
import type {DocumentActionComponent} from 'sanity'
import {createNoticeFinder} from '../../../src/documents/live-notices.ts'
import type {EditedArticle} from '../../../src/documents/move-notice.ts'
import {embargoEnds, publishObstacle} from '../../../src/documents/publish-obstacle.ts'
import {useTranslate} from '../i18n/use-translate.ts'

const find = createNoticeFinder()

/** The longest that a timer of a browser can wait, in milliseconds. */
const longestWait = 2 ** 31 - 1

/** The publish action, disabled with a reason while the article must not go out. */
export function guardPublish(publish: DocumentActionComponent): DocumentActionComponent {
  const useGuarded: DocumentActionComponent = (props) => {
    const original = publish(props)
    const t = useTranslate()
    // The Studio knows a document as any object with a type; of an article that is being edited any part may be missing.
    const article = (props.version ?? props.draft ?? props.published ?? {}) as EditedArticle
    const [end] = embargoEnds(article, find)
    const obstacle = publishObstacle(article, useNowAround(end), find)
    if (!original || !obstacle) return original
    const values = {
      ...(obstacle.name === 'embargoed' && {until: new Date(obstacle.until)}),
      ...(obstacle.name === 'notice' && {kind: t(`kind.${obstacle.kind}`)}),
    }
    return {...original, disabled: true, title: t(`guard.${obstacle.name}`, values)}
  }
  // Other plugins know the action by this.
  if (publish.action) useGuarded.action = publish.action
  return useGuarded
}

/** The time in milliseconds since 1970, looked up again at the instant: an embargo ends without anybody touching the article. */
function useNowAround(instant: string | undefined): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const wait = instant === undefined ? Number.NaN : Date.parse(instant) - Date.now()
    if (Number.isNaN(wait)) return undefined
    const timer = setTimeout(() => setNow(Date.now()), Math.min(Math.max(wait + 1, 0), longestWait))
    return () => clearTimeout(timer)
  }, [instant])
  return now
}
