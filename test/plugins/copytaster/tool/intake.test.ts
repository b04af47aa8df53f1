import {beforeEach, describe, expect, test} from 'vitest'
import {contentHash} from '../../../../src/documents/content-hash.ts'
import {isUnsaved} from '../../../../plugins/copytaster/tool/intake/state-of-row.ts'
import {validateDocument} from '../../../../src/documents/validate.ts'
import {startTestLake} from '../../../lake/lake-under-test.ts'
import {copyOf, fileOf, openIntake} from './desk-intake.ts'

const {client} = await startTestLake()
const all = () =>
  client.fetch<{_id: string; _type: string}[]>('*[_type in ["article", "author", "source", "wireItem"]] | order(_id)')
const drafts = () => client.fetch<Record<string, unknown>[]>('*[_type == "article"] | order(headline)')

beforeEach(async () => {
  await client.delete({query: '*[defined(_id)]'})
})

/** One intake, connected, with copy in its box that has been looked up. */
async function pasted(text: string, settings: Parameters<typeof openIntake>[1] = {}) {
  const desk = openIntake(client, settings)
  desk.connect()
  desk.paste(text)
  await expect.poll(desk.rowStates).not.toContain('looking')
  return desk
}

describe('what is pasted', () => {
  test('is read at once, and becomes a draft with all that it needs', async () => {
    const {intake, rowStates, keys} = await pasted(copyOf('Night ferry is back'))
    expect(rowStates()).toEqual(['new'])
    const created = keys()
    expect(await intake.create(keys())).toEqual(created)
    expect(rowStates()).toEqual(['created'])
    const documents = await all()
    expect(documents.map(({_type}) => _type).toSorted()).toEqual(['article', 'author', 'source', 'wireItem'])
    for (const document of documents)
      expect(validateDocument({...document, _id: document._id.replace('drafts.', '')})).toEqual([])
    const [draft] = await drafts()
    expect(draft?._id).toMatch(/^drafts\.article-/)
    expect(documents).toContainEqual(
      expect.objectContaining({
        _type: 'wireItem',
        receivedAt: '2031-01-01T00:00:00.000Z',
        articleHash: contentHash(draft ?? {}),
      }),
    )
  })

  test('leaves the box free for the next story once its draft is there', async () => {
    const {intake, keys, paste, rowStates} = await pasted(copyOf('Night ferry is back'))
    await intake.create(keys())
    expect(intake.state().paste.text).toBe('')
    paste(copyOf('Day ferry is back', 'It was a windy day.'))
    await expect.poll(rowStates).toEqual(['created', 'new'])
    expect(intake.state().selected).toBe(keys()[1])
  })

  test('is read again when it is changed, and what was written into its fields stays', async () => {
    const {intake, keys, rowStates, endPauses} = await pasted(copyOf('Night ferry is bcak'))
    const [key = ''] = keys()
    intake.edit(key, {deck: 'At last.'})
    intake.paste({text: copyOf('Night ferry is back'), url: ''}, 'soon')
    expect(rowStates()).toEqual(['looking'])
    expect(intake.state().rows[0]?.story?.read.headline).toBe('Night ferry is bcak')
    endPauses()
    await expect.poll(rowStates).toEqual(['new'])
    expect(intake.state().rows[0]?.story?.read.headline).toBe('Night ferry is back')
    expect(intake.state().rows[0]?.edits).toEqual({deck: 'At last.'})
  })

  test('goes when the box is emptied, and the address stays', async () => {
    const {intake, keys, paste} = await pasted(copyOf('Night ferry is back'))
    paste(' ', 'https://harbour.example/ferry')
    expect(keys()).toEqual([])
    expect(intake.state().paste.url).toBe('https://harbour.example/ferry')
  })

  test('is there again after a reload, until its draft is there', async () => {
    const kept = new Map<string, string>()
    await pasted(copyOf('Night ferry is back'), {kept})
    const {connect, intake, rowStates, keys} = openIntake(client, {kept})
    connect()
    await expect.poll(rowStates).toEqual(['new'])
    await intake.create(keys())
    expect(openIntake(client, {kept}).intake.state().paste.text).toBe('')
  })

  test('stands in the list when the next story is pasted', async () => {
    const {intake, paste, rowStates} = await pasted(copyOf('Night ferry is back'))
    intake.freePaste()
    paste(copyOf('Day ferry is back', 'It was a windy day.'))
    await expect.poll(rowStates).toEqual(['new', 'new'])
    intake.remove([intake.state().rows[1]?.key ?? ''])
    expect(intake.state().paste.text).toBe('')
    expect(rowStates()).toEqual(['new'])
  })
})

