import type {Diagnostic} from '../../../../src/diagnostics/diagnostic.ts'
import type {ArticleEdits} from '../../../../src/documents/edit-incoming.ts'
import type {LakeArticle, Outlook} from '../../../../src/documents/outlook.ts'
import {nothingPasted, type PastedCopy} from './pasted-copy.ts'
import type {ReadOutInput, ReadOutStory} from './read-input.ts'

/** One story that was read, or one input that held none. */
export interface IntakeRow {
  readonly key: string
  /** Which input it is from. */
  readonly input: string
  /** Of the file; none of what was pasted. */
  readonly fileName?: string
  readonly diagnostics: readonly Diagnostic[]
  /** None where nothing could be read. */
  readonly story?: ReadOutStory
  readonly edits: ArticleEdits
  readonly progress: RowProgress
}

/** How far a story is on its way into the lake. */
export type RowProgress =
  | {readonly at: 'looking'}
  /** The lake did not say what it holds. */
  | {readonly at: 'unseen'; readonly message: string}
  | {readonly at: 'seen'; readonly outlook: Outlook; readonly note?: RowNote}
  | {readonly at: 'creating'; readonly outlook: Outlook | undefined}
  | {readonly at: 'created'; readonly article: LakeArticle; readonly again: boolean}

/** What came of the last attempt to create the draft. */
export type RowNote =
  /** Something else is in the lake than what the row said. */
  {readonly name: 'overtaken'} | {readonly name: 'refused'; readonly message: string}

/** How many of how many are done. */
export interface Count {
  readonly done: number
  readonly total: number
}

export interface IntakeState {
  readonly paste: PastedCopy
  /** The input whose rows follow the paste box. */
  readonly pasting: string
  readonly rows: readonly IntakeRow[]
  readonly selected: string | undefined
  readonly reading: Count | undefined
  readonly creating: Count | undefined
  /** Name of the article type that drafts are made of. */
  readonly type: string
}

export function emptyIntake(type: string, pasting: string, paste: PastedCopy = nothingPasted): IntakeState {
  return {paste, pasting, rows: [], selected: undefined, reading: undefined, creating: undefined, type}
}

export type IntakeAction =
  | {readonly do: 'paste'; readonly paste: PastedCopy}
  /** The rows of an input as it is read now. */
  | {readonly do: 'list'; readonly input: string; readonly fileName?: string; readonly readOut: ReadOutInput}
  /** What was read from the paste box stays in the list, and the box is free for another input. */
  | {readonly do: 'free-paste'; readonly pasting: string}
  | {readonly do: 'select'; readonly key: string}
  | {readonly do: 'edit'; readonly key: string; readonly edits: ArticleEdits}
  | {readonly do: 'advance'; readonly key: string; readonly progress: RowProgress}
  | {readonly do: 'remove'; readonly keys: readonly string[]}
  | {readonly do: 'count'; readonly what: 'reading' | 'creating'; readonly count: Count | undefined}
  | {readonly do: 'choose-type'; readonly type: string}

/** The intake after something happened. */
export function nextIntake(state: IntakeState, action: IntakeAction): IntakeState {
  switch (action.do) {
    case 'paste':
      return {...state, paste: action.paste}
    case 'list':
      return withRows(state, action)
    case 'free-paste':
      return {...state, paste: nothingPasted, pasting: action.pasting}
    case 'select':
      return {...state, selected: action.key}
    case 'edit':
      return withRow(state, action.key, (row) => ({...row, edits: {...row.edits, ...action.edits}}))
    case 'advance':
      return withRow(state, action.key, (row) => ({...row, progress: action.progress}))
    case 'remove':
      return withoutRows(state, new Set(action.keys))
    case 'count':
      return {...state, [action.what]: action.count}
    case 'choose-type':
      return {...state, type: action.type}
  }
}

function withRows(state: IntakeState, {input, fileName, readOut}: IntakeAction & {do: 'list'}): IntakeState {
  const {stories, diagnostics} = readOut
  const before = state.rows.filter((row) => row.input === input)
  const rows = (stories.length === 0 ? [undefined] : stories).map((story, index): IntakeRow => {
    const key = `${input}:${index}`
    return {
      key,
      input,
      ...(fileName !== undefined && {fileName}),
      diagnostics,
      ...(story && {story}),
      // Who corrects the copy keeps what was written into the fields.
      edits: before.find((row) => row.key === key)?.edits ?? {},
      progress: {at: 'looking'},
    }
  })
  const first = before[0] && state.rows.indexOf(before[0])
  const others = state.rows.filter((row) => row.input !== input)
  const all = first === undefined ? [...others, ...rows] : others.toSpliced(first, 0, ...rows)
  const isNew = before.length === 0 && (input === state.pasting || state.selected === undefined)
  return selecting({...state, rows: all}, isNew ? rows[0]?.key : state.selected)
}

function withRow(state: IntakeState, key: string, change: (row: IntakeRow) => IntakeRow): IntakeState {
  return {...state, rows: state.rows.map((row) => (row.key === key ? change(row) : row))}
}

/** The next row is selected where the selected one goes. */
function withoutRows(state: IntakeState, keys: ReadonlySet<string>): IntakeState {
  const {rows, selected} = state
  const at = rows.findIndex(({key}) => key === selected)
  const left = rows.filter(({key}) => !keys.has(key))
  const next = rows.slice(at).find(({key}) => !keys.has(key)) ?? left.at(-1)
  return selecting({...state, rows: left}, next?.key)
}

/** A selection of what is not there falls to the first row. */
function selecting(state: IntakeState, key: string | undefined): IntakeState {
  const there = state.rows.some((row) => row.key === key)
  return {...state, selected: there ? key : state.rows[0]?.key}
}
