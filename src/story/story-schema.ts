import {z} from 'zod'
import {
  decorators,
  type CellPlace,
  noticeKinds,
  type Picture,
  type RecognisedPassage,
  roles,
  shapes,
  type SourceRange,
  type Span,
} from './passage.ts'
import {
  type Attribution,
  type BodyBlock,
  type Commenting,
  commentingStates,
  type Contribution,
  contributionRoles,
  type Dateline,
  type Handle,
  type HeadlineVariant,
  type Media,
  type NamedSource,
  type Notice,
  type NoticeFacts,
  type Place,
  placeRoles,
  pubStatuses,
  type RelatedItem,
  type RelatedLink,
  type Story,
  type StoryAuthor,
  type Subject,
  type Wire,
  wireSignals,
} from './story.ts'

/** One schema for each field of a type, no more and no fewer. */
type Shape<Value> = {readonly [Field in keyof Value]-?: z.ZodType<Exclude<Value[Field], undefined>>}

const text = z.string().min(1)
/** ISO 8601 with zone. */
const instant = z.iso.datetime({offset: true})
const address = z.string().regex(/^(?:https?|mailto):/i)
const offset = z.int().min(0)
const confidence = z.number().min(0).max(1)
const language = z.string().regex(/^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,4}$/i)

const sourceRange = z
  .strictObject({start: offset, end: offset} satisfies Shape<SourceRange>)
  .refine(({start, end}) => start <= end, 'ends before it starts') satisfies z.ZodType<SourceRange>

const span = z.strictObject({
  mark: z.enum([...decorators, 'link']),
  start: offset,
  end: offset,
  href: address.exactOptional(),
} satisfies Shape<Span>) satisfies z.ZodType<Span>

const cellPlace = z.strictObject({
  row: offset,
  column: offset,
  isHeader: z.boolean().exactOptional(),
} satisfies Shape<CellPlace>) satisfies z.ZodType<CellPlace>

const pictureFields = {
  url: address,
  alt: text.exactOptional(),
  caption: text.exactOptional(),
  credit: text.exactOptional(),
} satisfies Shape<Picture>

/** What `copytaster read --json` prints of a passage. */
export const passageSchema = z.strictObject({
  text,
  shape: z.enum(shapes),
  level: z.int().min(1).exactOptional(),
  list: z.enum(['bullet', 'number']).exactOptional(),
  spans: z.array(span).exactOptional(),
  isNextLine: z.boolean().exactOptional(),
  isOutside: z.literal(true).exactOptional(),
  table: z.int().min(1).exactOptional(),
  cell: cellPlace.exactOptional(),
  picture: (z.strictObject(pictureFields) satisfies z.ZodType<Picture>).exactOptional(),
  at: sourceRange,
  role: z.enum(roles),
  kind: z.enum(noticeKinds).exactOptional(),
  rule: text,
  confidence,
  blockKey: text.exactOptional(),
} satisfies Shape<RecognisedPassage>) satisfies z.ZodType<RecognisedPassage>

const handle = z.strictObject({
  network: z
    .string()
    .regex(/^[^A-Z]+$/)
    .exactOptional(),
  handle: z.string().regex(/^[^@].*$/),
  url: address.exactOptional(),
} satisfies Shape<Handle>) satisfies z.ZodType<Handle>

const author = z.strictObject({
  name: text,
  handles: z.array(handle).exactOptional(),
  email: z.string().includes('@').exactOptional(),
  jobTitle: text.exactOptional(),
  organisation: text.exactOptional(),
} satisfies Shape<StoryAuthor>) satisfies z.ZodType<StoryAuthor>

const dateline = z.strictObject({
  place: text.exactOptional(),
  agency: text.exactOptional(),
  date: text.exactOptional(),
  text,
} satisfies Shape<Dateline>) satisfies z.ZodType<Dateline>

