import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {useState} from 'react'
import {
  type DocumentActionComponent,
  getDraftId,
  useCurrentUser,
  useDocumentOperation,
  useDocumentPairPermissions,
  useValidationStatus,
} from 'sanity'
import {noticeMessage} from '../../../schemas/body-notice-rules.ts'
import {fieldNameIn} from '../../../src/documents/article-type.ts'
import {deskNote, isIncoming} from '../../../src/documents/desk.ts'
import {withOverrides} from '../../../src/documents/override.ts'
import {useTranslate} from '../i18n/use-translate.ts'
import type {Settings} from '../settings.ts'
import {PublishAnywayForm} from './publish-anyway-form.tsx'
import {reasonOf, useObstacles} from './use-obstacles.ts'

/** Publishes in spite of what stands against it, where the newsroom allows that: for a reason, which is recorded. */
export function createPublishAnyway(settings: Settings): DocumentActionComponent {
  const usePublishAnyway: DocumentActionComponent = (props) => {
    const t = useTranslate()
    const user = useCurrentUser()
    const [isAsking, setAsking] = useState(false)
    const {patch, publish} = useDocumentOperation(props.id, props.type)
    const [permission] = useDocumentPairPermissions({id: props.id, type: props.type, permission: 'publish'})
    const {validation} = useValidationStatus(getDraftId(props.id), props.type, true)
    const {article, type, obstacles} = useObstacles(props, settings)
    const overrides = type && fieldNameIn(type, 'overrides')
    const isAllowed = obstacles.every(({name}) => settings.publishAnyway.has(name))
    if (!type || overrides === undefined || obstacles.length === 0 || !isAllowed || !permission?.granted) return null
    if (props.version) return null

    // What only says that a notice stands in the text is what is being overruled.
    const overruled = new Set(settings.find(article.body ?? []).map(({kind, text}) => noticeMessage(kind, text)))
    const hasErrors = validation.some(({level, message}) => level === 'error' && !overruled.has(message))
    const publishFor = (reason: string): void => {
      const at = new Date().toISOString()
      const desk = isIncoming(props.id, article) ? fieldNameIn(type, 'desk') : undefined
      const set = {
        [overrides]: withOverrides(article.overrides, obstacles, {reason, by: user?.name, at}),
        ...(desk !== undefined && {[desk]: deskNote('taken', at, user?.name)}),
      }
      setAsking(false)
      patch.execute([{set}])
      publish.execute()
    }
    const disabled = hasErrors || publish.disabled !== false
    return {
      label: t('anyway.label'),
      icon: WarningOutlineIcon,
      tone: 'critical',
      disabled,
      title: hasErrors ? t('anyway.errors') : t('anyway.title'),
      onHandle: () => setAsking(true),
      dialog: isAsking && {
        type: 'dialog',
        header: t('anyway.header'),
        width: 'small',
        onClose: () => setAsking(false),
        content: (
          <PublishAnywayForm
            obstacles={obstacles.map((obstacle) => reasonOf(t, obstacle))}
            onCancel={() => setAsking(false)}
            onPublish={publishFor}
          />
        ),
      },
    }
  }
  usePublishAnyway.displayName = 'PublishAnyway'
  return usePublishAnyway
}
