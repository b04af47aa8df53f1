import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {Card, Flex, Stack, Text} from '@sanity/ui'
import {type JSX, useCallback, useRef} from 'react'
import {useTranslate} from '../../i18n/use-translate.ts'
import type {Settings} from '../../settings.ts'
import type {IntakeState} from './intake-list.ts'
import type {Intake} from './intake.ts'
import {IntakeProgress} from './intake-progress.tsx'
import {intakeCss} from './intake-css.ts'
import {PasteBox} from './paste-box.tsx'
import {listedLikenesses} from './state-of-row.ts'
import {StoryList} from './story-list.tsx'
import {StoryPreview} from './story-preview.tsx'
import {useCreate} from './use-create.tsx'

interface WireIntakeProps {
  readonly intake: Intake
  readonly state: IntakeState
  readonly settings: Settings
  readonly onFiles: (files: readonly File[]) => void
}

/** Where copy comes in: pasted or as files, looked at, corrected, and made into drafts. */
export function WireIntake({intake, state, settings, onFiles}: WireIntakeProps): JSX.Element {
  const listed = listedLikenesses(state.rows)
  const row = state.rows.find(({key}) => key === state.selected)
  const creation = useCreate(intake, state.type)
  const preview = useRef<HTMLDivElement>(null)
  // Where the preview stands below the list, whoever chooses a story wants to see it.
  const showPreview = useCallback(() => preview.current?.scrollIntoView({block: 'start'}), [])
  return (
    <Card className="copytaster-intake" data-testid="copytaster-intake" height="fill">
      <style href="copytaster-intake" precedence="default">
        {intakeCss}
      </style>
      <div className="copytaster-intake-halves">
        <div className="copytaster-intake-inputs">
          <Stack gap={5} padding={4}>
            <div>
              <PasteBox intake={intake} onFiles={onFiles} paste={state.paste} />
              <IntakeProgress onCancel={intake.cancel} state={state} />
            </div>
            {state.rows.length > 0 && (
              <StoryList creation={creation} intake={intake} listed={listed} onSelect={showPreview} state={state} />
            )}
          </Stack>
        </div>
        <Card borderLeft className="copytaster-intake-preview" ref={preview} tone="transparent">
          {row ? (
            <StoryPreview
              creation={creation}
              intake={intake}
              key={row.key}
              listed={listed}
              row={row}
              settings={settings}
              state={state}
            />
          ) : (
            <NothingYet />
          )}
        </Card>
      </div>
    </Card>
  )
}

function NothingYet(): JSX.Element {
  const t = useTranslate()
  return (
    <Flex align="center" direction="column" gap={4} height="fill" justify="center" padding={5}>
      <Text muted size={4}>
        <DocumentTextIcon />
      </Text>
      <Text align="center" muted style={{maxWidth: 420}}>
        {t('tool.preview.nothing')}
      </Text>
    </Flex>
  )
}
