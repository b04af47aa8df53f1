import type {Story, StoryAuthor} from '../../src/story/story.ts'

/** The fields of a story that a person wants to see beside its text, in reading order, each as one line. */
export function fieldsOf(story: Story): readonly (readonly [name: string, value: string])[] {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['kicker', story.kicker],
    ['deck', story.deck],
    ['byline', story.byline],
    ...(story.authors ?? []).map((author) => ['author', describeAuthor(author)] as const),
    ['dateline', story.dateline && join([story.dateline.place, story.dateline.agency, story.dateline.date])],
    ['source', story.source && join([story.source.name, story.source.url])],
    ['reading time', story.readingTime === undefined ? undefined : `${story.readingTime} min`],
    ['published', story.publishedAt],
    ['updated', story.updatedAt],
    ['embargo until', story.embargoUntil],
    ['attribution', story.attribution && join([story.attribution.source, story.attribution.date])],
    ['original headline', story.attribution?.originalHeadline ?? story.originalHeadline],
    ['original address', story.attribution?.originalUrl ?? story.originalUrl],
    ['contributions', describeContributions(story)],
    ['commenting', describeCommenting(story)],
    ...(story.relatedLinks ?? []).map(({lead, title}) => ['related link', lead ? `${lead}: ${title}` : title] as const),
    ['copyright', story.copyrightNotice ?? story.copyrightHolder],
    ['usage terms', story.usageTerms],
    ["editor's note", story.editorsNote],
    ['language', story.language],
    ['wire', story.wire && join([story.wire.provider, story.wire.signal, story.wire.version, story.wire.guid])],
    ['urgency', story.urgency === undefined ? undefined : String(story.urgency)],
    ['slugline', story.slugline],
    ['words', story.wordCount === undefined ? undefined : String(story.wordCount)],
  ]
  return fields.flatMap(([name, value]) => (value ? [[name, value] as const] : []))
}

function describeAuthor({name, jobTitle, organisation, email, handles = []}: StoryAuthor): string {
  return join([name, jobTitle, organisation, email, ...handles.map(({handle}) => `@${handle}`)])
}

function describeContributions({contributions = []}: Story): string {
  return join(contributions.map(({role, name, source}) => `${name}${source ? `, ${source}` : ''} (${role})`))
}

function describeCommenting({commenting}: Story): string | undefined {
  if (!commenting) return undefined
  const {state, temporary, reason, until} = commenting
  return join([state, temporary ? 'for the time being' : undefined, reason, until && `until ${until}`])
}

function join(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ')
}
