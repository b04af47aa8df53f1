import {Button, Flex, Heading, Stack, Text} from '@sanity/ui'
import {type JSX, type KeyboardEvent, useMemo} from 'react'
import {useTranslate} from '../../i18n/use-translate.ts'
import type {IntakeState} from './intake-list.ts'
import type {Intake} from './intake.ts'
import {type ListedLikenesses, type RowState, rowStates, stateOfRow} from './state-of-row.ts'
import {StoryRow} from './story-row.tsx'
import type {CreationOfDrafts} from './use-create.tsx'

interface StoryListProps {
  readonly state: IntakeState
  readonly intake: Intake
  readonly listed: ListedLikenesses
  readonly creation: CreationOfDrafts
  /** One was chosen to be looked at. */
  readonly onSelect: () => void
}

/** There is nothing left to do about these. */
const doneStates: ReadonlySet<RowState> = new Set(['created', 'imported', 'twice', 'spiked'])

/** Everything that was read, one to be looked at, and what can be done to all of it. */
export function StoryList({state, intake, listed, creation, onSelect}: StoryListProps): JSX.Element {
  const t = useTranslate()
  const {rows, selected} = state
  const states = useMemo(() => new Map(rows.map((row) => [row.key, stateOfRow(row, listed)])), [listed, rows])
  const keysIn = (wanted: (rowState: RowState) => boolean): readonly string[] =>
    rows.map(({key}) => key).filter((key) => wanted(states.get(key) ?? 'looking'))
  const fresh = keysIn((rowState) => rowState === 'new')
  const done = keysIn((rowState) => doneStates.has(rowState))
  const busy = state.creating !== undefined
  const others = rowStates
    .map((rowState) => ({rowState, count: keysIn((other) => other === rowState).length}))
    .filter(({rowState, count}) => count > 0 && rowState !== 'new')

  return (
    <Stack as="section" aria-label={t('tool.list.title')} gap={3}>
      <Heading as="h2" size={0}>
        {t('tool.list.count', {count: rows.length})}
      </Heading>
      {rows.length > 1 && (
        <Text muted size={1}>
          {[
            ...(fresh.length > 0 ? [t('tool.summary', {state: t('tool.state.new'), count: fresh.length})] : []),
            ...others.map(({rowState, count}) => t('tool.summary', {state: t(`tool.state.${rowState}`), count})),
          ].join(' · ')}
        </Text>
      )}
      {rows.length > 1 && (
        <Flex gap={2} wrap="wrap">
          {creation.allowed && fresh.length > 1 && (
            <Button
              disabled={busy || state.reading !== undefined}
              fontSize={1}
              onClick={() => creation.create(fresh)}
              padding={3}
              text={t('tool.action.create-all', {count: fresh.length})}
              tone="primary"
            />
          )}
          {done.length > 0 && (
            <Button
              disabled={busy}
              fontSize={1}
              mode="ghost"
              onClick={() => intake.remove(done)}
              padding={3}
              text={t('tool.action.remove-done')}
            />
          )}
          <Button
            disabled={busy}
            fontSize={1}
            mode="bleed"
            onClick={() => intake.remove(rows.map(({key}) => key))}
            padding={3}
            text={t('tool.action.remove-all')}
          />
        </Flex>
      )}
      <Stack
        as="ul"
        className="copytaster-intake-list"
        data-testid="copytaster-intake-list"
        gap={1}
        onKeyDown={moveFocus}
        style={{listStyle: 'none', margin: 0, padding: 0}}
      >
        {rows.map((row) => (
          <StoryRow
            isSelected={row.key === selected}
            key={row.key}
            onRemove={() => intake.remove([row.key])}
            onSelect={() => {
              intake.select(row.key)
              onSelect()
            }}
            row={row}
            state={states.get(row.key) ?? 'looking'}
          />
        ))}
      </Stack>
    </Stack>
  )
}

/** Up and down go from story to story, as in the Studio's own lists. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key]
  if (step === undefined) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-story]')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  const next = buttons[at + step]
  if (at < 0 || !next) return
  event.preventDefault()
  next.focus()
  next.click()
}
