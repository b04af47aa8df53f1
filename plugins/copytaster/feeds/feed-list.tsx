import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {CloseCircleIcon} from '@sanity/icons/CloseCircle'
import {Box, Button, Flex, Stack, Text} from '@sanity/ui'
import type {JSX} from 'react'
import type {ArticleInFeed} from '../../../src/feeds/article-in-feeds.ts'
import {useTranslate} from '../i18n/use-translate.ts'
import {FeedPreview} from './feed-preview.tsx'

interface FeedListProps {
  readonly feeds: readonly ArticleInFeed[]
  /** Whether the article is in no feed, whatever each of them takes. */
  readonly isRefused: boolean
  /** Name of the format whose preview is shown. */
  readonly shown: string | undefined
  readonly onPick: (name: string | undefined) => void
}

/** Every feed with whether the article is in it, what it goes without there, and below one of them what it is in it. */
export function FeedList({feeds, isRefused, shown, onPick}: FeedListProps): JSX.Element {
  const t = useTranslate()
  return (
    <Stack aria-label={t('feeds.list')} as="ul" gap={1} padding={3} style={{listStyle: 'none', margin: 0}}>
      {feeds.map((feed) => {
        const {name, title} = feed.format
        const isIn = !isRefused && feed.skipped === undefined
        return (
          <Box as="li" data-in-feed={isIn} data-testid={`copytaster-feed-${name}`} key={name}>
            <Button
              aria-expanded={name === shown}
              mode="bleed"
              onClick={() => onPick(name === shown ? undefined : name)}
              padding={2}
              selected={name === shown}
              style={{width: '100%'}}
            >
              <Flex align="flex-start" gap={3}>
                <Text aria-hidden size={1}>
                  {isIn ? <CheckmarkCircleIcon /> : <CloseCircleIcon />}
                </Text>
                <Stack flex={1} gap={2} style={{textAlign: 'start', whiteSpace: 'normal'}}>
                  <Text size={1} weight="medium">
                    {title}
                  </Text>
                  <Text muted size={1}>
                    {isIn ? t('feeds.in') : t('feeds.out')}
                  </Text>
                  {reasonsOf(feed).map((code) => (
                    <Text key={code} muted size={1}>
                      {t(`feeds.skip.${code}`)}
                    </Text>
                  ))}
                </Stack>
              </Flex>
            </Button>
            {name === shown && <FeedPreview feed={feed} />}
          </Box>
        )
      })}
    </Stack>
  )
}

/** Codes of why it is not in the feed, or of what it goes without, each once. */
function reasonsOf({skipped, dropped}: ArticleInFeed): readonly string[] {
  return [...new Set([...(skipped ? [skipped] : []), ...dropped].map(({code}) => code))]
}
