import {createReadStream} from 'node:fs'
import {mkdir, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {sanityImport} from '@sanity/import'
import {createClient} from '@sanity/client'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {run} from '../../../scripts/run.ts'
import {datasetName, type HostedApi, projectId, startHostedApi, token} from '../hosted-api.ts'
import {createFolder, createWorld} from '../world.ts'

const seeds = path.resolve(import.meta.dirname, '../../../seeds')

let api: HostedApi
let folder = ''
const world = createWorld()
beforeEach(async () => {
  api = await startHostedApi({now: world.now})
  folder = await createFolder()
})
afterEach(async () => {
  await api.stop()
  await rm(folder, {recursive: true})
})

async function load(file: string): Promise<number> {
  const {SANITY_API_HOST: apiHost = ''} = api.variables
  const client = createClient({
    projectId,
    dataset: datasetName,
    token,
    apiHost,
    useProjectHostname: false,
    useCdn: false,
    apiVersion: '2025-02-19',
  })
  const {numDocs} = await sanityImport(createReadStream(file), {
    client,
    operation: 'create',
    onProgress: () => {},
    allowAssetsInDifferentDataset: false,
    allowSystemDocuments: false,
    releasesOperation: 'fail',
    replaceAssets: false,
    skipCrossDatasetReferences: false,
    tag: 'test',
  })
  return numDocs
}

test('what is written to a file, `sanity dataset import` takes, and the importer knows it again', async () => {
  const stories = path.join(folder, 'stories')
  await mkdir(stories)
  const damaged = 'Town hall opens its r\ufffdof\n\nBy Ada Quill\n\nThe roof opened on Monday, says the mayor.\n'
  await writeFile(path.join(stories, 'damaged.txt'), damaged)
  const file = path.join(folder, 'out.ndjson')
  const first = createWorld()
  expect(await run(['import', '--json', '--to', `ndjson=${file}`, seeds, stories], first)).toBe(0)
  const {read} = summaryOf(first)

  expect(await load(file)).toBe(api.dataset.all().length)
  const articles = api.dataset.all().filter(({_type}) => _type === 'article')
  expect(articles.length).toBeGreaterThan(8)
  expect(JSON.stringify(articles)).toContain('Town hall opens its r\ufffdof')

  const again = createWorld({variables: api.variables})
  expect(await run(['import', '--json', '--to', 'sanity', seeds, stories], again)).toBe(0)
  // Some samples hold the stories of others, in an archive of another kind.
  expect(read).toBeGreaterThan(articles.length)
  expect(summaryOf(again)).toMatchObject({read, unchanged: read, created: 0, changed: 0, left: 0})
})

const summaryOf = ({printed}: ReturnType<typeof createWorld>): Record<string, unknown> => {
  const last: {summary: Record<string, unknown>} = JSON.parse(printed.stdout.at(-1) ?? '{}')
  return last.summary
}
