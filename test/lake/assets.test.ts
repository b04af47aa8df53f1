import {beforeAll, describe, expect, test} from 'vitest'
import {startLake} from '../../lake/index.ts'
import {call, clientOf, createDataFolder, type LakeUnderTest, startTestLake} from './lake-under-test.ts'

let here: LakeUnderTest
beforeAll(async () => {
  here = await startTestLake()
})

const images = {
  png: 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAEUlEQVR42mNk+M/wn4GBgQEADAMB/9H7nb0AAAAASUVORK5CYII=',
  gif: 'R0lGODlhAgABAIAAAP///wAAACwAAAAAAgABAAACAgQKADs=',
  jpg: '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAIBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
  webp: 'UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoCAAEAAgA0JaQAA3AA/vuUAAA=',
} as const

describe('an image', () => {
  test.each([
    ['png', 'image/png'],
    ['gif', 'image/gif'],
    ['jpg', 'image/jpeg'],
    ['webp', 'image/webp'],
  ] as const)('%s is uploaded, described and served', async (extension, mimeType) => {
    const bytes = Buffer.from(images[extension], 'base64')
    const document = await here.client.assets.upload('image', bytes, {filename: `quay.${extension}`, label: 'Quay'})
    const {sha1hash} = document
    const path = `images/local/production/${sha1hash}-2x1.${extension}`
    expect(document).toMatchObject({
      _id: `image-${sha1hash}-2x1-${extension}`,
      _type: 'sanity.imageAsset',
      assetId: sha1hash,
      path,
      url: `${here.lake.url}/${path}`,
      extension,
      mimeType,
      size: bytes.length,
      originalFilename: `quay.${extension}`,
      label: 'Quay',
      metadata: {dimensions: {_type: 'sanity.imageDimensions', width: 2, height: 1, aspectRatio: 2}},
    })
    const served = await fetch(`${document.url}?w=100&fit=max`)
    expect(served.headers.get('content-type')).toBe(mimeType)
    expect(Buffer.from(await served.arrayBuffer())).toEqual(bytes)
  })

  test('is one document, however often it is uploaded', async () => {
    const bytes = Buffer.from(images.png, 'base64')
    const [first, second] = [
      await here.client.assets.upload('image', bytes),
      await here.client.assets.upload('image', bytes),
    ]
    expect(second._rev).toBe(first._rev)
  })

  test('that is none is refused', async () => {
    await expect(here.client.assets.upload('image', Buffer.from('no picture'))).rejects.toMatchObject({statusCode: 400})
    await expect(here.client.assets.upload('image', Buffer.alloc(0))).rejects.toMatchObject({statusCode: 400})
  })
})

describe('a file', () => {
  test('is uploaded and downloaded under a name', async () => {
    const bytes = Buffer.from([0, 1, 2, 255])
    const document = await here.client.assets.upload('file', bytes, {
      filename: 'Tide table.PDF',
      contentType: 'application/pdf',
    })
    expect(document).toMatchObject({
      _id: `file-${String(document['sha1hash'])}-pdf`,
      _type: 'sanity.fileAsset',
      mimeType: 'application/pdf',
      originalFilename: 'Tide table.PDF',
    })
    const served = await fetch(`${document.url}?dl=Tide%20table.PDF`)
    expect(served.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''Tide%20table.PDF`)
    expect(Buffer.from(await served.arrayBuffer())).toEqual(bytes)
  })

  test('that was never uploaded is not there', async () => {
    const {status} = await fetch(`${here.lake.url}/files/local/production/${'0'.repeat(40)}.pdf`)
    expect(status).toBe(404)
  })

  test('that a document uses is not deleted', async () => {
    const {_id} = await here.client.assets.upload('file', Buffer.from('used'))
    await here.client.create({_type: 'note', file: {_type: 'file', asset: {_type: 'reference', _ref: _id}}})
    await expect(here.client.delete(_id)).rejects.toMatchObject({statusCode: 409})
  })
})

test('assets are found where the lake is reached this time', async () => {
  const data = await createDataFolder()
  const first = await startLake({data, port: 0})
  const {_id, url} = await clientOf(first).assets.upload('file', Buffer.from('moved'))
  await first.close()
  const second = await startLake({data, port: 0})
  const moved = await clientOf(second).getDocument(_id)
  expect(moved?.['url']).toBe(url.replace(first.url, second.url))
  expect(await (await fetch(String(moved?.['url']))).text()).toBe('moved')
  expect((await call(second, '/users/me')).status).toBe(200)
  await second.close()
})
