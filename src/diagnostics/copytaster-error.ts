import type {Code} from './codes.ts'

/** The only error this package throws, and only where there is no result. `message` says what, where and what to do. */
export class CopytasterError extends Error {
  readonly code: Code

  constructor(code: Code, message: string, options?: {readonly cause?: unknown}) {
    super(message, options)
    this.name = 'CopytasterError'
    this.code = code
  }
}
