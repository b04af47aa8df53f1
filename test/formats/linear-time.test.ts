import {expect, test} from 'vitest'
import {hostileFiles} from '../../bench/hostile-files.ts'
import {hostileLines} from '../../bench/hostile-lines.ts'
import {readStory} from '../../src/ingest.ts'

/** Files that took from ten seconds to minutes once, and take far less than one now. */
test.each([
  ['IPTC 7901: lines', 1_000_000],
  ['IPTC 7901: lines of the head', 1_000_000],
  ['Markdown: lines', 500_000],
  ['Markdown: rows without a table', 500_000],
  ['NewsML 1.2: components', 500_000],
  ['NewsML 1.2: texts', 1_500_000],
  ['RSS: pictures', 1_500_000],
  ['RSS: groups of pictures', 1_500_000],
])('%s are read in time', (name, size) => {
  expect(timeOf(hostileFiles[name]?.(size) ?? new Uint8Array())).toBeLessThan(5_000_000)
})

test('names between paragraphs are looked for in time', () => {
  const text = hostileLines['names between paragraphs']?.(500_000) ?? ''
  // Each a name of its own.
  let count = 0
  const names = text.replaceAll(
    'Ann Bo',
    () => `Ann Bo${String.fromCharCode(97 + (count++ % 26), 97 + ((count / 26) % 26), 97 + ((count / 676) % 26))}`,
  )
  expect(timeOf(new TextEncoder().encode(names))).toBeLessThan(5_000_000)
})

/** Microseconds of work: a busy machine makes it no longer. */
function timeOf(bytes: Uint8Array): number {
  expect(bytes.length).toBeGreaterThan(0)
  const began = process.threadCpuUsage()
  expect(readStory(bytes).stories).not.toEqual([])
  return process.threadCpuUsage(began).user
}
