import {Stack, Text} from '@sanity/ui'
import type {JSX} from 'react'
import {movableOf, type Settleable} from '../../../src/documents/settle-notice.ts'
import {useTranslate} from '../i18n/use-translate.ts'

const shown = ['source', 'originalHeadline', 'originalUrl', 'date', 'until', 'reason', 'holder', 'licenseUrl'] as const

/** What was read from a notice, a line each. */
export function FactsOfNotice({notice}: {readonly notice: Settleable}): JSX.Element | null {
  const t = useTranslate()
  const {facts} = movableOf(notice)
  if (!facts) return null
  const people = [...(facts.contributions ?? []), ...(facts.credits ?? [])].map(({name}) => name)
  const lines = [
    ...shown.map((name) => [name, facts[name]] as const),
    ['people', people.length > 0 ? people.join(', ') : undefined] as const,
  ].filter(([, value]) => value !== undefined)
  return lines.length === 0 ? null : (
    <Stack as="ul" gap={3} style={{listStyle: 'none', margin: 0, padding: 0}}>
      {lines.map(([name, value]) => (
        <Text as="li" key={name} size={1} style={{overflowWrap: 'anywhere'}}>
          {t(`fact.${name}`)}: <strong>{value}</strong>
        </Text>
      ))}
    </Stack>
  )
}
