import {z} from 'zod'
import {noticeKinds} from '../story/passage.ts'
import {commentingStates, contributionRoles, placeRoles, pubStatuses, wireSignals} from '../story/story.ts'
import {
  attributionStates,
  type AttributionValue,
  type CommentingValue,
  type ContributionValue,
  type DatelineValue,
  deskStates,
  type DeskValue,
  type HandleValue,
  type HeadlineVariantValue,
  type ImageValue,
  noticeStates,
  type NoticeFactsValue,
  type NoticeValue,
  obstacleNames,
  type OverrideValue,
  type PlaceValue,
  type Reference,
  type RelatedItemValue,
  type RelatedLinkValue,
  type RightsValue,
  type Slug,
  type SubjectValue,
  type WireMediaValue,
  type WireValue,
} from './documents.ts'
import {instantOf} from './instant.ts'
import {types} from './names.ts'
import {safeAddress} from './web-address.ts'

/** One schema for each field of a type, no more and no fewer: what holds the schemas to the document types. */
export type Shape<Value> = {readonly [Field in keyof Value]-?: z.ZodType<Exclude<Value[Field], undefined>>}

export const text = z.string().min(1)
export const key = z.string().min(1)
export const instant = z.string().refine((value) => instantOf(value) !== undefined, 'needs date, time and zone')
export const address = z.string().refine((value) => safeAddress(value) !== undefined, 'needs http, https or mailto')

/** A list whose members all have keys of their own: the Content Lake and the Studio address them by it. */
export function keyedList<Member extends {readonly _key?: string}>(member: z.ZodType<Member>): z.ZodType<Member[]> {
  return z
    .array(member)
    .refine((list) => new Set(list.map(({_key}) => _key)).size === list.length, 'has two members of the same _key')
}

const referenceFields = {
  _type: z.literal('reference'),
  _ref: text,
  _weak: z.boolean().exactOptional(),
} satisfies Shape<Reference>

export const reference = z.strictObject(referenceFields) satisfies z.ZodType<Reference>
export const keyedReference = z.strictObject({...referenceFields, _key: key})

export const slug = z.strictObject({
  _type: z.literal('slug'),
  current: text.max(128),
} satisfies Shape<Slug>) satisfies z.ZodType<Slug>

export const image = z.looseObject({
  _type: z.literal('image'),
  asset: reference.exactOptional(),
} satisfies Shape<ImageValue>) satisfies z.ZodType<ImageValue>

export const relatedLink = z.strictObject({
  _type: z.literal(types.relatedLink),
  _key: key,
  lead: text.exactOptional(),
  title: text,
  url: address.exactOptional(),
  article: reference.exactOptional(),
} satisfies Shape<RelatedLinkValue>) satisfies z.ZodType<RelatedLinkValue>

export const dateline = z.strictObject({
  _type: z.literal(types.dateline),
  place: text.exactOptional(),
  agency: text.exactOptional(),
  date: text.exactOptional(),
  text,
} satisfies Shape<DatelineValue>) satisfies z.ZodType<DatelineValue>

export const attribution = z.strictObject({
  _type: z.literal(types.attribution),
  text,
  source: reference.exactOptional(),
  sourceName: text.exactOptional(),
  originalHeadline: text.exactOptional(),
  originalUrl: address.exactOptional(),
  date: text.exactOptional(),
  state: z.enum(attributionStates),
} satisfies Shape<AttributionValue>) satisfies z.ZodType<AttributionValue>

export const contribution = z.strictObject({
  _type: z.literal(types.contribution),
  _key: key,
  role: z.enum(contributionRoles),
  name: text,
  organisation: text.exactOptional(),
  source: reference.exactOptional(),
} satisfies Shape<ContributionValue>) satisfies z.ZodType<ContributionValue>

export const commenting = z.strictObject({
  _type: z.literal(types.commenting),
  state: z.enum(commentingStates),
  temporary: z.boolean().exactOptional(),
  reason: text.exactOptional(),
  until: text.exactOptional(),
  text: text.exactOptional(),
} satisfies Shape<CommentingValue>) satisfies z.ZodType<CommentingValue>

