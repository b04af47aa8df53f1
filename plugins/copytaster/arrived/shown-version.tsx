import {type JSX, useMemo} from 'react'
import {useDocumentPane} from 'sanity/structure'
import {ownArticleType} from '../../../src/documents/article-type.ts'
import type {WireItem} from '../../../src/documents/documents.ts'
import {textLines} from '../../../src/documents/text-lines.ts'
import {type ArrivedText, type ReadAgain, traceWireItem} from '../../../src/documents/trace-wire-item.ts'
import {formatNames, readStory} from '../../../src/ingest.ts'
import {useTranslate} from '../i18n/use-translate.ts'
import type {Settings} from '../settings.ts'
import {FieldsList} from './fields-list.tsx'
import {MarkedBytes} from './marked-bytes.tsx'
import {Message} from './message.tsx'
import {namesOfTrace} from './names-of-trace.ts'
import {RawText} from './raw-text.tsx'
import {useMarks} from './use-marks.ts'
import {useVersion, type Version} from './use-versions.ts'
import {WhenFetched} from './when-fetched.tsx'

interface ShownVersionProps {
  readonly version: Version
  readonly settings: Settings
}

/** One received version: its fields, and its text. */
export function ShownVersion({version, settings}: ShownVersionProps): JSX.Element {
  const fetched = useVersion(version)
  return <WhenFetched fetched={fetched}>{(item) => <Item item={item} settings={settings} />}</WhenFetched>
}

function Item({item, settings}: {readonly item: WireItem; readonly settings: Settings}): JSX.Element {
  const t = useTranslate()
  const trace = useMemo(() => traceWireItem(item, readerFor(settings)), [item, settings])
  if ('why' in trace) return <Message reason={trace.reason} text={t(`arrived.${trace.why}`)} tone="caution" />
  return <Traced settings={settings} trace={trace} />
}

/** Reads as the import does, with the newsroom's own rules. */
function readerFor({findNoticesIn}: Settings): ReadAgain {
  return (bytes, {fileName, url, format: name}) => {
    const format = formatNames.find((known) => known === name)
    return readStory(bytes, {
      findNoticesIn,
      ...(fileName !== undefined && {fileName}),
      ...(url !== undefined && {url}),
      ...(format !== undefined && {format}),
    }).stories
  }
}

interface TracedProps {
  readonly trace: ArrivedText
  readonly settings: Settings
}

function Traced({trace, settings}: TracedProps): JSX.Element {
  const t = useTranslate()
  const {documentType, schemaType} = useDocumentPane()
  const type = settings.typeNamed(documentType) ?? ownArticleType
  const marks = useMarks(trace.fields, type)
  const names = useMemo(
    () => namesOfTrace(t, trace.fields, {type, schema: schemaType}),
    [schemaType, t, trace.fields, type],
  )
  const lines = useMemo(() => textLines(trace.segments), [trace.segments])
  return (
    <>
      {trace.story !== 'kept' && (
        <Message text={t(trace.story === 'none' ? 'arrived.not-read' : 'arrived.read-again')} />
      )}
      <FieldsList marks={marks} names={names} trace={trace} />
      <MarkedBytes marks={marks} names={names} trace={trace} />
      <RawText charset={trace.charset} lines={lines} marks={marks} names={names} />
    </>
  )
}
