import {nameKey} from '../publishers/resolve-publisher.ts'
import type {Contribution} from '../story/story.ts'
import type {SourceRegister} from './assemble-sources.ts'
import type {ContributionValue} from './documents.ts'
import {createKeys} from './ids.ts'
import {types} from './names.ts'
import {present} from '../story/present.ts'

/** Who worked on the story beside its byline: each name once a role, though the copy may say it in two places. */
export function assembleContributions(
  contributions: readonly Contribution[],
  sources: SourceRegister,
): readonly ContributionValue[] {
  const keyOf = createKeys()
  const seen = new Set<string>()
  const values: ContributionValue[] = []
  for (const {role, name, source: organisation} of contributions) {
    if (name.trim() === '') continue
    const house = sources.known(name)
    const identity = JSON.stringify([role, house?._ref ?? nameKey(name)])
    if (seen.has(identity)) continue
    seen.add(identity)
    values.push(
      present({
        _type: types.contribution,
        _key: keyOf(JSON.stringify([role, name])),
        role,
        name,
        organisation,
        source: house ?? sources.known(organisation),
      }),
    )
  }
  return values
}