export const noticeFacts = z.strictObject({
  _type: z.literal(types.noticeFacts),
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
  contributions: keyedList(contribution).exactOptional(),
  credits: keyedList(contribution).exactOptional(),
} satisfies Shape<NoticeFactsValue>) satisfies z.ZodType<NoticeFactsValue>

export const notice = z.strictObject({
  _type: z.literal(types.notice),
  _key: key,
  kind: z.enum(noticeKinds),
  text,
  rule: text,
  confidence: z.number().min(0).max(1),
  afterKey: key.exactOptional(),
  inKey: key.exactOptional(),
  offset: z.number().int().nonnegative().exactOptional(),
  state: z.enum(noticeStates),
  facts: noticeFacts.exactOptional(),
  by: text.exactOptional(),
  at: instant.exactOptional(),
} satisfies Shape<NoticeValue>) satisfies z.ZodType<NoticeValue>

export const desk = z.strictObject({
  _type: z.literal(types.desk),
  state: z.enum(deskStates),
  by: text.exactOptional(),
  at: instant.exactOptional(),
} satisfies Shape<DeskValue>) satisfies z.ZodType<DeskValue>

export const override = z.strictObject({
  _type: z.literal(types.override),
  _key: key,
  obstacle: z.enum(obstacleNames),
  kind: z.enum(noticeKinds).exactOptional(),
  reason: text,
  by: text.exactOptional(),
  at: instant,
} satisfies Shape<OverrideValue>) satisfies z.ZodType<OverrideValue>

export const handle = z.strictObject({
  _type: z.literal(types.handle),
  _key: key,
  network: text.exactOptional(),
  handle: text,
  url: address.exactOptional(),
} satisfies Shape<HandleValue>) satisfies z.ZodType<HandleValue>

export const subject = z.strictObject({
  _type: z.literal(types.subject),
  _key: key,
  scheme: text.exactOptional(),
  code: text,
  name: text.exactOptional(),
  kind: text.exactOptional(),
} satisfies Shape<SubjectValue>) satisfies z.ZodType<SubjectValue>

export const place = z.strictObject({
  _type: z.literal(types.place),
  _key: key,
  name: text,
  role: z.enum(placeRoles),
  scheme: text.exactOptional(),
  code: text.exactOptional(),
  kind: text.exactOptional(),
  within: z.array(text).exactOptional(),
} satisfies Shape<PlaceValue>) satisfies z.ZodType<PlaceValue>

export const headlineVariant = z.strictObject({
  _type: z.literal(types.headlineVariant),
  _key: key,
  text,
  role: text.exactOptional(),
  language: text.exactOptional(),
} satisfies Shape<HeadlineVariantValue>) satisfies z.ZodType<HeadlineVariantValue>

export const relatedItem = z.strictObject({
  _type: z.literal(types.relatedItem),
  _key: key,
  relation: text.exactOptional(),
  title: text.exactOptional(),
  guid: text.exactOptional(),
  version: text.exactOptional(),
  url: address.exactOptional(),
} satisfies Shape<RelatedItemValue>) satisfies z.ZodType<RelatedItemValue>

export const wire = z.strictObject({
  _type: z.literal(types.wire),
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
} satisfies Shape<WireValue>) satisfies z.ZodType<WireValue>

export const wireMedia = z.strictObject({
  _type: z.literal(types.wireMedia),
  _key: key,
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
} satisfies Shape<WireMediaValue>) satisfies z.ZodType<WireMediaValue>

export const rights = z.strictObject({
  _type: z.literal(types.rights),
  usageTerms: text.exactOptional(),
  maySyndicate: z.boolean().exactOptional(),
  channels: z.array(text).exactOptional(),
  canonicalRequired: z.boolean().exactOptional(),
  expiresAfterDays: z.int().positive().exactOptional(),
} satisfies Shape<RightsValue>) satisfies z.ZodType<RightsValue>
