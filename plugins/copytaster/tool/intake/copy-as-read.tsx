import {Box, Button, Stack, Text} from '@sanity/ui'
import {Tooltip} from '@sanity/ui/tooltip'
import {type JSX, type KeyboardEvent, memo, useState} from 'react'
import type {RecognisedPassage} from '../../../../src/story/passage.ts'
import {useTranslate} from '../../i18n/use-translate.ts'
import {toneOfPassage} from '../../kinds/role-looks.ts'
import {why} from '../../kinds/words-of-notice.ts'

/** Passages that are drawn before somebody asks for all. */
const firstPassages = 300

interface CopyAsReadProps {
  readonly passages: readonly RecognisedPassage[]
}

/** The copy passage by passage, with its role in the margin; the rule that gave the role is told on hover and focus. */
export const CopyAsRead = memo(function CopyAsRead({passages}: CopyAsReadProps): JSX.Element {
  const t = useTranslate()
  const [all, setAll] = useState(false)
  // One stop for the tab key; up and down go through the passages.
  const [current, setCurrent] = useState(0)
  const shown = all ? passages : passages.slice(0, firstPassages)
  const left = passages.length - shown.length
  return (
    <Stack gap={3}>
      <ol aria-label={t('tool.preview.copy')} className="copytaster-intake-copy" onKeyDown={goThrough}>
        {shown.map((passage, index) => (
          <Passage
            isCurrent={index === current}
            // Passages have no names; their place is what they are.
            key={`${passage.at.start} ${passage.at.end}`}
            onFocus={() => setCurrent(index)}
            passage={passage}
          />
        ))}
      </ol>
      {left > 0 && (
        <Button fontSize={1} mode="ghost" onClick={() => setAll(true)} text={t('tool.preview.more', {count: left})} />
      )}
    </Stack>
  )
})

interface PassageProps {
  readonly passage: RecognisedPassage
  readonly isCurrent: boolean
  readonly onFocus: () => void
}

function Passage({passage, isCurrent, onFocus}: PassageProps): JSX.Element {
  const t = useTranslate()
  const {role, kind, text} = passage
  const tone = toneOfPassage(passage)
  const name = kind === undefined ? t(`tool.role.${role}`) : t(`kind.${kind}`)
  const content = (
    <Box padding={3} style={{maxWidth: 300}}>
      <Stack gap={3}>
        <Text size={1} weight="semibold">
          {name}
        </Text>
        <Text muted size={1}>
          {why(t, passage)}
        </Text>
      </Stack>
    </Box>
  )
  return (
    <li data-kind={kind} data-role={role}>
      <Tooltip content={content} placement="top" portal>
        <Box
          aria-label={`${name}. ${why(t, passage)}`}
          onFocus={onFocus}
          paddingRight={3}
          paddingY={2}
          role="note"
          style={{textAlign: 'end', ...(tone && {color: `var(--card-badge-${tone}-fg-color)`})}}
          tabIndex={isCurrent ? 0 : -1}
        >
          <Text aria-hidden size={0} style={{color: 'inherit'}} weight={tone ? 'semibold' : 'regular'}>
            <span style={{color: tone ? 'inherit' : 'var(--card-muted-fg-color)'}}>
              {role === 'paragraph' ? '¶' : name}
            </span>
          </Text>
        </Box>
      </Tooltip>
      <div
        className={`copytaster-intake-bar${role === 'furniture' ? ' copytaster-intake-left-out' : ''}`}
        style={
          tone && {
            backgroundColor: `var(--card-badge-${tone}-bg-color)`,
            borderInlineStartColor: `var(--card-badge-${tone}-dot-color)`,
          }
        }
      >
        <Text
          size={1}
          style={{overflowWrap: 'anywhere'}}
          weight={role === 'headline' || role === 'subhead' ? 'semibold' : 'regular'}
        >
          {text}
        </Text>
      </div>
    </li>
  )
}

function goThrough(event: KeyboardEvent<HTMLElement>): void {
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key]
  if (step === undefined) return
  const marks = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="note"]')]
  const next = marks[marks.findIndex((mark) => mark === document.activeElement) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
