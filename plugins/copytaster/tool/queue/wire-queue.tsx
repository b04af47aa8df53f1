import {ChevronLeftIcon} from '@sanity/icons/ChevronLeft'
import {ChevronRightIcon} from '@sanity/icons/ChevronRight'
import {Button, Card, Flex, Text} from '@sanity/ui'
import {type JSX, useRef, useState} from 'react'
import {useRouter} from 'sanity/router'
import {publishedId} from '../../../../src/documents/find-duplicates.ts'
import {queuePageSize} from '../../../../src/documents/queue-query.ts'
import {changedView, type QueueView} from '../../../../src/documents/queue-view.ts'
import {useTranslate} from '../../i18n/use-translate.ts'
import type {Settings} from '../../settings.ts'
import {queueCss} from './queue-css.ts'
import {QueueFilters} from './queue-filters.tsx'
import {QueueKeysDialog} from './queue-keys-dialog.tsx'
import {QueueState} from './queue-state.tsx'
import {QueueTable} from './queue-table.tsx'
import {useQueue} from './use-queue.ts'
import {useQueueKeys} from './use-queue-keys.ts'
import {useQueueView} from './use-queue-view.ts'
import {useSelection} from './use-selection.ts'
import {useSpike} from './use-spike.tsx'

interface WireQueueProps {
  readonly settings: Settings
  /** Goes to where copy comes in. */
  readonly onAdd: () => void
}

/** The queue of incoming drafts: what waits for somebody to take it or to spike it. */
export function WireQueue({settings, onAdd}: WireQueueProps): JSX.Element {
  const t = useTranslate()
  const {navigateIntent} = useRouter()
  const [view, show] = useQueueView()
  const queue = useQueue(settings.articleTypes, view)
  const spiking = useSpike(settings.articleTypes)
  const [isHelping, setHelping] = useState(false)
  const textBox = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const found = queue.page?.rows
  const rows = found?.filter((row) => !spiking.isLeaving(row, view.spiked))
  const selection = useSelection(rows ?? [], list)
  const {selected} = selection

  useQueueKeys({
    move: selection.move,
    first: selection.first,
    last: selection.last,
    open() {
      if (selected) navigateIntent('edit', {id: publishedId(selected._id), type: selected._type})
    },
    spike() {
      if (selected && !view.spiked && spiking.allows(selected._type)) spiking.spike(selected)
    },
    unspike() {
      if (!view.spiked) spiking.undo()
      else if (selected && spiking.allows(selected._type)) spiking.unspike(selected)
    },
    filter: () => textBox.current?.focus(),
    help: () => setHelping(true),
  })

  return (
    <Card className="copytaster-queue" data-testid="copytaster-queue" height="fill">
      <style href="copytaster-queue" precedence="default">
        {queueCss}
      </style>
      <Flex direction="column" height="fill">
        <Card borderBottom flex="none" padding={3}>
          <Flex align="center" gap={2} justify="space-between" wrap="wrap">
            <QueueFilters onShow={show} queue={queue} textBox={textBox} view={view} />
            <Button
              fontSize={1}
              mode="bleed"
              onClick={() => setHelping(true)}
              padding={3}
              text={t('queue.keys.show')}
              title="?"
            />
          </Flex>
        </Card>
        <div className={queue.isLoading ? 'copytaster-queue-loading' : undefined} ref={list} style={listStyle}>
          {rows && rows.length > 0 ? (
            <QueueTable
              onSelect={selection.select}
              onShow={show}
              rows={rows}
              selected={selected?._id}
              spiking={spiking}
              view={view}
            />
          ) : (
            <QueueState onAdd={onAdd} onShow={show} queue={queue} view={view} />
          )}
        </div>
        <Card borderTop flex="none" paddingX={3} paddingY={2}>
          <Pages
            onShow={show}
            total={queue.page && queue.page.total - (found?.length ?? 0) + (rows?.length ?? 0)}
            view={view}
          />
          <Text aria-live="polite" as="div" muted role="status" size={1}>
            {queue.error !== undefined && rows && rows.length > 0
              ? t('queue.error')
              : queue.arrived > 0 && t('queue.arrived', {count: queue.arrived})}
          </Text>
        </Card>
      </Flex>
      {isHelping && <QueueKeysDialog onClose={() => setHelping(false)} />}
    </Card>
  )
}

const listStyle = {flex: 1, minHeight: 0, overflow: 'auto'} as const

interface PagesProps {
  readonly view: QueueView
  readonly total: number | undefined
  readonly onShow: (view: QueueView) => void
}

function Pages({view, total, onShow}: PagesProps): JSX.Element {
  const t = useTranslate()
  const pages = Math.max(Math.ceil((total ?? 0) / queuePageSize), 1)
  return (
    <Flex align="center" gap={2} justify="space-between">
      <Text muted size={1}>
        {total === undefined ? '…' : t('queue.total', {count: total})}
      </Text>
      {pages > 1 && (
        <Flex align="center" gap={1}>
          <Button
            aria-label={t('queue.page.previous')}
            disabled={view.page === 0}
            fontSize={1}
            icon={ChevronLeftIcon}
            mode="bleed"
            onClick={() => onShow(changedView(view, {page: view.page - 1}))}
            padding={2}
          />
          <Text muted size={1}>
            {t('queue.page', {page: view.page + 1, pages})}
          </Text>
          <Button
            aria-label={t('queue.page.next')}
            disabled={view.page + 1 >= pages}
            fontSize={1}
            icon={ChevronRightIcon}
            mode="bleed"
            onClick={() => onShow(changedView(view, {page: view.page + 1}))}
            padding={2}
          />
        </Flex>
      )}
    </Flex>
  )
}