const namedSource = z.strictObject({
  name: text,
  url: address.exactOptional(),
} satisfies Shape<NamedSource>) satisfies z.ZodType<NamedSource>

const attribution = z.strictObject({
  text,
  source: text.exactOptional(),
  originalHeadline: text.exactOptional(),
  originalUrl: address.exactOptional(),
  date: text.exactOptional(),
} satisfies Shape<Attribution>) satisfies z.ZodType<Attribution>

const contribution = z.strictObject({
  role: z.enum(contributionRoles),
  name: text,
  source: text.exactOptional(),
} satisfies Shape<Contribution>) satisfies z.ZodType<Contribution>

const commenting = z.strictObject({
  state: z.enum(commentingStates),
  temporary: z.boolean().exactOptional(),
  reason: text.exactOptional(),
  until: text.exactOptional(),
  text,
} satisfies Shape<Commenting>) satisfies z.ZodType<Commenting>

const relatedLinkFields = {
  lead: text.exactOptional(),
  title: text,
  url: address.exactOptional(),
} satisfies Shape<RelatedLink>
const relatedLink = z.strictObject(relatedLinkFields) satisfies z.ZodType<RelatedLink>

const noticeFacts = {
  source: text.exactOptional(),
  originalHeadline: text.exactOptional(),
  originalUrl: address.exactOptional(),
  date: text.exactOptional(),
  until: text.exactOptional(),
  temporary: z.boolean().exactOptional(),
  reason: text.exactOptional(),
  holder: text.exactOptional(),
  licenseUrl: address.exactOptional(),
  change: z.enum(['update', 'correction', 'clarification']).exactOptional(),
  contributions: z.array(contribution).exactOptional(),
  credits: z.array(contribution).exactOptional(),
} satisfies Shape<NoticeFacts>

const notice = z.strictObject({
  ...noticeFacts,
  kind: z.enum(noticeKinds),
  text,
  rule: text,
  confidence,
  at: sourceRange,
  afterKey: text.exactOptional(),
} satisfies Shape<Notice>) satisfies z.ZodType<Notice>

const subject = z.strictObject({
  scheme: text.exactOptional(),
  code: text,
  name: text.exactOptional(),
  kind: text.exactOptional(),
} satisfies Shape<Subject>) satisfies z.ZodType<Subject>

const place = z.strictObject({
  name: text,
  role: z.enum(placeRoles),
  scheme: text.exactOptional(),
  code: text.exactOptional(),
  kind: text.exactOptional(),
  within: z.array(text).exactOptional(),
} satisfies Shape<Place>) satisfies z.ZodType<Place>

const headlineVariant = z.strictObject({
  text,
  role: text.exactOptional(),
  language: language.exactOptional(),
} satisfies Shape<HeadlineVariant>) satisfies z.ZodType<HeadlineVariant>

const relatedItem = z.strictObject({
  relation: text.exactOptional(),
  title: text.exactOptional(),
  guid: text.exactOptional(),
  version: text.exactOptional(),
  url: address.exactOptional(),
} satisfies Shape<RelatedItem>) satisfies z.ZodType<RelatedItem>

const wire = z.strictObject({
  provider: text.exactOptional(),
  guid: text.exactOptional(),
  uri: text.exactOptional(),
  version: text.exactOptional(),
  versionCreated: instant.exactOptional(),
  firstCreated: instant.exactOptional(),
  signal: z.enum(wireSignals).exactOptional(),
  pubStatus: z.enum(pubStatuses).exactOptional(),
  takeKey: text.exactOptional(),
  sequence: text.exactOptional(),
  services: z.array(text).exactOptional(),
} satisfies Shape<Wire>) satisfies z.ZodType<Wire>

