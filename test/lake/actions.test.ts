import type {Action} from '@sanity/client'
import {beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {call, type LakeUnderTest, startTestLake} from './lake-under-test.ts'

let here: LakeUnderTest
beforeAll(async () => {
  here = await startTestLake()
})

const action = (name: string, more: object): Action =>
  ({actionType: `sanity.action.document.${name}`, ...more}) as Action // the name makes the kind

/** Ids and titles of all notes, before and after which a test looks. */
const notes = (): Promise<unknown> => here.client.fetch('*[_type == "note"] | order(_id) {_id, title}')

beforeEach(async () => {
  await here.client.delete({query: '*[_type in ["note", "holder"]]'})
  await here.client.create({_id: 'live', _type: 'note', title: 'live'})
  await here.client.create({_id: 'drafts.both', _type: 'note', title: 'draft', _createdAt: '2020-01-01T00:00:00Z'})
  await here.client.create({_id: 'both', _type: 'note', title: 'published'})
})

const pair = (id: string): object => ({publishedId: id, draftId: `drafts.${id}`})
const untouched = [
  {_id: 'both', title: 'published'},
  {_id: 'drafts.both', title: 'draft'},
  {_id: 'live', title: 'live'},
]

describe('an action', () => {
  test.each<[string, Action, object[]]>([
    [
      'create makes a draft',
      action('create', {
        publishedId: 'new',
        attributes: {_id: 'drafts.new', _type: 'note', title: 'new'},
        ifExists: 'fail',
      }),
      [...untouched.slice(0, 2), {_id: 'drafts.new', title: 'new'}, ...untouched.slice(2)],
    ],
    [
      'create leaves what is there',
      action('create', {publishedId: 'both', attributes: {_id: 'drafts.both', _type: 'note'}, ifExists: 'ignore'}),
      untouched,
    ],
    [
      'edit makes a draft of what is published',
      action('edit', {...pair('live'), patch: {set: {title: 'edited'}}}),
      [...untouched.slice(0, 2), {_id: 'drafts.live', title: 'edited'}, ...untouched.slice(2)],
    ],
    [
      'edit edits the draft there is',
      action('edit', {...pair('both'), patch: {set: {title: 'edited'}}}),
      [untouched[0] ?? {}, {_id: 'drafts.both', title: 'edited'}, untouched[2] ?? {}],
    ],
    [
      'publish',
      action('publish', pair('both')),
      [
        {_id: 'both', title: 'draft'},
        {_id: 'live', title: 'live'},
      ],
    ],
    ['unpublish', action('unpublish', pair('live')), [...untouched.slice(0, 2), {_id: 'drafts.live', title: 'live'}]],
    ['unpublish leaves the draft there is', action('unpublish', pair('both')), untouched.slice(1)],
    ['discard', action('discard', {draftId: 'drafts.both'}), [untouched[0] ?? {}, untouched[2] ?? {}]],
    [
      'version.discard',
      action('version.discard', {versionId: 'drafts.both'}),
      [untouched[0] ?? {}, untouched[2] ?? {}],
    ],
    ['delete', action('delete', {publishedId: 'both', includeDrafts: ['drafts.both']}), [{_id: 'live', title: 'live'}]],
    [
      'replaceDraft',
      action('replaceDraft', {publishedId: 'both', attributes: {_id: 'drafts.both', _type: 'note', title: 'restored'}}),
      [untouched[0] ?? {}, {_id: 'drafts.both', title: 'restored'}, untouched[2] ?? {}],
    ],
    [
      'version.create from a base',
      action('version.create', {publishedId: 'live', baseId: 'live', versionId: 'versions.spring.live'}),
      [...untouched, {_id: 'versions.spring.live', title: 'live'}],
    ],
    [
      'version.create from a document',
      action('version.create', {
        publishedId: 'live',
        document: {_id: 'versions.spring.live', _type: 'note', title: 'spring'},
      }),
      [...untouched, {_id: 'versions.spring.live', title: 'spring'}],
    ],
  ])('%s', async (_name, one, expected) => {
    await here.client.action(one)
    expect(await notes()).toEqual(expected)
  })

  test('several in one request are one transaction, each seeing what those before it did', async () => {
    const {transactionId} = await here.client.action(
      [
        action('edit', {...pair('live'), patch: {set: {title: 'edited'}}}),
        action('edit', {...pair('live'), patch: {set: {deck: 'too'}}}),
        action('publish', pair('live')),
      ],
      {transactionId: 'all-three'},
    )
    expect(transactionId).toBe('all-three')
    expect(await here.client.getDocument('live')).toMatchObject({title: 'edited', deck: 'too', _rev: 'all-three'})
    expect(await here.client.getDocument('drafts.live')).toBeUndefined()
  })

  test('publish keeps the time at which the draft was created', async () => {
    await here.client.action(action('publish', pair('both')))
    expect(await here.client.getDocument('both')).toMatchObject({_createdAt: '2020-01-01T00:00:00Z'})
  })

  test('publish strengthens references that were weak because their target was a draft', async () => {
    const reference = {_type: 'reference', _ref: 'live', _weak: true, _strengthenOnPublish: {type: 'note'}}
    const staysWeak = {...reference, _strengthenOnPublish: {type: 'note', weak: true}}
    await here.client.create({
      _id: 'drafts.holder',
      _type: 'holder',
      list: [reference],
      staysWeak,
      plainWeak: {_type: 'reference', _ref: 'x', _weak: true},
    })
    await here.client.action(action('publish', pair('holder')))
    expect(await here.client.getDocument('holder')).toMatchObject({
      list: [{_type: 'reference', _ref: 'live'}],
      staysWeak: {_type: 'reference', _ref: 'live', _weak: true},
      plainWeak: {_type: 'reference', _ref: 'x', _weak: true},
    })
    expect(JSON.stringify(await here.client.getDocument('holder'))).not.toContain('_strengthenOnPublish')
  })

  test('that is only tried changes nothing', async () => {
    await here.client.action(action('publish', pair('both')), {dryRun: true})
    expect(await notes()).toEqual(untouched)
  })
})

describe('an action that cannot be carried out changes nothing', () => {
  test.each<[string, number, Action, string]>([
    ['publish without a draft', 404, action('publish', pair('none')), 'documentNotFoundError'],
    [
      'publish of another draft',
      409,
      action('publish', {...pair('both'), ifDraftRevisionId: 'old'}),
      'documentRevisionIDDoesNotMatchError',
    ],
    [
      'publish over another document',
      409,
      action('publish', {...pair('both'), ifPublishedRevisionId: 'old'}),
      'documentRevisionIDDoesNotMatchError',
    ],
    ['edit of nothing', 404, action('edit', {...pair('none'), patch: {set: {a: 1}}}), 'documentNotFoundError'],
    ['discard of nothing', 404, action('discard', {draftId: 'drafts.none'}), 'documentNotFoundError'],
    ['unpublish of nothing', 404, action('unpublish', pair('none')), 'documentNotFoundError'],
    ['delete of nothing', 404, action('delete', {publishedId: 'none', includeDrafts: []}), 'documentNotFoundError'],
    [
      'delete that leaves a draft',
      409,
      action('delete', {publishedId: 'both', includeDrafts: []}),
      'documentHasDraftsError',
    ],
    [
      'create of what is there',
      409,
      action('create', {publishedId: 'both', attributes: {_id: 'drafts.both', _type: 'note'}, ifExists: 'fail'}),
      'documentAlreadyExistsError',
    ],
    [
      'publish of a reference to a draft',
      409,
      action('replaceDraft', {
        publishedId: 'both',
        attributes: {_id: 'drafts.both', _type: 'note', a: {_type: 'reference', _ref: 'none'}},
      }),
      'documentReferenceDoesNotExistError',
    ],
    ['version.create of nothing', 400, action('version.create', {publishedId: 'live'}), 'validationError'],
    ['a release', 400, {actionType: 'sanity.action.release.create', releaseId: 'r1'}, 'validationError'],
  ])('%s', async (_name, status, one, type) => {
    const first = action('edit', {...pair('live'), patch: {set: {title: 'must not stay'}}})
    const body = JSON.stringify({actions: [first, one]})
    expect(await call(here.lake, '/data/actions/production', {method: 'POST', body})).toMatchObject({
      status,
      body: {
        error: {
          type: 'actionError',
          description: expect.stringMatching(/^Action failed: /),
          items: [{error: {type}, index: 1}],
        },
      },
    })
    expect(await notes()).toEqual(untouched)
  })
})
