import path from 'node:path'
import {readStory} from '../../src/ingest.ts'
import type {Environment} from '../environment.ts'
import {expandInputs} from '../input/expand-inputs.ts'
import {type ReadOut, toReadOut} from '../input/read-out.ts'
import type {Paint} from '../terminal/paint.ts'
import {printable} from '../terminal/printable.ts'
import {pad, shorten} from '../terminal/wrap.ts'

export interface TableSettings {
  readonly columns: number
  readonly paint: Paint
}

/** What was read of each story in a folder, one line each; a story that came in several files has one. */
export async function tableOfStories(
  folder: string,
  {columns, paint}: TableSettings,
  environment: Environment,
): Promise<readonly string[]> {
  const readOuts: ReadOut[] = []
  for (const input of await expandInputs([path.relative('', folder) || '.'])) {
    if (input.kind === 'file') readOuts.push((await toReadOut(input, {readStory}, environment)).readOut)
  }
  return table(readOuts, columns, paint)
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
  const lines = stories.map((story) => {
    const from = story.attribution?.source ?? story.source?.name ?? story.dateline?.agency ?? '–'
    const kinds = [...new Set(story.notices.map(({kind}) => kind))]
    const all = kinds.join(', ')
    const found = all.length > noticesWidth ? `${kinds[0]} +${kinds.length - 1}` : all
    const cells = row(printable(story.headline), printable(from), found || '–')
    return `  ${cells[0]}${paint('cyan', cells[1])}${paint('yellow', cells[2])}`
  })
  return [`  ${paint('dim', headline + source + notices)}`, ...new Set(lines)]
}
