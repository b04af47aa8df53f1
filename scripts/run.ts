import {Command, CommanderError} from 'commander'
import packageJson from '../package.json' with {type: 'json'}
import {CopytasterError} from '../src/diagnostics/copytaster-error.ts'
import {readStory} from '../src/ingest.ts'
import type {Environment} from './environment.ts'
import {exitCodeHelp, type ExitCode, exitCodes} from './exit-codes.ts'
import {feedsCommand} from './feeds.ts'
import {importCommand} from './import.ts'
import {lakeCommand} from './lake.ts'
import {readCommand} from './read.ts'
import {printable} from './terminal/printable.ts'

/** Runs one command line and says what the process should exit with. Never throws; every failure is one line. */
export async function run(
  args: readonly string[],
  environment: Environment,
  read: typeof readStory = readStory,
): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.done
  const say: string[] = []
  const program = createProgram(environment, read, (code) => {
    exitCode = code
  })
  for (const command of withSubcommands(program)) {
    command.exitOverride()
    command.configureOutput({
      writeOut: (text) => say.push(text),
      writeErr: (text) => say.push(text),
      outputError: () => {},
    })
  }
  try {
    await program.parseAsync([...args], {from: 'user'})
    return environment.signal.aborted ? exitCodes.interrupted : exitCode
  } catch (error) {
    return await explain(error, say, environment)
  }
}

function createProgram(environment: Environment, read: typeof readStory, end: (code: ExitCode) => void): Command {
  const program = new Command('copytaster')
    .description('Reads wire and syndicated copy into structured, attributed Sanity documents.')
    .version(packageJson.version)
    .addHelpText(
      'after',
      `
Examples:
  copytaster read story.txt                     see what every line of a story is
  pbpaste | copytaster read -                   the same of pasted text
  copytaster import stories/                    write a folder of stories to copytaster.ndjson
  copytaster import --to sanity stories/        write it to a Sanity project, as drafts
  copytaster feeds write --out public/feeds     turn what is published into feeds
${exitCodeHelp}`,
    )
  program.addCommand(readCommand(environment, read, end))
  program.addCommand(importCommand(environment, read, end))
  program.addCommand(lakeCommand(environment, end))
  program.addCommand(feedsCommand(environment, end))
  return program
}

function withSubcommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)]
}

async function explain(error: unknown, said: readonly string[], environment: Environment): Promise<ExitCode> {
  if (error instanceof CommanderError && (error.exitCode === 0 || error.code === 'commander.help')) {
    const output = error.exitCode === 0 ? environment.stdout : environment.stderr
    await output.write(said.join(''))
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
  }
  if (environment.signal.aborted) return exitCodes.interrupted
  await environment.stderr.write(`copytaster: ${printable(messageOf(error))}\n`)
  return error instanceof CommanderError || isUsage(error) ? exitCodes.usage : exitCodes.inputFailed
}

function isUsage(error: unknown): boolean {
  return error instanceof CopytasterError && (error.code === 'usage' || error.code === 'config-missing')
}

function messageOf(error: unknown): string {
  if (error instanceof CopytasterError) return error.message
  if (error instanceof CommanderError) {
    const [message = '', suggestion] = error.message.replace(/^error: /, '').split('\n')
    const hint = suggestion ? ` ${suggestion.replace('Did you', 'did you')}` : ''
    return `${message.replace(/\.$/, '')}${hint}. Run "copytaster --help" for what there is.`
  }
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return `a fault in Copytaster itself (${what}). Please report it.`
}
