import {Command, Option} from 'commander'
import {formatNames, type readStory} from '../src/ingest.ts'
import type {Environment} from './environment.ts'
import {exitCodeHelp, type ExitCode, exitCodes} from './exit-codes.ts'
import {expandInputs} from './input/expand-inputs.ts'
import {type ReadOut, type ReadSettings, toReadOut} from './input/read-out.ts'
import {inputName} from './terminal/input-name.ts'
import {createPaint} from './terminal/paint.ts'
import {printable} from './terminal/printable.ts'
import {renderRoleView} from './terminal/role-view.ts'

interface ReadFlags {
  readonly json?: true
  readonly type?: ReadSettings['type']
  readonly url?: string
}

/** `copytaster read`: what every line of a story is. It writes nothing anywhere. */
export function readCommand(environment: Environment, read: typeof readStory, end: (code: ExitCode) => void): Command {
  return new Command('read')
    .description(
      'Show what every line of a story is: its role, the rule that says so, and what was left out of the body.',
    )
    .argument('<input...>', 'files, folders, patterns, or - for the standard input')
    .option('--json', 'print one JSON object a line, one for each input')
    .addOption(new Option('--type <format>', 'read the input as this format').choices(formatNames))
    .option('--url <url>', 'where the copy was taken from')
    .addHelpText(
      'after',
      `
Examples:
  copytaster read story.txt                     one story, with roles in the margin
  pbpaste | copytaster read -                   pasted text
  copytaster read --json 'wire/**/*.txt'        one JSON object a line, for scripts
  copytaster read --json seeds/ | jq -r '.stories[].headline'
${exitCodeHelp}`,
    )
    .action(async (names: readonly string[], flags: ReadFlags) => {
      end(await readInputs(names, flags, environment, read))
    })
}

async function readInputs(
  names: readonly string[],
  flags: ReadFlags,
  environment: Environment,
  read: typeof readStory,
): Promise<ExitCode> {
  const {stdout, stderr, stdin} = environment
  let failed = false
  if (names.includes('-') && stdin.isTerminal) await stderr.write('Paste the story, then press Ctrl-D.\n')
  for (const input of await expandInputs(names)) {
    if (environment.signal.aborted) break
    if (input.kind === 'skipped') {
      await stderr.write(`skipped ${printable(input.name)}: ${input.reason}\n`)
      continue
    }
    const {readOut} = await toReadOut(input, {type: flags.type, url: flags.url, readStory: read}, environment)
    failed ||= hasFailed(readOut)
    const text = flags.json ? `${JSON.stringify(readOut)}\n` : view(readOut, environment)
    if (text && !(await stdout.write(text))) break
    if (!flags.json || !stdout.isTerminal) await stderr.write(errorLines(readOut))
  }
  return failed ? exitCodes.inputFailed : exitCodes.done
}

function hasFailed(readOut: ReadOut): boolean {
  return readOut.stories.length === 0 || readOut.diagnostics.some(({severity}) => severity === 'error')
}

function view(readOut: ReadOut, {stdout, variables}: Environment): string {
  if (readOut.stories.length === 0) return ''
  return renderRoleView(readOut, {columns: stdout.columns ?? 80, paint: createPaint(stdout, variables)})
}

/** Errors; and, of an input that the view does not show, the warnings that say why nothing was found. */
function errorLines(readOut: ReadOut): string {
  const isShown = readOut.stories.length > 0
  return readOut.diagnostics
    .filter(({severity}) => severity === 'error' || (severity === 'warning' && !isShown))
    .map(({message, at}) => `copytaster: ${inputName(readOut.file, at?.member)}: ${printable(message)}\n`)
    .join('')
}
