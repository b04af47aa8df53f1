import {Box, Card, Text} from '@sanity/ui'
import {
  type CSSProperties,
  type JSX,
  type KeyboardEvent,
  memo,
  type MouseEvent,
  useEffect,
  useMemo,
  useRef,
} from 'react'
import {placeId} from '../../../src/documents/field-place.ts'
import type {TextLine, TracedPassage} from '../../../src/documents/text-lines.ts'
import {useTranslate} from '../i18n/use-translate.ts'
import {why} from '../kinds/words-of-notice.ts'
import type {NamesOfTrace} from './names-of-trace.ts'
import {toneOf} from './reading-tones.ts'
import {scrollWithin} from './scroll-within.ts'
import type {Marks} from './use-marks.ts'

interface RawTextProps {
  readonly lines: readonly TextLine[]
  readonly charset: string
  readonly marks: Marks
  readonly names: NamesOfTrace
}

/** The whole text, each passage in the colour of what it was taken for; a click in one goes to its field. */
export const RawText = memo(function RawText({lines, charset, marks, names}: RawTextProps): JSX.Element {
  const t = useTranslate()
  const box = useRef<HTMLDivElement>(null)
  const passages = useMemo(() => lines.flat(), [lines])
  const labels = useMemo(() => labelsOf(lines, names), [lines, names])
  const titles = useMemo(
    () => passages.map((passage) => passage.reading && `${names.passage(passage)}\n${why(t, passage.reading)}`),
    [names, passages, t],
  )
  const tabStop = passages.findIndex(({place}) => place && marks.canOpen(place))
  useEffect(() => {
    if (marks.ids.size > 0) scrollWithin(box.current, box.current?.querySelector('[data-arrived-marked]'))
  }, [marks.ids])

  const openAt = (target: EventTarget): void => {
    const place = passages[Number(passageAt(target)?.dataset.arrivedPassage)]?.place
    if (place && marks.canOpen(place)) marks.open(place)
  }
  const onClick = ({target}: MouseEvent): void => {
    // Whoever selects text to copy it does not want to leave.
    if (getSelection()?.isCollapsed !== false) openAt(target)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const {key, target} = event
    if (key === 'Enter' || key === ' ') openAt(target)
    else if (key === 'ArrowDown' || key === 'ArrowUp') focusNext(box.current, target, key === 'ArrowDown' ? 1 : -1)
    else return
    event.preventDefault()
  }

  return (
    <Card borderTop flex={1} overflow="auto" padding={4} ref={box} style={{minHeight: 160}}>
      <Box paddingBottom={3}>
        <Text muted size={1}>
          {t('arrived.text')} · {t('arrived.charset', {charset})}
        </Text>
      </Box>
      <div
        aria-label={t('arrived.text')}
        data-arrived-text=""
        data-testid="copytaster-arrived-text"
        onClick={onClick}
        onKeyDown={onKeyDown}
        role="group"
      >
        {passages.map((passage, index) =>
          passage.reading ? (
            <Passage
              canOpen={passage.place !== undefined && marks.canOpen(passage.place)}
              index={index}
              isTabStop={index === tabStop}
              key={passage.segments[0]?.start}
              label={labels.get(passage)}
              marked={markedIn(passage, marks.ids)}
              passage={passage}
              title={titles[index]}
            />
          ) : (
            passage.segments.map(({text}) => text)
          ),
        )}
      </div>
    </Card>
  )
})

interface PassageProps {
  readonly index: number
  readonly passage: TracedPassage
  readonly title: string | undefined
  readonly label: string | undefined
  /** Which of its pieces are marked, by their numbers. */
  readonly marked: string
  readonly canOpen: boolean
  readonly isTabStop: boolean
}

const Passage = memo(function Passage(props: PassageProps): JSX.Element {
  const {index, passage, title, label, marked, canOpen, isTabStop} = props
  const tone = passage.reading ? toneOf(passage.reading) : 'default'
  const colours =
    tone === 'default'
      ? {'--arrived-bg': 'transparent', '--arrived-fg': 'inherit'}
      : {'--arrived-bg': `var(--card-badge-${tone}-bg-color)`, '--arrived-fg': `var(--card-badge-${tone}-fg-color)`}
  return (
    <span
      data-arrived-label={label}
      data-arrived-passage={index}
      style={colours as CSSProperties}
      title={title}
      {...(canOpen && {role: 'button', tabIndex: isTabStop ? 0 : -1})}
    >
      {passage.segments.map(({start, text}, piece) =>
        marked.includes(` ${piece} `) ? (
          <span data-arrived-marked="" key={start}>
            {text}
          </span>
        ) : (
          <span key={start}>{text}</span>
        ),
      )}
    </span>
  )
})

/** What stands in each line, by the first passage in it; lines of the same kind say it once. */
function labelsOf(lines: readonly TextLine[], names: NamesOfTrace): ReadonlyMap<TracedPassage | undefined, string> {
  const labels = new Map<TracedPassage | undefined, string>()
  let above = ''
  for (const line of lines) {
    const passages = line.filter(({reading}) => reading !== undefined)
    const label = passages.map((passage) => names.passage(passage)).join(' · ')
    if (label !== above) labels.set(passages[0], label)
    above = label
  }
  return labels
}

function markedIn({segments}: TracedPassage, ids: ReadonlySet<string>): string {
  const own = segments.flatMap(({places}, piece) => (places.some((place) => ids.has(placeId(place))) ? [piece] : []))
  return own.map((piece) => ` ${piece} `).join('')
}

function passageAt(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-arrived-passage]') : null
}

/** Moves the focus from one passage to the next that has a field. */
function focusNext(box: Element | null, target: EventTarget, step: 1 | -1): void {
  const stops = [...(box?.querySelectorAll<HTMLElement>('[data-arrived-passage][role=button]') ?? [])]
  const from = stops.findIndex((stop) => stop === passageAt(target))
  const next = stops[from + step]
  if (!next) return
  next.focus({preventScroll: true})
  scrollWithin(box, next)
}
