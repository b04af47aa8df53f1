import type {
  attributionStates,
  deskStates,
  noticeStates,
  obstacleNames,
  payloadEncodings,
} from '../src/documents/documents.ts'
import type {publisherKinds} from '../src/publishers/publisher.ts'
import type {noticeKinds} from '../src/story/passage.ts'
import type {commentingStates, contributionRoles, placeRoles, pubStatuses, wireSignals} from '../src/story/story.ts'

/** What the desk calls each value that the wire or an editor can choose from. */
export const labels = {
  noticeKind: {
    attribution: 'Attribution',
    'commenting-suspended': 'Comments suspended',
    contribution: 'Contribution',
    copyright: 'Copyright',
    license: 'License',
    credit: 'Sign-off',
    correction: 'Correction or update',
    embargo: 'Embargo',
    kill: 'Kill',
    'editors-note': 'Note to editors',
    promotion: 'Promotion',
    disclosure: 'Disclosure',
  } satisfies Labels<typeof noticeKinds>,
  noticeState: {
    open: 'Open: waits for an editor',
    moved: 'Moved into a field',
    removed: 'Removed from the copy',
    kept: 'Kept in the copy',
  } satisfies Labels<typeof noticeStates>,
  deskState: {
    taken: 'Taken: published, or to be',
    spiked: 'Spiked: not to be used',
  } satisfies Labels<typeof deskStates>,
  obstacle: {
    killed: 'A kill',
    embargoed: 'An embargo',
    notice: 'A notice in the text',
  } satisfies Labels<typeof obstacleNames>,
  attributionState: {
    unconfirmed: 'Unconfirmed: as the copy says',
    confirmed: 'Confirmed by an editor',
  } satisfies Labels<typeof attributionStates>,
  contributionRole: {
    contributing: 'Contributing',
    reporting: 'Reporting',
    writing: 'Writing',
    editing: 'Editing',
    photography: 'Photography',
    translation: 'Translation',
  } satisfies Labels<typeof contributionRoles>,
  commentingState: {
    open: 'Open',
    suspended: 'Suspended for now',
    closed: 'Closed',
  } satisfies Labels<typeof commentingStates>,
  sourceKind: {
    agency: 'News agency',
    newspaper: 'Newspaper',
    broadcaster: 'Broadcaster',
    aggregator: 'Aggregator',
    'press-release': 'Press release service',
    other: 'Other',
  } satisfies Labels<typeof publisherKinds>,
  wireSignal: {
    new: 'New',
    update: 'Update (writethru)',
    correction: 'Correction',
    kill: 'Kill',
  } satisfies Labels<typeof wireSignals>,
  pubStatus: {
    usable: 'Usable',
    withheld: 'Withheld',
    canceled: 'Cancelled',
  } satisfies Labels<typeof pubStatuses>,
  payloadEncoding: {
    text: 'Text',
    base64: 'Bytes (base64)',
  } satisfies Labels<typeof payloadEncodings>,
  placeRole: {
    origin: 'Where it was made',
    about: 'What it is about',
  } satisfies Labels<typeof placeRoles>,
  mediaKind: {image: 'Picture', video: 'Video', audio: 'Audio'},
  change: {update: 'Update', correction: 'Correction', clarification: 'Clarification'},
}

type Labels<Values extends readonly string[]> = {readonly [Value in Values[number]]: string}

/** The choices of a field, as the Studio's list option takes them. */
export function choices(labelled: Readonly<Record<string, string>>): {title: string; value: string}[] {
  return Object.entries(labelled).map(([value, title]) => ({title, value}))
}
