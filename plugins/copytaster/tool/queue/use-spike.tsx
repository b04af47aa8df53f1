import {Button} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {type JSX, useCallback, useMemo, useRef, useState} from 'react'
import {useClient, useCurrentUser, useDocumentValuePermissions} from 'sanity'
import {type ArticleType, fieldNameIn} from '../../../../src/documents/article-type.ts'
import {deskNote} from '../../../../src/documents/desk.ts'
import type {QueueRow} from '../../../../src/documents/queue-query.ts'
import {useTranslate} from '../../i18n/use-translate.ts'
import {shortened} from '../../kinds/words-of-notice.ts'
import {apiVersion} from '../../structure/wire-counts.ts'

export interface Spiking {
  /** Whether a story of the type can be spiked and brought back by whoever looks at it. */
  allows(type: string): boolean
  spike(row: QueueRow): void
  unspike(row: QueueRow): void
  /** Brings back what was spiked last. */
  undo(): void
  /** Whether the story is on its way out of the list of what waits, or of what was spiked. */
  isLeaving(row: QueueRow, spiked: boolean): boolean
}

/** Spikes stories, which takes them from the queue, and brings them back. */
export function useSpike(types: readonly ArticleType[]): Spiking {
  const t = useTranslate()
  const toast = useToast()
  const client = useClient({apiVersion})
  const user = useCurrentUser()
  const deskFields = useMemo(
    () => new Map(types.flatMap((type) => [[type.name, fieldNameIn(type, 'desk')] as const])),
    [types],
  )
  const [first = ''] = [...deskFields].find(([, field]) => field !== undefined) ?? []
  const [permission] = useDocumentValuePermissions({
    permission: 'update',
    document: useMemo(() => ({_id: 'drafts.copytaster', _type: first}), [first]),
  })
  // What was decided here, by the id of the story: it shows before the lake says so.
  const [decided, setDecided] = useState<ReadonlyMap<string, boolean>>(new Map())
  // Known from the moment of the key, not from the lake's answer: whoever is quick undoes before that.
  const last = useRef<{readonly row: QueueRow; readonly done: Promise<boolean>}>(undefined)

  const decide = useCallback(
    async (row: QueueRow, spiked: boolean): Promise<boolean> => {
      const field = deskFields.get(row._type)
      if (field === undefined) return false
      setDecided((before) => new Map(before).set(row._id, spiked))
      const patch = client.patch(row._id)
      const change = spiked
        ? patch.set({[field]: deskNote('spiked', new Date().toISOString(), user?.name)})
        : patch.unset([field])
      try {
        await change.commit({visibility: 'sync', tag: 'copytaster.queue'})
        return true
      } catch (error) {
        toast.push({
          status: 'error',
          closable: true,
          title: t(spiked ? 'queue.toast.not-spiked' : 'queue.toast.not-unspiked'),
          description: error instanceof Error ? error.message : String(error),
        })
        setDecided((before) => new Map([...before].filter(([id]) => id !== row._id)))
        return false
      }
    },
    [client, deskFields, t, toast, user],
  )

  const unspike = useCallback(
    async (row: QueueRow) => {
      const spiking = last.current?.row._id === row._id ? last.current.done : undefined
      last.current = undefined
      // The lake is to hear of the two decisions in the order in which they were taken.
      if ((await spiking) === false) return
      if (!(await decide(row, false))) return
      toast.push({
        id: 'copytaster-spike',
        status: 'success',
        title: t('queue.toast.unspiked'),
        description: nameOf(row),
      })
    },
    [decide, t, toast],
  )

  const spike = useCallback(
    async (row: QueueRow) => {
      const spiking = {row, done: decide(row, true)}
      last.current = spiking
      if (!(await spiking.done)) {
        if (last.current === spiking) last.current = undefined
        return
      }
      // Brought back meanwhile: the toast that says so is the one to be seen.
      if (last.current !== spiking) return
      toast.push({
        id: 'copytaster-spike',
        status: 'info',
        closable: true,
        duration: 10_000,
        title: t('queue.toast.spiked'),
        description: <Undo name={nameOf(row)} onUndo={() => void unspike(row)} />,
      })
    },
    [decide, t, toast, unspike],
  )

  return {
    allows: (type) => permission?.granted === true && deskFields.get(type) !== undefined,
    spike: (row) => void spike(row),
    unspike: (row) => void unspike(row),
    undo: () => {
      if (last.current) void unspike(last.current.row)
    },
    isLeaving: ({_id}, spiked) => decided.get(_id) === !spiked,
  }
}

function nameOf({headline, slugline, _id}: QueueRow): string {
  return shortened(headline || slugline || _id)
}

function Undo({name, onUndo}: {readonly name: string; readonly onUndo: () => void}): JSX.Element {
  const t = useTranslate()
  return (
    <span>
      <span style={{display: 'block', marginBottom: '0.75em'}}>{name}</span>
      <Button fontSize={1} mode="ghost" onClick={onUndo} padding={2} text={t('queue.action.undo')} />
    </span>
  )
}
