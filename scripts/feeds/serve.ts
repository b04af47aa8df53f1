import path from 'node:path'
import {Command} from 'commander'
import {unnamedHome} from '../../src/feeds/feed-settings-schema.ts'
import type {Environment} from '../environment.ts'
import {exitCodeHelp, type ExitCode, exitCodes} from '../exit-codes.ts'
import {onFreePort} from '../start/free-port.ts'
import {readFeedsConfig, toFormats, usualConfigFile} from './feeds-config.ts'
import type {StockFlags} from './open-stock.ts'
import {toPort} from '../to-port.ts'

interface ServeFlags extends StockFlags {
  readonly port: number
  readonly host?: string
  readonly allowRemote?: true
  readonly format?: readonly string[]
  readonly config?: string
  readonly memory?: string
}

const defaultPort = 5999

/** `copytaster feeds serve`: the feeds over HTTP, live. */
export function serveCommand(environment: Environment, end: (code: ExitCode) => void): Command {
  return new Command('serve')
    .description('Serve feeds over HTTP, live: what is published is in them at once, what is killed is out of them.')
    .option('--port <number>', 'port, or the next that is free', toPort, defaultPort)
    .option('--from <stock>', 'lake, sanity or an NDJSON file (default: lake)')
    .option('--format <names>', 'some formats, with commas between them (default: all)', toFormats)
    .option('--config <file>', `what the newsroom says of its feeds (default: ${usualConfigFile} where there is one)`)
    .option('--memory <file>', 'where is kept what the feeds said earlier (default: feeds.sqlite in --data)')
    .option('--data <folder>', 'data of the lake of this machine', '.copytaster')
    .option('--host <address>', 'address to listen on instead of 127.0.0.1')
    .option('--allow-remote', 'allow an address that other machines reach')
    .option('--project <id>', 'Sanity project (or SANITY_PROJECT_ID)')
    .option('--dataset <name>', 'dataset (or SANITY_DATASET)')
    .option('--token <token>', 'token that may read drafts; better to set SANITY_TOKEN')
    .addHelpText(
      'after',
      `
Examples:
  copytaster feeds serve                                    of the lake in .copytaster, on http://127.0.0.1:${defaultPort}
  copytaster feeds serve --from sanity --port 8080          of a Sanity project
  copytaster feeds serve --format rss,json-feed             two of the formats

/health says whether all articles have been read and whether changes are heard of. Put it behind a server that speaks
https, and set "feedUrl" in ${usualConfigFile} to the address that readers see.
${exitCodeHelp}`,
    )
    .action(async (flags: ServeFlags) => {
      end(await serve(flags, environment))
    })
}

async function serve(flags: ServeFlags, environment: Environment): Promise<ExitCode> {
  const {stdout, stderr, signal, now} = environment
  const log = (line: string): void => void stderr.write(`${line}\n`)
  const config = readFeedsConfig(flags)
  if (config.settings.homeUrl === unnamedHome) {
    log(
      `No settings in ${usualConfigFile}: the feeds point to ${unnamedHome}, which leads nowhere. Set "homeUrl" there.`,
    )
  }
  const [{openStock}, {openFeedLedger}, {serveFeeds, checkHost}] = await Promise.all([
    import('./open-stock.ts'),
    import('./feed-ledger.ts'),
    import('./serve-feeds.ts'),
  ])
  checkHost(flags.host, flags.allowRemote ?? false)
  const {stock, client} = await openStock(flags, config, environment)
  try {
    const ledger = openFeedLedger(flags.memory ?? path.join(flags.data, 'feeds.sqlite'))
    const shared = {stock, config, ledger, now, log, ...(client && {client}), ...(flags.host && {host: flags.host})}
    const server = await onFreePort(flags.port, (port) => serveFeeds({...shared, port}))
    await stdout.write(`${server.url}\n`)
    const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), {once: true}))
    try {
      await Promise.race([server.ready, stopped])
      if (!signal.aborted) log(`${config.formats.length} feeds of ${stock.place}. Stop it with Ctrl-C.`)
      if (!signal.aborted) await stopped
    } finally {
      await server.close()
    }
  } finally {
    await stock.close()
  }
  return exitCodes.done
}
