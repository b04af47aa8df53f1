import type {Unpacked} from '../../bytes/unpack.ts'

/** A file as an archive lists it. */
export interface ArchiveEntry {
  /** As the archive has it: with folders, with either slash, perhaps with a path that leads out of it. */
  readonly name: string
  readonly packedSize: number
  /** Why it cannot be unpacked ("encrypted"). */
  readonly refusal?: string
  /** To `limit` bytes at most. */
  unpack(limit: number): Unpacked
}
