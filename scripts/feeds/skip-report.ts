import type {Skip, SkipCode} from '../../src/feeds/skip-codes.ts'
import type {Environment} from '../environment.ts'
import {printable} from '../terminal/printable.ts'
import {openWholeFile, type WholeFile} from './whole-file.ts'

/** What is not in feeds, and why, as it is found. */
export interface SkipReport {
  /** An article that is in no feed (`format` left out) or not in one, or something that an article in a feed goes without. */
  add(skip: Skip, format: string | undefined, kind: 'skipped' | 'dropped'): void
  /** How many articles are in no feed at all, by code. */
  readonly counts: ReadonlyMap<SkipCode, number>
  /** Writes what is waiting. */
  flush(): Promise<void>
  finish(): Promise<void>
  discard(): Promise<void>
}

/** Lines that a person is shown where no file is named. */
const maximumLines = 20

/** JSON lines to a file or the standard output (`-`); without a name, the first few to the standard error. */
export async function openSkipReport(
  name: string | undefined,
  {stdout, stderr}: Pick<Environment, 'stdout' | 'stderr'>,
): Promise<SkipReport> {
  const file: WholeFile | undefined = name === undefined || name === '-' ? undefined : await openWholeFile(name)
  const counts = new Map<SkipCode, number>()
  const pending: string[] = []
  let shown = 0
  let hidden = 0

  function show({id, code, reason}: Skip, format: string | undefined, kind: string): void {
    // That a feed is full, or an article too old for one, is no news to anybody.
    if (quietCodes.has(code)) return
    if (shown === maximumLines) {
      hidden++
      return
    }
    shown++
    pending.push(
      `${(kind === 'skipped' ? 'left out' : 'without').padEnd(9)}${where(format)}${id}: ${printable(reason)} [${code}]\n`,
    )
  }

  async function flush(): Promise<void> {
    const text = pending.splice(0).join('')
    if (text === '') return
    if (file) await file.write(text)
    else await (name === '-' ? stdout : stderr).write(text)
  }

  return {
    counts,
    flush,
    add(skip, format, kind) {
      if (format === undefined && kind === 'skipped') counts.set(skip.code, (counts.get(skip.code) ?? 0) + 1)
      if (name === undefined) show(skip, format, kind)
      else {
        const {id, code, reason, url} = skip
        const line = {article: id, ...(format !== undefined && {format}), kind, code, reason, ...(url && {url})}
        pending.push(`${JSON.stringify(line)}\n`)
      }
    },
    async finish() {
      if (hidden > 0) pending.push(`… and ${hidden} more. --report FILE writes all of them.\n`)
      await flush()
      await file?.finish()
    },
    async discard() {
      await file?.discard()
    },
  }
}

const quietCodes: ReadonlySet<SkipCode> = new Set(['feed-full', 'feed-too-large', 'too-old', 'not-published'])

function where(format: string | undefined): string {
  return format === undefined ? '' : `${format} `
}
