import {expect, test} from 'vitest'
import {filesOfDrop} from '../../../../plugins/copytaster/tool/intake/files-of-drop.ts'
import {fileOf} from './desk-intake.ts'

/** A folder as a browser shows it: `children` a few at a time. */
function folder(name: string, children: readonly object[]): FileSystemEntry {
  const rest = [...children]
  const entry = {
    name,
    isDirectory: true,
    isFile: false,
    createReader: () => ({readEntries: (give: (some: readonly object[]) => void) => give(rest.splice(0, 2))}),
  }
  // The part of an entry that is looked at.
  return entry as unknown as FileSystemEntry
}

function entryOf(file: File | undefined, name = file?.name ?? ''): FileSystemEntry {
  const entry = {
    name,
    isDirectory: false,
    isFile: true,
    file: (give: (file: File) => void, fail: (error: Error) => void) => (file ? give(file) : fail(new Error('gone'))),
  }
  return entry as unknown as FileSystemEntry
}

const item = (entry: FileSystemEntry | null, file: File | null = null) => ({
  kind: 'file',
  webkitGetAsEntry: () => entry,
  getAsFile: () => file,
})

test('all files that were dropped are found, those in folders too, in the order of their names', async () => {
  const [a, b, c, d] = ['2.txt', '10.txt', 'deep.txt', 'beside.txt'].map((name) => fileOf(name, name))
  const files = await filesOfDrop({
    items: [
      item(
        folder('wire', [
          entryOf(b),
          entryOf(fileOf('.hidden', '')),
          folder('z', [entryOf(c)]),
          entryOf(undefined, '1.txt'),
          entryOf(a),
        ]),
      ),
      item(d ? entryOf(d) : null, d ?? null),
      {kind: 'string', getAsFile: () => null},
    ],
    files: [],
  })
  expect(files).toEqual([a, b, c, d])
})

test('a browser that knows no entries gives its files', async () => {
  const file = fileOf('a.txt', 'a')
  expect(await filesOfDrop({items: [{kind: 'file', getAsFile: () => file}], files: [file]})).toEqual([file])
  expect(await filesOfDrop({items: [], files: [file]})).toEqual([file])
})
