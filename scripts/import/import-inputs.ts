import {contextOfOrigin} from '../../src/documents/context-of-origin.ts'
import {toIncoming} from '../../src/documents/incoming-story.ts'
import {memberName} from '../../src/formats/story-origin.ts'
import type {readStory} from '../../src/ingest.ts'
import type {Environment} from '../environment.ts'
import type {ExitCode} from '../exit-codes.ts'
import {expandInputs, type Input} from '../input/expand-inputs.ts'
import {toReadOut} from '../input/read-out.ts'
import {type IncomingStory, type Target, toOutcome} from '../targets/target.ts'
import type {Report} from './report.ts'

export interface ImportSettings {
  readonly target: Target
  readonly report: Report
  readonly readStory: typeof readStory
}

/** Reads inputs one after the other and passes their stories on as the target takes them. */
export async function importInputs(
  names: readonly string[],
  settings: ImportSettings,
  environment: Environment,
): Promise<ExitCode> {
  const {target, report} = settings
  if (names.includes('-') && environment.stdin.isTerminal) await report.say('Paste the story, then press Ctrl-D.')
  const inputs = await expandInputs(names)
  report.expect(inputs.length)
  try {
    for await (const outcome of target.write(incomingStories(inputs, settings, environment)))
      await report.settle(outcome)
  } catch (error) {
    return report.abandon(error)
  }
  return report.end()
}

async function* incomingStories(
  inputs: readonly Input[],
  {report, readStory: read}: ImportSettings,
  environment: Environment,
): AsyncGenerator<IncomingStory> {
  for (const input of inputs) {
    if (environment.signal.aborted) return
    if (input.kind === 'skipped') {
      await report.skip(input.name, input.reason)
      continue
    }
    const {readOut, origins} = await toReadOut(input, {readStory: read}, environment)
    if (environment.signal.aborted) return
    const {file} = readOut
    const fileName = file === '-' ? undefined : (file.split(/[\\/]/).at(-1) ?? file)
    const stories = readOut.stories.flatMap((story, index) => {
      const origin = origins[index]
      if (!origin) return []
      const prepared = toIncoming(story, contextOfOrigin(origin, fileName))
      return [{...prepared, member: memberName(origin.path)}]
    })
    const cut = stories.flatMap(({warnings}) => warnings)
    await report.read({...readOut, diagnostics: [...readOut.diagnostics, ...cut], stories: stories.length})
    for (const {story, member, errors} of stories) {
      const incoming = {...story, file, ...(member !== '' && {member})}
      if (errors[0]) await report.settle({...toOutcome(incoming, {outcome: 'failed'}), diagnostic: errors[0]})
      else yield incoming
    }
  }
}
