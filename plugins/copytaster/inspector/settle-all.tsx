import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {type JSX, useState} from 'react'
import {suggestionsFor} from '../../../src/documents/notices-of-article.ts'
import {isLive, type Settleable} from '../../../src/documents/settle-notice.ts'
import {useTranslate} from '../i18n/use-translate.ts'
import {suggestedIcon} from '../kinds/kind-looks.ts'
import {actionName, shortened} from '../kinds/words-of-notice.ts'

interface SettleAllProps {
  readonly open: readonly Settleable[]
  readonly onSettle: (suggested: readonly Settleable[]) => void
}

/** Settles all notices as suggested, once the editor has seen what that will change. */
export function SettleAll({open, onSettle}: SettleAllProps): JSX.Element | null {
  const t = useTranslate()
  const [previewed, setPreviewed] = useState(false)
  const suggestions = suggestionsFor(open)
  const left = open.length - suggestions.length
  if (suggestions.length === 0) return null
  if (!previewed) {
    return (
      <Button
        icon={suggestedIcon}
        mode="ghost"
        onClick={() => setPreviewed(true)}
        text={t('all.button')}
        width="fill"
      />
    )
  }
  return (
    <Card border padding={3} radius={2} role="group" aria-label={t('all.button')}>
      <Stack gap={3}>
        <Text size={1} weight="semibold">
          {t('all.preview')}
        </Text>
        <Stack as="ul" gap={3} style={{listStyle: 'none', margin: 0, padding: 0}}>
          {suggestions.map(({notice, action}) => (
            <Text
              as="li"
              key={isLive(notice) ? `${notice.blockKey} ${notice.start}` : notice._key}
              size={1}
              style={{overflowWrap: 'anywhere'}}
            >
              <strong>{actionName(t, action, notice)}</strong>: {shortened(notice.text)}
            </Text>
          ))}
        </Stack>
        {left > 0 && (
          <Text muted size={1}>
            {t('all.left', {count: left})}
          </Text>
        )}
        <Flex gap={2} wrap="wrap">
          <Button
            autoFocus
            fontSize={1}
            onClick={() => {
              setPreviewed(false)
              onSettle(suggestions.map(({notice}) => notice))
            }}
            padding={3}
            text={t('all.confirm', {count: suggestions.length})}
            tone="primary"
          />
          <Button fontSize={1} mode="bleed" onClick={() => setPreviewed(false)} padding={3} text={t('action.cancel')} />
        </Flex>
      </Stack>
    </Card>
  )
}
