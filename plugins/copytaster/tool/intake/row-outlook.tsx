import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {type JSX, useState} from 'react'
import type {Duplicate} from '../../../../src/documents/find-duplicates.ts'
import type {LakeArticle} from '../../../../src/documents/outlook.ts'
import {textOfField} from '../../../../src/documents/edit-incoming.ts'
import {useTranslate} from '../../i18n/use-translate.ts'
import type {IntakeRow, IntakeState} from './intake-list.ts'
import type {Intake} from './intake.ts'
import {OpenArticle} from './open-article.tsx'
import {rowTones} from './row-looks.ts'
import {isCreatable, type ListedLikeness, type ListedLikenesses, type RowState} from './state-of-row.ts'
import type {CreationOfDrafts} from './use-create.tsx'

interface RowOutlookProps {
  readonly row: IntakeRow
  readonly rowState: RowState
  readonly state: IntakeState
  readonly intake: Intake
  readonly listed: ListedLikenesses
  readonly creation: CreationOfDrafts
}

/** What the Studio makes of a story, what it looks like, and the button for what to do. */
export function RowOutlook({row, rowState, state, intake, listed, creation}: RowOutlookProps): JSX.Element {
  const t = useTranslate()
  const [asked, setAsked] = useState(false)
  const {progress} = row
  const outlook = progress.at === 'seen' || progress.at === 'creating' ? progress.outlook : undefined
  const note = progress.at === 'seen' ? progress.note : undefined
  const likeness = listed.get(row.key)
  const there = progress.at === 'created' ? progress.article : outlook?.article
  const mayCreate = creation.allowed === true && (isCreatable(rowState) || rowState === 'creating')
  return (
    <Card
      border
      data-state={rowState}
      data-testid="copytaster-outlook"
      padding={3}
      radius={2}
      tone={rowTones[rowState]}
    >
      <Flex align="center" gap={3} wrap="wrap">
        <Stack flex={1} gap={3} role="status" style={{minWidth: 220}}>
          <Text size={1} weight="semibold">
            {t(`tool.state.${rowState}`)}
          </Text>
          <Text muted size={1}>
            {t(`tool.outlook.${rowState}`)}
          </Text>
          {creation.allowed === false && isCreatable(rowState) && (
            <Text muted size={1}>
              {t('tool.outlook.not-allowed')}
            </Text>
          )}
          {note && (
            <Text size={1} style={{overflowWrap: 'anywhere'}}>
              {note.name === 'overtaken' ? t('tool.note.overtaken') : t('tool.note.refused', {message: note.message})}
            </Text>
          )}
          {progress.at === 'unseen' && (
            <Text size={1} style={{overflowWrap: 'anywhere'}}>
              {progress.message}
            </Text>
          )}
        </Stack>
        <Flex gap={2} wrap="wrap">
          {there && <OpenArticle article={there} autoFocus={asked && rowState === 'created'} />}
          {rowState === 'unseen' && (
            <Button
              fontSize={1}
              mode="ghost"
              onClick={() => void intake.look([row.key])}
              padding={3}
              text={t('tool.action.look-again')}
            />
          )}
          {mayCreate && (
            <Button
              disabled={rowState === 'creating' || state.creating !== undefined}
              fontSize={1}
              loading={rowState === 'creating'}
              onClick={() => {
                setAsked(true)
                creation.create([row.key])
              }}
              padding={3}
              text={t(`tool.action.create.${outlook?.prospect ?? 'new'}`)}
              tone="primary"
            />
          )}
        </Flex>
      </Flex>
      <Likenesses
        duplicates={outlook?.duplicates ?? []}
        likeness={rowState === 'created' ? undefined : likeness}
        onSelect={intake.select}
      />
    </Card>
  )
}

interface LikenessesProps {
  readonly duplicates: readonly Duplicate<LakeArticle>[]
  readonly likeness: ListedLikeness | undefined
  readonly onSelect: (key: string) => void
}

/** The articles, and the stories of the list, that look like this one. */
function Likenesses({duplicates, likeness, onSelect}: LikenessesProps): JSX.Element | null {
  const t = useTranslate()
  const other = likeness?.row
  const headline = other?.story && textOfField(other.story.incoming.article, other.edits, 'headline')
  if (duplicates.length === 0 && !other) return null
  return (
    <Stack as="ul" gap={3} style={{listStyle: 'none', margin: '20px 0 0', padding: 0}}>
      {duplicates.map(({article, by}) => (
        <Flex align="center" as="li" gap={3} key={article._id}>
          <Stack flex={1} gap={2}>
            <Text size={1} style={{overflowWrap: 'anywhere'}} weight="medium">
              {article.headline || t('tool.no-headline')}
            </Text>
            <Text muted size={1}>
              {by.map((likely) => t(`tool.likeness.${likely}`)).join(', ')}
            </Text>
          </Stack>
          <OpenArticle article={article} />
        </Flex>
      ))}
      {other && likeness && (
        <Flex align="center" as="li" gap={3}>
          <Text size={1} style={{flex: 1, overflowWrap: 'anywhere'}}>
            {t(likeness.same ? 'tool.likeness.twice' : 'tool.likeness.listed', {
              headline: headline || t('tool.no-headline'),
            })}
          </Text>
          <Button
            fontSize={1}
            mode="ghost"
            onClick={() => onSelect(other.key)}
            padding={3}
            text={t('tool.action.show')}
          />
        </Flex>
      )}
    </Stack>
  )
}
