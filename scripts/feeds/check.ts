import {Command} from 'commander'
import {CopytasterError} from '../../src/diagnostics/copytaster-error.ts'
import {checkFeed, type CheckResult} from '../../src/feeds/check/check-feed.ts'
import {type Finding, ruleSources} from '../../src/feeds/check/check-codes.ts'
import {type ProfileName, profileNames} from '../../src/feeds/check/profiles.ts'
import type {Environment} from '../environment.ts'
import {exitCodeHelp, type ExitCode, exitCodes} from '../exit-codes.ts'
import {printable} from '../terminal/printable.ts'
import {fetchFeed, type FetchedFeed} from './fetch-feed.ts'

interface CheckFlags {
  readonly profile?: ProfileName
  readonly json?: true
}

/** `copytaster feeds check`: what a partner, or the format itself, would refuse. */
export function checkCommand(environment: Environment, end: (code: ExitCode) => void): Command {
  return new Command('check')
    .description(
      'Say what in a feed a partner, or the rules of its own format, would refuse. It may be anybody’s feed.',
    )
    .argument('<feed...>', 'files, addresses (https://…), or - for the standard input')
    .option('--profile <partner>', profileNames.join(', '), toProfile)
    .option('--json', 'print one JSON object for each feed')
    .addHelpText(
      'after',
      `
Examples:
  copytaster feeds check public/feeds/rss.xml                       the rules of RSS
  copytaster feeds check --profile msn https://paper.example/rss    and what MSN takes
  copytaster feeds check --json feeds/*.xml                         for programs

Checked are RSS 2.0, Atom, JSON Feed, ninjs, NewsML-G2, NITF, news sitemaps and Apple News Format. Only addresses are
asked for over the network. A feed with an error makes the exit code 1.
${exitCodeHelp}`,
    )
    .action(async (names: readonly string[], flags: CheckFlags) => {
      end(await check(names, flags, environment))
    })
}

/** @throws CopytasterError where there is no such partner */
function toProfile(text: string): ProfileName {
  const profile = profileNames.find((name) => name === text)
  if (profile !== undefined) return profile
  throw new CopytasterError('usage', `There is no partner "${text}". There are ${profileNames.join(', ')}.`)
}

async function check(names: readonly string[], flags: CheckFlags, environment: Environment): Promise<ExitCode> {
  const {stdout, stderr, signal} = environment
  let isWrong = false
  for (const name of names) {
    if (signal.aborted) return exitCodes.interrupted
    let fetched: FetchedFeed
    try {
      fetched = await fetchFeed(name, environment)
    } catch (error) {
      if (!(error instanceof CopytasterError)) throw error
      isWrong = true
      await stderr.write(`${printable(error.message)}\n`)
      continue
    }
    const now = new Date(environment.now()).toISOString()
    const {bytes, charset} = fetched
    const result = checkFeed(bytes, {
      now,
      ...(charset !== undefined && {charset}),
      ...(flags.profile && {profile: flags.profile}),
    })
    isWrong ||= result.findings.some(({severity}) => severity === 'error')
    const text = flags.json ? `${JSON.stringify(toJson(name, result))}\n` : toText(name, result)
    if (!(await stdout.write(text))) break
  }
  return isWrong ? exitCodes.inputFailed : exitCodes.done
}

function toJson(feed: string, {findings, ...result}: CheckResult) {
  return {feed, ...result, findings: findings.map((one) => ({...one, source: ruleSources[one.source]}))}
}

function toText(name: string, {format, items, tombstones, findings}: CheckResult): string {
  const errors = findings.filter(({severity}) => severity === 'error').length
  const warnings = findings.length - errors
  const graves = tombstones === 0 ? '' : `, ${count(tombstones, 'tombstone')}`
  const what = format === undefined ? '' : ` ${format}, ${count(items, 'item')}${graves};`
  return `${findings.map(lineOf).join('')}${printable(name)}:${what} ${count(errors, 'error')}, ${count(warnings, 'warning')}.\n`
}

function lineOf({severity, code, message, at, line, source}: Finding): string {
  const where = line === undefined ? at : `line ${line}, ${at}`
  return `${severity.padEnd(8)}${printable(where)}: ${printable(message)} [${code}]\n        ${ruleSources[source]}\n`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
