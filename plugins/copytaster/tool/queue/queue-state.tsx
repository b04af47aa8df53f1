import {ArchiveIcon} from '@sanity/icons/Archive'
import {InboxIcon} from '@sanity/icons/Inbox'
import {SearchIcon} from '@sanity/icons/Search'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Button, Flex, Spinner, Stack, Text} from '@sanity/ui'
import type {ComponentType, JSX, ReactNode} from 'react'
import {changedView, isFiltered, type QueueView, unfiltered} from '../../../../src/documents/queue-view.ts'
import {useTranslate} from '../../i18n/use-translate.ts'
import type {Queue} from './use-queue.ts'

interface QueueStateProps {
  readonly queue: Queue
  readonly view: QueueView
  readonly onShow: (view: QueueView) => void
  readonly onAdd: () => void
}

/** What stands in place of the stories where there are none to show, and what can be done about it. */
export function QueueState({queue, view, onShow, onAdd}: QueueStateProps): JSX.Element {
  const t = useTranslate()
  if (queue.error !== undefined) {
    return (
      <State icon={WarningOutlineIcon} name="error" text={t('queue.error')} hint={queue.error}>
        <Button fontSize={1} onClick={queue.tryAgain} text={t('queue.error.again')} />
      </State>
    )
  }
  if (queue.isLoading) return <State icon={Spinner} name="loading" text={t('queue.loading')} />
  if (view.page > 0) {
    return (
      <State icon={SearchIcon} name="no-match" text={t('queue.no-match')}>
        <Button
          fontSize={1}
          mode="ghost"
          onClick={() => onShow(changedView(view, {page: 0}))}
          text={t('queue.page.previous')}
        />
      </State>
    )
  }
  if (isFiltered(view)) {
    return (
      <State icon={SearchIcon} name="no-match" text={t('queue.no-match')}>
        <Button fontSize={1} mode="ghost" onClick={() => onShow(unfiltered(view))} text={t('queue.filter.clear')} />
      </State>
    )
  }
  if (view.spiked) return <State icon={ArchiveIcon} name="empty" text={t('queue.empty.spiked')} />
  return (
    <State icon={InboxIcon} name="empty" text={t('queue.empty')} hint={t('queue.empty.how')}>
      <Button fontSize={1} onClick={onAdd} text={t('queue.empty.add')} tone="primary" />
    </State>
  )
}

interface StateProps {
  readonly name: 'loading' | 'error' | 'no-match' | 'empty'
  readonly icon: ComponentType
  readonly text: string
  readonly hint?: string
  readonly children?: ReactNode
}

function State({name, icon: Icon, text, hint, children}: StateProps): JSX.Element {
  return (
    <Flex align="center" data-state={name} direction="column" height="fill" justify="center" padding={5}>
      <Stack gap={4} style={{justifyItems: 'center', maxWidth: 420}}>
        <Text muted size={4}>
          <Icon />
        </Text>
        <Text align="center" as="p" weight="medium">
          {text}
        </Text>
        {hint !== undefined && (
          <Text align="center" as="p" muted size={1} style={{overflowWrap: 'anywhere'}}>
            {hint}
          </Text>
        )}
        {children}
      </Stack>
    </Flex>
  )
}
