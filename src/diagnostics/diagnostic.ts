import type {Code} from './codes.ts'

/** Where in the input: a file, UTF-16 offsets into the decoded text, or a path inside a structured format. */
export interface DiagnosticPlace {
  readonly file?: string
  /** The file inside the input that the rest is about, with those around it: "wire.zip → folder/story.xml". */
  readonly member?: string
  readonly start?: number
  readonly end?: number
  readonly path?: string
}

/** Something to tell the user that still lets a story through. The message says what, where and what to do. */
export interface Diagnostic {
  readonly code: Code
  readonly severity: 'error' | 'warning' | 'info'
  readonly message: string
  readonly at?: DiagnosticPlace
}
