import {Command} from 'commander'
import type {readStory} from '../src/ingest.ts'
import {CopytasterError} from '../src/diagnostics/copytaster-error.ts'
import type {Environment} from './environment.ts'
import {exitCodeHelp, type ExitCode} from './exit-codes.ts'
import {importInputs} from './import/import-inputs.ts'
import {createReport} from './import/report.ts'
import {ndjsonPrinter, ndjsonTarget} from './targets/ndjson.ts'
import type {Target} from './targets/target.ts'

interface ImportFlags {
  readonly to: string
  readonly publish?: true
  readonly dryRun?: true
  readonly json?: true
  readonly project?: string
  readonly dataset?: string
  readonly token?: string
}

/** `copytaster import`: stories into an NDJSON file or a Sanity project. */
export function importCommand(
  environment: Environment,
  read: typeof readStory,
  end: (code: ExitCode) => void,
): Command {
  return new Command('import')
    .description('Turn stories into Sanity documents and write them to a file or a Sanity project.')
    .argument('<input...>', 'files, folders, patterns, or - for the standard input')
    .option('--to <target>', 'ndjson, ndjson=FILE, ndjson=- (standard output) or sanity', 'ndjson')
    .option('--publish', 'publish the articles instead of leaving drafts')
    .option('--dry-run', 'say what would be created, changed and left; write nothing')
    .option('--json', 'print one JSON object for each input and one with the summary')
    .option('--project <id>', 'Sanity project (or SANITY_PROJECT_ID)')
    .option('--dataset <name>', 'dataset (or SANITY_DATASET)')
    .option(
      '--token <token>',
      'token with write access; better to set SANITY_TOKEN, which no other user of the machine sees',
    )
    .addHelpText(
      'after',
      `
Examples:
  copytaster import stories/                          to copytaster.ndjson in this folder
  copytaster import --to ndjson=desk.ndjson a.txt     to a file of that name
  pbpaste | copytaster import --to ndjson=- -         to the standard output
  copytaster import --to sanity --dry-run stories/    what would happen in the project
  copytaster import --to sanity --publish stories/    publish at once

Importing the same files again changes nothing. What an editor has changed is never overwritten: it is reported and left.
To load an NDJSON file: sanity dataset import copytaster.ndjson DATASET
${exitCodeHelp}`,
    )
    .action(async (names: readonly string[], flags: ImportFlags) => {
      const target = await openTarget(flags, environment)
      const report = createReport(
        {
          json: flags.json ?? false,
          dryRun: flags.dryRun ?? false,
          target: target.name,
          quiet: flags.to === 'ndjson=-',
        },
        environment,
      )
      end(await importInputs(names, {target, report, readStory: read}, environment))
    })
}

async function openTarget(flags: ImportFlags, environment: Environment): Promise<Target> {
  const settings = {publish: flags.publish ?? false, dryRun: flags.dryRun ?? false}
  const [kind, file] = flags.to.split(/=(.*)/s, 2)
  if (kind === 'ndjson' && file === '-') {
    if (!flags.json) return ndjsonPrinter({...settings, signal: environment.signal, print: environment.stdout.write})
    throw new CopytasterError(
      'usage',
      '--json and --to ndjson=- both want the standard output. Name a file with --to ndjson=FILE.',
    )
  }
  if (kind === 'ndjson') {
    return ndjsonTarget({...settings, file: file || 'copytaster.ndjson', signal: environment.signal})
  }
  if (flags.to === 'sanity') {
    // The client is large; whoever writes a file need not wait for it.
    const [{connectLake}, {sanityTarget}] = await Promise.all([
      import('./targets/lake-settings.ts'),
      import('./targets/sanity.ts'),
    ])
    return sanityTarget({...connectLake(flags, environment.variables), ...settings}, environment)
  }
  throw new CopytasterError('usage', `There is no target "${flags.to}". Take ndjson, ndjson=FILE, ndjson=- or sanity.`)
}