describe('what is in the lake', () => {
  beforeEach(async () => {
    const {intake, keys} = await pasted(copyOf('Night ferry is back'))
    await intake.create(keys())
  })

  test('is not imported twice', async () => {
    const {intake, rowStates, keys} = await pasted(copyOf('Night ferry is back'))
    expect(rowStates()).toEqual(['imported'])
    expect(intake.state().rows[0]?.progress).toMatchObject({
      outlook: {article: {_id: expect.stringContaining('article-')}},
    })
    expect(await intake.create(keys())).toEqual([])
    expect(await drafts()).toHaveLength(1)
  })

  test('is known by its bytes though the address is another', async () => {
    const desk = openIntake(client)
    desk.connect()
    desk.paste(copyOf('Night ferry is back'), 'https://harbour.example/ferry')
    await expect.poll(desk.rowStates).toEqual(['imported'])
  })

  test('is known by a headline that differs in case and punctuation, and another draft is still possible', async () => {
    const {intake, rowStates, keys} = await pasted(copyOf('NIGHT FERRY: is back!', 'Other words.'))
    expect(rowStates()).toEqual(['alike'])
    await intake.create(keys())
    expect(rowStates()).toEqual(['created'])
    expect(await drafts()).toHaveLength(2)
  })

  test('is looked up again by a headline that is changed', async () => {
    const {intake, rowStates, keys, endPauses} = await pasted(copyOf('Something else', 'Other words.'))
    expect(rowStates()).toEqual(['new'])
    intake.edit(keys()[0] ?? '', {headline: 'Night ferry is back'})
    endPauses()
    await expect.poll(rowStates).toEqual(['alike'])
  })

  test('can be had again when it was deleted', async () => {
    const [draft] = await drafts()
    await client.delete(String(draft?._id))
    const {intake, rowStates, keys} = await pasted(copyOf('Night ferry is back'))
    expect(rowStates()).toEqual(['deleted'])
    await intake.create(keys())
    expect(await drafts()).toMatchObject([{_id: draft?._id}])
  })
})

describe('a version of a story with an address', () => {
  const url = 'https://harbour.example/ferry'
  async function versioned(text: string) {
    const desk = openIntake(client)
    desk.connect()
    desk.paste(text, url)
    await expect.poll(desk.rowStates).not.toContain('looking')
    return desk
  }

  test('replaces the draft of the one before that nobody has touched', async () => {
    const one = await versioned(copyOf('Ferry is back'))
    await one.intake.create(one.keys())
    const two = await versioned(copyOf('Ferry is back', 'It called twice.'))
    expect(two.rowStates()).toEqual(['changed'])
    await two.intake.create(two.keys())
    expect(two.intake.state().rows[0]?.progress).toMatchObject({at: 'created', again: true})
    expect(JSON.stringify(await drafts())).toContain('It called twice.')
  })

  test('leaves the draft alone that an editor changed before it was made', async () => {
    const one = await versioned(copyOf('Ferry is back'))
    one.intake.edit(one.keys()[0] ?? '', {headline: 'Our ferry is back'})
    await one.intake.create(one.keys())
    expect(await drafts()).toMatchObject([{headline: 'Our ferry is back', slug: {current: 'our-ferry-is-back'}}])
    const two = await versioned(copyOf('Ferry is back', 'It called twice.'))
    expect(two.rowStates()).toEqual(['edited'])
    expect(await two.intake.create(two.keys())).toEqual([])
  })
})

