import type {ClientPerspective} from '@sanity/client'
import {beforeAll, describe, expect, test} from 'vitest'
import {call, type LakeUnderTest, startTestLake} from './lake-under-test.ts'

let here: LakeUnderTest
beforeAll(async () => {
  here = await startTestLake()
  await here.client
    .transaction()
    .create({_id: 'ann', _type: 'author', name: 'Ann'})
    .create({_id: 'drafts.ann', _type: 'author', name: 'Anne'})
    .create({_id: 'both', _type: 'note', text: 'published', by: {_type: 'reference', _ref: 'ann'}})
    .create({_id: 'drafts.both', _type: 'note', text: 'draft', by: {_type: 'reference', _ref: 'ann'}})
    .create({_id: 'versions.spring.both', _type: 'note', text: 'spring'})
    .create({_id: 'drafts.new', _type: 'note', text: 'new draft'})
    .create({_id: 'old', _type: 'note', text: 'old'})
    .commit()
})

const query = '*[_type == "note"] | order(_id) {_id, _originalId, text, "by": by->name}'

describe('a perspective', () => {
  test.each<[ClientPerspective, object[]]>([
    [
      'raw',
      [
        {_id: 'both', text: 'published', by: 'Ann'},
        {_id: 'drafts.both', text: 'draft', by: 'Ann'},
        {_id: 'drafts.new', text: 'new draft', by: null},
        {_id: 'old', text: 'old', by: null},
        {_id: 'versions.spring.both', text: 'spring', by: null},
      ],
    ],
    [
      'published',
      [
        {_id: 'both', text: 'published', by: 'Ann'},
        {_id: 'old', text: 'old', by: null},
      ],
    ],
    [
      'drafts',
      [
        {_id: 'both', _originalId: 'drafts.both', text: 'draft', by: 'Anne'},
        {_id: 'new', _originalId: 'drafts.new', text: 'new draft', by: null},
        {_id: 'old', _originalId: 'old', text: 'old', by: null},
      ],
    ],
    [
      ['spring', 'drafts'],
      [
        {_id: 'both', _originalId: 'versions.spring.both', text: 'spring', by: null},
        {_id: 'new', _originalId: 'drafts.new', text: 'new draft', by: null},
        {_id: 'old', _originalId: 'old', text: 'old', by: null},
      ],
    ],
  ])('%s', async (perspective, expected) => {
    const found = await here.client.fetch(query, {}, {perspective})
    expect(found).toEqual(expected.map((document) => ({_originalId: null, ...document})))
  })

  test('drafts finds by published id, by reference, and by group', async () => {
    const asked = `{
      "byId": *[_id == "both"].text,
      "byDraftId": *[_id == "drafts.both"].text,
      "byReference": *[references("ann")]._id,
      "byGroup": *[sanity::versionOf("both")]._originalId,
      "all": count(*)
    }`
    expect(await here.client.fetch(asked, {}, {perspective: 'drafts'})).toEqual({
      byId: ['draft'],
      byDraftId: [],
      byReference: ['both'],
      byGroup: ['drafts.both'],
      all: 4,
    })
  })

  test('raw finds all versions of a group', async () => {
    const ids = await here.client.fetch('*[sanity::versionOf("both")]._id', {}, {perspective: 'raw'})
    expect(ids).toEqual(['both', 'drafts.both', 'versions.spring.both'])
  })

  test('that is none is refused', async () => {
    const {status} = await call(here.lake, '/data/query/production?query=1&perspective=raw,drafts')
    expect(status).toBe(400)
  })

  test.each([
    ['v2025-02-19', 2],
    ['v2024-12-01', 5],
    ['v1', 5],
    ['vX', 2],
  ])('where none is named depends on the version: %s', async (version, expected) => {
    const address = `${here.lake.url}/${version}/data/query/production?query=${encodeURIComponent('count(*[_type == "note"])')}`
    const response = await fetch(address, {headers: {authorization: `Bearer ${here.lake.token}`}})
    expect(await response.json()).toMatchObject({result: expected})
  })

  test('previewDrafts is drafts by its old name', async () => {
    const address = `/data/query/production?query=${encodeURIComponent('count(*)')}&perspective=`
    const [old, present] = await Promise.all(['previewDrafts', 'drafts'].map((name) => call(here.lake, address + name)))
    expect(old?.body).toMatchObject({result: 4})
    expect(present?.body).toMatchObject({result: 4})
  })
})
