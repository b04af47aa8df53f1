import {ArchiveIcon} from '@sanity/icons/Archive'
import {UndoIcon} from '@sanity/icons/Undo'
import {Badge, Button, Flex, Stack, Text} from '@sanity/ui'
import {type JSX, useMemo} from 'react'
import {useRelativeTime} from 'sanity'
import {useIntentLink} from 'sanity/router'
import {useNowAround} from '../../../../schemas/use-now-around.ts'
import {publishedId} from '../../../../src/documents/find-duplicates.ts'
import type {QueueRow} from '../../../../src/documents/queue-query.ts'
import {useTranslate} from '../../i18n/use-translate.ts'
import {NoticesCell} from './notices-cell.tsx'
import {useLanguageName} from './use-language-name.ts'

interface QueueRowProps {
  readonly row: QueueRow
  readonly isSelected: boolean
  readonly isSpiked: boolean
  /** None where the story cannot be decided on. */
  readonly onDecide: (() => void) | undefined
  readonly onSelect: () => void
}

/** One story of the queue. */
export function QueueTableRow({row, isSelected, isSpiked, onDecide, onSelect}: QueueRowProps): JSX.Element {
  const t = useTranslate()
  const languageName = useLanguageName()
  const {_id, _createdAt, urgency, headline, source, language, words} = row
  const title = headline || t('queue.no-headline')
  const arrived = useRelativeTime(_createdAt, {minimal: true, useTemporalPhrase: true})
  const params = useMemo(() => ({id: publishedId(_id), type: row._type}), [_id, row._type])
  const link = useIntentLink({intent: 'edit', params})
  return (
    <tr aria-selected={isSelected} data-story={_id} onClick={onSelect} onFocus={onSelect}>
      <td className="urgency">
        {urgency !== null && (
          <Badge fontSize={1} tone={urgency <= 2 ? 'critical' : urgency <= 4 ? 'caution' : 'default'}>
            {urgency}
          </Badge>
        )}
      </td>
      <td className="headline">
        <Stack gap={2}>
          <Text size={1} weight="medium">
            <a href={link.href} onClick={link.onClick}>
              {title}
            </a>
          </Text>
          <Signals row={row} />
        </Stack>
      </td>
      <td className="source">
        <Text size={1} textOverflow="ellipsis">
          {source}
        </Text>
      </td>
      <td className="notices">
        <NoticesCell notices={row.notices ?? []} />
      </td>
      <td className="language">
        <Text muted size={1} textOverflow="ellipsis">
          {language && languageName(language)}
        </Text>
      </td>
      <td className="words">
        <Text muted size={1} style={{fontVariantNumeric: 'tabular-nums'}}>
          {words}
        </Text>
      </td>
      <td className="arrived">
        <Text muted size={1}>
          <time dateTime={_createdAt} title={new Date(_createdAt).toLocaleString()}>
            {arrived}
          </time>
        </Text>
      </td>
      <td className="actions">
        {onDecide && (
          <Button
            aria-label={t(isSpiked ? 'queue.action.unspike' : 'queue.action.spike', {headline: title})}
            fontSize={1}
            icon={isSpiked ? UndoIcon : ArchiveIcon}
            mode="bleed"
            onClick={onDecide}
            padding={2}
            title={t(isSpiked ? 'queue.action.unspike' : 'queue.action.spike', {headline: title})}
          />
        )}
      </td>
    </tr>
  )
}

const signalTones = {kill: 'critical', correction: 'caution', update: 'primary'} as const

/** What the wire says of the story in a word or two. */
function Signals({row: {signal, embargoUntil, slugline}}: {readonly row: QueueRow}): JSX.Element | null {
  const t = useTranslate()
  const known = signal !== null && signal in signalTones ? (signal as keyof typeof signalTones) : undefined
  const now = useNowAround(embargoUntil ?? undefined)
  const isEmbargoed = embargoUntil !== null && Date.parse(embargoUntil) > now
  if (!known && !isEmbargoed && !slugline) return null
  return (
    <Flex align="center" gap={2} wrap="wrap">
      {known && (
        <Badge fontSize={0} tone={signalTones[known]}>
          {t(`queue.signal.${known}`)}
        </Badge>
      )}
      {isEmbargoed && (
        <Badge fontSize={0} title={new Date(embargoUntil).toLocaleString()} tone="critical">
          {t('queue.embargoed')}
        </Badge>
      )}
      {slugline && (
        <Text muted size={0} style={{overflowWrap: 'anywhere'}}>
          {slugline}
        </Text>
      )}
    </Flex>
  )
}
