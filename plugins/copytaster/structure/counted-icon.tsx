import {Text} from '@sanity/ui'
import {type ComponentType, type JSX, useSyncExternalStore} from 'react'
import type {ArticleCounts} from '../../../src/documents/article-filters.ts'
import {useTranslate} from '../i18n/use-translate.ts'
import type {LiveStore} from './live-store.ts'

export interface CountedIconSettings {
  readonly icon: ComponentType
  readonly counts: LiveStore<ArticleCounts>
  readonly countOf: (counts: ArticleCounts) => number
  /** Key of the text that says what is counted. */
  readonly counted: 'lists.articles' | 'lists.sources'
}

/** An icon for an item of a list that shows a live count at the other end of the item. */
export function createCountedIcon({icon: Icon, counts, countOf, counted}: CountedIconSettings): ComponentType {
  const get = (): number | undefined => {
    const known = counts.get()
    return known && countOf(known)
  }
  return function CountedIcon() {
    const count = useSyncExternalStore(counts.subscribe, get)
    return (
      <>
        <span data-copytaster-icon="">
          <style href="copytaster-count" precedence="default">
            {besideTheTitle}
          </style>
          <Icon />
        </span>
        {count !== undefined && <Count counted={counted} count={count} />}
      </>
    )
  }
}

/**
 * The Studio's item has one place for what is the plugin's, before its title and cut off at the size of an icon. So that
 * place makes room for two: the icon before the title, and the count behind it.
 */
const besideTheTitle = `
span:has(> [data-copytaster-icon]) { display: contents }
span:has(> [data-copytaster-icon]) + * + * { order: 2 }
[data-copytaster-icon] { display: flex; flex: none; align-items: center; justify-content: center; width: 25px }
[data-copytaster-count] { order: 1; margin-inline-end: -0.5rem; font-variant-numeric: tabular-nums }
`

function Count({count, counted}: {readonly count: number; readonly counted: string}): JSX.Element {
  const t = useTranslate()
  return (
    <span aria-label={t(counted, {count})} data-copytaster-count={count} role="img">
      <Text as="span" muted size={1}>
        {count}
      </Text>
    </span>
  )
}
