import {Box, Card, Flex, Stack, Text} from '@sanity/ui'
import type {JSX, ReactNode} from 'react'

interface MessageProps {
  readonly text: string
  /** Said more quietly below the text. */
  readonly reason?: string | undefined
  readonly tone?: 'default' | 'caution' | 'critical'
  readonly action?: ReactNode
}

/** What there is to say where there is no text, or about the text that there is. */
export function Message({text, reason, tone = 'default', action}: MessageProps): JSX.Element {
  const isPlain = tone === 'default'
  return (
    <Box paddingTop={4} paddingX={4}>
      <Card border={!isPlain} padding={isPlain ? 0 : 3} radius={2} role="status" tone={tone}>
        <Stack gap={3}>
          <Text muted={isPlain} size={1}>
            {text}
          </Text>
          {reason !== undefined && (
            <Text muted size={1}>
              {reason}
            </Text>
          )}
          {action !== undefined && <Flex>{action}</Flex>}
        </Stack>
      </Card>
    </Box>
  )
}
