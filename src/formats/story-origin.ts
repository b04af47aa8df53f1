/** Where in an input a story came from. */
export interface StoryOrigin {
  /** Names of the files on the way to it, the outermost first; none where the input itself holds it. */
  readonly path: readonly string[]
  /** Of the file that holds it. */
  readonly format: string
  /** The file that holds it, as it came: the input, or a file inside it. */
  readonly file: Uint8Array
  /** The bytes in which its text stands: the file's, or those of a part of it, unpacked and decoded. */
  readonly payload: Uint8Array
  /** Which of the file's stories it is, from 0. */
  readonly index: number
}

/** A file inside another as a person reads it, the outermost first. */
export const memberName = (path: readonly string[]): string => path.join(' → ')