test('a source that the desk has filed under an id of its own is not made twice', async () => {
  await client.create({_id: 'desk-gull', _type: 'source', name: 'Gull', aliases: ['The HARBOUR GULL']})
  const {intake, keys} = await pasted(copyOf('Night ferry is back'))
  await intake.create(keys())
  expect(await client.fetch('*[_type == "source"]._id')).toEqual(['desk-gull'])
  expect(await client.fetch('*[_type == "article"][0].source._ref')).toBe('desk-gull')
  const again = await pasted(copyOf('Night ferry is back'))
  expect(again.rowStates()).toEqual(['imported'])
})

test('a draft is of the type and under the names that the newsroom has', async () => {
  const options = {
    articleTypes: [{type: 'story', fields: {headline: 'title', body: 'content', notices: 'notices', source: 'house'}}],
  }
  const {intake, keys} = await pasted(copyOf('Night ferry is back'), {options})
  await intake.create(keys())
  expect(await client.fetch('*[_type == "story"][0]')).toMatchObject({
    title: 'Night ferry is back',
    house: {_type: 'reference'},
  })
  const again = await pasted(copyOf('night ferry is BACK', 'Other words.'), {options})
  expect(again.rowStates()).toEqual(['alike'])
})

describe('while a draft is created', () => {
  test('somebody else imports the story: nothing is written, and the row says so', async () => {
    const {intake, keys, rowStates} = await pasted(copyOf('Night ferry is back'))
    const other = await pasted(copyOf('Night ferry is back'))
    await other.intake.create(other.keys())
    expect(await intake.create(keys())).toEqual([])
    expect(rowStates()).toEqual(['imported'])
    expect(intake.state().rows[0]?.progress).toMatchObject({note: {name: 'overtaken'}})
  })

  test('an article of the same headline appears: the editor is asked first', async () => {
    const {intake, keys, rowStates} = await pasted(copyOf('Night ferry is back'))
    await client.create({_id: 'other', _type: 'article', headline: 'Night ferry is back.'})
    expect(await intake.create(keys())).toEqual([])
    expect(rowStates()).toEqual(['alike'])
    expect(await intake.create(keys())).toHaveLength(1)
  })

  test('somebody else imports it between the look and the writing', async () => {
    let first = true
    const {intake, keys, rowStates} = await pasted(copyOf('Night ferry is back'), {
      wrap: (lake) => ({
        ...lake,
        async write(mutations, id) {
          if (first) {
            first = false
            const other = await pasted(copyOf('Night ferry is back'))
            await other.intake.create(other.keys())
          }
          await lake.write(mutations, id)
        },
      }),
    })
    expect(await intake.create(keys())).toEqual([])
    expect(rowStates()).toEqual(['imported'])
  })

  test('the answer is lost: the draft is there and the row says so', async () => {
    const {intake, keys, rowStates} = await pasted(copyOf('Night ferry is back'), {
      wrap: (lake) => ({
        ...lake,
        async write(mutations, id) {
          await lake.write(mutations, id)
          throw new Error('socket hang up')
        },
      }),
    })
    expect(await intake.create(keys())).toHaveLength(1)
    expect(rowStates()).toEqual(['created'])
  })

  test('the lake refuses: nothing of what was pasted or edited is lost', async () => {
    const text = copyOf('Night ferry is back')
    const {intake, keys, rowStates} = await pasted(text, {
      wrap: (lake) => ({...lake, write: () => Promise.reject(new Error('Insufficient permissions'))}),
    })
    intake.edit(keys()[0] ?? '', {headline: 'Ours'})
    expect(await intake.create(keys())).toEqual([])
    expect(rowStates()).toEqual(['new'])
    expect(intake.state().rows[0]).toMatchObject({
      edits: {headline: 'Ours'},
      progress: {note: {name: 'refused', message: 'Insufficient permissions'}},
    })
    expect(intake.state().paste.text).toBe(text)
  })

  test('the lake does not answer at all: it is said, and a later attempt goes through', async () => {
    let down = true
    const {intake, keys, rowStates} = await pasted(copyOf('Night ferry is back'), {
      wrap: (lake) => ({
        ...lake,
        find: (request) => (down ? Promise.reject(new Error('no network')) : lake.find(request)),
      }),
    })
    expect(rowStates()).toEqual(['unseen'])
    expect(intake.state().rows[0]?.progress).toMatchObject({message: 'no network'})
    down = false
    await intake.look(keys())
    expect(rowStates()).toEqual(['new'])
  })
})

