import {Text} from '@sanity/ui'
import type {JSX} from 'react'
import type {NoticeValue} from '../../../src/documents/documents.ts'
import {useTranslate} from '../i18n/use-translate.ts'

/** What became of a notice, by whom and when. */
export function StateOfNotice({notice}: {readonly notice: NoticeValue}): JSX.Element {
  const t = useTranslate()
  const {state, by, at, rule} = notice
  const name = t(`state.${state}`)
  const done =
    by !== undefined && at !== undefined
      ? t('notices.by', {state: name, name: by, at: new Date(at)})
      : t('notices.at-import', {state: name})
  return (
    <Text muted size={1} title={rule}>
      {state === 'open' ? t('notices.listed') : done}
    </Text>
  )
}
