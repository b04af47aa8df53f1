import {present} from '../story/present.ts'
import type {OverrideValue} from './documents.ts'
import {createKeys} from './ids.ts'
import {types} from './names.ts'
import type {PublishObstacle} from './publish-obstacle.ts'

/** Why, by whom and when (ISO 8601 with zone) an article is published in spite of what stands against it. */
export interface OverrideReason {
  readonly reason: string
  readonly by?: string | undefined
  readonly at: string
}

/** The record of earlier overrides with one more for each obstacle. */
export function withOverrides(
  earlier: readonly OverrideValue[] | undefined,
  obstacles: readonly PublishObstacle[],
  {reason, by, at}: OverrideReason,
): readonly OverrideValue[] {
  const keyOf = createKeys()
  const added = obstacles.map((obstacle) =>
    present({
      _type: types.override,
      _key: keyOf(JSON.stringify([at, reason, obstacle])),
      obstacle: obstacle.name,
      kind: obstacle.name === 'notice' ? obstacle.kind : undefined,
      reason: reason.trim(),
      by,
      at,
    }),
  )
  return [...(earlier ?? []), ...added]
}
