import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {Box, Card, Flex, Heading, Stack, Text} from '@sanity/ui'
import {type JSX, type ReactNode, useCallback} from 'react'
import type {DocumentInspectorProps} from 'sanity'
import {DocumentInspectorHeader, useDocumentPane} from 'sanity/structure'
import {fieldNameIn} from '../../../src/documents/article-type.ts'
import {isLive, type Settleable} from '../../../src/documents/settle-notice.ts'
import {noticeKinds} from '../../../src/story/passage.ts'
import {useTranslate} from '../i18n/use-translate.ts'
import {kindLooks} from '../kinds/kind-looks.ts'
import type {Settings} from '../settings.ts'
import {NoticeCard} from './notice-card.tsx'
import {SettleAll} from './settle-all.tsx'
import {useNotices} from './use-notices.ts'
import {useSettle} from './use-settle.tsx'

interface WireNoticesProps extends DocumentInspectorProps {
  readonly settings: Settings
}

/** The sidebar that lists an article's notices, the open ones by kind and below them what is settled. */
export function WireNotices({onClose, settings}: WireNoticesProps): JSX.Element {
  const t = useTranslate()
  const {onPathOpen, onFocus} = useDocumentPane()
  const {article, type, open, settled, readOnly} = useNotices(settings)
  const settle = useSettle(article, type, settings)
  const body = fieldNameIn(type, 'body')

  const show = useCallback(
    (notice: Settleable) => {
      if (!isLive(notice) || body === undefined) return
      const path = [body, {_key: notice.blockKey}, 'children', {_key: notice.anchor.spanKey}]
      onPathOpen(path)
      onFocus(path)
    },
    [body, onFocus, onPathOpen],
  )
  const card = (notice: Settleable): JSX.Element => (
    <NoticeCard
      key={isLive(notice) ? `${notice.blockKey} ${notice.start}` : notice._key}
      notice={notice}
      onAction={(settleable, action) => void settle.one(settleable, action)}
      onShow={show}
      readOnly={readOnly}
    />
  )

  return (
    <Flex data-testid="copytaster-notices" direction="column" height="fill" overflow="hidden">
      <DocumentInspectorHeader closeButtonLabel={t('notices.close')} onClose={onClose} title={t('notices.title')} />
      <Card flex={1} overflow="auto" padding={4}>
        <Stack gap={5}>
          {!readOnly && <SettleAll onSettle={(suggested) => void settle.all(suggested)} open={open} />}
          {open.length === 0 && (
            <Flex align="center" gap={3}>
              <Text size={2}>
                <CheckmarkCircleIcon />
              </Text>
              <Text muted size={1}>
                {t('notices.none')}
              </Text>
            </Flex>
          )}
          {noticeKinds.map((kind) => {
            const ofKind = open.filter((notice) => notice.kind === kind)
            const Icon = kindLooks[kind].icon
            return ofKind.length === 0 ? null : (
              <Group icon={<Icon />} key={kind} title={`${t(`kind.${kind}`)} (${ofKind.length})`}>
                {ofKind.map(card)}
              </Group>
            )
          })}
          {settled.length > 0 && (
            <Group icon={<CheckmarkCircleIcon />} title={`${t('notices.settled')} (${settled.length})`}>
              {settled.map(card)}
            </Group>
          )}
        </Stack>
      </Card>
    </Flex>
  )
}

interface GroupProps {
  readonly title: string
  readonly icon: ReactNode
  readonly children: ReactNode
}

function Group({title, icon, children}: GroupProps): JSX.Element {
  return (
    <Stack as="section" gap={3}>
      <Flex align="center" gap={2}>
        <Text size={1}>{icon}</Text>
        <Box flex={1}>
          <Heading as="h2" size={0}>
            {title}
          </Heading>
        </Box>
      </Flex>
      <Stack as="ul" gap={3} style={{listStyle: 'none', margin: 0, padding: 0}}>
        {children}
      </Stack>
    </Stack>
  )
}
