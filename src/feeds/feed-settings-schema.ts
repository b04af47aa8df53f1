import {z} from 'zod'
import {commentingStates} from '../story/story.ts'
import type {FeedSettings} from './feed-settings.ts'

const line = z.string().trim().min(1, 'needs a text').max(500)
const address = z
  .string()
  .refine((text) => /^https?:\/\//u.test(text) && URL.canParse(text), 'needs a whole web address: https://…')
const language = z
  .string()
  .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}$/u, 'needs a language as BCP 47 writes it: "en", "de-AT"')

/** An address with `{names}` in it that stand for what is known later. */
function template(...names: readonly string[]) {
  const allowed = names.map((name) => `{${name}}`).join(', ')
  return z
    .string()
    .refine(
      (text) => [...text.matchAll(/\{(\w{1,20})\}/gu)].every(([, name = '']) => names.includes(name)),
      `may have ${allowed} in it, and no other name in braces`,
    )
}

function webTemplate(...names: readonly string[]) {
  return template(...names).refine(
    (text) => /^https?:\/\//u.test(text) && URL.canParse(text.replaceAll(/[{}]/gu, '')),
    'needs a whole web address: https://…',
  )
}

/** Days and items that anyone may ask for. */
const maximumTombstoneDays = 3650
const maximumItems = 50_000

/** What a newsroom says of its feeds, where it says anything: all else has a usual value. */
export const feedSettingsSchema = z.strictObject({
  title: line.exactOptional(),
  description: line.exactOptional(),
  homeUrl: address.exactOptional(),
  articleUrl: webTemplate('slug', 'id', 'year', 'month', 'day').exactOptional(),
  feedUrl: webTemplate('file')
    .refine((text) => text.includes('{file}'), 'needs {file} where the name of the feed stands')
    .exactOptional(),
  language: language.exactOptional(),
  publisher: z
    .strictObject({
      name: line,
      url: address.exactOptional(),
      logoUrl: address.exactOptional(),
    })
    .exactOptional(),
  idPrefix: z
    .string()
    .regex(
      /^(?:tag|urn|https?):[\x21-\x7e]{1,200}$/u,
      'needs to begin an address of its own: "tag:paper.example,2026:"',
    )
    .exactOptional(),
  copyright: line.exactOptional(),
  hubs: z.array(address).max(10).exactOptional(),
  imageUrl: webTemplate('file')
    .refine((text) => text.includes('{file}'), 'needs {file} where the name of the picture stands')
    .exactOptional(),
  comments: z
    .strictObject({
      default: z.enum(commentingStates).exactOptional(),
      url: template('url', 'id', 'slug').exactOptional(),
      feedUrl: template('url', 'id', 'slug').exactOptional(),
    })
    .exactOptional(),
  channel: line.exactOptional(),
  maximumItems: z.int().min(1).max(maximumItems).exactOptional(),
  tombstoneDays: z.int().min(0).max(maximumTombstoneDays).exactOptional(),
}) satisfies z.ZodType<Partial<FeedSettings>>

export type FeedSettingsOption = z.input<typeof feedSettingsSchema>

/** Where feeds point to that nobody has told their newsroom's address: a name that never leads anywhere (RFC 2606). */
export const unnamedHome = 'https://newsroom.example/'

/** The settings with usual values for all that the newsroom does not say. */
export function completeSettings(said: Partial<FeedSettings>): FeedSettings {
  const {title = 'Newsroom', homeUrl = unnamedHome, publisher} = said
  const home = new URL(homeUrl)
  return {
    ...said,
    title,
    homeUrl: home.href,
    articleUrl: said.articleUrl ?? `${home.href.replace(/\/$/u, '')}/{slug}`,
    language: said.language ?? 'en',
    publisher: publisher ?? {name: title, url: home.href},
    // RFC 4151 wants a day on which the name was the newsroom's; it must stay the same for ever.
    idPrefix: said.idPrefix ?? `tag:${home.hostname},2026:`,
  }
}
