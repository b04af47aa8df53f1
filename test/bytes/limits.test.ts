import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {gzipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import * as limits from '../../src/bytes/limits.ts'
import {readStory} from '../../src/ingest.ts'
import {sizeFault} from '../../src/ingest/diagnose.ts'

const {maximumInputBytes, maximumUnpackingRatio, trustedUnpackedBytes} = limits
const root = path.join(import.meta.dirname, '..')
const codesOf = (copy: Uint8Array | string): string[] => readStory(copy).diagnostics.map(({code}) => code)

test('every limit has a test that hits it', () => {
  const tests = readdirSync(root, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.test.ts') && !/^(?:e2e|lake|scripts|plugins)\b/u.test(name))
    .map((name) => readFileSync(path.join(root, name), 'utf8'))
  expect(Object.keys(limits).filter((name) => !tests.some((text) => text.includes(name)))).toEqual([])
})

describe('bytes of one input', () => {
  test('as many as are read', () => {
    expect(sizeFault(maximumInputBytes)).toBeUndefined()
  })

  test('one more', () => {
    expect(codesOf(new Uint8Array(maximumInputBytes + 1))).toEqual(['input-too-large'])
  })

  test('one character more of a text', () => {
    expect(codesOf('a'.repeat(maximumInputBytes + 1))).toEqual(['input-too-large'])
  })
})

describe('what a file unpacks to', () => {
  test('any ratio is believed of a small file', () => {
    const packed = repeated(trustedUnpackedBytes)
    expect(trustedUnpackedBytes / packed.length).toBeGreaterThan(maximumUnpackingRatio)
    expect(codesOf(packed)).not.toContain('input-too-large')
  })

  test('too great a ratio is not believed of a larger one', () => {
    const packed = repeated(2 * trustedUnpackedBytes)
    expect((2 * trustedUnpackedBytes) / packed.length).toBeGreaterThan(maximumUnpackingRatio)
    expect(codesOf(packed)).toContain('input-too-large')
  })

  test('a lesser one is', () => {
    expect(codesOf(gzipSync(mixed(2 * trustedUnpackedBytes)))).not.toContain('input-too-large')
  })
})

/** Packs some thousandfold. */
function repeated(size: number): Uint8Array {
  return gzipSync(new Uint8Array(size).fill(0x41), {level: 9})
}

/** Letters in no order, which pack to little less. */
function mixed(size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let state = 1
  for (let at = 0; at < size; at++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    bytes[at] = 0x41 + ((state >>> 16) % 26)
  }
  return bytes
}
