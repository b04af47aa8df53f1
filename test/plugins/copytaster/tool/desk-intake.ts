import type {SanityClient} from '@sanity/client'
import {createIntake, type Intake} from '../../../../plugins/copytaster/tool/intake/intake.ts'
import {createIntakeLake, type IntakeLake} from '../../../../plugins/copytaster/tool/intake/intake-lake.ts'
import {listedLikenesses, type RowState, stateOfRow} from '../../../../plugins/copytaster/tool/intake/state-of-row.ts'
import {toSettings} from '../../../../plugins/copytaster/settings.ts'
import type {CopytasterOptions} from '../../../../plugins/copytaster/options.ts'

/** Copy with a headline and a byline of its own; `line` makes it another version. */
export function copyOf(headline: string, line = 'The ferry called on Monday.'): string {
  return `${headline}\n\nBy Ines Holm\n\nOSTERVIK — ${line}\n\nIt will call again.\n\nThis article originally appeared on The Harbour Gull: ${headline}\n`
}

export function fileOf(name: string, text: string | Uint8Array<ArrayBuffer>, type = 'text/plain'): File {
  return new File([text], name, {type})
}

/** An intake on a lake, with a clock and a storage of its own, in which pauses last until they are over. */
export function openIntake(
  client: SanityClient,
  {
    options,
    kept = new Map(),
    wrap = (lake) => lake,
  }: {
    readonly options?: CopytasterOptions
    readonly kept?: Map<string, string>
    readonly wrap?: (lake: IntakeLake) => IntakeLake
  } = {},
) {
  const settings = toSettings(options)
  const pauses: (() => void)[] = []
  let ticks = 0
  const intake: Intake = createIntake(settings, {
    storage: {
      getItem: (name) => kept.get(name) ?? null,
      removeItem: (name) => void kept.delete(name),
      setItem: (name, value) => void kept.set(name, value),
    },
    now: () => Date.UTC(2031, 0, 1) + ticks++,
    random: Math.random,
    pause: (milliseconds) =>
      milliseconds === 0 ? Promise.resolve() : new Promise((resolve) => void pauses.push(resolve)),
  })
  const lake = wrap(createIntakeLake(client, settings.articleTypes))
  const rowStates = (): readonly RowState[] => {
    const {rows} = intake.state()
    const listed = listedLikenesses(rows)
    return rows.map((row) => stateOfRow(row, listed))
  }
  return {
    intake,
    connect: () => intake.connect(lake),
    rowStates,
    kept,
    endPauses: () => pauses.splice(0).forEach((end) => end()),
    paste: (text: string, url = '') => intake.paste({text, url}, 'at-once'),
    keys: () => intake.state().rows.map(({key}) => key),
  }
}
