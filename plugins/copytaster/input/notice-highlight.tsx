import {Box, Stack, Text} from '@sanity/ui'
import {Tooltip} from '@sanity/ui/tooltip'
import type {JSX, PropsWithChildren} from 'react'
import type {LiveNotice} from '../../../src/documents/live-notices.ts'
import {actionsOf} from '../../../src/documents/settle-notice.ts'
import {useTranslate} from '../i18n/use-translate.ts'
import {kindLooks} from '../kinds/kind-looks.ts'
import {actionName, why} from '../kinds/words-of-notice.ts'

type Highlight = (props: PropsWithChildren) => JSX.Element

const highlights = new Map<string, Highlight>()

/** The component that marks a notice in the text. One per look, for an editor takes a new component for new text. */
export function highlightFor(notice: LiveNotice): Highlight {
  const {kind, rule, confidence} = notice
  const name = JSON.stringify([kind, rule, confidence, actionsOf(notice)])
  let highlight = highlights.get(name)
  if (!highlight) {
    highlight = ({children}) => <NoticeHighlight notice={notice}>{children}</NoticeHighlight>
    highlights.set(name, highlight)
  }
  return highlight
}

function NoticeHighlight({notice, children}: PropsWithChildren<{readonly notice: LiveNotice}>): JSX.Element {
  const t = useTranslate()
  const {tone, sign} = kindLooks[notice.kind]
  const actions = actionsOf(notice).map((action) => actionName(t, action, notice))
  const content = (
    <Box padding={3} style={{maxWidth: 320}}>
      <Stack gap={3}>
        <Text size={1} weight="semibold">
          {t(`kind.${notice.kind}`)}
        </Text>
        <Text muted size={1}>
          {why(t, notice)}
        </Text>
        <Text muted size={1}>
          {t('notices.why-here', {actions: actions.join(', ')})}
        </Text>
      </Stack>
    </Box>
  )
  return (
    <Tooltip content={content} placement="bottom" portal>
      <span
        data-copytaster-notice={notice.kind}
        data-sign={sign}
        style={{
          backgroundColor: `var(--card-badge-${tone}-bg-color)`,
          boxShadow: `inset 0 -2px var(--card-badge-${tone}-dot-color)`,
          color: `var(--card-badge-${tone}-fg-color)`,
        }}
      >
        {/* The sign is drawn, not written: nothing may stand in the text that is not the text. */}
        <style href="copytaster-notice" precedence="default">
          {'[data-copytaster-notice]::before{content:attr(data-sign) " ";content:attr(data-sign) " " / "";opacity:.7}'}
        </style>
        {children}
      </span>
    </Tooltip>
  )
}
