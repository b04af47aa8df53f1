import {
  type ArticleType,
  type ArticleTypeOption,
  fieldNameIn,
  ownArticleType,
  toArticleType,
} from '../../src/documents/article-type.ts'
import {obstacleNames} from '../../src/documents/documents.ts'
import {createNoticeFinder, type NoticeFinder} from '../../src/documents/live-notices.ts'
import {type FindNoticesIn, withHouseRules} from '../../src/notices/find-notices.ts'
import type {BodyNoticeSettings} from '../../schemas/body-notice-rules.ts'
import type {FeedFormat} from '../../src/feeds/feed.ts'
import {completeSettings} from '../../src/feeds/feed-settings-schema.ts'
import type {FeedSettings} from '../../src/feeds/feed-settings.ts'
import {feedFormats} from '../../src/feeds/registry.ts'
import {type CheckedOptions, checkOptions, type CopytasterOptions} from './options.ts'

/** What the plugin's surfaces know of the newsroom. Made once for each use of the plugin. */
export interface Settings {
  readonly schemaTypes: boolean
  readonly tool: boolean
  readonly articleTypes: readonly ArticleType[]
  /** The article type of that name; none where it is another document type. */
  typeNamed(name: string | undefined): ArticleType | undefined
  /** Finds the notices of one body by the common rules and the house's. It remembers what it has seen. */
  createFinder(): NoticeFinder
  /** One finder for what looks at whichever article comes. */
  readonly find: NoticeFinder
  readonly findNoticesIn: FindNoticesIn
  readonly publishAnyway: ReadonlySet<(typeof obstacleNames)[number]>
  /** None where the newsroom wants no view of feeds. */
  readonly feeds: FeedsOfStudio | undefined
}

/** What the newsroom says of its feeds, with usual values for the rest. */
export interface FeedsOfStudio {
  readonly settings: FeedSettings
  readonly formats: readonly FeedFormat[]
}

/** @throws Error that says what of the options does not fit */
export function toSettings(options: CopytasterOptions | void): Settings {
  const {schemaTypes, tool, articleTypes: named, gravity, publishAnyway, rules, feeds} = checkOptions(options)
  // The schema lets the fields of our article through, and no others.
  const articleTypes = (named as readonly ArticleTypeOption[] | undefined)?.map(toArticleType) ?? [ownArticleType]
  const findNoticesIn = withHouseRules(rules)
  const createFinder = (): NoticeFinder => createNoticeFinder({gravities: gravity, findNoticesIn})
  return {
    schemaTypes,
    tool,
    articleTypes,
    typeNamed: (name) => articleTypes.find((type) => type.name === name),
    createFinder,
    find: createFinder(),
    findNoticesIn,
    publishAnyway: new Set(publishAnyway === true ? obstacleNames : publishAnyway || []),
    feeds: feeds === false ? undefined : toFeeds(feeds),
  }
}

function toFeeds({formats, ...said}: Exclude<CheckedOptions['feeds'], false>): FeedsOfStudio {
  return {
    settings: completeSettings(said),
    formats: feedFormats.filter(({name}) => formats?.includes(name) !== false),
  }
}

/** What validation needs of the settings. */
export function bodyNoticeSettings({createFinder, typeNamed}: Settings): BodyNoticeSettings {
  return {
    find: createFinder(),
    noticesField(name) {
      const type = typeNamed(name)
      return type && fieldNameIn(type, 'notices')
    },
  }
}
