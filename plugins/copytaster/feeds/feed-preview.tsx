import {CopyIcon} from '@sanity/icons/Copy'
import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {type JSX, useMemo} from 'react'
import type {ArticleInFeed} from '../../../src/feeds/article-in-feeds.ts'
import {legible} from '../../../src/feeds/legible.ts'
import {useTranslate} from '../i18n/use-translate.ts'

interface FeedPreviewProps {
  readonly feed: ArticleInFeed
}

/** The article as it stands in one feed, laid out; what is copied is what goes out. */
export function FeedPreview({feed: {format, text, bytes}}: FeedPreviewProps): JSX.Element {
  const t = useTranslate()
  const toast = useToast()
  const shown = useMemo(() => (text === undefined ? undefined : legible(text)), [text])
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text ?? '')
      toast.push({status: 'success', title: t('feeds.copied')})
    } catch {
      toast.push({status: 'warning', title: t('feeds.not-copied')})
    }
  }
  return (
    <Stack gap={3} paddingBottom={4} paddingX={2} paddingTop={3}>
      <Flex align="center" gap={3}>
        <Stack flex={1} gap={2}>
          <Text size={1} weight="medium">
            {t('feeds.preview', {title: format.title})}
          </Text>
          <Text data-testid="copytaster-feeds-size" muted size={1}>
            {shown === undefined ? t('feeds.no-preview') : t('feeds.size', {count: bytes})}
          </Text>
        </Stack>
        {shown !== undefined && (
          <Button
            fontSize={1}
            icon={CopyIcon}
            mode="ghost"
            onClick={() => void copy()}
            padding={3}
            text={t('feeds.copy')}
          />
        )}
      </Flex>
      {shown !== undefined && (
        <Card border radius={2}>
          <pre
            aria-label={t('feeds.preview', {title: format.title})}
            data-testid="copytaster-feeds-preview"
            role="region"
            style={{
              font: '12px/1.5 var(--feeds-mono)',
              margin: 0,
              maxHeight: '60vh',
              overflow: 'auto',
              overflowWrap: 'anywhere',
              padding: 12,
              whiteSpace: 'pre-wrap',
            }}
            // Who uses the keyboard must be able to scroll it.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
          >
            {shown}
          </pre>
        </Card>
      )}
    </Stack>
  )
}
