import * as fc from 'fast-check'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {readStory} from '../../src/ingest.ts'
import {storySchema} from '../../src/story/story-schema.ts'

const seeds = join(import.meta.dirname, '..', '..', 'seeds')
const names = ['nitf', 'newsml-1.2', 'newsml-g2'].flatMap((folder) =>
  readdirSync(join(seeds, folder)).map((name) => join(folder, name)),
)
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What breaks the contract in the stories that are read of whatever is left of a file. */
const faults = (text: string): unknown[] =>
  readStory(encode(text)).stories.flatMap((story) => storySchema.safeParse(story).error?.issues ?? [])

describe.each(names)('%s', (name) => {
  const text = readFileSync(join(seeds, name), 'utf8')

  test('cut off anywhere', () => {
    for (let end = 0; end < text.length; end += 53) expect(faults(text.slice(0, end))).toEqual([])
  })

  test('with pieces lost, doubled and put elsewhere', () => {
    const place = fc.nat({max: text.length})
    const piece = fc.constantFrom(
      '',
      '<',
      '>',
      '&',
      '"',
      ']]>',
      '<![CDATA[',
      '<!--',
      '</p>',
      '<p>',
      '\u0000',
      'é',
      '</newsItem>',
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(place, fc.nat({max: 60}), piece), {minLength: 1, maxLength: 4}), (changes) => {
        expect(
          faults(
            changes.reduce(
              (changed, [at, length, put]) => changed.slice(0, at) + put + changed.slice(at + length),
              text,
            ),
          ),
        ).toEqual([])
      }),
      {numRuns: 60},
    )
  })
})
