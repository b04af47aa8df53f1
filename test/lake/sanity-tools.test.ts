import {createReadStream} from 'node:fs'
import path from 'node:path'
import {exportDataset} from '@sanity/export'
import {sanityImport} from '@sanity/import'
import {toFetchOptionsIterable} from '@sanity/migrate'
import {describe, expect, test} from 'vitest'
import {createDataFolder, type LakeUnderTest, startTestLake} from './lake-under-test.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAEUlEQVR42mNk+M/wn4GBgQEADAMB/9H7nb0AAAAASUVORK5CYII=',
  'base64',
)

/** Documents that reference each other in a circle, drafts, and assets. */
async function fill({client}: LakeUnderTest): Promise<void> {
  const image = await client.assets.upload('image', png, {filename: 'quay.png'})
  const file = await client.assets.upload('file', Buffer.from('High water 09:12'), {
    filename: 'tides.txt',
    contentType: 'text/plain',
  })
  await client
    .transaction()
    .create({_id: 'ann', _type: 'author', name: 'Ann Åkesson', best: reference('story')})
    .create({
      _id: 'story',
      _type: 'article',
      _createdAt: '2021-03-04T05:06:07Z',
      authors: [{_key: 'a', ...reference('ann')}],
      later: reference('unwritten', {_weak: true}),
      picture: {_type: 'image', asset: reference(image._id)},
      table: {_type: 'file', asset: reference(file._id)},
      body: [{_type: 'block', _key: 'b1', children: [{_type: 'span', _key: 's1', text: '“Tide” 😀', marks: []}]}],
    })
    .create({_id: 'drafts.story', _type: 'article', headline: 'Draft'})
    .commit()
}

function reference(_ref: string, more: object = {}): object {
  return {_type: 'reference', _ref, ...more}
}

/** All documents but for what is new in each dataset. */
function contents({client}: LakeUnderTest): Promise<readonly unknown[]> {
  const query = `*[!(_type in ["sanity.imageAsset", "sanity.fileAsset"])]{..., "_rev": null, "_updatedAt": null}`
  return client.fetch(query)
}

function assetsOf({client}: LakeUnderTest): Promise<readonly {readonly url: string}[]> {
  const query = `*[_type in ["sanity.imageAsset", "sanity.fileAsset"]]{_id, originalFilename, size, mimeType, metadata, url}`
  return client.fetch(query)
}

describe('@sanity/export and @sanity/import', () => {
  test.each(['stream', 'cursor'] as const)('carry everything from one lake to another (%s)', async (mode) => {
    const [from, to] = [await startTestLake(), await startTestLake()]
    await fill(from)
    const file = path.join(await createDataFolder(), 'dataset.tar.gz')
    const {documentCount, assetCount} = await exportDataset({
      client: from.client,
      dataset: 'production',
      outputPath: file,
      mode,
    })
    expect({documentCount, assetCount}).toEqual({documentCount: 3, assetCount: 2})

    const {numDocs} = await sanityImport(createReadStream(file), {client: to.client, operation: 'create'})
    expect(numDocs).toBe(3)
    expect(await contents(to)).toEqual(await contents(from))
    const [before, after] = [await assetsOf(from), await assetsOf(to)]
    const bare = (assets: typeof before) => assets.map(({url: _url, ...asset}) => asset)
    expect(bare(after)).toEqual(bare(before))
    const bytes = (assets: typeof before) =>
      Promise.all(assets.map(async ({url}) => Buffer.from(await (await fetch(url)).arrayBuffer())))
    expect(await bytes(after)).toEqual(await bytes(before))
  })

  test('replace what is there, or leave it, as they are told', async () => {
    const here = await startTestLake()
    const documents = [{_id: 'a', _type: 'note', text: 'first'}]
    await sanityImport(documents, {client: here.client, operation: 'create'})
    const next = [{_id: 'a', _type: 'note', text: 'second'}]
    await sanityImport(next, {client: here.client, operation: 'createIfNotExists'})
    expect(await here.client.getDocument('a')).toMatchObject({text: 'first'})
    await sanityImport(next, {client: here.client, operation: 'createOrReplace'})
    expect(await here.client.getDocument('a')).toMatchObject({text: 'second'})
    await expect(sanityImport(next, {client: here.client, operation: 'create'})).rejects.toThrow('already exists')
  })
})

describe('@sanity/migrate', () => {
  // Its runner asks https://PROJECT.HOST alone; here its requests are sent to the lake instead.
  test('makes requests that the lake understands', async () => {
    const here = await startTestLake()
    await here.client.create({_id: 'a', _type: 'note', list: []})
    const host = 'https://local.lake.test'
    const api = {
      projectId: 'local',
      dataset: 'production',
      apiHost: 'lake.test',
      apiVersion: 'v2025-02-19',
      token: here.lake.token,
    } as const
    const transactions = (async function* () {
      yield {
        transactionId: 'migrated',
        mutations: [{patch: {id: 'a', insert: {after: 'list[-1]', items: [{text: 'b'}]}}}],
      }
    })()
    for await (const {url, init} of toFetchOptionsIterable(api, transactions)) {
      expect(String(url)).toMatch(`${host}//v2025-02-19/data/mutate/production?`)
      const {status} = await fetch(String(url).replace(host, here.lake.url), init as RequestInit) // its own type for the same
      expect(status).toBe(200)
    }
    expect(await here.client.getDocument('a')).toMatchObject({
      _rev: 'migrated',
      list: [{_key: expect.any(String), text: 'b'}],
    })
  })
})
