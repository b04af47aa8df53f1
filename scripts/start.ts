import {mkdir} from 'node:fs/promises'
import path from 'node:path'
import {z} from 'zod'
import {readStory} from '../src/ingest.ts'
import {type Environment, processEnvironment} from './environment.ts'
import {type ExitCode, exitCodes} from './exit-codes.ts'
import {expandInputs} from './input/expand-inputs.ts'
import {type ReadOut, toReadOut} from './input/read-out.ts'
import {run} from './run.ts'
import {createPaint, type Paint} from './terminal/paint.ts'
import {printable} from './terminal/printable.ts'
import {renderRoleView} from './terminal/role-view.ts'
import {pad, shorten} from './terminal/wrap.ts'

const root = path.resolve(import.meta.dirname, '..')
const seeds = path.relative('', path.join(root, 'seeds')) || '.'
const output = path.relative('', path.join(root, '.copytaster', 'copytaster.ndjson'))
const shown = 'national-daily-syndicated.txt'

/** `npm start`: imports the sample stories and shows a newcomer what came of it and what to do next. */
async function start(environment: Environment): Promise<ExitCode> {
  const {stdout, variables} = environment
  const paint = createPaint(stdout, variables)
  const columns = Math.max(60, Math.min(stdout.columns ?? 80, 100))
  const readOuts = await readSeeds(environment)

  await mkdir(path.dirname(output), {recursive: true})
  const printed: string[] = []
  const quiet = {...environment, stdout: collector(printed), stderr: collector([])}
  const exitCode = await run(['import', '--json', '--to', `ndjson=${output}`, seeds], quiet)
  const {summary} = summaryLine.parse(JSON.parse(printed.at(-1) ?? '{}'))
  if (summary.error) await environment.stderr.write(`copytaster: ${summary.error}\n`)
  if (exitCode !== exitCodes.done) return exitCode

  const news = summary.created + summary.changed > 0 ? 'Their documents are in' : 'Nothing has changed in'
  await stdout.write(
    [
      '',
      `${paint('bold', 'Copytaster')} read ${summary.read} stories of wire copy from ${seeds}.`,
      `${news} ${paint('cyan', output)}.`,
      '',
      ...table(readOuts, columns, paint),
      '',
      paint('bold', 'One of them: what every line is, and what became of it'),
      '',
      '',
    ].join('\n'),
  )
  const example = readOuts.find(({file}) => path.basename(file) === shown) ?? readOuts[0]
  if (example) await stdout.write(renderRoleView(example, {columns, paint, compact: true}))
  await stdout.write(next(paint))
  return exitCode
}

const summaryLine = z.object({
  summary: z.object({
    read: z.number(),
    created: z.number(),
    changed: z.number(),
    error: z.string().optional(),
  }),
})

async function readSeeds(environment: Environment): Promise<readonly ReadOut[]> {
  const readOuts: ReadOut[] = []
  for (const input of await expandInputs([seeds])) {
    if (input.kind !== 'file') continue
    const {readOut} = await toReadOut(input, {readStory}, environment)
    readOuts.push(readOut)
  }
  return readOuts
}

function collector(lines: string[]): Environment['stdout'] {
  return {
    isTerminal: false,
    columns: undefined,
    write: async (text) => {
      lines.push(text)
      return true
    },
  }
}

function table(readOuts: readonly ReadOut[], columns: number, paint: Paint): readonly string[] {
  const sourceWidth = 18
  const noticesWidth = 24
  const headlineWidth = columns - sourceWidth - noticesWidth - 2
  const row = (headline: string, source: string, notices: string): readonly [string, string, string] => [
    pad(shorten(headline, headlineWidth - 2), headlineWidth),
    pad(shorten(source, sourceWidth - 2), sourceWidth),
    shorten(notices, noticesWidth),
  ]
  const [headline, source, notices] = row('Headline', 'Source', 'Notices found')
  const stories = readOuts.flatMap((readOut) => readOut.stories)
  return [
    `  ${paint('dim', headline + source + notices)}`,
    ...stories.map((story) => {
      const from = story.attribution?.source ?? story.source?.name ?? story.dateline?.agency ?? '–'
      const kinds = [...new Set(story.notices.map(({kind}) => kind))]
      const all = kinds.join(', ')
      const found = all.length > noticesWidth ? `${kinds[0]} +${kinds.length - 1}` : all
      const cells = row(printable(story.headline), printable(from), found || '–')
      return `  ${cells[0]}${paint('cyan', cells[1])}${paint('yellow', cells[2])}`
    }),
  ]
}

function next(paint: Paint): string {
  const steps: readonly (readonly [string, string])[] = [
    ['Read a story of your own, all of it:', 'npm run --silent copytaster -- read story.txt'],
    ['Paste one, then press Ctrl-D:', 'npm run --silent copytaster -- read -'],
    ['Turn it into Sanity documents (copytaster.ndjson):', 'npm run --silent copytaster -- import story.txt'],
    ['Load those documents into a project:', 'npx sanity dataset import copytaster.ndjson DATASET'],
    [
      'Or import straight, as drafts (set SANITY_PROJECT_ID, _DATASET and _TOKEN):',
      'npm run --silent copytaster -- import --to sanity stories/',
    ],
  ]
  const lines = steps.flatMap(([what, command]) => [`  ${what}`, `    ${paint('cyan', command)}`])
  return `${paint('bold', 'Next')}\n${lines.join('\n')}\n\n`
}

process.exitCode = await start(processEnvironment())
