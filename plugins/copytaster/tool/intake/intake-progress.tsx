import {Button, Card, Flex, Spinner, Text} from '@sanity/ui'
import type {JSX} from 'react'
import {useTranslate} from '../../i18n/use-translate.ts'
import type {IntakeState} from './intake-list.ts'

/** How far reading or creating has come, and a button to stop it. */
export function IntakeProgress({
  state,
  onCancel,
}: {
  readonly state: Pick<IntakeState, 'creating' | 'reading'>
  readonly onCancel: () => void
}): JSX.Element | null {
  const t = useTranslate()
  const what = state.creating ? 'creating' : 'reading'
  const count = state.creating ?? state.reading
  return (
    <div role="status">
      {count && (
        <Card border marginTop={4} padding={2} paddingLeft={3} radius={2}>
          <Flex align="center" gap={3}>
            <Spinner muted />
            <Text size={1} style={{flex: 1}}>
              {t(`tool.progress.${what}`, {...count})}
            </Text>
            <Button fontSize={1} mode="bleed" onClick={onCancel} padding={2} text={t('tool.progress.cancel')} />
          </Flex>
        </Card>
      )}
    </div>
  )
}
