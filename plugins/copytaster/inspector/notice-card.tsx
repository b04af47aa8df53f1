import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import type {JSX} from 'react'
import {
  actionsOf,
  isLive,
  type NoticeAction,
  type Settleable,
  suggestedAction,
} from '../../../src/documents/settle-notice.ts'
import {useTranslate} from '../i18n/use-translate.ts'
import {kindLooks} from '../kinds/kind-looks.ts'
import {actionName, shortened, why} from '../kinds/words-of-notice.ts'
import {FactsOfNotice} from './facts-of-notice.tsx'
import {StateOfNotice} from './state-of-notice.tsx'

interface NoticeCardProps {
  readonly notice: Settleable
  readonly readOnly: boolean
  readonly onShow: (notice: Settleable) => void
  readonly onAction: (notice: Settleable, action: NoticeAction) => void
}

/** One notice: its text, what was read from it, why it was taken for one, and what can be done about it. */
export function NoticeCard({notice, readOnly, onShow, onAction}: NoticeCardProps): JSX.Element {
  const t = useTranslate()
  const open = isLive(notice) || notice.state === 'open'
  return (
    <Card as="li" border padding={3} radius={2} tone={open ? kindLooks[notice.kind].tone : 'default'}>
      <Stack gap={4}>
        {isLive(notice) ? (
          <Card
            __unstable_focusRing
            aria-label={t('notices.show', {text: shortened(notice.text)})}
            as="button"
            onClick={() => onShow(notice)}
            padding={0}
            radius={1}
            tone="inherit"
          >
            <Printed text={notice.text} />
          </Card>
        ) : (
          <Printed text={notice.text} />
        )}
        <FactsOfNotice notice={notice} />
        {isLive(notice) ? (
          <Text muted size={1}>
            {why(t, notice)}
          </Text>
        ) : (
          <StateOfNotice notice={notice} />
        )}
        {!readOnly && (
          <Flex gap={2} wrap="wrap">
            {actionsOf(notice).map((action) => {
              const name = actionName(t, action, notice)
              return (
                <Button
                  aria-label={t('action.of', {action: name, text: shortened(notice.text)})}
                  fontSize={1}
                  key={action}
                  mode={action === suggestedAction(notice) && open ? 'default' : 'ghost'}
                  onClick={() => onAction(notice, action)}
                  padding={2}
                  text={name}
                />
              )
            })}
          </Flex>
        )}
      </Stack>
    </Card>
  )
}

function Printed({text}: {readonly text: string}): JSX.Element {
  return (
    <Text size={1} style={{overflowWrap: 'anywhere', textAlign: 'start'}}>
      {text}
    </Text>
  )
}
