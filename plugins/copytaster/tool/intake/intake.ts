import type {ArticleEdits} from '../../../../src/documents/edit-incoming.ts'
import {type DraftRequest, foresee} from '../../../../src/documents/outlook.ts'
import type {Settings} from '../../settings.ts'
import {createDraft} from './create-draft.ts'
import type {IntakeLake} from './intake-lake.ts'
import {emptyIntake, type IntakeAction, type IntakeRow, type IntakeState, nextIntake} from './intake-list.ts'
import {keepPaste, keptPaste, type PasteStorage} from './kept-paste.ts'
import {inputOfPaste, isEmptyPaste, type PastedCopy} from './pasted-copy.ts'
import {readFile, readInput} from './read-input.ts'
import {isCreatable, listedLikenesses, stateOfRow} from './state-of-row.ts'

/** What comes in at the tool, for as long as the page is open: whoever looks at an article and comes back finds it. */
export interface Intake {
  subscribe(listener: () => void): () => void
  state(): IntakeState
  /** Says which lake to look into and to write to. Nothing is looked up before. */
  connect(lake: IntakeLake): void
  /** Takes over what is in the paste box now, and reads it at once or when nothing more has come for a moment. */
  paste(paste: PastedCopy, when: 'at-once' | 'soon'): void
  /** Leaves what was pasted in the list and frees the box for the next story. */
  freePaste(): void
  addFiles(files: readonly File[]): Promise<void>
  /** Stops reading and creating. What is being written is still finished. */
  cancel(): void
  select(key: string): void
  edit(key: string, edits: ArticleEdits): void
  chooseType(name: string): void
  remove(keys: readonly string[]): void
  look(keys: readonly string[]): Promise<void>
  /** Creates the drafts one after the other, and gives the keys of those that were created. */
  create(keys: readonly string[]): Promise<readonly string[]>
}

/** What the intake needs of the browser. */
export interface IntakeWorld {
  readonly storage?: PasteStorage | undefined
  now(): number
  /** 0–1. */
  random(): number
  /** Lets the browser do something else first; `milliseconds` 0 is as soon as it can. */
  pause(milliseconds: number): Promise<void>
}

/** Milliseconds after the last key before what was typed is read. */
const typingPause = 400
/** Milliseconds after the last change of a headline before the lake is asked for articles that look like it. */
const editingPause = 700
/** Stories that are looked up at the same time. A browser keeps six connections to one host. */
const maximumLooks = 3

