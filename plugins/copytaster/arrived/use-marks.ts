import {useCallback, useEffect, useMemo, useRef, useState} from 'react'
import type {Path} from 'sanity'
import {useDocumentPane} from 'sanity/structure'
import type {ArticleType} from '../../../src/documents/article-type.ts'
import {type FieldPlace, placeId} from '../../../src/documents/field-place.ts'
import {pathOfPlace, tracesAtPath} from '../../../src/documents/place-paths.ts'
import type {FieldTrace} from '../../../src/documents/trace-wire-item.ts'

/** Which fields are marked in the text. */
export interface Marks {
  readonly traces: readonly FieldTrace[]
  /** Their places by name, for looking up. */
  readonly ids: ReadonlySet<string>
  mark(trace: FieldTrace): void
  /** Whether the form has the field. */
  canOpen(place: FieldPlace): boolean
  /** Goes to the field in the form. */
  open(place: FieldPlace): void
}

/** Marks what an editor chooses in the list, and what gets the focus in the form. */
export function useMarks(all: readonly FieldTrace[], type: ArticleType): Marks {
  const pane = useDocumentPane()
  const {focusPath} = pane
  const [seen, setSeen] = useState<Path>()
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())

  if (seen !== focusPath) {
    setSeen(focusPath)
    const focused = tracesAtPath(focusPath, type, all)
    if (focused.length > 0) setIds(idsOf(focused))
  }

  // The document, and with it the pane, changes with every key that is typed; what is marked does not.
  const latest = useRef(pane)
  useEffect(() => {
    latest.current = pane
  }, [pane])

  const mark = useCallback((trace: FieldTrace) => setIds(idsOf([trace])), [])
  const canOpen = useCallback(({field}: FieldPlace) => type.fields.has(field), [type])
  const open = useCallback(
    (place: FieldPlace) => {
      const {onFocus, onPathOpen, value} = latest.current
      const path = pathOfPlace(place, type, value)
      if (!path) return
      // Paths here and in the Studio differ in what is read-only. A member of a list is shown in it, not in a dialog.
      onPathOpen(path.filter((step) => typeof step === 'string'))
      onFocus([...path] as Path)
    },
    [type],
  )
  return useMemo(
    () => ({traces: all.filter(({place}) => ids.has(placeId(place))), ids, mark, canOpen, open}),
    [all, canOpen, ids, mark, open],
  )
}

function idsOf(traces: readonly FieldTrace[]): ReadonlySet<string> {
  return new Set(traces.map(({place}) => placeId(place)))
}
