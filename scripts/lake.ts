import {Command} from 'commander'
import {CopytasterError} from '../src/diagnostics/copytaster-error.ts'
import type {Environment} from './environment.ts'
import {exitCodeHelp, type ExitCode, exitCodes} from './exit-codes.ts'
import {toPort} from './to-port.ts'

interface LakeFlags {
  readonly port: number
  readonly data: string
  readonly origin?: readonly string[]
  readonly host?: string
  readonly allowRemote?: true
  readonly export?: string
  readonly import?: string
  readonly reset?: true
  readonly yes?: true
}

const defaultPort = 4999
/** Ports tried after one that is in use. */
const furtherPorts = 20

/** `copytaster lake`: a Content Lake on this machine. */
export function lakeCommand(environment: Environment, end: (code: ExitCode) => void): Command {
  return new Command('lake')
    .description(
      'Run a Content Lake on this machine, without account or network (project "local", dataset "production").',
    )
    .option('--port <number>', 'port, or the next that is free', toPort, defaultPort)
    .option('--data <folder>', 'where documents, history, assets and the token are kept', '.copytaster')
    .option('--origin <url...>', 'Studios whose pages may use it (default: where "sanity dev" serves them, port 3333)')
    .option('--host <address>', 'address to listen on instead of 127.0.0.1')
    .option('--allow-remote', 'allow an address that other machines reach')
    .option('--import <file>', 'take in the documents of an NDJSON file and end')
    .option('--export <file>', 'write all documents to an NDJSON file and end')
    .option('--reset', 'delete all documents, their history and the assets, and end')
    .option('--yes', 'do not ask before --reset')
    .addHelpText(
      'after',
      `
Examples:
  copytaster lake                                  serve .copytaster on http://localhost:${defaultPort}
  copytaster lake --data desk --port 7000          serve another folder
  copytaster lake --export desk.ndjson             write what is in it to a file
  copytaster lake --reset --import desk.ndjson     start anew from a file

Clients need the token: it is in the file "token" of the folder.
${exitCodeHelp}`,
    )
    .action(async (flags: LakeFlags) => {
      end(isUpkeep(flags) ? await keepUp(flags, environment) : await serve(flags, environment))
    })
}

function isUpkeep(flags: LakeFlags): boolean {
  return flags.reset !== undefined || flags.import !== undefined || flags.export !== undefined
}

async function keepUp(flags: LakeFlags, environment: Environment): Promise<ExitCode> {
  const {stdout} = environment
  // The lake is large; whoever reads a story need not wait for it.
  const {openDataFolder} = await import('../lake/index.ts')
  const folder = openDataFolder(flags.data, environment.now)
  try {
    if (flags.reset) {
      const {size} = folder
      if (
        !flags.yes &&
        !(await isConfirmed(`Delete ${documents(size)} and all history in ${flags.data}?`, environment))
      ) {
        await stdout.write('Nothing was deleted.\n')
        return exitCodes.done
      }
      folder.reset()
      await stdout.write(`Deleted ${documents(size)} in ${flags.data}.\n`)
    }
    if (flags.import !== undefined) {
      await stdout.write(`Imported ${documents(folder.importFrom(flags.import))} from ${flags.import}.\n`)
    }
    if (flags.export !== undefined) {
      await stdout.write(`Exported ${documents(folder.exportTo(flags.export))} to ${flags.export}.\n`)
    }
    return exitCodes.done
  } finally {
    folder.close()
  }
}

async function isConfirmed(question: string, {stdin, stdout}: Environment): Promise<boolean> {
  if (!stdin.isTerminal) throw new CopytasterError('usage', `${question} Add --yes where nobody can be asked.`)
  await stdout.write(`${question} Type "yes": `)
  const decoder = new TextDecoder()
  let answer = ''
  for await (const chunk of stdin) {
    answer += decoder.decode(chunk, {stream: true})
    if (answer.includes('\n')) break
  }
  return answer.trim() === 'yes'
}

async function serve(flags: LakeFlags, environment: Environment): Promise<ExitCode> {
  const {stdout, stderr, signal} = environment
  if (flags.allowRemote && flags.host) {
    await stderr.write(
      `Warning: on ${flags.host} other machines reach this lake. Whoever has the token can read and change all of it.\n`,
    )
  }
  const lake = await startOnFreePort(flags, environment)
  await stdout.write(`${lake.url}\n`)
  await stderr.write(`Project "local", dataset "production", token in ${flags.data}/token. Stop it with Ctrl-C.\n`)
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, {once: true}))
  await lake.close()
  return exitCodes.done
}

async function startOnFreePort(flags: LakeFlags, {stderr, now}: Environment) {
  const {startLake} = await import('../lake/index.ts')
  const {port: first, data, origin, host, allowRemote} = flags
  for (let port = first; ; port++) {
    try {
      return await startLake({
        data,
        port,
        now,
        log: (line) => void stderr.write(`${line}\n`),
        ...(origin && {origins: origin}),
        ...(host && {host}),
        ...(allowRemote && {allowRemote}),
      })
    } catch (error) {
      if (!isPortTaken(error) || port === first + furtherPorts) throw error
      await stderr.write(`Port ${port} is in use; trying ${port + 1}.\n`)
    }
  }
}

function isPortTaken(error: unknown): boolean {
  const cause = error instanceof CopytasterError ? error.cause : undefined
  return cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE'
}

function documents(count: number): string {
  return `${count} ${count === 1 ? 'document' : 'documents'}`
}
