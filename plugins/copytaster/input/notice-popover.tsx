import {Box, Button, Flex, Stack, Text} from '@sanity/ui'
import {Popover} from '@sanity/ui/popover'
import {type JSX, type PropsWithChildren, type ReactElement, useEffect, useRef, useState} from 'react'
import type {LiveNotice} from '../../../src/documents/live-notices.ts'
import {actionsOf, suggestedAction} from '../../../src/documents/settle-notice.ts'
import {useTranslate} from '../i18n/use-translate.ts'
import {FactsOfNotice} from '../inspector/facts-of-notice.tsx'
import {kindLooks} from '../kinds/kind-looks.ts'
import {actionName, shortened, why} from '../kinds/words-of-notice.ts'
import type {MarkedBodyNotices, NoticePlace} from './marked-notices.ts'

/** Milliseconds that the pointer rests on a notice before it is explained, and is away before that goes. */
const restToOpen = 200
const restToClose = 250

interface NoticePopoverProps {
  readonly place: NoticePlace
  readonly marked: MarkedBodyNotices
  readonly children: ReactElement
}

/** Explains the notice under the pointer and settles it. What it does can also be done by key and beside the article. */
export function NoticePopover({place, marked, children}: NoticePopoverProps): JSX.Element {
  const [notice, setNotice] = useState<LiveNotice>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const later = (wait: number, next: () => LiveNotice | undefined): void => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setNotice(next()), wait)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  const stay = (): void => clearTimeout(timer.current)
  const leave = (): void => later(restToClose, () => undefined)
  return (
    <Popover
      animate={false}
      constrainSize
      content={
        notice && (
          <Pointed onPointerEnter={stay} onPointerLeave={leave}>
            <Explained marked={marked} notice={notice} onSettled={() => setNotice(undefined)} />
          </Pointed>
        )
      }
      open={notice !== undefined}
      placement="bottom-start"
      portal
    >
      <span
        onKeyDown={() => setNotice(undefined)}
        onPointerEnter={() => later(restToOpen, () => marked.noticeAt(place))}
        onPointerLeave={leave}
      >
        {children}
      </span>
    </Popover>
  )
}

interface PointedProps {
  readonly onPointerEnter: () => void
  readonly onPointerLeave: () => void
}

function Pointed({children, ...handlers}: PropsWithChildren<PointedProps>): JSX.Element {
  return (
    <Box contentEditable={false} data-testid="copytaster-popover" padding={3} style={{maxWidth: 340}} {...handlers}>
      {children}
    </Box>
  )
}

interface ExplainedProps {
  readonly notice: LiveNotice
  readonly marked: MarkedBodyNotices
  readonly onSettled: () => void
}

function Explained({notice, marked: {settle}, onSettled}: ExplainedProps): JSX.Element {
  const t = useTranslate()
  const Icon = kindLooks[notice.kind].icon
  const suggested = suggestedAction(notice)
  return (
    <Stack gap={4}>
      <Flex align="center" gap={2}>
        <Text size={1}>
          <Icon />
        </Text>
        <Text size={1} weight="semibold">
          {t(`kind.${notice.kind}`)}
        </Text>
      </Flex>
      <FactsOfNotice notice={notice} />
      <Text muted size={1}>
        {why(t, notice)}
      </Text>
      {settle && (
        <Flex gap={2} wrap="wrap">
          {actionsOf(notice).map((action) => (
            <Button
              aria-label={t('action.of', {action: actionName(t, action, notice), text: shortened(notice.text)})}
              fontSize={1}
              key={action}
              mode={action === suggested ? 'default' : 'ghost'}
              onClick={() => {
                onSettled()
                settle(notice, action)
              }}
              padding={2}
              text={actionName(t, action, notice)}
            />
          ))}
        </Flex>
      )}
      {settle && suggested && (
        <Text muted size={0}>
          {t('notices.key', {keys: suggestedKeys(), action: actionName(t, suggested, notice)})}
        </Text>
      )}
    </Stack>
  )
}

/** As they are printed on the keyboard of this machine. */
function suggestedKeys(): string {
  return /mac/i.test(navigator.userAgent) ? '⌃⌥⏎' : 'Ctrl Alt Enter'
}
