import type {PassageReading} from '../../../src/documents/cut-text.ts'
import type {Role} from '../../../src/story/passage.ts'
import {kindLooks} from '../kinds/kind-looks.ts'

/** The colour of a piece of the copy; `default` is the page's own. */
export type ReadingTone = 'default' | 'primary' | 'positive' | 'suggest' | 'caution' | 'critical' | 'neutral'

/** Titles, people and places, links, and what is left out each have a colour; the text itself has none. */
const tones: Readonly<Record<Role, ReadingTone>> = {
  headline: 'primary',
  kicker: 'primary',
  deck: 'primary',
  subhead: 'primary',
  byline: 'suggest',
  dateline: 'suggest',
  timestamp: 'suggest',
  readingTime: 'suggest',
  authorContact: 'suggest',
  contribution: 'suggest',
  paragraph: 'default',
  quote: 'default',
  listItem: 'default',
  relatedLink: 'positive',
  caption: 'positive',
  picture: 'positive',
  tableCell: 'default',
  notice: 'caution',
  furniture: 'neutral',
}

/** Notices have the colour that they have everywhere. */
export function toneOf({role, kind}: PassageReading): ReadingTone {
  return kind === undefined ? tones[role] : kindLooks[kind].tone
}
