import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {createClient} from '@sanity/client'
import {startLake} from '../lake/index.ts'
import {openFeedLedger} from '../scripts/feeds/feed-ledger.ts'
import {readFeedsConfig} from '../scripts/feeds/feeds-config.ts'
import {lakeStock} from '../scripts/feeds/lake-stock.ts'
import {serveFeeds} from '../scripts/feeds/serve-feeds.ts'
import {agency, article, reporter} from '../test/feeds/newsroom.ts'

/** Times that an article is published and killed. */
const rounds = 20
/** Milliseconds that are promised. */
const promised = 1000

const folder = await mkdtemp(path.join(tmpdir(), 'copytaster-feeds-live-'))
const lake = await startLake({data: folder, port: 0})
const client = createClient({
  projectId: 'local',
  dataset: 'production',
  apiHost: lake.url,
  useProjectHostname: false,
  apiVersion: '2025-02-19',
  useCdn: false,
  token: lake.token,
})
const config = readFeedsConfig({})
const environment = {now: Date.now, sleep: async () => {}, signal: new AbortController().signal}
const server = await serveFeeds({
  stock: lakeStock({client, place: 'the lake', articleTypes: config.articleTypes, close: async () => {}}, environment),
  client,
  config,
  ledger: openFeedLedger(path.join(folder, 'feeds.sqlite')),
  port: 0,
  now: Date.now,
  log: console.error,
})
try {
  await server.ready
  await client.createOrReplace({...agency})
  await client.createOrReplace({...reporter})
  const published: number[] = []
  const killed: number[] = []
  for (let round = 0; round < rounds; round++) {
    const _id = `article-${round}`
    const text = `The text of round ${round}.`
    const body = [
      {
        _type: 'block',
        _key: 'p',
        style: 'normal',
        markDefs: [],
        children: [{_type: 'span', _key: 's', text, marks: []}],
      },
    ]
    await client.create({...article, _id, slug: {_type: 'slug', current: _id}, body})
    published.push(await until((feed) => feed.includes(text)))
    await client
      .patch(_id)
      .set({wire: {_type: 'wire', signal: 'kill'}})
      .commit()
    killed.push(await until((feed) => !feed.includes(text) && feed.includes(`>${config.settings.idPrefix}${_id}<`)))
  }
  console.log(`${rounds} rounds over HTTP on the local lake, milliseconds from the answer of the lake to the feed`)
  console.log(`  publish → item       median ${median(published)}, most ${most(published)}`)
  console.log(`  kill    → tombstone  median ${median(killed)}, most ${most(killed)}`)
  process.exitCode = Math.max(...published, ...killed) < promised ? 0 : 1
} finally {
  await server.close()
  await lake.close()
  await rm(folder, {recursive: true})
}

async function until(isSo: (feed: string) => boolean): Promise<number> {
  const began = performance.now()
  for (;;) {
    const response = await fetch(`${server.url}/rss.xml`)
    if (isSo(await response.text())) return performance.now() - began
    if (performance.now() - began > 30 * promised) throw new Error('The feed does not come to say it.')
  }
}

function median(times: readonly number[]): string {
  return (times.toSorted((one, other) => one - other)[times.length >> 1] ?? 0).toFixed(0)
}

function most(times: readonly number[]): string {
  return Math.max(...times).toFixed(0)
}
