import {mkdtemp, rm, stat} from 'node:fs/promises'
import {cpus, tmpdir} from 'node:os'
import path from 'node:path'
import {createClient, type IdentifiedSanityDocumentStub, type SanityClient} from '@sanity/client'
import {startLake} from '../lake/index.ts'
import {ownArticleType} from '../src/documents/article-type.ts'
import {queueQuery} from '../src/documents/queue-query.ts'
import {usualView} from '../src/documents/queue-view.ts'

const queue = queueQuery([ownArticleType], usualView, Date.now())
const rounds = 9
const perTransaction = 500
const words =
  'tide harbour council ferry school vote bridge storm library rail market coast museum budget mayor island'.split(' ')

const processor = cpus()
console.log(
  `Node ${process.version}, ${processor.length} × ${processor[0]?.model.trim()}; median of ${rounds} over HTTP, milliseconds`,
)
for (const articles of [1_000, 10_000, 50_000]) await bench(articles)

/** Fills a lake and prints what the Studio's own queries cost. */
async function bench(articles: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'copytaster-bench-'))
  const first = await startLake({data: folder, port: 0})
  const filling = await time(() => fill(clientOf(first.url, first.token), articles))
  await first.close()
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const start = performance.now()
  const lake = await startLake({data: folder, port: 0})
  const starting = performance.now() - start
  globalThis.gc?.()
  const heap = process.memoryUsage().heapUsed - before
  const {size} = await stat(path.join(folder, 'lake.sqlite'))
  const client = clientOf(lake.url, lake.token)

  console.log(`\n${articles.toLocaleString('en')} articles (${megabytes(size)} on disk, ${megabytes(heap)} in memory)`)
  print('import, all of them', filling)
  print('start', starting)
  for (const [name, call] of Object.entries(queries(client, articles))) {
    await call()
    const times: number[] = []
    for (let round = 0; round < rounds; round++) times.push(await time(call))
    print(name, times.toSorted((one, other) => one - other)[Math.floor(rounds / 2)] ?? Number.NaN)
  }
  await lake.close()
  await rm(folder, {recursive: true})
}

/** As the Studio asks with `search: {strategy: 'groqLegacy'}`. */
function queries(client: SanityClient, articles: number): Readonly<Record<string, () => Promise<unknown>>> {
  const ids = Array.from({length: 50}, (_, index) => `article-${(index * 7919) % articles}`)
  const drafts = {perspective: 'drafts'} as const
  const term = `headline match $t0 || deck match $t0 || byline match $t0`
  const params = {__types: ['article'], t0: 'ferry*', id: 'author-7'}
  return {
    'document list, 100 by _updatedAt': () => client.fetch(list('_updatedAt', 100), params, drafts),
    'document list, 2,000 by headline': () => client.fetch(list('lower(headline)', 2000), params, drafts),
    'types in a list': () => client.fetch('array::unique(*[_type == "article"][]._type)', {}, drafts),
    'preview of 50, by id': () =>
      client.fetch(
        `[*[_id in ${JSON.stringify(ids)}][0...50]{_id,_rev,_type,headline,deck,"by": authors[]->name}][0...1]`,
        {},
        drafts,
      ),
    'one document and its draft': () => client.getDocuments(['article-7', 'drafts.article-7']),
    'references to an author': () => client.fetch('*[references($id)][0...101]{_id,_type}', params, drafts),
    'count of references': () => client.fetch('count(*[references($id)])', params, drafts),
    'articles of 20 authors': () =>
      client.fetch(
        '*[_type == "author"] | order(name) [0...20]{name, "n": count(*[_type == "article" && references(^._id)])}',
        {},
        drafts,
      ),
    'search in headline, deck, byline': () =>
      client.fetch(
        `*[_type in $__types && (${term})]{_type, _id, headline} | order(_id asc) [0...100]`,
        params,
        drafts,
      ),
    'search in the body too': () =>
      client.fetch(
        `*[_type in $__types && (${term} || pt::text(body) match $t0)]{_type, _id} | order(_id asc) [0...100]`,
        params,
        drafts,
      ),
    'the queue of drafts, a page of 100': () => client.fetch(queue.query, queue.params, {perspective: 'raw'}),
    'a filter that cannot be narrowed': () => client.fetch('count(*[slug.current == "story-77"])', {}, drafts),
    'an edit': () =>
      client
        .patch('article-3')
        .set({deck: String(Math.random())})
        .commit({returnDocuments: false}),
  }
}

function list(order: string, limit: number): string {
  const orderings = `{_type, _id, _originalId, "orderings": [${order}]} | order(orderings[0] desc)`
  return `*[_type in $__types && (_type == "article")]${orderings} [0...${limit}]`
}

async function fill(client: SanityClient, articles: number): Promise<void> {
  const authors = Array.from({length: 200}, (_, n) => ({
    _id: `author-${n}`,
    _type: 'author',
    name: `${word(n)} ${word(n * 3)}`,
  }))
  const stories = Array.from({length: articles}, (_, n) => article(n))
  const drafts = stories.filter((_, n) => n % 10 === 0).map((story) => ({...story, _id: `drafts.${story._id}`}))
  const documents: readonly IdentifiedSanityDocumentStub[] = [...authors, ...stories, ...drafts]
  for (let start = 0; start < documents.length; start += perTransaction) {
    const batch = documents.slice(start, start + perTransaction)
    await client.mutate(
      batch.map((create) => ({create})),
      {returnDocuments: false, visibility: 'async'},
    )
  }
}

/** About five kilobytes. */
function article(n: number) {
  const body = Array.from({length: 12}, (_, block) => ({
    _type: 'block',
    _key: `b${block}`,
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: 's0', marks: [], text: sentence(n + block, 40)}],
  }))
  return {
    _id: `article-${n}`,
    _type: 'article',
    headline: sentence(n, 8),
    deck: sentence(n * 5, 14),
    byline: `By ${word(n)} ${word(n * 3)}`,
    slug: {_type: 'slug', current: `story-${n}`},
    authors: [{_type: 'reference', _key: 'a', _ref: `author-${n % 200}`}],
    body,
  }
}

function sentence(seed: number, length: number): string {
  return Array.from({length}, (_, index) => word(seed * 31 + index * index)).join(' ')
}

function word(seed: number): string {
  return words[seed % words.length] ?? ''
}

function clientOf(apiHost: string, token: string): SanityClient {
  return createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2025-02-19',
    useProjectHostname: false,
    useCdn: false,
    apiHost,
    token,
  })
}

async function time(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await call()
  return performance.now() - start
}

function print(name: string, milliseconds: number): void {
  console.log(`  ${name.padEnd(36)}${milliseconds.toFixed(milliseconds < 10 ? 1 : 0).padStart(9)}`)
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`
}
