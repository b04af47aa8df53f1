import type {Diagnostic} from '../diagnostics/diagnostic.ts'

/** Says how many characters of a decoded text stand for bytes that could not be read. */
export function replacedDiagnostic(text: string): Diagnostic {
  const count = text.split('\uFFFD').length - 1
  return {
    code: 'characters-replaced',
    severity: 'error',
    message: `${count} damaged character${count === 1 ? '' : 's'} could not be read and became \uFFFD. Compare with the original or get the file again.`,
    at: {start: text.indexOf('\uFFFD'), end: text.indexOf('\uFFFD') + 1},
  }
}
