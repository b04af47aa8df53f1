import type {RowState} from './state-of-row.ts'

/** The tone of a story's state wherever it is shown. */
export const rowTones: Readonly<Record<RowState, 'default' | 'primary' | 'positive' | 'caution' | 'critical'>> = {
  looking: 'default',
  unseen: 'caution',
  new: 'primary',
  changed: 'primary',
  imported: 'default',
  edited: 'caution',
  spiked: 'default',
  deleted: 'caution',
  alike: 'caution',
  twice: 'default',
  creating: 'default',
  created: 'positive',
  blocked: 'critical',
  unreadable: 'critical',
}
