import {type Editor, useEditor} from '@portabletext/editor'
import {createContext, type JSX, useContext, useEffect} from 'react'
import {getPublishedId, type PortableTextPluginsProps, useFormValue} from 'sanity'
import type {BodyEdit} from '../../../src/documents/body-edits.ts'
import type {Caret} from '../../../src/documents/notice-at-point.ts'

/** The editors that are open, by the published id of the article. */
const editors = new Map<string, Editor>()

/** Stands beside the Studio's own editor plugins and makes the editor known to the inspector. */
export function BodyPlugins(props: PortableTextPluginsProps): JSX.Element {
  const isBody = useContext(BodyField)
  const id = useFormValue(['_id'])
  return (
    <>
      {props.renderDefault(props)}
      {isBody && typeof id === 'string' && <KnownEditor id={getPublishedId(id)} />}
    </>
  )
}

/** Whether the field of Portable Text is the body of an article: there may be others in the document. */
export const BodyField = createContext(false)

function KnownEditor({id}: {readonly id: string}): null {
  const editor = useEditor()
  useEffect(() => {
    editors.set(id, editor)
    return () => {
      if (editors.get(id) === editor) editors.delete(id)
    }
  }, [editor, id])
  return null
}

/** Makes the edit in the open editor of the article, so that the editor's own undo takes it back; false where none is open. */
export function editInEditor(documentId: string, edit: BodyEdit): boolean {
  const editor = editors.get(getPublishedId(documentId))
  if (!editor) return false
  const blocks = editor.getSnapshot().context.value
  switch (edit.type) {
    case 'delete-block':
      if (!blocks.some(({_key}) => _key === edit.blockKey)) return false
      editor.send({type: 'delete.block', at: [{_key: edit.blockKey}]})
      return true
    case 'delete-text':
      editor.send({
        type: 'delete',
        at: {anchor: pointOf(edit.blockKey, edit.anchor), focus: pointOf(edit.blockKey, edit.focus)},
      })
      return true
    case 'insert-text': {
      const {path, offset} = pointOf(edit.blockKey, edit.at)
      editor.send({type: 'insert.text', at: path, offset, text: edit.text})
      return true
    }
    case 'insert-block': {
      const neighbour = edit.afterKey ?? blocks[0]?._key
      if (neighbour === undefined) return false
      const point = {path: [{_key: neighbour}], offset: 0}
      const {_type, _key = '', ...content} = edit.block
      const placement = edit.afterKey === undefined ? 'before' : 'after'
      editor.send({
        type: 'insert.block',
        block: {_type, _key, ...content},
        placement,
        select: 'none',
        at: {anchor: point, focus: point},
      })
      return true
    }
  }
}

/** Where the caret stands in the open editor of the article; none where no editor is open or no text is selected. */
export function caretIn(documentId: string): Caret | undefined {
  const {path, offset} = editors.get(getPublishedId(documentId))?.getSnapshot().context.selection?.focus ?? {}
  const [block, , span] = path ?? []
  return isKeyed(block) && isKeyed(span) && offset !== undefined
    ? {blockKey: block._key, spanKey: span._key, offset}
    : undefined
}

function isKeyed(step: unknown): step is {readonly _key: string} {
  return typeof step === 'object' && step !== null && '_key' in step
}

function pointOf(blockKey: string, {spanKey, offset}: {readonly spanKey: string; readonly offset: number}) {
  return {path: [{_key: blockKey}, 'children', {_key: spanKey}], offset}
}
