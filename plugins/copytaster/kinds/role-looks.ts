import type {RecognisedPassage, Role} from '../../../src/story/passage.ts'
import {kindLooks} from './kind-looks.ts'

/** The tone of a role in the margin of the copy; none for what is simply the story. */
const roleTones: Readonly<Record<Role, RoleTone | undefined>> = {
  headline: 'primary',
  kicker: 'primary',
  deck: 'primary',
  byline: 'positive',
  dateline: 'positive',
  timestamp: 'positive',
  readingTime: 'positive',
  authorContact: 'positive',
  contribution: 'suggest',
  relatedLink: 'suggest',
  caption: 'neutral',
  picture: 'neutral',
  tableCell: undefined,
  notice: 'caution',
  paragraph: undefined,
  subhead: undefined,
  quote: undefined,
  listItem: undefined,
  furniture: 'neutral',
}

export type RoleTone = 'primary' | 'positive' | 'suggest' | 'neutral' | 'caution' | 'critical'

/** The tone in which a passage is marked: a notice has that of its kind. */
export function toneOfPassage({role, kind}: Pick<RecognisedPassage, 'kind' | 'role'>): RoleTone | undefined {
  return kind === undefined ? roleTones[role] : kindLooks[kind].tone
}