export function createIntake(
  settings: Pick<Settings, 'articleTypes' | 'findNoticesIn' | 'typeNamed'>,
  world: IntakeWorld,
): Intake {
  const {articleTypes, findNoticesIn} = settings
  const listeners = new Set<() => void>()
  let inputs = 0
  let lake: IntakeLake | undefined
  let waiting: {readonly file: File; readonly input: string}[] = []
  let stopped = false
  let typed = 0
  let state = emptyIntake(articleTypes[0]?.name ?? '', nextInput(), keptPaste(world.storage))

  function nextInput(): string {
    return `input-${++inputs}`
  }

  function act(action: IntakeAction): void {
    const before = state
    state = nextIntake(state, action)
    if (state.paste !== before.paste) keepPaste(world.storage, state.paste)
    for (const listener of listeners) listener()
  }

  function rowOf(key: string): IntakeRow | undefined {
    return state.rows.find((row) => row.key === key)
  }

  function keysOf(input: string): readonly string[] {
    return state.rows.filter((row) => row.input === input).map(({key}) => key)
  }

  function requestOf({story, edits}: IntakeRow): DraftRequest | undefined {
    const type = settings.typeNamed(state.type)
    return story && type && {story: story.incoming, edits, type}
  }

  function readPaste(): void {
    const {paste, pasting} = state
    if (isEmptyPaste(paste)) return act({do: 'remove', keys: keysOf(pasting)})
    const {bytes, ...options} = inputOfPaste(paste)
    act({do: 'list', input: pasting, readOut: readInput(bytes, {...options, findNoticesIn})})
    void look(keysOf(pasting))
  }

  function freePaste(): void {
    typed++
    act({do: 'free-paste', pasting: nextInput()})
  }

  async function readWaiting(): Promise<void> {
    for (let next = waiting[0]; next; next = waiting[0]) {
      const {file, input} = next
      // The list is painted before the next file keeps the browser busy.
      await world.pause(0)
      const readOut = await readFile(file, {findNoticesIn})
      if (waiting[0] !== next) return
      waiting = waiting.slice(1)
      act({do: 'list', input, fileName: file.name, readOut})
      const {done = 0, total = 0} = state.reading ?? {}
      act({do: 'count', what: 'reading', count: waiting.length === 0 ? undefined : {done: done + 1, total}})
      void look(keysOf(input))
    }
  }

  async function look(keys: readonly string[]): Promise<void> {
    const queue = [...keys]
    const work = async (): Promise<void> => {
      for (let key = queue.shift(); key !== undefined; key = queue.shift()) await lookAt(key)
    }
    await Promise.all(Array.from({length: maximumLooks}, work))
  }

  /** What was seen before stands until the answer comes. */
  async function lookAt(key: string): Promise<void> {
    const row = rowOf(key)
    const request = row && requestOf(row)
    if (!row || !request || !lake || row.progress.at === 'created' || row.progress.at === 'creating') return
    if (row.progress.at === 'unseen') act({do: 'advance', key, progress: {at: 'looking'}})
    let progress: IntakeRow['progress']
    try {
      progress = {at: 'seen', outlook: foresee(request, await lake.find(request))}
    } catch (error) {
      progress = {at: 'unseen', message: error instanceof Error ? error.message : String(error)}
    }
    const now = rowOf(key)
    const isLate = now?.progress.at === 'created' || now?.progress.at === 'creating' || now?.story !== row.story
    if (!isLate) act({do: 'advance', key, progress})
  }

  async function createOne(key: string): Promise<boolean> {
    const row = rowOf(key)
    const request = row && requestOf(row)
    const listed = listedLikenesses(state.rows)
    if (!row || !request || !lake || !(isCreatable(stateOfRow(row, listed)) || row.progress.at === 'unseen'))
      return false
    const outlook = row.progress.at === 'seen' ? row.progress.outlook : undefined
    act({do: 'advance', key, progress: {at: 'creating', outlook}})
    const receivedAt = new Date(world.now()).toISOString()
    const expected = outlook && {
      prospect: outlook.prospect,
      duplicates: new Set(outlook.duplicates.map(({article}) => article._id)),
    }
    const creation = await createDraft(lake, {...request, receivedAt}, expected, transactionId)
    switch (creation.result) {
      case 'created':
        act({
          do: 'advance',
          key,
          progress: {at: 'created', article: creation.article, again: outlook?.prospect === 'changed'},
        })
        return true
      case 'overtaken':
        act({do: 'advance', key, progress: {at: 'seen', outlook: creation.outlook, note: {name: 'overtaken'}}})
        return false
      case 'refused': {
        const {message} = creation
        const known = creation.outlook ?? outlook
        const note = {name: 'refused', message} as const
        act({do: 'advance', key, progress: known ? {at: 'seen', outlook: known, note} : {at: 'unseen', message}})
        return false
      }
    }
  }

  function transactionId(): string {
    const part = (): string => Math.floor(world.random() * 2 ** 48).toString(36)
    return `copytaster-${world.now().toString(36)}-${part()}${part()}`
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    state: () => state,
    connect(next) {
      lake = next
      const unread = state.rows.length === 0 && !isEmptyPaste(state.paste)
      if (unread) readPaste()
      else void look(state.rows.filter(({progress}) => progress.at === 'looking').map(({key}) => key))
    },
    paste(paste, when) {
      act({do: 'paste', paste})
      const turn = ++typed
      if (when === 'at-once') return readPaste()
      // No draft is made of what is about to be read anew.
      for (const key of keysOf(state.pasting)) act({do: 'advance', key, progress: {at: 'looking'}})
      void world.pause(typingPause).then(() => {
        if (turn === typed) readPaste()
      })
    },
    freePaste,
    async addFiles(files) {
      const isIdle = waiting.length === 0
      waiting = [...waiting, ...files.map((file) => ({file, input: nextInput()}))]
      const {done = 0, total = 0} = state.reading ?? {}
      act({do: 'count', what: 'reading', count: {done, total: total + files.length}})
      if (isIdle) await readWaiting()
    },
    cancel() {
      waiting = []
      stopped = true
      act({do: 'count', what: 'reading', count: undefined})
    },
    select: (key) => act({do: 'select', key}),
    edit(key, edits) {
      act({do: 'edit', key, edits})
      const row = rowOf(key)
      if (edits.headline === undefined) return
      void world.pause(editingPause).then(async () => {
        if (rowOf(key)?.edits === row?.edits) await lookAt(key)
      })
    },
    chooseType(type) {
      act({do: 'choose-type', type})
      void look(state.rows.map(({key}) => key))
    },
    remove(keys) {
      if (keysOf(state.pasting).some((key) => keys.includes(key))) freePaste()
      act({do: 'remove', keys})
    },
    look,
    async create(keys) {
      const created: string[] = []
      stopped = false
      const listed = listedLikenesses(state.rows)
      for (const [done, key] of keys.entries()) {
        if (stopped) break
        if (keys.length > 1) act({do: 'count', what: 'creating', count: {done, total: keys.length}})
        if (await createOne(key)) created.push(key)
      }
      act({do: 'count', what: 'creating', count: undefined})
      if (keysOf(state.pasting).length > 0 && keysOf(state.pasting).every((key) => created.includes(key))) {
        freePaste()
      }
      // What looked like another story of the list may now look like an article.
      const others = state.rows.filter(({key}) => created.includes(listed.get(key)?.row.key ?? ''))
      await look(others.map(({key}) => key))
      return created
    },
  }
}
