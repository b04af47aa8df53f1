import {existsSync} from 'node:fs'
import path from 'node:path'
import type {SanityClient} from '@sanity/client'
import {CopytasterError} from '../../src/diagnostics/copytaster-error.ts'
import type {Environment} from '../environment.ts'
import type {FeedStock} from './feed-stock.ts'
import type {FeedsConfig} from './feeds-config.ts'

/** What the command line says of where the articles are. */
export interface StockFlags {
  readonly from?: string
  /** Data folder of the lake of this machine. */
  readonly data: string
  readonly project?: string
  readonly dataset?: string
  readonly token?: string
}

export interface OpenStock {
  readonly stock: FeedStock
  /** For what changes; none where the articles are in a file. */
  readonly client?: SanityClient
}

/**
 * Opens the Content Lake or the file that the flags name.
 *
 * @throws CopytasterError where there is no such place, or a setting for it is missing
 */
export async function openStock(
  flags: StockFlags,
  {articleTypes}: Pick<FeedsConfig, 'articleTypes'>,
  environment: Environment,
): Promise<OpenStock> {
  const from = flags.from ?? 'lake'
  // Clients and lakes are large; whoever reads a file need not wait for them.
  if (from === 'sanity') {
    const [{connectLake}, {lakeStock}] = await Promise.all([
      import('../targets/lake-settings.ts'),
      import('./lake-stock.ts'),
    ])
    const {client, place} = connectLake(flags, environment.variables)
    return {stock: lakeStock({client, place, articleTypes, close: async () => {}}, environment), client}
  }
  if (from === 'lake') {
    if (!existsSync(path.join(flags.data, 'lake.sqlite'))) {
      const message = `There is no lake in "${flags.data}". Run npm start or copytaster import --to lake first, or take --from sanity or --from FILE.ndjson.`
      throw new CopytasterError('config-missing', message)
    }
    const [{openLocalLake}, {lakeStock}] = await Promise.all([
      import('../targets/local-lake.ts'),
      import('./lake-stock.ts'),
    ])
    const {client, place, close} = await openLocalLake(flags.data, environment)
    return {stock: lakeStock({client, place, articleTypes, close}, environment), client}
  }
  const {ndjsonStock} = await import('./ndjson-stock.ts')
  return {stock: await ndjsonStock(from, articleTypes)}
}
