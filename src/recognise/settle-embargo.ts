import {embargoEnd} from '../notices/embargo-end.ts'
import {resolvePublisher} from '../publishers/resolve-publisher.ts'
import type {Notice, Story} from '../story/story.ts'

type Finding = Omit<Notice, 'afterKey'>

/**
 * Embargoes whose end is printed without a zone end by the clocks of the agency that sent the story, and without a year soon
 * behind its sending. Not by the clocks of those that work in UTC: they write for readers everywhere, who cannot tell what the
 * desk had in mind.
 */
export function settleEmbargoes(
  findings: readonly Finding[],
  {wire, dateline, publishedAt}: Pick<Story, 'wire' | 'dateline' | 'publishedAt'>,
): readonly Finding[] {
  const zone = [wire?.provider, dateline?.agency]
    .map((name) => (name === undefined ? undefined : resolvePublisher(name)?.timeZone))
    .find((timeZone) => timeZone !== undefined)
  const sending = {
    timeZone: zone === 'Etc/UTC' ? undefined : zone,
    at: wire?.versionCreated ?? wire?.firstCreated ?? publishedAt,
  }
  return findings.map((finding) => {
    const {kind, until} = finding
    return kind !== 'embargo' || until === undefined || isSettled(until)
      ? finding
      : {...finding, until: embargoEnd(until, sending)}
  })
}

/** The end of the first embargo that says enough. */
export const embargoUntilOf = (findings: readonly Finding[]): string | undefined =>
  findings.find(({kind, until}) => kind === 'embargo' && until !== undefined && isSettled(until))?.until

const isSettled = (until: string): boolean => /^\d{4}-\d{2}-\d{2}T/u.test(until)
