import type {Diagnostic} from './diagnostics/diagnostic.ts'
import type {Story} from './story/story.ts'

export const formats = ['plain-text'] as const
export type FormatName = (typeof formats)[number]

/** Hints about the bytes. They are never believed against the bytes themselves. */
export interface ReadOptions {
  readonly fileName?: string
  readonly contentType?: string
  /** Where the copy was taken from. */
  readonly url?: string
  /** Read as this format instead of detecting one. */
  readonly format?: FormatName
}

export interface ReadResult {
  /** None where nothing could be read: then `diagnostics` say why. */
  readonly stories: readonly Story[]
  readonly diagnostics: readonly Diagnostic[]
  /** Which format the bytes are in; none where no format fits. */
  readonly format?: FormatName
}

/** Reads bytes of any known format into stories. Placeholder signature until the pipeline stands. */
export function readStory(_bytes: Uint8Array, _options: ReadOptions = {}): ReadResult {
  return {stories: [], diagnostics: []}
}