describe('files', () => {
  test('are read one after the other; one that cannot be read stops none', async () => {
    const {intake, connect, rowStates} = openIntake(client)
    connect()
    const counts: string[] = []
    intake.subscribe(() => {
      const {reading} = intake.state()
      counts.push(reading ? `${reading.done}/${reading.total}` : 'done')
    })
    const folder = Object.assign(fileOf('folder', ''), {arrayBuffer: () => Promise.reject(new Error('is a folder'))})
    const large = fileOf('large.txt', 'x')
    Object.defineProperty(large, 'size', {value: 65 * 1024 * 1024})
    await intake.addFiles([
      fileOf('a.txt', copyOf('Ferry is back')),
      fileOf('b.pdf', Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x2d)),
      folder,
      large,
      fileOf('empty.txt', ''),
      fileOf('c.txt', copyOf('Tram is back', 'It was a windy day.')),
    ])
    await expect.poll(rowStates).toEqual(['new', 'unreadable', 'unreadable', 'unreadable', 'unreadable', 'new'])
    const codes = intake
      .state()
      .rows.map(({diagnostics}) => diagnostics.find(({severity}) => severity === 'error')?.code)
    expect(codes).toEqual([undefined, 'input-binary', 'file-unreadable', 'input-too-large', 'input-empty', undefined])
    expect([...new Set(counts)]).toEqual(['0/6', '1/6', '2/6', '3/6', '4/6', '5/6', 'done'])
    expect(intake.state().selected).toBe(intake.state().rows[0]?.key)
  })

  test('that are the same, or look the same, are created once', async () => {
    const {intake, connect, rowStates, keys} = openIntake(client)
    connect()
    await intake.addFiles([
      fileOf('a.txt', copyOf('Ferry is back')),
      fileOf('copy of a.txt', copyOf('Ferry is back')),
      fileOf('b.txt', copyOf('FERRY is back!', 'Other words.')),
      fileOf('c.txt', copyOf('Tram is back', 'It was a windy day.')),
    ])
    await expect.poll(rowStates).toEqual(['new', 'twice', 'alike', 'new'])
    await intake.create(keys().filter((_, index) => rowStates()[index] === 'new'))
    expect(rowStates()).toEqual(['created', 'imported', 'alike', 'created'])
    expect(await drafts()).toHaveLength(2)
  })

  test('are left unread when somebody stops', async () => {
    const {intake, connect, rowStates} = openIntake(client)
    connect()
    const stop = Object.assign(fileOf('b.txt', ''), {
      async arrayBuffer() {
        intake.cancel()
        return new ArrayBuffer(0)
      },
    })
    await intake.addFiles([fileOf('a.txt', copyOf('Ferry is back')), stop, fileOf('c.txt', copyOf('Tram is back'))])
    await expect.poll(rowStates).toEqual(['new'])
    expect(intake.state().reading).toBeUndefined()
    await intake.addFiles([fileOf('c.txt', copyOf('Tram is back', 'Wind.'))])
    await expect.poll(rowStates).toEqual(['new', 'new'])
  })
})

test('leaving the page would lose files and corrections, not what the browser keeps or what is written', async () => {
  const {intake, keys} = await pasted(copyOf('Night ferry is back'))
  const isLost = () => isUnsaved(intake.state().rows)
  expect(isLost()).toBe(false)
  intake.edit(keys()[0] ?? '', {deck: 'At last.'})
  expect(isLost()).toBe(true)
  await intake.create(keys())
  expect(isLost()).toBe(false)
  await intake.addFiles([fileOf('c.txt', copyOf('Tram is back', 'Wind.'))])
  await expect.poll(isLost).toBe(true)
})
