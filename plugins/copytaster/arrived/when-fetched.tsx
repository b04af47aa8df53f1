import {Button, Flex, Spinner} from '@sanity/ui'
import type {JSX} from 'react'
import {useTranslate} from '../i18n/use-translate.ts'
import {Message} from './message.tsx'
import type {Fetched} from './use-fetched.ts'

interface WhenFetchedProps<Value> {
  readonly fetched: Fetched<Value>
  readonly children: (value: Value) => JSX.Element
}

/** What is shown of something fetched; until it is there, that it is on its way or did not come. */
export function WhenFetched<Value>({fetched, children}: WhenFetchedProps<Value>): JSX.Element {
  const t = useTranslate()
  switch (fetched.state) {
    case 'loading':
      return (
        <Flex align="center" aria-label={t('arrived.loading')} gap={3} justify="center" padding={5} role="status">
          <Spinner muted />
        </Flex>
      )
    case 'failed':
      return (
        <Message
          action={<Button fontSize={1} mode="ghost" onClick={fetched.retry} padding={3} text={t('arrived.retry')} />}
          text={t('arrived.failed')}
          tone="critical"
        />
      )
    case 'ready':
      return children(fetched.value)
  }
}
