import {existsSync} from 'node:fs'
import path from 'node:path'
import {Command} from 'commander'
import type {readStory} from '../src/ingest.ts'
import type {Environment} from './environment.ts'
import {exitCodeHelp, type ExitCode} from './exit-codes.ts'
import {importInputs} from './import/import-inputs.ts'
import {createReport} from './import/report.ts'
import {openTarget, type TargetFlags, targetNames} from './targets/open-target.ts'

interface ImportFlags extends Omit<TargetFlags, 'to'> {
  readonly to?: string
  readonly json?: true
}

/** Where `npm start` and `copytaster lake` keep their data, unless told otherwise. */
const defaultData = '.copytaster'

/** `copytaster import`: stories into the lake of this machine, a Sanity project or an NDJSON file. */
export function importCommand(
  environment: Environment,
  read: typeof readStory,
  end: (code: ExitCode) => void,
): Command {
  return new Command('import')
    .description('Turn stories into Sanity documents and write them to a Content Lake or a file.')
    .argument('<input...>', 'files, folders, patterns, or - for the standard input')
    .option('--to <target>', `${targetNames} (default: lake where there is one in --data, else ndjson)`)
    .option('--data <folder>', 'data of the lake of this machine', defaultData)
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
  copytaster import stories/                          to the lake in .copytaster, else to copytaster.ndjson
  copytaster import --to lake story.txt               to the lake; an open Studio shows it at once
  copytaster import --to ndjson=desk.ndjson a.txt     to a file of that name
  pbpaste | copytaster import --to ndjson=- -         to the standard output
  copytaster import --to sanity --dry-run stories/    what would happen in the project
  copytaster import --to sanity --publish stories/    publish at once

Importing the same files again changes nothing. What an editor has changed is never overwritten: it is reported and left.
To load an NDJSON file: sanity dataset import copytaster.ndjson DATASET
${exitCodeHelp}`,
    )
    .action(async (names: readonly string[], flags: ImportFlags) => {
      const to = flags.to ?? (hasLake(flags.data) ? 'lake' : 'ndjson')
      const {target, close} = await openTarget({...flags, to}, environment)
      const report = createReport(
        {
          json: flags.json ?? false,
          dryRun: flags.dryRun ?? false,
          target: target.name,
          quiet: to === 'ndjson=-',
        },
        environment,
      )
      try {
        end(await importInputs(names, {target, report, readStory: read}, environment))
      } finally {
        await close()
      }
    })
}

/** Whether a lake has kept data in this folder. */
function hasLake(folder: string): boolean {
  return existsSync(path.join(folder, 'lake.sqlite'))
}
