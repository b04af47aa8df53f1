import {z} from 'zod'
import {CopytasterError} from '../../src/diagnostics/copytaster-error.ts'
import type {Environment} from '../environment.ts'
import {exitCodes} from '../exit-codes.ts'
import {run} from '../run.ts'
import {openLocalLake} from '../targets/local-lake.ts'

export interface SeedSettings {
  /** Folder of the stories. */
  readonly seeds: string
  /** Folder of the data of the lake, which runs. */
  readonly data: string
}

/**
 * Imports stories into a lake that holds no article, as `copytaster import` does, and says how many articles there are.
 *
 * @throws CopytasterError where they cannot be imported
 */
export async function importSeeds(
  {seeds, data}: SeedSettings,
  environment: Environment,
): Promise<{readonly imported: number; readonly articles: number}> {
  const {client, close} = await openLocalLake(data, environment)
  try {
    const articles = z.number().parse(await client.fetch<unknown>(count, {}, {perspective: 'drafts'}))
    if (articles > 0) return {imported: 0, articles}
    const imported = await importStories({seeds, data}, environment)
    return {imported, articles: imported}
  } finally {
    await close()
  }
}

const count = 'count(*[_type == "article"])'

async function importStories({seeds, data}: SeedSettings, environment: Environment): Promise<number> {
  const said: string[] = []
  const collector: Environment['stdout'] = {
    isTerminal: false,
    columns: undefined,
    write: async (text) => {
      said.push(text)
      return true
    },
  }
  const quiet = {...environment, stdout: collector, stderr: {...collector, write: async () => true}}
  const exitCode = await run(['import', '--json', '--to', 'lake', '--data', data, seeds], quiet)
  if (exitCode === exitCodes.interrupted) return 0
  const {created, error} = summaryLine.parse(JSON.parse(said.at(-1) ?? '{}')).summary
  if (exitCode === exitCodes.done) return created
  throw new CopytasterError('internal-fault', error ?? `Some stories in ${seeds} could not be imported.`)
}

const summaryLine = z.object({summary: z.object({created: z.number(), error: z.string().optional()})})
