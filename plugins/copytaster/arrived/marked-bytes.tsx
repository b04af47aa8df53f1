import {Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {type JSX, useMemo, useState} from 'react'
import {byteRange} from '../../../src/bytes/byte-range.ts'
import {hexDump} from '../../../src/bytes/hex-dump.ts'
import type {SourceRange} from '../../../src/story/passage.ts'
import type {ArrivedText} from '../../../src/documents/trace-wire-item.ts'
import {useTranslate} from '../i18n/use-translate.ts'
import type {NamesOfTrace} from './names-of-trace.ts'
import type {Marks} from './use-marks.ts'

interface MarkedBytesProps {
  readonly trace: ArrivedText
  readonly marks: Marks
  readonly names: NamesOfTrace
}

/** Lines of eight bytes that are shown of one range. */
const longestDump = 64

/** Ranges that are named. Nobody counts the bytes of a whole body in pieces. */
const mostRanges = 6

/** Of the field that is marked: which bytes it came from, and the way to it in the form. */
export function MarkedBytes({trace, marks, names}: MarkedBytesProps): JSX.Element {
  const t = useTranslate()
  const [asBytes, setAsBytes] = useState(false)
  const [field] = marks.traces
  const {bytes, charset} = trace
  const ranges = useMemo(
    () =>
      marks.traces
        .flatMap((marked) => marked.ranges)
        .slice(0, mostRanges + 1)
        .map((range) => byteRange(bytes, charset, range)),
    [bytes, charset, marks.traces],
  )
  const named = ranges.slice(0, mostRanges).map(({start, end}) => t('arrived.range', {start, end: end - 1}))
  return (
    <Box padding={4}>
      <Stack gap={3}>
        <div aria-live="polite">
          {field ? (
            <Stack gap={2}>
              <Text size={1} weight="semibold">
                {names.place(field.place)}
              </Text>
              <Text data-testid="copytaster-arrived-bytes" muted size={1}>
                {t('arrived.bytes', {ranges: named.join(', ') + (ranges.length > mostRanges ? ' …' : '')})}
              </Text>
            </Stack>
          ) : (
            <Text muted size={1}>
              {t('arrived.hint')}
            </Text>
          )}
        </div>
        {field && (
          <Flex align="center" gap={2} wrap="wrap">
            {marks.canOpen(field.place) ? (
              <Button
                fontSize={1}
                mode="ghost"
                onClick={() => marks.open(field.place)}
                padding={2}
                text={t('arrived.open')}
              />
            ) : (
              <Text muted size={1}>
                {t('arrived.no-field')}
              </Text>
            )}
            <Button
              aria-pressed={asBytes}
              fontSize={1}
              mode="ghost"
              onClick={() => setAsBytes((shown) => !shown)}
              padding={2}
              selected={asBytes}
              text={t('arrived.as-bytes')}
            />
          </Flex>
        )}
        {field && asBytes && (
          <Card
            aria-label={t('arrived.as-bytes')}
            border
            overflow="auto"
            padding={2}
            radius={2}
            role="group"
            style={{maxHeight: '22vh'}}
            tabIndex={0}
          >
            {ranges.slice(0, mostRanges).map((range) => (
              <Dump bytes={bytes} key={range.start} range={range} />
            ))}
          </Card>
        )}
      </Stack>
    </Box>
  )
}

function Dump({bytes, range}: {readonly bytes: Uint8Array; readonly range: SourceRange}): JSX.Element {
  const t = useTranslate()
  const lines = hexDump(bytes, range, longestDump)
  const left = range.end - range.start - longestDump * 8
  return (
    <Box paddingY={1}>
      <pre data-arrived-dump="">
        {lines.map(({offset, hex, ascii}) => `${offset} ${hex.padEnd(23)} ${ascii}\n`).join('')}
      </pre>
      {left > 0 && (
        <Text muted size={0}>
          {t('arrived.more', {count: left})}
        </Text>
      )}
    </Box>
  )
}
