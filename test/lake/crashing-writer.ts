import {writeSync} from 'node:fs'
import {openStore} from '../../lake/store/open-store.ts'

/**
 * A writer that is made to be killed: writes transactions without an end and says of each, as soon as it is
 * acknowledged, which it was. Arguments: data folder, and the number of the first transaction.
 */
const [folder = '', first = '0'] = process.argv.slice(2)
const store = openStore({folder, now: Date.now, select: () => []})
const padding = 'x'.repeat(500)

for (let n = Number(first); ; n++) {
  const documents = Array.from({length: 1 + (n % 5)}, (_, part) => ({
    create: {_id: `round-${n}-${part}`, _type: 'part', n, parts: 1 + (n % 5), padding},
  }))
  const counter = n === 0 ? {create: {_id: 'counter', _type: 'counter', n}} : {patch: {id: 'counter', inc: {n: 1}}}
  // What was written six transactions ago goes again, so that deletions are under way too.
  const old = n < 6 ? [] : [{delete: {id: `round-${n - 6}-0`}}]
  store.commit([...documents, counter, ...old], {author: 'writer', transactionId: `t${n}`})
  writeSync(1, `${n}\n`)
}
