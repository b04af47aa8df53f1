import type {TypedObject} from '@portabletext/types'
import {type JSX, type KeyboardEvent, useMemo, useState} from 'react'
import type {RangeDecoration} from '@portabletext/editor'
import {type InputProps, type PortableTextInputProps, useFormValue} from 'sanity'
import type {NoticeValue} from '../../../src/documents/documents.ts'
import type {LiveNotice, NoticeFinder} from '../../../src/documents/live-notices.ts'
import {fieldNameIn} from '../../../src/documents/article-type.ts'
import {noticeAtPoint} from '../../../src/documents/notice-at-point.ts'
import {suggestedAction} from '../../../src/documents/settle-notice.ts'
import {settlerOf} from '../inspector/settlers.ts'
import type {Settings} from '../settings.ts'
import {BodyField, caretIn} from './body-editors.tsx'
import {type MarkedBodyNotices, MarkedNotices, withPlaces} from './marked-notices.ts'
import {createHighlights, isCaretInMark} from './notice-highlight.tsx'

/** The Studio's input, with the notices of an article's body marked in it. */
export function createArticleBodyInput(settings: Settings) {
  const bodies = new Set(settings.articleTypes.map((type) => fieldNameIn(type, 'body')))
  return function ArticleBodyInput(props: InputProps): JSX.Element {
    return isPortableText(props) && bodies.has(fieldOf(props)) ? (
      <PossibleBody body={props} settings={settings} />
    ) : (
      props.renderDefault(props)
    )
  }
}

interface WithSettings {
  readonly settings: Settings
}

/** A field of that name, in a document of whichever type. */
function PossibleBody({settings, body}: WithSettings & Pick<MarkedBodyProps, 'body'>): JSX.Element {
  const typeName = useFormValue(['_type'])
  const type = settings.typeNamed(typeof typeName === 'string' ? typeName : undefined)
  const noticesField = type && fieldNameIn(type, 'body') === fieldOf(body) ? fieldNameIn(type, 'notices') : undefined
  return noticesField === undefined ? (
    body.renderDefault(body)
  ) : (
    <MarkedBody body={body} noticesField={noticesField} settings={settings} />
  )
}

interface MarkedBodyProps extends WithSettings {
  readonly body: PortableTextInputProps
  readonly noticesField: string
}

function MarkedBody({settings, body, noticesField}: MarkedBodyProps): JSX.Element {
  const notices = useFormValue([noticesField])
  const idValue = useFormValue(['_id'])
  const id = typeof idValue === 'string' ? idValue : ''
  const found = useFound(settings.find, body.value, notices)
  const [highlightFor] = useState(createHighlights)
  const decorations = useMemo(() => found.map((marked) => toDecoration(marked, highlightFor)), [found, highlightFor])
  const marked = useMemo(() => markedNotices(found, id), [found, id])
  const rangeDecorations = body.rangeDecorations ? [...body.rangeDecorations, ...decorations] : decorations

  function noticeAtCaret(): LiveNotice | undefined {
    const clicked = found.find(({place}) => isCaretInMark(place))
    if (clicked) return clicked.notice
    const caret = caretIn(id)
    // The value of a Portable Text field is a list of objects with a type.
    const blocks = (body.value ?? []) as readonly TypedObject[]
    return (
      caret &&
      noticeAtPoint(
        blocks,
        found.map(({notice}) => notice),
        caret,
      )
    )
  }

  return (
    <MarkedNotices value={marked}>
      <div
        onKeyDown={(event) => settleAtCaret(event, {noticeAtCaret, settle: marked.settle})}
        style={{display: 'contents'}}
      >
        <BodyField value>{body.renderDefault({...body, rangeDecorations})}</BodyField>
      </div>
    </MarkedNotices>
  )
}

function useFound(find: NoticeFinder, value: unknown, notices: unknown): ReturnType<typeof withPlaces> {
  return useMemo(
    // A Portable Text field holds objects with a type, and the list of notices holds notices.
    () => withPlaces(find((value ?? []) as readonly TypedObject[], (notices ?? []) as readonly NoticeValue[])),
    [find, notices, value],
  )
}

function markedNotices(found: ReturnType<typeof withPlaces>, id: string): MarkedBodyNotices {
  return {
    noticeAt: ({blockKey, ordinal}) =>
      found.find(({place}) => place.blockKey === blockKey && place.ordinal === ordinal)?.notice,
    get settle() {
      return settlerOf(id)
    },
  }
}

function toDecoration(
  {notice, place}: ReturnType<typeof withPlaces>[number],
  highlightFor: ReturnType<typeof createHighlights>,
): RangeDecoration {
  const {blockKey, anchor, focus} = notice
  return {
    component: highlightFor(notice.kind, place),
    selection: {anchor: pointIn(blockKey, anchor), focus: pointIn(blockKey, focus)},
  }
}

/** Does what is suggested about the notice in which the caret stands. */
function settleAtCaret(event: KeyboardEvent, {noticeAtCaret, settle}: SettleAtCaret): void {
  if (event.key !== 'Enter' || !event.altKey || !event.ctrlKey || !settle) return
  const notice = noticeAtCaret()
  const action = notice && suggestedAction(notice)
  if (!notice || !action) return
  event.preventDefault()
  event.stopPropagation()
  settle(notice, action)
}

interface SettleAtCaret extends Pick<MarkedBodyNotices, 'settle'> {
  noticeAtCaret(): LiveNotice | undefined
}

function isPortableText(props: InputProps): props is PortableTextInputProps {
  const {schemaType} = props
  return schemaType.jsonType === 'array' && schemaType.of.some((member) => member.name === 'block')
}

/** Name of the field, where it is one of the document itself. */
function fieldOf({path}: Pick<InputProps, 'path'>): string | undefined {
  const [name] = path
  return path.length === 1 && typeof name === 'string' ? name : undefined
}

function pointIn(blockKey: string, {spanKey, offset}: {readonly spanKey: string; readonly offset: number}) {
  return {path: [{_key: blockKey}, 'children', {_key: spanKey}], offset}
}
