/** The namespace of the plugin's texts. A newsroom can bring a bundle of its own language under the same name. */
export const namespace = 'copytaster'

/** Every text the plugin shows, in English. */
export const resources = {
  'badge.killed.label': 'Killed',
  'badge.killed.title': 'The wire has withdrawn this story. Do not publish it, and take it down where it is.',
  'badge.embargoed.label': 'Embargo',
  'badge.embargoed.title': 'Not to be published before {{until, datetime(dateStyle: medium; timeStyle: short)}}.',
  'badge.attribution-unconfirmed.label': 'Attribution unconfirmed',
  'badge.attribution-unconfirmed.title': 'Nobody has yet checked the source that the copy names.',
  'badge.notices-open.label_one': '{{count}} notice open',
  'badge.notices-open.label_other': '{{count}} notices open',
  'badge.notices-open.title': 'The wire left notices that an editor has to settle.',
  'badge.comments-suspended.label': 'Comments suspended',
  'badge.comments-suspended.title': 'The copy says that readers cannot comment on this story for now.',
} as const
