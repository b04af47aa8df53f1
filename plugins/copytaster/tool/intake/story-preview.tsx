import {Box, Flex, Heading, Select, Stack, Text} from '@sanity/ui'
import {type JSX, useEffect, useId, useRef} from 'react'
import {useSchema} from 'sanity'
import {textOfField} from '../../../../src/documents/edit-incoming.ts'
import {useTranslate} from '../../i18n/use-translate.ts'
import type {Settings} from '../../settings.ts'
import {ArticlePreview} from './article-preview.tsx'
import {CopyAsRead} from './copy-as-read.tsx'
import {DiagnosticsOfRow} from './diagnostics-of-row.tsx'
import type {IntakeRow, IntakeState} from './intake-list.ts'
import type {Intake} from './intake.ts'
import {RowOutlook} from './row-outlook.tsx'
import {type ListedLikenesses, stateOfRow} from './state-of-row.ts'
import type {CreationOfDrafts} from './use-create.tsx'

interface StoryPreviewProps {
  readonly row: IntakeRow
  readonly state: IntakeState
  readonly intake: Intake
  readonly settings: Settings
  readonly listed: ListedLikenesses
  readonly creation: CreationOfDrafts
}

/** One story: how it stands and what to do, then the copy as it was read beside the article that it becomes. */
export function StoryPreview({row, state, intake, settings, listed, creation}: StoryPreviewProps): JSX.Element {
  const t = useTranslate()
  const {story, edits, fileName} = row
  const section = useRef<HTMLDivElement>(null)
  // Each story is looked at from its beginning; what scrolls is around it.
  useEffect(() => {
    section.current?.parentElement?.scrollTo({top: 0})
  }, [])
  const rowState = stateOfRow(row, listed)
  const headline = story ? textOfField(story.incoming.article, edits, 'headline') : (fileName ?? t('tool.pasted'))
  const type = settings.typeNamed(state.type)
  return (
    <Box as="section" aria-label={headline || t('tool.no-headline')} data-testid="copytaster-preview" ref={section}>
      <Box className="copytaster-intake-actions" paddingX={4} paddingY={3}>
        <RowOutlook creation={creation} intake={intake} listed={listed} row={row} rowState={rowState} state={state} />
      </Box>
      <Stack gap={5} padding={4} paddingTop={2}>
        {settings.articleTypes.length > 1 && story && <TypeChoice intake={intake} settings={settings} state={state} />}
        {!story && (
          <Heading as="h2" size={1} style={{overflowWrap: 'anywhere'}}>
            {headline}
          </Heading>
        )}
        <DiagnosticsOfRow row={row} />
        {story && type && (
          <div className="copytaster-intake-pair">
            <Stack as="section" gap={4}>
              <Heading as="h2" size={0}>
                {t('tool.preview.copy')}
              </Heading>
              <CopyAsRead passages={story.read.passages} />
            </Stack>
            <Stack as="section" gap={4}>
              <Heading as="h2" size={0}>
                {t('tool.preview.article')}
              </Heading>
              <ArticlePreview
                edits={edits}
                onEdit={(changed) => intake.edit(row.key, changed)}
                readOnly={rowState === 'created' || rowState === 'creating' || creation.allowed === false}
                story={story.incoming}
                type={type}
              />
            </Stack>
          </div>
        )}
      </Stack>
    </Box>
  )
}

function TypeChoice({state, intake, settings}: Pick<StoryPreviewProps, 'intake' | 'settings' | 'state'>): JSX.Element {
  const t = useTranslate()
  const id = useId()
  const schema = useSchema()
  return (
    <Flex align="center" gap={3}>
      <Text as="label" htmlFor={id} size={1} style={{whiteSpace: 'nowrap'}} weight="medium">
        {t('tool.type')}
      </Text>
      <Box style={{minWidth: 180}}>
        <Select
          fontSize={1}
          id={id}
          onChange={(event) => intake.chooseType(event.currentTarget.value)}
          padding={3}
          value={state.type}
        >
          {settings.articleTypes.map(({name}) => (
            <option key={name} value={name}>
              {schema.get(name)?.title ?? name}
            </option>
          ))}
        </Select>
      </Box>
    </Flex>
  )
}
