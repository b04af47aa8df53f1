import {Button} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useCallback, useMemo} from 'react'
import {useDocumentValuePermissions} from 'sanity'
import {useRouter} from 'sanity/router'
import {publishedId} from '../../../../src/documents/find-duplicates.ts'
import type {LakeArticle} from '../../../../src/documents/outlook.ts'
import {useTranslate} from '../../i18n/use-translate.ts'
import {shortened} from '../../kinds/words-of-notice.ts'
import type {Intake} from './intake.ts'

/** What an editor may do with what was read. */
export interface CreationOfDrafts {
  /** `undefined` until it is known. */
  readonly allowed: boolean | undefined
  create(keys: readonly string[]): void
}

/** Creates drafts and tells what came of it. */
export function useCreate(intake: Intake, type: string): CreationOfDrafts {
  const t = useTranslate()
  const toast = useToast()
  const {navigateIntent} = useRouter()
  const document = useMemo(() => ({_id: 'drafts.copytaster', _type: type}), [type])
  const [permission] = useDocumentValuePermissions({permission: 'create', document})

  const tellOne = useCallback(
    ({article, again}: {readonly article: LakeArticle; readonly again: boolean}) => {
      const open = (): void => navigateIntent('edit', {id: publishedId(article._id), type: article._type})
      toast.push({
        status: 'success',
        closable: true,
        duration: 5000,
        title: t(again ? 'tool.toast.updated' : 'tool.toast.created'),
        description: (
          <span>
            <span style={{display: 'block', marginBottom: '0.75em'}}>
              {shortened(article.headline || t('tool.no-headline'))}
            </span>
            <Button fontSize={1} mode="ghost" onClick={open} padding={2} text={t('tool.action.open')} />
          </span>
        ),
      })
    },
    [navigateIntent, t, toast],
  )

  const create = useCallback(
    async (keys: readonly string[]) => {
      const created = await intake.create(keys)
      const {rows} = intake.state()
      const only = rows.find(({key}) => key === created[0])
      if (created.length === 1 && keys.length === 1 && only?.progress.at === 'created') tellOne(only.progress)
      const left = keys.length - created.length
      if (keys.length > 1) {
        const title = t('tool.toast.created-many', {count: created.length})
        const description = left > 0 ? t('tool.toast.left', {count: left}) : undefined
        toast.push({status: left > 0 ? 'warning' : 'success', closable: true, title, description})
      } else if (left > 0) {
        toast.push({status: 'warning', closable: true, title: t('tool.toast.not-created')})
      }
    },
    [intake, t, tellOne, toast],
  )
  return {allowed: permission?.granted, create: (keys) => void create(keys)}
}
