import type {TypedObject} from '@portabletext/types'
import {type JSX, useMemo} from 'react'
import {type InputProps, type PortableTextInputProps, useFormValue} from 'sanity'
import type {NoticeValue} from '../../../src/documents/documents.ts'
import {createNoticeFinder} from '../../../src/documents/live-notices.ts'
import {fields, types} from '../../../src/documents/names.ts'
import {highlightFor} from './notice-highlight.tsx'

/** The Studio's input, with the notices of an article's body marked in it. */
export function ArticleBodyInput(props: InputProps): JSX.Element {
  return isBody(props) ? <MarkedBody {...props} /> : props.renderDefault(props)
}

function MarkedBody(props: PortableTextInputProps): JSX.Element {
  const type = useFormValue(['_type'])
  const notices = useFormValue([fields.article.notices])
  const find = useMemo(() => createNoticeFinder(), [])
  const {value, rangeDecorations} = props
  const marked = useMemo(() => {
    if (type !== types.article) return rangeDecorations
    // A Portable Text field holds objects with a type, and the list of notices holds notices.
    const found = find((value ?? []) as readonly TypedObject[], (notices ?? []) as readonly NoticeValue[])
    const own = found.map((notice) => ({
      component: highlightFor(notice),
      selection: {anchor: pointIn(notice.blockKey, notice.anchor), focus: pointIn(notice.blockKey, notice.focus)},
    }))
    return [...(rangeDecorations ?? []), ...own]
  }, [find, notices, rangeDecorations, type, value])
  return props.renderDefault({...props, ...(marked && {rangeDecorations: marked})})
}

/** Of all fields of Portable Text only the one named as the body, in the document itself. */
function isBody(props: InputProps): props is PortableTextInputProps {
  const {path, schemaType} = props
  return (
    path.length === 1 &&
    path[0] === fields.article.body &&
    schemaType.jsonType === 'array' &&
    schemaType.of.some((member) => member.name === 'block')
  )
}

function pointIn(blockKey: string, {spanKey, offset}: {readonly spanKey: string; readonly offset: number}) {
  return {path: [{_key: blockKey}, 'children', {_key: spanKey}], offset}
}
