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

/** Whatever is left of a file is read into stories that keep the contract. */
function check(text: string): void {
  for (const story of readStory(encode(text)).stories) expect(storySchema.safeParse(story).error).toBeUndefined()
}

describe.each(names)('%s', (name) => {
  const text = readFileSync(join(seeds, name), 'utf8')

  test('cut off anywhere', () => {
    for (let end = 0; end < text.length; end += 53) check(text.slice(0, end))
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
        check(
          changes.reduce((changed, [at, length, put]) => changed.slice(0, at) + put + changed.slice(at + length), text),
        )
      }),
      {numRuns: 60},
    )
  })
})
