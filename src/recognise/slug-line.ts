import {readVersion} from '../story/version-words.ts'

/** What the line above an agency's story says: the slug, and which version it is. */
export interface SlugLine {
  readonly slugline?: string
  readonly takeKey?: string
}

/** "BC-US--Ferry Strike, 2nd Ld-Writethru,140", "^AM-Tide-Bulletin Kill,90<": cycle, region, slug, version, words. */
const agencySlug =
  /^(?:[a-z](?: [a-z]){0,2} )?\^?(?:BC|AM|PM|AP)-(?:[A-Z]{2,3}--)?(\p{L}[\p{L}\d'’. -]{1,60}?)((?:,\s?|-|\s)(?:\d{1,2}(?:st|nd|rd|th)[ -]?(?:Ld|Lead|Add|Sub|Writethru)|Ld|Kill|KILL|Bulletin[ -]Kill|BULLETIN[ -]KILL|Mandatory[ -]Kill|Correct\p{L}*|Advisory|Writethru|Urgent|URGENT)[\p{L}\d -]{0,40})?(?:,\s?\d{1,5})?<?$/u
/** The same without the cycle ("Ferry Vote, 3rd Ld-Writethru,140"): a slug only where a headline stands below. */
const bareSlug =
  /^(\p{L}[\p{L}\d'’. -]{1,60}?),\s?(\d{1,2}(?:st|nd|rd|th)[ -]?(?:Ld|LD|Lead)(?:[ -]?[Ww]ritethru)?)(?:,\s?\d{1,5})?$/u
/** "Slug: ferry-strike", "Slugline: FERRY/STRIKE (UPDATE 2)". */
const labelled = /^(?:Slug(?:line)?|SLUG(?:LINE)?)\s?:\s?(\S.{1,59})$/u

/** dpa's, a slash behind each word ("Fähre/Tarife/"). */
const slashed = /^([\p{L}\d .&-]{2,30}(?:\/[\p{L}\d .&-]{2,30}){0,4})\/$/u

/** Reads a line that gives a story's slug as American agencies set it, or one that calls itself so. */
export function readSlugLine(line: string): SlugLine | undefined {
  if (line.length > 120) return undefined
  const label = labelled.exec(line)?.[1]
  if (label !== undefined) return withVersion(label, /\(([^()]{2,40})\)$/u.exec(label)?.[1])
  const match = agencySlug.exec(line) ?? bareSlug.exec(line) ?? slashed.exec(line)
  if (match === null) return undefined
  return withVersion((match[1] ?? '').replace(/[\s-]+$/u, ''), match[2]?.replace(/^[,\s-]+/u, '').trim())
}

/** "US--Bridge Toll, Correction", "BC-US--Bridge Toll, 2nd Ld-Writethru": what the end of a slug that the format gives says. */
export function versionOfSlug(slugline: string | undefined): string | undefined {
  if (slugline === undefined || slugline.length > 120) return undefined
  return behindSlug.exec(slugline)?.[1]
}

const behindSlug =
  /,\s?((?:\d{1,2}(?:st|nd|rd|th)[ -]?(?:Ld|LD|Lead)(?:[ -]?[Ww]ritethru)?|Correct(?:ion|ive)|CORRECT(?:ION|IVE)|(?:Bulletin|Mandatory)? ?Kill|KILL|Writethru))(?:,\s?\d{1,5})?$/u

export const isBareSlug = (line: string): boolean => line.length <= 120 && bareSlug.test(line)

function withVersion(slugline: string, takeKey: string | undefined): SlugLine {
  return takeKey === undefined || readVersion(takeKey).signal === undefined
    ? {slugline, ...(takeKey === undefined ? {} : {takeKey})}
    : {slugline: slugline.replace(`(${takeKey})`, '').trim(), takeKey}
}
