import type {TypedObject} from '@portabletext/types'
import {type JSX, useMemo} from 'react'
import type {RangeDecoration} from '@portabletext/editor'
import {type InputProps, type PortableTextInputProps, useFormValue} from 'sanity'
import type {NoticeValue} from '../../../src/documents/documents.ts'
import type {NoticeFinder} from '../../../src/documents/live-notices.ts'
import {fieldNameIn} from '../../../src/documents/article-type.ts'
import type {Settings} from '../settings.ts'
import {BodyField} from './body-editors.tsx'
import {highlightFor} from './notice-highlight.tsx'

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
  const marks = useMarks(settings.find, body.value, notices)
  const rangeDecorations = body.rangeDecorations ? [...body.rangeDecorations, ...marks] : marks
  return <BodyField value>{body.renderDefault({...body, rangeDecorations})}</BodyField>
}

function useMarks(find: NoticeFinder, value: unknown, notices: unknown): RangeDecoration[] {
  return useMemo(() => {
    // A Portable Text field holds objects with a type, and the list of notices holds notices.
    const found = find((value ?? []) as readonly TypedObject[], (notices ?? []) as readonly NoticeValue[])
    return found.map((notice) => ({
      component: highlightFor(notice),
      selection: {anchor: pointIn(notice.blockKey, notice.anchor), focus: pointIn(notice.blockKey, notice.focus)},
    }))
  }, [find, notices, value])
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
