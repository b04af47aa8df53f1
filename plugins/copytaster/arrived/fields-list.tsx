import {Box, Card} from '@sanity/ui'
import {type JSX, type KeyboardEvent, memo, type MouseEvent, useEffect, useId, useMemo, useRef} from 'react'
import {placeId} from '../../../src/documents/field-place.ts'
import type {ArrivedText, FieldTrace} from '../../../src/documents/trace-wire-item.ts'
import {useTranslate} from '../i18n/use-translate.ts'
import type {NamesOfTrace} from './names-of-trace.ts'
import {type ReadingTone, toneOf} from './reading-tones.ts'
import {scrollWithin} from './scroll-within.ts'
import type {Marks} from './use-marks.ts'

interface FieldsListProps {
  readonly trace: ArrivedText
  readonly marks: Marks
  readonly names: NamesOfTrace
}

/** The fields that were made of the text, in its order; the one that is chosen is marked in the text. */
export const FieldsList = memo(function FieldsList({trace, marks, names}: FieldsListProps): JSX.Element | null {
  const {fields, text} = trace
  const t = useTranslate()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const snippets = useMemo(() => fields.map((field) => snippetOf(field, text)), [fields, text])
  const chosen = fields.findIndex(({place}) => marks.ids.has(placeId(place)))

  useEffect(() => {
    scrollWithin(box.current, box.current?.children.item(chosen))
  }, [chosen])

  const choose = (index: number): void => {
    const field = fields[Math.min(Math.max(index, 0), fields.length - 1)]
    if (field) marks.mark(field)
  }
  const onClick = ({target}: MouseEvent): void => {
    const option = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
    if (option) choose(Number(option.dataset.index))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const index = indexAfter(event.key, chosen, fields.length)
    if (index === undefined) return
    event.preventDefault()
    choose(index)
  }

  if (fields.length === 0) return null
  return (
    <Box paddingTop={4} paddingX={4}>
      <Card
        aria-activedescendant={chosen < 0 ? undefined : `${id}${chosen}`}
        aria-label={t('arrived.fields')}
        aria-multiselectable="true"
        border
        data-copytaster-fields=""
        data-testid="copytaster-arrived-fields"
        onClick={onClick}
        onKeyDown={onKeyDown}
        overflow="auto"
        radius={2}
        ref={box}
        role="listbox"
        style={{maxHeight: '26vh'}}
        tabIndex={0}
      >
        {fields.map((field, index) => (
          <Field
            id={`${id}${index}`}
            index={index}
            isMarked={marks.ids.has(placeId(field.place))}
            key={placeId(field.place)}
            name={names.place(field.place)}
            snippet={snippets[index]}
            tone={toneOf(field.reading)}
          />
        ))}
      </Card>
    </Box>
  )
})

interface FieldProps {
  readonly id: string
  readonly index: number
  readonly name: string
  readonly snippet: string | undefined
  readonly tone: ReadingTone
  readonly isMarked: boolean
}

/** Bare elements: a long story has a thousand of them. */
const Field = memo(function Field({id, index, name, snippet, tone, isMarked}: FieldProps): JSX.Element {
  return (
    <div
      aria-selected={isMarked}
      data-index={index}
      id={id}
      role="option"
      style={{boxShadow: `inset 3px 0 var(--card-badge-${tone}-dot-color)`}}
    >
      <span>{name}</span>
      <span>{snippet}</span>
    </div>
  )
})

/** Which option a key leads to; none for keys that lead to none. */
function indexAfter(key: string, chosen: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return chosen + 1
    case 'ArrowUp':
      return chosen < 0 ? count - 1 : chosen - 1
    case 'Home':
      return 0
    case 'End':
      return count - 1
    case 'Enter':
    case ' ':
      return chosen
    default:
      return undefined
  }
}

const longestSnippet = 60

function snippetOf({ranges}: FieldTrace, text: string): string {
  return ranges
    .map(({start, end}) => text.slice(start, Math.min(end, start + longestSnippet)))
    .join(' … ')
    .slice(0, longestSnippet)
    .replace(/\s+/g, ' ')
}
