import {CloseIcon} from '@sanity/icons/Close'
import {Badge, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import type {JSX} from 'react'
import {textOfField} from '../../../../src/documents/edit-incoming.ts'
import {sourcesOf} from '../../../../src/documents/known-sources.ts'
import {memberName} from '../../../../src/formats/story-origin.ts'
import {useTranslate} from '../../i18n/use-translate.ts'
import type {IntakeRow} from './intake-list.ts'
import {OpenArticle} from './open-article.tsx'
import {rowTones} from './row-looks.ts'
import type {RowState} from './state-of-row.ts'

interface StoryRowProps {
  readonly row: IntakeRow
  readonly state: RowState
  readonly isSelected: boolean
  readonly onSelect: () => void
  readonly onRemove: () => void
}

/** One story of the list: headline, where it is from, how it stands. */
export function StoryRow({row, state, isSelected, onSelect, onRemove}: StoryRowProps): JSX.Element {
  const t = useTranslate()
  const {story, edits, fileName, progress} = row
  const article = story?.incoming.article
  const headline = article ? textOfField(article, edits, 'headline') : ''
  const title = headline || (story ? t('tool.no-headline') : (fileName ?? t('tool.pasted')))
  const source = story && sourcesOf(story.incoming).find(({_id}) => _id === article?.source?._ref)?.name
  const from = [source, story ? whereFrom(story.member, fileName ?? t('tool.pasted')) : undefined].filter(
    (part) => part !== undefined,
  )
  return (
    <Card as="li" radius={2} tone="inherit">
      <Flex align="flex-start" gap={1}>
        <Card
          __unstable_focusRing
          aria-current={isSelected}
          as="button"
          data-story={row.key}
          flex={1}
          onClick={onSelect}
          padding={3}
          radius={1}
          style={{
            borderInlineStart: `3px solid ${isSelected ? 'var(--card-focus-ring-color)' : 'transparent'}`,
            minWidth: 0,
          }}
        >
          <Stack gap={3}>
            <Text size={1} style={{overflowWrap: 'anywhere'}} weight="medium">
              {title}
            </Text>
            {from.length > 0 && (
              <Text muted size={1} textOverflow="ellipsis">
                {from.join(' · ')}
              </Text>
            )}
            <Flex>
              <Badge fontSize={0} tone={rowTones[state]}>
                {t(`tool.state.${state}`)}
              </Badge>
            </Flex>
          </Stack>
        </Card>
        <Stack gap={1}>
          <Button
            aria-label={t('tool.action.remove', {headline: title})}
            fontSize={1}
            icon={CloseIcon}
            mode="bleed"
            onClick={onRemove}
            padding={2}
          />
          {progress.at === 'created' && <OpenArticle article={progress.article} compact />}
        </Stack>
      </Flex>
    </Card>
  )
}

const whereFrom = (member: string | undefined, input: string): string =>
  member === undefined ? input : memberName([input, member])
