import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {defineDocumentInspector, type DocumentInspectorMenuItem} from 'sanity'
import {useTranslate} from '../i18n/use-translate.ts'
import {useNotices} from './use-notices.ts'
import {WireNotices} from './wire-notices.tsx'

/** The inspector's name, as it stands in an address (`inspect=copytaster-notices`). */
export const inspectorName = 'copytaster-notices'

export const noticesInspector = defineDocumentInspector({
  name: inspectorName,
  component: WireNotices,
  useMenuItem: useNoticesMenuItem,
})

function useNoticesMenuItem(): DocumentInspectorMenuItem {
  const t = useTranslate()
  const {open} = useNotices()
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
