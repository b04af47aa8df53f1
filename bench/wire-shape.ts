import type {ReadResult} from '../src/ingest.ts'
import type {RecognisedPassage} from '../src/story/passage.ts'
import type {Media, Place, Story, Subject} from '../src/story/story.ts'

/** What was read of one file, in the shape in which other systems' tests speak of wire items. */
export function wireShapeOf(result: ReadResult): object {
  const {stories, diagnostics} = result
  const [first] = stories
  if (first === undefined) return {error: diagnostics.map(({code, message}) => `${code}: ${message}`).join(' ')}
  const items = stories.map((story) => itemOf(story, result.format))
  // Only formats of feeds tell of a feed.
  const {feed} = result as ReadResult & {readonly feed?: {readonly title?: string; readonly link?: string}}
  return {
    items,
    feed: {...feed, items},
    blocks_text: first.body.map(textOfBlock).join(' '),
    blocks: first.body.map(textOfBlock).join(' '),
    links: first.body.flatMap((block) => ('markDefs' in block ? (block.markDefs ?? []) : [])).length,
    listItems: first.body.filter((block) => 'listItem' in block).length,
  }
}

function itemOf(story: Story, format: string | undefined): object {
  const {wire = {}, media = []} = story
  const picture = media.find(({kind}) => kind === 'image')
  const versioned = wire.version === undefined || format !== 'newsml-g2' ? wire.guid : `${wire.guid}:${wire.version}`
  return {
    type:
      story.body.length > 0 || media.length === 0 ? 'text' : media[0]?.kind === 'image' ? 'picture' : media[0]?.kind,
    headline: story.headline,
    byline: story.byline ?? '',
    authors: story.authors,
    original_source: story.byline ?? story.source?.name,
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
    body_html: html(story),
  }
}

const subjectOf = ({scheme, code, name}: Subject): object => ({qcode: code, name, scheme})

const pictureOf = ({title, caption, url}: Media): object => ({
  type: 'picture',
  headline: title,
  description_text: caption,
  href: url,
})

/** With the dash that ends it, as printed. */
function printedDateline({passages, dateline}: Story): string | undefined {
  return passages.find(({role}) => role === 'dateline')?.text ?? dateline?.text
}

/** The running text: whatever stands below the head, the notices that were found in it too, parts of one line joined. */
function html({passages}: Story): string {
  let end = -1
  return passages
    .filter(isText)
    .map(({text, at}) => {
      const joint = at.start === end ? '' : ' <br>'
      end = at.end
      return joint + escaped(text)
    })
    .join('')
}

function isText({role, rule}: RecognisedPassage): boolean {
  if (rule === 'format') return !['headline', 'kicker', 'deck', 'byline', 'dateline', 'timestamp'].includes(role)
  return rule !== 'furniture/repeated-headline' && !['headline', 'kicker', 'deck', 'byline', 'timestamp'].includes(role)
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function textOfBlock(block: Story['body'][number]): string {
  if ('children' in block && Array.isArray(block.children))
    return block.children.map((child) => (typeof child['text'] === 'string' ? child['text'] : '')).join('')
  return 'title' in block && typeof block.title === 'string' ? block.title : ''
}
