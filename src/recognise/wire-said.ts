import {present} from '../story/present.ts'
import type {Wire} from '../story/story.ts'
import {isVersionLine, readVersion} from '../story/version-words.ts'
import {textOf, type Draft} from './draft.ts'
import type {ReleaseSaid} from './press-release.ts'
import {readSlugLine, type SlugLine, versionOfSlug} from './slug-line.ts'

/** What the text of a story says of its envelope. */
export interface WireSaid {
  readonly wire?: Wire
  readonly slugline?: string
  /** 1 (flash) to 4. */
  readonly urgency?: number
}

type Signal = NonNullable<Wire['signal']>

/** A kill outranks a correction, a correction an update. */
const ranks: readonly Signal[] = ['kill', 'correction', 'update']

/** Gathers what lines above the story and notices say of the version. */
export function wireSaid(drafts: readonly Draft[], release?: ReleaseSaid): WireSaid {
  const slug = slugOf(drafts)
  const lines = drafts
    .filter(({claim}) => claim?.rule === 'furniture/wire-version' || claim?.rule === 'editors-note/writethru')
    .map(textOf)
    .filter((line) => isVersionLine(line))
  const keys = [...new Set([slug?.takeKey, ...lines].filter((key) => key !== undefined))]
  const versions = keys.map(readVersion)
  const signals = new Set([...versions.map(({signal}) => signal), ...noticeSignals(drafts)])
  const signal = ranks.find((one) => signals.has(one))
  const wire = present({
    provider: release?.service,
    sequence: release?.number,
    version: versions.find(({version}) => version !== undefined)?.version,
    signal,
    pubStatus: isHeld(drafts) && signal !== 'kill' ? ('withheld' as const) : undefined,
    takeKey: keys.join(' ') || undefined,
  })
  return present({
    wire: Object.keys(wire).length === 0 ? undefined : wire,
    slugline: slug?.slugline,
    urgency: urgencyOf(drafts),
  })
}

/** The envelope with the signal that the version at the end of a slug gives, where the format gives none. */
export function withSlugVersion(wire: Wire | undefined, slugline: string | undefined): Wire | undefined {
  const {signal} = readVersion(versionOfSlug(slugline))
  if (signal === undefined || (wire?.signal !== undefined && wire.signal !== 'new')) return wire
  return {...(signal === 'kill' ? {pubStatus: 'canceled'} : {}), ...wire, signal}
}

/** The envelope with the words of a desk that stood in the headline: they are kept in its take key. */
export function withTakeKey(wire: Wire | undefined, takeKey: string | undefined): Wire | undefined {
  const said = readVersion(takeKey)
  const signal = wire?.signal === undefined || wire.signal === 'new' ? said.signal : wire.signal
  const isKept = takeKey === undefined || wire?.takeKey?.includes(takeKey) === true
  const united = {
    ...said,
    ...wire,
    ...present({
      signal: signal ?? wire?.signal,
      pubStatus: wire?.pubStatus ?? (signal === 'kill' ? ('canceled' as const) : undefined),
      takeKey: isKept ? wire?.takeKey : [wire?.takeKey, takeKey].filter((key) => key !== undefined).join(' '),
    }),
  }
  return Object.keys(united).length === 0 ? undefined : united
}

function slugOf(drafts: readonly Draft[]): SlugLine | undefined {
  for (const draft of drafts) {
    const slug = draft.claim?.rule === 'furniture/wire-envelope' ? readSlugLine(textOf(draft)) : undefined
    if (slug !== undefined) return slug
  }
  return undefined
}

function noticeSignals(drafts: readonly Draft[]): (Signal | undefined)[] {
  return drafts.map(({finding}) => {
    if (finding?.kind === 'kill') return 'kill'
    const change = finding?.facts.change ?? (finding?.kind === 'editors-note' ? doneTo(finding.text) : undefined)
    return change === 'clarification' ? 'correction' : change
  })
}

/** "Eds: UPDATES with quotes." */
const doneTo = (note: string): 'correction' | 'update' | undefined =>
  /\b(?:CORRECTS|Corrects)\b/u.test(note)
    ? 'correction'
    : /\b(?:UPDATES|Updates|ADDS|Adds|RECASTS|Recasts|INCORPORATES|Incorporates|RESTORES|Restores)\b/u.test(note)
      ? 'update'
      : undefined

/** Not to be published, and no time said from which it may be. */
const isHeld = (drafts: readonly Draft[]): boolean =>
  drafts.some(
    ({finding}) =>
      finding?.rule === 'embargo/hold-for-release' &&
      finding.facts.until === undefined &&
      /\b(?:with)?hold\b|\bdo not (?:publish|release|use|post)\b/iu.test(finding.text),
  )

const urgencies: Readonly<Record<string, number>> = {flash: 1, bulletin: 2, urgent: 3, eilmeldung: 2, eil: 2}

function urgencyOf(drafts: readonly Draft[]): number | undefined {
  for (const {claim, passage} of drafts) {
    if (claim?.rule !== 'furniture/wire-envelope' && claim?.rule !== 'furniture/wire-version') continue
    const [word = ''] = /^\p{L}+/u.exec(passage.text) ?? []
    const urgency = urgencies[word.toLowerCase()]
    if (urgency !== undefined) return urgency
  }
  return undefined
}
