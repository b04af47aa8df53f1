import type {SourceRange} from '../../story/passage.ts'
import type {Wire} from '../../story/story.ts'

/** A subject taken apart; places are offsets into it. */
export interface MailSubject {
  /** What may be the headline. */
  readonly headline: SourceRange
  /** An embargo that stands before it. */
  readonly embargo?: SourceRange
  readonly signal?: Wire['signal']
  readonly isForward: boolean
}

const replies = /^(?:(re|aw|antw|sv|vs|odp|ref|rif)|(fwd?|wg|tr|rv|enc|i|doorst|vb))(?:\s?\[\d{1,3}\])?\s?:\s*/iu
/** What gateways and lists write before a subject. */
const stamps =
  /^(?:\[[^\][]{1,40}\]|\((?:external|extern|spam)\)|(?:external|extern(?:al)? e-?mail|caution|spam)\s?:|\*{2,3}[A-Z ]{2,30}\*{2,3})\s*/iu
const labels =
  /^(?:for immediate release|press release|news release|media release|press statement|media alert|media advisory|pressemitteilung|pressemeldung|medienmitteilung|communiqué de presse|communique de presse|comunicado de prensa|nota de prensa|comunicato stampa|comunicado de imprensa|persbericht)\s?(?:[:|–—-]\s*)/iu
/** The time stands before the colon, or behind it and before a dash. */
const embargoes =
  /^(?:(?:under |strict )?embargo(?:ed)?|sperrfrist|sous embargo|embargado)\b(?:\s?:\s[^–—|]{0,50}?\d\s?(?:uhr|h|[ap]\.?m\.?|gmt|utc|bst|[ce]?[dest]t|mes?z|cest)(?:\s[a-z]{2,4})?\s?(?:[–—|]|-(?=\s))|[^:–—|]{0,60}(?::\d{2}[^:–—|]{0,60}){0,2}\s?[:–—|])\s*/iu
const signals: readonly (readonly [RegExp, NonNullable<Wire['signal']>])[] = [
  [/^(?:kill|mandatory kill|withdrawn|withdrawal|retracted|retraction)\s?(?:[:|–—]|- )\s*/iu, 'kill'],
  [
    /^(?:correct(?:ion|ed|s)|berichtigung|korrektur|correctif|corrige|corrección|correzione)\s?(?:[:|–—]|- )\s*/iu,
    'correction',
  ],
  [/^(?:updated?(?: ?\d{1,2})?|aktualisiert|actualización|aggiornamento)\s?(?:[:|–—]|- )\s*/iu, 'update'],
]

/** Prefixes of one subject that are taken off. */
const maximumPrefixes = 12

/** Finds the headline in a subject behind what mail programs, gateways and press offices write before it. */
export function readSubject(subject: string): MailSubject {
  let at = 0
  let isForward = false
  let signal: Wire['signal']
  let embargo: SourceRange | undefined
  for (let count = 0; count < maximumPrefixes; count++) {
    const rest = subject.slice(at)
    const reply = replies.exec(rest)
    const said = signals.find(([pattern]) => pattern.test(rest))
    const held = embargoes.exec(rest)
    const prefix = reply ?? said?.[0].exec(rest) ?? held ?? stamps.exec(rest) ?? labels.exec(rest)
    if (prefix === null || prefix === undefined || prefix[0].length === rest.length) break
    isForward ||= reply?.[2] !== undefined
    signal ??= reply === null ? said?.[1] : undefined
    if (reply === null && said === undefined && held !== null)
      embargo ??= {start: at, end: at + held[0].replace(/\s*[:–—|-]\s*$/u, '').length}
    at += prefix[0].length
  }
  return {
    headline: {start: at, end: subject.length},
    isForward,
    ...(embargo === undefined ? {} : {embargo}),
    ...(signal === undefined ? {} : {signal}),
  }
}

/** Subjects that tell what is in the mail, not what the story says. */
export const isGenericSubject = (subject: string): boolean =>
  /^(?:(?:a |the |your |our |new |latest )?(?:press|news|media) (?:release|statement|advisory)|(?:formatted )?(?:editorial )?(?:story|copy|article|text)(?: for .{1,40})?|for (?:immediate release|publication)|no subject|\(no subject\)|kein betreff|untitled|draft|pressemitteilung|communiqué de presse|nota de prensa|comunicato stampa|fyi|see attached|attached|story attached)[.!:]?$/iu.test(
    subject.trim(),
  )
