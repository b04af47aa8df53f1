import type {Diagnostic} from '../../diagnostics/diagnostic.ts'

export const noEntries: Diagnostic = {
  code: 'no-story',
  severity: 'warning',
  message: 'The feed holds no entry. It may be empty for now; else get it again, it may have been cut off.',
}
