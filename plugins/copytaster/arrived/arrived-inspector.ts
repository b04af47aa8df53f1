import {InboxIcon} from '@sanity/icons/Inbox'
import {createElement} from 'react'
import {defineDocumentInspector, type DocumentInspector, type DocumentInspectorMenuItem} from 'sanity'
import {useTranslate} from '../i18n/use-translate.ts'
import type {Settings} from '../settings.ts'
import {AsItArrived} from './as-it-arrived.tsx'

/** The inspector's name, as it stands in an address (`inspect=copytaster-arrived`). */
export const arrivedInspectorName = 'copytaster-arrived'

export function createArrivedInspector(settings: Settings): DocumentInspector {
  return defineDocumentInspector({
    name: arrivedInspectorName,
    component: (props) => createElement(AsItArrived, {...props, settings}),
    useMenuItem: useArrivedMenuItem,
  })
}

function useArrivedMenuItem(): DocumentInspectorMenuItem {
  const t = useTranslate()
  return {title: t('arrived.title'), icon: InboxIcon, showAsAction: true}
}
