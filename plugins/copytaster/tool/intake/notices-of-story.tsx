import {Badge, Card, Flex, Heading, Stack, Text} from '@sanity/ui'
import type {JSX} from 'react'
import type {NoticeValue} from '../../../../src/documents/documents.ts'
import {fieldOfNotice} from '../../../../src/documents/move-notice.ts'
import {useTranslate} from '../../i18n/use-translate.ts'
import {kindLooks} from '../../kinds/kind-looks.ts'

/** The notices that the copy carried, each with what becomes of it. */
export function NoticesOfStory({notices}: {readonly notices: readonly NoticeValue[]}): JSX.Element | null {
  const t = useTranslate()
  if (notices.length === 0) return null
  return (
    <Stack as="section" gap={3}>
      <Heading as="h3" size={0}>
        {t('notices.title')} ({notices.length})
      </Heading>
      <Stack
        as="ul"
        data-testid="copytaster-preview-notices"
        gap={2}
        style={{listStyle: 'none', margin: 0, padding: 0}}
      >
        {notices.map((notice) => (
          <Notice key={notice._key} notice={notice} />
        ))}
      </Stack>
    </Stack>
  )
}

function Notice({notice}: {readonly notice: NoticeValue}): JSX.Element {
  const t = useTranslate()
  const {tone, icon: Icon} = kindLooks[notice.kind]
  const field = notice.state === 'moved' ? fieldOfNotice(notice) : undefined
  const done =
    field === undefined ? t(`state.${notice.state}`) : t('tool.notice.moved', {field: t(`tool.field.${field}`)})
  return (
    <Card as="li" border data-kind={notice.kind} padding={3} radius={2}>
      <Stack gap={3}>
        <Flex align="center" gap={2} wrap="wrap">
          <Text size={1}>
            <Icon />
          </Text>
          <Text size={1} style={{flex: 1}} weight="semibold">
            {t(`kind.${notice.kind}`)}
          </Text>
          <Badge fontSize={0} tone={notice.state === 'open' ? tone : 'default'}>
            {done}
          </Badge>
        </Flex>
        <Text muted size={1} style={{overflowWrap: 'anywhere'}}>
          {notice.text}
        </Text>
      </Stack>
    </Card>
  )
}
