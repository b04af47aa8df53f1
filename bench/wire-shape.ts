import type {StoryOrigin} from '../src/formats/story-origin.ts'
import type {ReadResult} from '../src/ingest.ts'
import type {RecognisedPassage} from '../src/story/passage.ts'
import type {Media, Place, Story, Subject} from '../src/story/story.ts'

/** What was read of one file, in the shape in which other systems' tests speak of wire items. */
export function wireShapeOf(result: ReadResult): object {
  const {stories, diagnostics} = result
  const [first] = stories
  if (first === undefined) return {error: diagnostics.map(({code, message}) => `${code}: ${message}`).join(' ')}
  // Other systems make an item of each picture that stands with a story.
  const pictures = result.format === 'ninjs' ? stories.slice(0, 1).flatMap(({media = []}) => media.map(pictureOf)) : []
  const items = [
    ...stories.map((story, index) => itemOf(story, result.format, senderIn(result.origins[index]))),
    ...pictures,
  ]
  // Only formats of feeds tell of a feed.
  const {feed} = result as ReadResult & {readonly feed?: {readonly title?: string; readonly link?: string}}
  return {
    items,
    feed: {...feed, items},
    // Others make blocks of all that the mark-up holds, whatever it is to a reader.
    blocks_text: textsOf(first).join(' '),
    blocks: textsOf(first).join(' '),
    links: first.passages.flatMap(({spans = []}) => spans.filter(({mark}) => mark === 'link')).length,
    listItems: first.passages.filter(({shape, list}) => shape === 'listItem' || list !== undefined).length,
  }
}

/** As printed. */
function senderIn(origin: StoryOrigin | undefined): string | undefined {
  if (origin?.format !== 'email') return undefined
  return /^From: (.+)$/mu.exec(new TextDecoder().decode(origin.payload))?.[1]
}

function itemOf(story: Story, format: string | undefined, sender: string | undefined): object {
  const {wire = {}, media = []} = story
  const picture = media.find(({kind}) => kind === 'image')
  const versioned = wire.version === undefined || format !== 'newsml-g2' ? wire.guid : `${wire.guid}:${wire.version}`
  return {
    type:
      story.body.length > 0 || media.length === 0 ? 'text' : media[0]?.kind === 'image' ? 'picture' : media[0]?.kind,
    headline: headlineAsSent(story),
    byline: isFeed(format) ? (saidByline(story) ?? '') : (story.byline ?? ''),
    authors: story.authors,
    original_source: sender ?? (format === 'ninjs' ? story.source?.name : (story.byline ?? story.source?.name)),
    slugline: story.slugline,
    guid: wire.uri ?? versioned,
    uri: wire.guid,
    version: wire.version,
    urgency: story.urgency,
    pubstatus: wire.pubStatus,
    signal: wire.signal,
    language: story.language,
    versioncreated: wire.versionCreated ?? story.updatedAt ?? story.publishedAt,
    firstcreated: wire.firstCreated ?? story.publishedAt,
    published_iso: story.publishedAt ?? story.updatedAt,
    date: story.publishedAt,
    embargoed: story.embargoUntil,
    expiry: story.expiresAt,
    ednote: story.editorsNote,
    abstract: story.abstract ?? story.deck,
    description_text: story.abstract ?? story.deck,
    kicker: story.kicker,
    keywords: story.keywords ?? [],
    subject: (story.subjects ?? []).map(subjectOf),
    genre: (story.genres ?? []).map(subjectOf),
    place: (story.places ?? []).map(({name, code}: Place) => ({name, qcode: code})),
    usageterms: story.usageTerms,
    copyrightholder: story.copyrightHolder,
    copyrightnotice: story.copyrightNotice,
    credit_line: story.creditLine,
    source: story.source?.name ?? wire.provider,
    source_name: story.source?.name ?? wire.provider,
    word_count: story.wordCount,
    provider_sequence: wire.sequence,
    ingest_provider_sequence: wire.sequence,
    anpa_category: (story.subjects ?? []).filter(({scheme}) => scheme === 'anpa').map(subjectOf),
    link: story.originalUrl ?? story.url,
    dateline: {text: printedDateline(story), located: {city: story.dateline?.place}},
    associations: picture === undefined ? {} : {featuremedia: pictureOf(picture)},
    body_html: html(story, format),
  }
}

const isFeed = (format: string | undefined): boolean => /^(?:rss|rdf|atom|json-feed|wxr)$/u.test(format ?? '')

/** Readers of feeds know no other byline than the author that the entry names. */
const saidByline = ({passages}: Story): string | undefined =>
  passages.find(({role, rule}) => role === 'byline' && rule === 'format')?.text

const subjectOf = ({scheme, code, name}: Subject): object => ({qcode: code, name, scheme})

const pictureOf = ({title, caption, url}: Media): object => ({
  type: 'picture',
  headline: title,
  description_text: caption,
  href: url,
})

/** With the words of a desk that stand in it. */
function headlineAsSent({passages, headline}: Story): string {
  const printed = passages.find(({role}) => role === 'headline')?.text ?? ''
  return printed.includes(headline) ? printed : headline
}

/** With the dash that ends it, as printed. */
function printedDateline({passages, dateline}: Story): string | undefined {
  return passages.find(({role}) => role === 'dateline')?.text ?? dateline?.text
}

/** The running text: whatever stands below the head, the notices that were found in it too, parts of one line joined. */
function html({passages}: Story, format: string | undefined): string {
  const blocks: {readonly tag: string; readonly text: string}[] = []
  let end = -1
  for (const {text, at, role} of passages.filter((passage) => isText(passage, format))) {
    const before = at.start === end ? blocks.pop() : undefined
    blocks.push({tag: before?.tag ?? tagOf(role), text: `${before?.text ?? ''}${escaped(text)}`})
    end = at.end
  }
  return blocks.map(({tag, text}) => `<${tag}>${text}</${tag}>`).join('')
}

const tagOf = (role: RecognisedPassage['role']): string => (role === 'quote' ? 'blockquote' : 'p')

/**
 * To readers of feeds all that an entry has not in elements of their own is its text, bylines and titles too; of plain
 * text they know nothing: all of it is.
 */
function isText({role, rule}: RecognisedPassage, format = ''): boolean {
  if (role === 'picture') return false
  return (
    format === 'plain-text' ||
    (isFeed(format) && rule !== 'format') ||
    (rule !== 'furniture/repeated-headline' &&
      !['headline', 'kicker', 'deck', 'byline', 'dateline', 'timestamp'].includes(role)) ||
    (rule !== 'format' && role === 'dateline')
  )
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const textsOf = ({passages}: Story): string[] => passages.filter(({role}) => role !== 'picture').map(({text}) => text)
