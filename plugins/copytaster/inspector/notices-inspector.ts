import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {createElement, useEffect} from 'react'
import {defineDocumentInspector, type DocumentInspector, type DocumentInspectorMenuItem} from 'sanity'
import {useDocumentPane} from 'sanity/structure'
import {useTranslate} from '../i18n/use-translate.ts'
import type {Settings} from '../settings.ts'
import {registerSettler} from './settlers.ts'
import {useNotices} from './use-notices.ts'
import {useSettle} from './use-settle.tsx'
import {WireNotices} from './wire-notices.tsx'

/** The inspector's name, as it stands in an address (`inspect=copytaster-notices`). */
export const inspectorName = 'copytaster-notices'

export function createNoticesInspector(settings: Settings): DocumentInspector {
  return defineDocumentInspector({
    name: inspectorName,
    component: (props) => createElement(WireNotices, {...props, settings}),
    useMenuItem: () => useNoticesMenuItem(settings),
  })
}

function useNoticesMenuItem(settings: Settings): DocumentInspectorMenuItem {
  const t = useTranslate()
  const {article, type, open, readOnly} = useNotices(settings)
  const {documentId} = useDocumentPane()
  const settle = useSettle(article, type, settings)
  useEffect(() => {
    if (readOnly) return undefined
    return registerSettler(documentId, (notice, action) => void settle.one(notice, action))
  }, [documentId, readOnly, settle])
  if (open.length === 0) return {title: t('notices.title'), icon: CheckmarkCircleIcon, showAsAction: true}
  const grave = open.some((notice) => 'gravity' in notice && notice.gravity === 'error')
  const tone = grave ? 'critical' : 'caution'
  return {
    title: t('notices.menu', {count: open.length}),
    icon: WarningOutlineIcon,
    tone,
    status: tone,
    showAsAction: true,
  }
}
