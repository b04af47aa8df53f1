import {existsSync, readFileSync} from 'node:fs'
import {z} from 'zod'
import {CopytasterError} from '../../src/diagnostics/copytaster-error.ts'
import {
  type ArticleType,
  type ArticleTypeOption,
  articleTypeSchema,
  ownArticleType,
  toArticleType,
} from '../../src/documents/article-type.ts'
import {createNoticeFinder, gravities, type NoticeFinder} from '../../src/documents/live-notices.ts'
import type {FeedFormat} from '../../src/feeds/feed.ts'
import {completeSettings, feedSettingsSchema} from '../../src/feeds/feed-settings-schema.ts'
import type {FeedSettings} from '../../src/feeds/feed-settings.ts'
import {feedFormatNamed, feedFormats} from '../../src/feeds/registry.ts'
import {withHouseRules} from '../../src/notices/find-notices.ts'
import {houseRulesSchema} from '../../src/notices/house-rule.ts'
import {noticeKinds} from '../../src/story/passage.ts'

/** What the newsroom says of its feeds, with usual values for the rest. */
export interface FeedsConfig {
  readonly settings: FeedSettings
  readonly formats: readonly FeedFormat[]
  /** Feeds that there were once. */
  readonly closed: readonly FeedFormat[]
  readonly articleTypes: readonly ArticleType[]
  /** Finds notices by the common rules and the house's. A new one forgets what the last one has seen. */
  readonly createFinder: () => NoticeFinder
  /** The file that says so; none where there is none. */
  readonly file?: string
}

export const usualConfigFile = 'copytaster.feeds.json'
/** Items of a feed where nobody says how many. */
export const usualItems = 100

const formatName = z.string().refine((name) => feedFormatNamed(name) !== undefined, {
  error: ({input}) => `"${String(input)}" is no format; there are ${feedFormats.map(({name}) => name).join(', ')}`,
})

export const configSchema = feedSettingsSchema.extend({
  $schema: z.string().exactOptional(),
  formats: z.array(formatName).min(1, 'needs a format; leave it out for all of them').exactOptional(),
  closed: z.array(formatName).exactOptional(),
  articleTypes: z.array(articleTypeSchema).min(1, 'needs a type; leave it out for the type "article"').exactOptional(),
  gravity: z.partialRecord(z.enum(noticeKinds), z.enum(gravities)).exactOptional(),
  rules: houseRulesSchema.exactOptional(),
})

export interface ConfigFlags {
  readonly config?: string
  readonly format?: readonly string[]
  readonly items?: number | 'all'
}

/**
 * Reads the settings of the newsroom's feeds: a file that is named must be there, the usual one may be missing.
 *
 * @throws CopytasterError `config-missing` or `usage` that names each wrong setting, where it stands and what it needs
 */
export function readFeedsConfig({config: named, format, items}: ConfigFlags): FeedsConfig {
  const file = named ?? (existsSync(usualConfigFile) ? usualConfigFile : undefined)
  const said = file === undefined ? {} : readConfigFile(file)
  const {$schema: _, formats, closed = [], articleTypes, gravity = {}, rules = [], ...settings} = said
  const chosen = format ?? formats
  const findNoticesIn = withHouseRules(rules)
  const {maximumItems = usualItems, ...others} = settings
  const most = items ?? maximumItems
  return {
    settings: completeSettings({...others, ...(most !== 'all' && {maximumItems: most})}),
    formats: feedFormats.filter(({name}) => !closed.includes(name) && chosen?.includes(name) !== false),
    closed: feedFormats.filter(({name}) => closed.includes(name)),
    // The schema lets the fields of our article through, and no others.
    articleTypes: (articleTypes as readonly ArticleTypeOption[] | undefined)?.map(toArticleType) ?? [ownArticleType],
    createFinder: () => createNoticeFinder({gravities: gravity, findNoticesIn}),
    ...(file !== undefined && {file}),
  }
}

function readConfigFile(file: string): z.infer<typeof configSchema> {
  const result = configSchema.safeParse(parseJson(file))
  if (result.success) return result.data
  const problems = result.error.issues.map(({path, message}) => `${z.core.toDotPath(path) || 'the file'}: ${message}`)
  throw new CopytasterError('config-missing', `"${file}" has settings that do not fit. ${problems.join('. ')}.`)
}

function parseJson(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/u, '')
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown fault'
    const message = `"${file}" with the settings of the feeds cannot be read (${reason}). Name another with --config FILE.`
    throw new CopytasterError('config-missing', message, {cause})
  }
  try {
    return JSON.parse(text)
  } catch (cause) {
    const where = cause instanceof Error ? cause.message : ''
    throw new CopytasterError('config-missing', `"${file}" is not JSON: ${where}. Mend it.`, {cause})
  }
}

/** @throws CopytasterError where there is no such format */
export function toFormats(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim())
  const unknown = names.filter((name) => feedFormatNamed(name) === undefined)
  if (unknown.length === 0) return names
  const known = feedFormats.map(({name}) => name).join(', ')
  throw new CopytasterError('usage', `There is no format "${unknown[0]}". There are ${known}.`)
}
