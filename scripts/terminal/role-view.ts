import type {Diagnostic} from '../../src/diagnostics/diagnostic.ts'
import type {Role} from '../../src/story/passage.ts'
import type {Story} from '../../src/story/story.ts'
import type {ReadOut} from '../input/read-out.ts'
import {fieldsOf} from './fields-of.ts'
import {inputName} from './input-name.ts'
import type {Paint} from './paint.ts'
import {printable} from './printable.ts'
import {pad, shorten, widthOf, wrap} from './wrap.ts'

export interface ViewSettings {
  readonly columns: number
  readonly paint: Paint
  /** Show only the beginning of each passage. */
  readonly compact?: boolean
}

/** What was read of one input, for a person: fields, the story with roles in the margin, notices, diagnostics. */
export function renderRoleView(readOut: ReadOut, settings: ViewSettings): string {
  const view = {...settings, columns: Math.max(narrowest, Math.min(settings.columns, widest))}
  const lines = [renderTitle(readOut, view)]
  readOut.stories.forEach((story, index) => {
    const member = readOut.members?.[index]
    if (member && member.name !== '') lines.push('', renderMember(member, view))
    lines.push('', ...renderStory(story, view))
  })
  if (readOut.diagnostics.length > 0) lines.push('', ...renderDiagnostics(readOut.diagnostics, view))
  return `${lines.join('\n')}\n\n`
}

/** Columns: on a narrower terminal lines break, on a wider one they would be hard to read. */
const narrowest = 44
const widest = 100

/** The story itself: each passage with its role in the margin. */
function renderPassages(story: Story, {columns, paint, compact}: ViewSettings): readonly string[] {
  return story.passages.flatMap(({role, kind, text}) => {
    const style = styles[role]
    const tint = (part: string): string => (style ? paint(style, part) : part)
    const label = kind ?? labels[role]
    const room = columns - margin - 3
    const rows = compact ? [shorten(printable(text), room)] : wrap(printable(text), room)
    return rows.map((row, index) => {
      const head = tint(pad(index === 0 ? label : '', margin, 'left'))
      return `${head} ${paint('dim', index === 0 ? '┃' : '│')} ${tint(row)}`.trimEnd()
    })
  })
}

const margin = 20

const labels: Readonly<Record<Role, string>> = {
  headline: 'headline',
  kicker: 'kicker',
  deck: 'deck',
  readingTime: 'reading time',
  byline: 'byline',
  dateline: 'dateline',
  timestamp: 'timestamp',
  paragraph: '',
  subhead: 'subhead',
  quote: 'quote',
  listItem: '•',
  relatedLink: 'related link',
  authorContact: 'author contact',
  contribution: 'contribution',
  caption: 'caption',
  picture: 'picture',
  tableCell: 'cell',
  notice: 'notice',
  furniture: 'left out',
}

const styles: Readonly<Record<Role, Parameters<Paint>[0] | undefined>> = {
  headline: 'bold',
  kicker: 'cyan',
  deck: 'italic',
  readingTime: 'cyan',
  byline: 'cyan',
  dateline: 'cyan',
  timestamp: 'cyan',
  paragraph: undefined,
  subhead: 'bold',
  quote: 'italic',
  listItem: undefined,
  relatedLink: 'blue',
  authorContact: 'cyan',
  contribution: 'magenta',
  caption: 'green',
  picture: 'green',
  tableCell: undefined,
  notice: 'yellow',
  furniture: 'gray',
}

function renderTitle({file, format, stories}: ReadOut, {columns, paint}: ViewSettings): string {
  const count = stories.length === 1 ? '1 story' : `${stories.length} stories`
  const full = `${inputName(file)} · ${format ?? 'unknown format'} · ${count}`
  const title = shorten(full, columns - 6)
  return `${paint('dim', '──')} ${paint('bold', title)} ${paint('dim', '─'.repeat(Math.max(2, columns - widthOf(title) - 4)))}`
}

function renderMember(
  {name, format}: {readonly name: string; readonly format: string},
  {columns, paint}: ViewSettings,
): string {
  return `  ${paint('dim', shorten(`${printable(name)} · ${format}`, columns - 2))}`
}

function renderStory(story: Story, view: ViewSettings): readonly string[] {
  const {columns, paint} = view
  const headline = wrap(printable(story.headline) || '(no headline)', columns - 2)
  return [
    ...headline.map((line) => `  ${paint('bold', line)}`),
    '',
    ...fieldsOf(story).flatMap(([name, value]) => renderField(name, value, view)),
    '',
    ...renderPassages(story, view),
    ...renderNotices(story, view),
    ...renderFurniture(story, view),
  ]
}

function renderField(name: string, value: string, {columns, paint}: ViewSettings): readonly string[] {
  return wrap(printable(value), columns - fieldMargin - 2).map(
    (line, index) => `  ${paint('cyan', pad(index === 0 ? name : '', fieldMargin))}${line}`,
  )
}

const fieldMargin = 18

function renderNotices({notices}: Story, view: ViewSettings): readonly string[] {
  if (notices.length === 0) return []
  const {columns, paint} = view
  const lines = notices.flatMap(({kind, text, rule, confidence}) => [
    `  ${paint('yellow', pad(kind, 22))}${pad(`${Math.round(confidence * 100)} %`, 5, 'left')}  ${paint('dim', shorten(rule, columns - 31))}`,
    ...wrap(printable(text), columns - 4).map((line) => `    ${line}`),
  ])
  return ['', heading('Notices', view), ...lines]
}

function renderFurniture({passages}: Story, view: ViewSettings): readonly string[] {
  const furniture = passages.filter(({role}) => role === 'furniture')
  if (furniture.length === 0) return []
  const lines = furniture.flatMap(({text, rule}) =>
    wrap(printable(text), view.columns - 28).map(
      (line, index) => `  ${view.paint('dim', pad(index === 0 ? shorten(rule, 24) : '', 26))}${line}`,
    ),
  )
  return ['', heading('Left out of the body', view), ...lines]
}

function renderDiagnostics(diagnostics: readonly Diagnostic[], view: ViewSettings): readonly string[] {
  const styleOf = {error: 'red', warning: 'yellow', info: 'blue'} as const
  const lines = diagnostics.flatMap(({severity, code, message, at}) => [
    `  ${view.paint(styleOf[severity], pad(severity, 9))}${view.paint('dim', code)}`,
    ...wrap(printable(at?.member === undefined ? message : `${at.member}: ${message}`), view.columns - 4).map(
      (line) => `    ${line}`,
    ),
  ])
  return [heading('To look at', view), ...lines]
}

function heading(text: string, {paint}: ViewSettings): string {
  return `  ${paint(['bold', 'underline'], text)}`
}
