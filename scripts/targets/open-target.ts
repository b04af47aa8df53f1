import {CopytasterError} from '../../src/diagnostics/copytaster-error.ts'
import type {Environment} from '../environment.ts'
import {ndjsonPrinter, ndjsonTarget} from './ndjson.ts'
import type {Target} from './target.ts'

/** What the command line says of where to write. */
export interface TargetFlags {
  readonly to: string
  /** Data folder of the lake of this machine. */
  readonly data: string
  readonly publish?: true
  readonly dryRun?: true
  readonly json?: true
  readonly project?: string
  readonly dataset?: string
  readonly token?: string
}

export interface OpenTarget {
  readonly target: Target
  /** Lets go of what the target holds. */
  close(): Promise<void>
}

/** What `--to` takes. */
export const targetNames = 'lake, sanity, ndjson, ndjson=FILE or ndjson=- (standard output)'

/**
 * Opens the target that the flags name.
 *
 * @throws CopytasterError where there is no such target, or a setting for it is missing
 */
export async function openTarget(flags: TargetFlags, environment: Environment): Promise<OpenTarget> {
  const settings = {publish: flags.publish ?? false, dryRun: flags.dryRun ?? false}
  const [kind, file] = flags.to.split(/=(.*)/s, 2)
  if (kind === 'ndjson' && file === '-') {
    const {signal, stdout} = environment
    if (!flags.json) return {target: ndjsonPrinter({...settings, signal, print: stdout.write}), close: nothing}
    throw new CopytasterError(
      'usage',
      '--json and --to ndjson=- both want the standard output. Name a file with --to ndjson=FILE.',
    )
  }
  if (kind === 'ndjson') {
    const target = ndjsonTarget({...settings, file: file || 'copytaster.ndjson', signal: environment.signal})
    return {target, close: nothing}
  }
  // Clients and lakes are large; whoever writes a file need not wait for them.
  if (flags.to === 'sanity') {
    const [{connectLake}, {sanityTarget}] = await Promise.all([import('./lake-settings.ts'), import('./sanity.ts')])
    const target = sanityTarget({...connectLake(flags, environment.variables), ...settings}, environment)
    return {target, close: nothing}
  }
  if (flags.to === 'lake') {
    const [{openLocalLake}, {sanityTarget}] = await Promise.all([import('./local-lake.ts'), import('./sanity.ts')])
    const {close, ...lake} = await openLocalLake(flags.data, environment)
    return {target: sanityTarget({...lake, ...settings}, environment), close}
  }
  throw new CopytasterError('usage', `There is no target "${flags.to}". Take ${targetNames}.`)
}

async function nothing(): Promise<void> {}
