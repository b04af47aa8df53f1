import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import {createElement} from 'react'
import {defineDocumentInspector, type DocumentInspector, type DocumentInspectorMenuItem} from 'sanity'
import {useTranslate} from '../i18n/use-translate.ts'
import type {FeedsOfStudio, Settings} from '../settings.ts'
import {InFeeds} from './in-feeds.tsx'

/** The inspector's name, as it stands in an address (`inspect=copytaster-feeds`). */
export const feedsInspectorName = 'copytaster-feeds'

export function createFeedsInspector(settings: Settings, feeds: FeedsOfStudio): DocumentInspector {
  return defineDocumentInspector({
    name: feedsInspectorName,
    component: (props) => createElement(InFeeds, {...props, settings, feeds}),
    useMenuItem: useFeedsMenuItem,
  })
}

function useFeedsMenuItem(): DocumentInspectorMenuItem {
  const t = useTranslate()
  return {title: t('feeds.title'), icon: EarthGlobeIcon, showAsAction: true}
}
