import {ErrorOutlineIcon} from '@sanity/icons/ErrorOutline'
import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Card, Flex, Stack, Text} from '@sanity/ui'
import type {JSX} from 'react'
import type {Diagnostic} from '../../../../src/diagnostics/diagnostic.ts'
import {useTranslate} from '../../i18n/use-translate.ts'
import type {IntakeRow} from './intake-list.ts'

const looks = {
  error: {tone: 'critical', icon: ErrorOutlineIcon},
  warning: {tone: 'caution', icon: WarningOutlineIcon},
  info: {tone: 'default', icon: InfoOutlineIcon},
} as const satisfies Record<Diagnostic['severity'], object>

/** What was wrong with the input, and what cures it. */
export function DiagnosticsOfRow({row}: {readonly row: IntakeRow}): JSX.Element | null {
  const t = useTranslate()
  const diagnostics = [...row.diagnostics, ...(row.story?.errors ?? [])]
  if (diagnostics.length === 0) return null
  return (
    <Stack as="ul" aria-label={t('tool.diagnostics')} gap={2} style={{listStyle: 'none', margin: 0, padding: 0}}>
      {diagnostics.map(({severity, code, message, at}) => {
        const {tone, icon: Icon} = looks[severity]
        return (
          <Card as="li" border key={`${code} ${at?.member ?? ''} ${message}`} padding={3} radius={2} tone={tone}>
            <Flex gap={3}>
              <Text size={1}>
                <Icon />
              </Text>
              <Stack flex={1} gap={3}>
                <Text size={1} style={{overflowWrap: 'anywhere'}}>
                  {at?.member === undefined ? message : `${at.member}: ${message}`}
                </Text>
                <Text muted size={0}>
                  {code}
                </Text>
              </Stack>
            </Flex>
          </Card>
        )
      })}
    </Stack>
  )
}
