import path from 'node:path'
import {Command, CommanderError, InvalidArgumentError} from 'commander'
import {CopytasterError} from '../src/diagnostics/copytaster-error.ts'
import {type Environment, processEnvironment} from './environment.ts'
import {type ExitCode, exitCodes} from './exit-codes.ts'
import {prepareStudio} from './start/build-studio.ts'
import {importSeeds} from './start/import-seeds.ts'
import {startNewsroom} from './start/newsroom.ts'
import {openBrowser} from './start/open-browser.ts'
import {tableOfStories} from './start/seed-table.ts'
import {showWait} from './start/show-wait.ts'
import {createPaint, type Paint} from './terminal/paint.ts'

const root = path.resolve(import.meta.dirname, '..')
const seeds = path.join(root, 'seeds')
const defaultPort = 3333
const lakePort = 4999

interface StartFlags {
  readonly port: number
  readonly data: string
  readonly open?: true
}

/** `npm start`: the Studio on a lake of this machine, with the sample stories in it, until Ctrl-C. */
async function start(flags: StartFlags, environment: Environment): Promise<ExitCode> {
  const {stdout, stderr, signal, variables} = environment
  const paint = createPaint(stdout, variables)
  const newsroom = await startNewsroom({data: flags.data, studioPort: flags.port, lakePort}, environment)
  try {
    if (newsroom.studioPort !== flags.port) {
      await stderr.write(`Port ${flags.port} is in use; the Studio takes ${newsroom.studioPort}.\n`)
    }
    if (newsroom.lakePort !== lakePort) {
      await stderr.write(`Port ${lakePort} is in use; the lake takes ${newsroom.lakePort}.\n`)
    }
    await fill(flags, paint, environment)
    const {folder, work} = await prepareStudio(root, signal)
    if (work) await showWait('Building the Studio, anew only when it changes', work, environment)
    await newsroom.openStudio(folder)
    await stdout.write(next(newsroom.url, flags, paint))
    if (flags.open) openBrowser(newsroom.url)
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, {once: true}))
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    await newsroom.close()
  }
  await stderr.write(`\nStopped. Your articles are in ${flags.data}; npm start goes on with them.\n`)
  return exitCodes.done
}

async function fill({data}: StartFlags, paint: Paint, environment: Environment): Promise<void> {
  const {stdout} = environment
  const {imported, articles} = await importSeeds({seeds, data}, environment)
  if (imported === 0) {
    await stdout.write(`\n${paint('bold', 'Copytaster')} goes on with ${articles} articles in ${data}.\n\n`)
    return
  }
  const columns = Math.max(60, Math.min(stdout.columns ?? 80, 100))
  const table = await tableOfStories(seeds, {columns, paint}, environment)
  const title = `${paint('bold', 'Copytaster')} read ${imported} stories of wire copy from ${path.relative('', seeds)}.`
  await stdout.write(`\n${title}\n\n${table.join('\n')}\n\n`)
}

function next(url: string, {data}: StartFlags, paint: Paint): string {
  const flag = data === defaultData ? '' : ` --data ${data}`
  const command = `npm run --silent copytaster -- import${flag} FILE`
  return `  ${paint('bold', paint('cyan', url))}

  Open it: the stories are under Article; edits are saved as you type.
  ${paint('cyan', command)} shows a story of yours there at once.
  Ctrl-C stops it; everything is kept in ${data}.
`
}

const defaultData = path.relative('', path.join(root, '.copytaster')) || '.'

function parseFlags(args: readonly string[]): StartFlags {
  return new Command('npm start --')
    .description('The Studio on this machine, with the sample stories in it. No account, no network.')
    .option('--open', 'open it in the browser')
    .option('--port <number>', 'port of the Studio, or the next that is free', toPort, defaultPort)
    .option('--data <folder>', 'where articles and their history are kept', defaultData)
    .exitOverride()
    .parse([...args], {from: 'user'})
    .opts<StartFlags>()
}

function toPort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new InvalidArgumentError('A port is a number from 1 to 65535.')
}

async function main(environment: Environment): Promise<ExitCode> {
  try {
    return await start(parseFlags(process.argv.slice(2)), environment)
  } catch (error) {
    // Commander has said what is wrong, or printed the help.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
    if (!(error instanceof CopytasterError)) throw error
    await environment.stderr.write(`copytaster: ${error.message}\n`)
    return exitCodes.inputFailed
  }
}

process.exitCode = await main(processEnvironment())
