import {createNoticeFinder, liveNotices} from '../src/documents/live-notices.ts'

const keys = 300
const sentence =
  'The harbour council said on Monday that the ferry to the outer islands would sail again once the storm had passed. '
const wordsOfParagraph = 60

interface Block {
  readonly _type: 'block'
  readonly _key: string
  readonly style: 'normal'
  readonly markDefs: readonly never[]
  readonly children: readonly {readonly _type: 'span'; readonly _key: string; readonly text: string}[]
}

/** What the notices of a body cost at each key that is typed into the middle of it, and what finding all anew costs. */
function benchKeystroke(words: number): Readonly<Record<string, string>> {
  let body = Array.from({length: Math.ceil(words / wordsOfParagraph)}, (_, index) =>
    block(index, `${sentence.repeat(3)}(${index})`),
  )
  body.push(block(body.length, 'This article originally appeared on Harbour Gull: Ferry runs aground'))
  const find = createNoticeFinder()
  find(body)
  const middle = Math.floor(body.length / 2)
  const typed = Array.from({length: keys}, (_, key) => {
    // As an editor does: a new list, one new block, the others the same objects.
    body = body.with(middle, block(middle, `${sentence.repeat(3)}${'typed '.repeat(key)}`))
    return time(() => find(body))
  })
  const anew = Array.from({length: 20}, () => time(() => liveNotices(body)))
  return {'as the plugin does': told(typed), 'all anew, which is the peer': told(anew)}
}

function block(index: number, text: string): Block {
  return {
    _type: 'block',
    _key: `b${index}`,
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: 's', text}],
  }
}

function time(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

function told(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (part: number): string =>
    (sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)] ?? 0).toFixed(2)
  return `${at(0.5)} (${at(0.99)})`
}

Object.assign(globalThis, {benchKeystroke})
