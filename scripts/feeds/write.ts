import path from 'node:path'
import {Command, InvalidArgumentError} from 'commander'
import {unnamedHome} from '../../src/feeds/feed-settings-schema.ts'
import type {Environment} from '../environment.ts'
import {exitCodeHelp, type ExitCode, exitCodes} from '../exit-codes.ts'
import {printable} from '../terminal/printable.ts'
import {placeOfFeed} from './feed-path.ts'
import {type FeedsConfig, readFeedsConfig, toFormats, usualConfigFile, usualItems} from './feeds-config.ts'
import type {StockFlags} from './open-stock.ts'
import type {WrittenFeeds, WrittenFeed} from './write-feeds.ts'

interface WriteFlags extends StockFlags {
  readonly out: string
  readonly format?: readonly string[]
  readonly items?: number | 'all'
  readonly config?: string
  readonly memory?: string
  readonly report?: string
}

/** `copytaster feeds write`: the feeds as files, for any server of files. */
export function writeCommand(environment: Environment, end: (code: ExitCode) => void): Command {
  return new Command('write')
    .description('Write articles as feeds into a folder, for any server of files.')
    .requiredOption('--out <folder>', 'where the feeds go; files that do not change are not touched')
    .option('--from <stock>', 'lake, sanity or an NDJSON file (default: lake)')
    .option('--format <names>', 'some formats, with commas between them (default: all)', toFormats)
    .option('--items <number>', `items of a feed at most, or "all" (default: ${usualItems})`, toItems)
    .option('--config <file>', `what the newsroom says of its feeds (default: ${usualConfigFile} where there is one)`)
    .option('--report <file>', 'write what is not in the feeds, and why, as JSON lines; - for the standard output')
    .option('--memory <file>', 'where is kept what the feeds said earlier (default: .feeds.sqlite in --out)')
    .option('--data <folder>', 'data of the lake of this machine', '.copytaster')
    .option('--project <id>', 'Sanity project (or SANITY_PROJECT_ID)')
    .option('--dataset <name>', 'dataset (or SANITY_DATASET)')
    .option('--token <token>', 'token that may read drafts; better to set SANITY_TOKEN')
    .addHelpText(
      'after',
      `
Examples:
  copytaster feeds write --out public/feeds                           all formats, of the lake in .copytaster
  copytaster feeds write --out public/feeds --format rss,json-feed    two of them
  copytaster feeds write --out feeds --from desk.ndjson --items all   of a file, with all articles in it
  copytaster feeds write --out feeds --from sanity --report out.json  of a Sanity project, and what stays out

Run it again after each change, or every few minutes: files are replaced whole or not at all. The memory tells a change of
substance from any other, and that an article is gone; keep it with the feeds.
${exitCodeHelp}`,
    )
    .action(async (flags: WriteFlags) => {
      end(await write(flags, environment))
    })
}

function toItems(text: string): number | 'all' {
  if (text === 'all') return text
  const items = Number(text)
  if (/^\d{1,6}$/u.test(text) && items > 0) return items
  throw new InvalidArgumentError('It is a number from 1, or "all".')
}

async function write(flags: WriteFlags, environment: Environment): Promise<ExitCode> {
  const {stderr, stdout, signal} = environment
  const config = readFeedsConfig(flags)
  if (config.settings.homeUrl === unnamedHome) await stderr.write(unnamedNote)
  const [{openStock}, {openFeedLedger}, {openSkipReport}, {writeFeeds}] = await Promise.all([
    import('./open-stock.ts'),
    import('./feed-ledger.ts'),
    import('./skip-report.ts'),
    import('./write-feeds.ts'),
  ])
  const {stock} = await openStock(flags, config, environment)
  let faults = 0
  try {
    const ledger = openFeedLedger(flags.memory ?? path.join(flags.out, '.feeds.sqlite'))
    try {
      const report = await openSkipReport(flags.report, environment)
      const onFault = (id: string, error: unknown): void => {
        faults++
        void stderr.write(`fault    ${id}: ${printable(String(error))}. It was left out; please report it.\n`)
      }
      const written = await writeFeeds({
        stock,
        config,
        ledger,
        report,
        out: flags.out,
        now: environment.now(),
        signal,
        onFault,
      }).catch(async (error: unknown) => {
        await report.discard()
        throw error
      })
      if (signal.aborted) {
        await report.discard()
        return exitCodes.interrupted
      }
      await report.finish()
      await stdout.write(summaryOf(written, flags.out, config))
      return faults > 0 ? exitCodes.inputFailed : exitCodes.done
    } finally {
      ledger.close()
    }
  } finally {
    await stock.close()
  }
}

const unnamedNote = `No settings in ${usualConfigFile}: the feeds point to ${unnamedHome}, which leads nowhere. Set "homeUrl" there.\n`

function summaryOf({feeds, articles, passed}: WrittenFeeds, out: string, {settings}: FeedsConfig): string {
  const widest = Math.max(...feeds.map(({format}) => placeOfFeed(format).length), 0)
  const lines = feeds.map((feed) => `${placeOfFeed(feed.format).padEnd(widest)}  ${countsOf(feed)}\n`)
  const written = sum(feeds, 'written')
  const left = articles - passed
  const most = settings.maximumItems === undefined ? '' : `, ${settings.maximumItems} to a feed at most`
  const total = `Into ${out}: ${count(written, 'file')} written, ${sum(feeds, 'unchanged')} unchanged, ${sum(feeds, 'removed')} removed; ${count(articles, 'article')}, ${left} left out${most}.\n`
  return lines.join('') + total
}

function countsOf({items, tombstones, written, unchanged, removed, format}: WrittenFeed): string {
  const graves = tombstones === 0 ? '' : `, ${count(tombstones, 'tombstone')}`
  if (format.holds === 'many') return `${count(items, 'item')}${graves}, ${written > 0 ? 'written' : 'unchanged'}`
  return `${count(items, 'item')}${graves}, ${written} written, ${unchanged} unchanged, ${removed} removed`
}

function sum(feeds: readonly WrittenFeed[], what: 'written' | 'unchanged' | 'removed'): number {
  return feeds.reduce((total, feed) => total + feed[what], 0)
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
