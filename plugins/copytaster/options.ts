import {z} from 'zod'
import {type ArticleTypeOption, articleTypeSchema} from '../../src/documents/article-type.ts'
import {obstacleNames} from '../../src/documents/documents.ts'
import {gravities, type Gravities} from '../../src/documents/live-notices.ts'
import {type FeedSettingsOption, feedSettingsSchema} from '../../src/feeds/feed-settings-schema.ts'
import {type FeedFormatName, feedFormats} from '../../src/feeds/registry.ts'
import {type HouseRule, houseRulesSchema} from '../../src/notices/house-rule.ts'
import {noticeKinds} from '../../src/story/passage.ts'

export interface CopytasterOptions {
  /** `false` leaves Copytaster's schema types out, for a Studio that lists them itself. `true` by default. */
  readonly schemaTypes?: boolean
  /** The newsroom's own article types. Without this it is Copytaster's `article`. */
  readonly articleTypes?: readonly ArticleTypeOption[]
  /**
   * How much a notice that stands in the text matters, by kind: an `error` keeps the article from being published, `off`
   * is not flagged. An attribution and a note to editors are errors by default, all else is a `warning`.
   */
  readonly gravity?: Gravities
  /**
   * Which obstacles an editor may publish in spite of, with a reason that is recorded: `killed`, `embargoed`, `notice`;
   * `true` is all three. None by default.
   */
  readonly publishAnyway?: boolean | readonly (typeof obstacleNames)[number][]
  /** Lines that the newsroom knows for notices, beside those that everyone has. */
  readonly rules?: readonly HouseRule[]
  /** `false` leaves the "Wire" tool out. `true` by default. */
  readonly tool?: boolean
  /** What the newsroom says of its feeds, as for `copytaster feeds`; `false` leaves the "Feeds" view out. */
  readonly feeds?: false | FeedsOption
}

/** Settings of feeds, each with a usual value, and the formats in which feeds go out; all of them by default. */
export interface FeedsOption extends FeedSettingsOption {
  readonly formats?: readonly FeedFormatName[]
}

/** What `CopytasterOptions` says, to check it by. */
export const optionsSchema = z
  .strictObject({
    schemaTypes: z.boolean().default(true),
    articleTypes: z
      .array(articleTypeSchema)
      .min(1, 'needs a type; leave it out to use the type "article"')
      .refine((options) => new Set(options.map(({type}) => type)).size === options.length, 'names one type twice')
      .optional(),
    gravity: z.partialRecord(z.enum(noticeKinds), z.enum(gravities)).default({}),
    publishAnyway: z.union([z.boolean(), z.array(z.enum(obstacleNames))]).default(false),
    rules: houseRulesSchema.default([]),
    tool: z.boolean().default(true),
    feeds: z
      .union([
        z.literal(false),
        feedSettingsSchema.extend({
          formats: z
            .array(z.enum(feedFormats.map(({name}) => name)))
            .min(1)
            .exactOptional(),
        }),
      ])
      .default({}),
  })
  .superRefine(({publishAnyway, articleTypes = []}, context) => {
    if (publishAnyway === false) return
    for (const [index, {type, fields}] of articleTypes.entries()) {
      if (fields === undefined || fields.overrides !== undefined) continue
      context.addIssue({
        code: 'custom',
        path: ['articleTypes', index, 'fields', 'overrides'],
        message: `needs the name of a field for the reasons, because publishAnyway is on: add defineField({name: 'overrides', type: 'array', of: [{type: 'override'}]}) to "${type}"`,
      })
    }
  })

export type CheckedOptions = z.infer<typeof optionsSchema>

/**
 * Checks what a newsroom's configuration says.
 *
 * @throws Error that names each wrong option, where it stands and what it needs
 */
export function checkOptions(options: CopytasterOptions | void): CheckedOptions {
  const result = optionsSchema.safeParse(options ?? {})
  if (result.success) return result.data
  const problems = result.error.issues.map(({path, message}) => `  ${pathOf(path)}: ${message}`)
  throw new Error(`copytaster() in sanity.config.ts has options that do not fit:\n${problems.join('\n')}`)
}

function pathOf(path: readonly PropertyKey[]): string {
  return (
    path.reduce<string>(
      (whole, part) =>
        typeof part === 'number' ? `${whole}[${part}]` : whole === '' ? String(part) : `${whole}.${String(part)}`,
      '',
    ) || 'the options'
  )
}
