/** The part of a drop that holds files. */
export interface Drop {
  readonly items: Iterable<DropItem>
  readonly files: Iterable<File>
}

interface DropItem {
  readonly kind: string
  webkitGetAsEntry?(): FileSystemEntry | null
  getAsFile(): File | null
}

/** Files are read in the order of their names, as an import reads a folder. */
const byName = new Intl.Collator(undefined, {numeric: true})

/** All files that were dropped, those inside folders too; of a folder only what is not hidden. */
export async function filesOfDrop({items, files}: Drop): Promise<readonly File[]> {
  // What was dropped is gone once the event is over, so all of it is asked for at once.
  const dropped = [...items]
    .filter(({kind}) => kind === 'file')
    .map((item) => ({entry: item.webkitGetAsEntry?.() ?? undefined, file: item.getAsFile()}))
  if (dropped.length === 0) return [...files]
  const found: File[] = []
  for (const {entry, file} of dropped) {
    if (entry?.isDirectory) found.push(...(await filesIn(entry)))
    else if (file) found.push(file)
  }
  return found
}

async function filesIn(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.name.startsWith('.')) return []
  if (isFile(entry)) return fileOf(entry)
  if (!isFolder(entry)) return []
  const found: File[] = []
  for (const child of (await childrenOf(entry)).toSorted((a, b) => byName.compare(a.name, b.name))) {
    found.push(...(await filesIn(child)))
  }
  return found
}

/** None where it is gone or closed to the browser by now. */
async function fileOf(entry: FileSystemFileEntry): Promise<readonly File[]> {
  return new Promise((resolve) => {
    entry.file(
      (file) => resolve([file]),
      () => resolve([]),
    )
  })
}

/** A browser gives a hundred entries at a time, and none at the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]))
    })
    if (some.length === 0) return children
    children.push(...some)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