const media = z.strictObject({
  kind: z.enum(['image', 'video', 'audio']),
  url: address.exactOptional(),
  mimeType: text.exactOptional(),
  width: z.number().positive().exactOptional(),
  height: z.number().positive().exactOptional(),
  guid: text.exactOptional(),
  title: text.exactOptional(),
  caption: text.exactOptional(),
  alt: text.exactOptional(),
  credit: text.exactOptional(),
  creator: text.exactOptional(),
  copyrightHolder: text.exactOptional(),
  copyrightNotice: text.exactOptional(),
  usageTerms: text.exactOptional(),
} satisfies Shape<Media>) satisfies z.ZodType<Media>

const relatedLinkBlock = z.strictObject({_type: z.literal('relatedLink'), _key: text, ...relatedLinkFields})
const textBlock = z.strictObject({
  _type: z.literal('block'),
  _key: text,
  style: z.enum(['normal', 'h2', 'h3', 'blockquote']),
  listItem: z.enum(['bullet', 'number']).exactOptional(),
  level: z.int().min(1).exactOptional(),
  markDefs: z.array(z.strictObject({_type: z.literal('link'), _key: text, href: address})),
  children: z
    .array(z.strictObject({_type: z.literal('span'), _key: text, text: z.string(), marks: z.array(text)}))
    .min(1),
})
const pictureBlock = z.strictObject({_type: z.literal('articleImage'), _key: text, ...pictureFields})
const tableBlock = z.strictObject({
  _type: z.literal('articleTable'),
  _key: text,
  rows: z.array(
    z.strictObject({
      _type: z.literal('articleTableRow'),
      _key: text,
      cells: z.array(
        z.strictObject({
          _type: z.literal('articleTableCell'),
          _key: text,
          content: z.array(textBlock).exactOptional(),
        }),
      ),
      header: z.boolean().exactOptional(),
    }),
  ),
  caption: text.exactOptional(),
})
const bodyBlock = z.discriminatedUnion('_type', [
  textBlock,
  relatedLinkBlock,
  pictureBlock,
  tableBlock,
]) satisfies z.ZodType<BodyBlock>

/** A story as `copytaster read --json` prints it: a public contract, locked to the type that the core returns. */
export const storySchema = z.strictObject({
  headline: z.string(),
  headlines: z.array(headlineVariant).exactOptional(),
  deck: text.exactOptional(),
  kicker: text.exactOptional(),
  slugline: text.exactOptional(),
  abstract: text.exactOptional(),
  byline: text.exactOptional(),
  authors: z.array(author).exactOptional(),
  dateline: dateline.exactOptional(),
  readingTime: z.number().positive().exactOptional(),
  source: namedSource.exactOptional(),
  originalHeadline: text.exactOptional(),
  originalUrl: address.exactOptional(),
  url: address.exactOptional(),
  attribution: attribution.exactOptional(),
  contributions: z.array(contribution).exactOptional(),
  commenting: commenting.exactOptional(),
  commentCount: z.int().min(0).exactOptional(),
  relatedLinks: z.array(relatedLink).exactOptional(),
  notices: z.array(notice),
  language: language.exactOptional(),
  keywords: z.array(text).exactOptional(),
  subjects: z.array(subject).exactOptional(),
  genres: z.array(subject).exactOptional(),
  places: z.array(place).exactOptional(),
  urgency: z.int().min(1).max(9).exactOptional(),
  wordCount: z.int().min(0).exactOptional(),
  publishedAt: instant.exactOptional(),
  updatedAt: instant.exactOptional(),
  embargoUntil: instant.exactOptional(),
  expiresAt: instant.exactOptional(),
  editorsNote: text.exactOptional(),
  corrections: z.array(text).exactOptional(),
  creditLine: text.exactOptional(),
  usageTerms: text.exactOptional(),
  copyrightHolder: text.exactOptional(),
  copyrightNotice: text.exactOptional(),
  wire: wire.exactOptional(),
  media: z.array(media).exactOptional(),
  relatedItems: z.array(relatedItem).exactOptional(),
  passages: z.array(passageSchema),
  body: z.array(bodyBlock),
} satisfies Shape<Story>) satisfies z.ZodType<Story>
