import {Command} from 'commander'
import {checkCommand} from './feeds/check.ts'
import {serveCommand} from './feeds/serve.ts'
import {writeCommand} from './feeds/write.ts'
import type {Environment} from './environment.ts'
import {exitCodeHelp, type ExitCode} from './exit-codes.ts'

/** `copytaster feeds`: articles out again, as feeds. */
export function feedsCommand(environment: Environment, end: (code: ExitCode) => void): Command {
  const feeds = new Command('feeds')
    .description('Turn articles into feeds: as files, over HTTP, and checked.')
    .addHelpText(
      'after',
      `
Examples:
  copytaster feeds write --out public/feeds        all formats, of the lake in .copytaster
  copytaster feeds serve                           the same over HTTP, live
  copytaster feeds check rss.xml --profile msn     what a partner would refuse
${exitCodeHelp}`,
    )
  feeds.addCommand(writeCommand(environment, end))
  feeds.addCommand(serveCommand(environment, end))
  feeds.addCommand(checkCommand(environment, end))
  return feeds
}
