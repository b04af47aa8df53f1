import {Box, Flex, Stack, Text, useTheme_v2} from '@sanity/ui'
import {type CSSProperties, type JSX, useState} from 'react'
import type {DocumentInspectorProps} from 'sanity'
import {DocumentInspectorHeader} from 'sanity/structure'
import type {ArticleInFeeds} from '../../../src/feeds/article-in-feeds.ts'
import {Message} from '../arrived/message.tsx'
import {WhenFetched} from '../arrived/when-fetched.tsx'
import {useTranslate} from '../i18n/use-translate.ts'
import type {FeedsOfStudio, Settings} from '../settings.ts'
import {FeedList} from './feed-list.tsx'
import {useArticleInFeeds} from './use-article-in-feeds.ts'

interface InFeedsProps extends DocumentInspectorProps {
  readonly settings: Settings
  readonly feeds: FeedsOfStudio
}

/** The sidebar that says in which feeds the article is, in which not and why, and what it is in each. */
export function InFeeds({onClose, settings, feeds}: InFeedsProps): JSX.Element {
  const t = useTranslate()
  const {font} = useTheme_v2()
  const fetched = useArticleInFeeds(settings, feeds)
  return (
    <Flex
      data-testid="copytaster-feeds"
      direction="column"
      height="fill"
      overflow="hidden"
      // A cast, because React's types know no CSS variables.
      style={{'--feeds-mono': font.code.family} as CSSProperties}
    >
      <DocumentInspectorHeader closeButtonLabel={t('feeds.close')} onClose={onClose} title={t('feeds.title')} />
      <Box flex={1} overflow="auto">
        <WhenFetched fetched={fetched}>{(value) => <Feeds inFeeds={value} />}</WhenFetched>
      </Box>
    </Flex>
  )
}

interface FeedsProps {
  readonly inFeeds: ArticleInFeeds
}

function Feeds({inFeeds: {refused, feeds}}: FeedsProps): JSX.Element {
  const t = useTranslate()
  const [shown, setShown] = useState(feeds[0]?.format.name)
  const within = refused === undefined ? feeds.filter(({skipped}) => skipped === undefined).length : 0
  if (feeds.length === 0) return <Message text={t('feeds.none')} />
  return (
    <>
      {refused === undefined ? (
        <Stack paddingTop={4} paddingX={4}>
          <Text data-testid="copytaster-feeds-count" role="status" size={1} weight="medium">
            {t('feeds.count', {count: within, of: feeds.length})}
          </Text>
        </Stack>
      ) : (
        <Message reason={t(`feeds.skip.${refused.code}`)} text={t('feeds.out-of-all')} tone="caution" />
      )}
      <FeedList feeds={feeds} isRefused={refused !== undefined} onPick={setShown} shown={shown} />
    </>
  )
}
