import {unpack, type Unpacked} from '../../bytes/unpack.ts'
import type {ArchiveEntry} from './archive-entry.ts'

const fileHead = 0x04034b50
const directoryHead = 0x02014b50
const directoryEnd = 0x06054b50
const directoryEnd64 = 0x06064b50
const directoryLocator64 = 0x07064b50
/** Of the comment behind the directory's end. */
const longestComment = 65_535

/** Whether the bytes begin as a ZIP archive does: with a file, or with the end of an empty one's directory. */
export function isZip(bytes: Uint8Array): boolean {
  if (bytes.length < 22) return false
  const head = viewOf(bytes).getUint32(0, true)
  return head === fileHead || head === directoryEnd
}

export interface ZipListing {
  readonly entries: readonly ArchiveEntry[]
  /** The list of files is missing or not whole. */
  readonly isCutOff: boolean
}

/**
 * The files of a ZIP archive in the order of its directory, which is read here because unpackers take no look at what is
 * encrypted and give up all files for one that is damaged. Where the directory is missing, because the archive was cut
 * off, the files are looked for one behind the other.
 */
export function zipEntries(bytes: Uint8Array): ZipListing {
  const view = viewOf(bytes)
  const directory = findDirectory(view)
  if (directory === undefined) return {entries: looseEntries(view, bytes), isCutOff: true}
  const entries: ArchiveEntry[] = []
  let at = directory.start
  while (entries.length < directory.count && at + 46 <= bytes.length && view.getUint32(at, true) === directoryHead) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const extra = at + 46 + (nameLength ?? 0)
    entries.push(entryAt(view, bytes, at, directory.shift))
    at = extra + (extraLength ?? 0) + (commentLength ?? 0)
  }
  return {entries, isCutOff: entries.length < directory.count}
}

/** Files by their own heads, the one that was cut off too; one that says no size reaches to the end. */
function looseEntries(view: DataView, bytes: Uint8Array): ArchiveEntry[] {
  const entries: ArchiveEntry[] = []
  let at = 0
  while (at + 30 <= bytes.length && view.getUint32(at, true) === fileHead) {
    const nameEnd = at + 30 + view.getUint16(at + 26, true)
    const start = nameEnd + view.getUint16(at + 28, true)
    const method = view.getUint16(at + 8, true)
    const hasSize = (view.getUint16(at + 6, true) & 8) === 0
    const packedSize = hasSize ? view.getUint32(at + 18, true) : Math.max(0, bytes.length - start)
    const sizes = {size: hasSize ? view.getUint32(at + 22, true) : 0, packedSize, offset: at, method}
    entries.push({
      name: nameOf(bytes.subarray(at + 30, nameEnd)),
      packedSize,
      ...refusalOf(view.getUint16(at + 6, true), method),
      unpack: (limit) => unpackAt(view, bytes, sizes, limit),
    })
    at = start + packedSize
  }
  return entries
}

function refusalOf(flags: number, method: number): Pick<ArchiveEntry, 'refusal'> {
  if ((flags & 1) !== 0) return {refusal: 'encrypted'}
  return method === 0 || method === 8 ? {} : {refusal: `packed in a way that is not read (method ${method})`}
}

interface Directory {
  readonly start: number
  readonly count: number
  /** Bytes that stand before the archive, as in one that unpacks itself. */
  readonly shift: number
}

function findDirectory(view: DataView): Directory | undefined {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) !== directoryEnd) continue
    const large =
      at >= 20 && view.getUint32(at - 20, true) === directoryLocator64 ? largeDirectory(view, at - 20) : undefined
    if (large !== undefined) return large
    const [size, offset] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)]
    const shift = at - size - offset
    const count = view.getUint16(at + 10, true)
    if (shift >= 0) return {start: at - size, count, shift}
  }
  return undefined
}

function largeDirectory(view: DataView, locator: number): Directory | undefined {
  const at = Number(view.getBigUint64(locator + 8, true))
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== directoryEnd64) return undefined
  const start = Number(view.getBigUint64(at + 48, true))
  return start > view.byteLength ? undefined : {start, count: Number(view.getBigUint64(at + 32, true)), shift: 0}
}

function entryAt(view: DataView, bytes: Uint8Array, at: number, shift: number): ArchiveEntry {
  const nameLength = view.getUint16(at + 28, true)
  const extra = {start: at + 46 + nameLength, end: at + 46 + nameLength + view.getUint16(at + 30, true)}
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const sizes = largeSizes(view, extra, {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  })
  return {
    name: nameOf(bytes.subarray(at + 46, at + 46 + nameLength)),
    packedSize: sizes.packedSize,
    ...refusalOf(flags, method),
    unpack: (limit) => unpackAt(view, bytes, {...sizes, offset: sizes.offset + shift, method}, limit),
  }
}

interface Sizes {
  readonly size: number
  readonly packedSize: number
  readonly offset: number
}

/** ZIP64 (extra field 1) has, in this order, those of the three that do not fit in 32 bits. */
function largeSizes(view: DataView, extra: {start: number; end: number}, sizes: Sizes): Sizes {
  const end = Math.min(extra.end, view.byteLength)
  for (let at = extra.start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let next = at + 4
    const large = (value: number): number => {
      if (value !== 0xffffffff || next + 8 > end) return value
      next += 8
      return Number(view.getBigUint64(next - 8, true))
    }
    const [size, packedSize, offset] = [sizes.size, sizes.packedSize, sizes.offset].map(large)
    return {size: size ?? 0, packedSize: packedSize ?? 0, offset: offset ?? 0}
  }
  return sizes
}

function unpackAt(
  view: DataView,
  bytes: Uint8Array,
  {size, packedSize, offset, method}: Sizes & {readonly method: number},
  limit: number,
): Unpacked {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== fileHead) return {fault: 'damaged'}
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const packed = bytes.subarray(start, start + packedSize)
  if (size > limit) return {fault: 'too-large'}
  if (method === 0) return packed.length < packedSize ? {bytes: packed, isDamaged: true} : {bytes: packed}
  const unpacked = unpack(packed, 'deflate', limit)
  // Said in the directory, and wrong: the data or the directory is not what was packed.
  return 'bytes' in unpacked && unpacked.bytes.length !== size ? {bytes: unpacked.bytes, isDamaged: true} : unpacked
}

/** UTF-8, as nearly all write it by now, else the charset of Windows. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
