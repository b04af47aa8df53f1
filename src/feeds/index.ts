export {archiveName, renderArchived} from './archives.ts'
export type {
  ArchiveLinks,
  FeedContext,
  FeedEntry,
  FeedFormat,
  FeedHead,
  FeedLimits,
  FeedReport,
  RenderedFeed,
  RenderedFile,
  ImageAsset,
  ReferredDocument,
} from './feed.ts'
export type {
  CreditLine,
  FeedAuthor,
  FeedComments,
  FeedContribution,
  FeedItem,
  FeedLink,
  FeedMedia,
  FeedOrigin,
  FeedRights,
  FeedSource,
  Tombstone,
} from './feed-item.ts'
export {type FeedMemory, type FeedRecord, remember} from './feed-memory.ts'
export type {CommentsSettings, FeedPublisher, FeedSettings} from './feed-settings.ts'
export {type OpenFeed, openFeed, type SkipListener} from './open-feed.ts'
export {feedFormatNamed, type FeedFormatName, feedFormats, partners} from './registry.ts'
export {
  fileNameOf,
  headOf,
  newestChange,
  newestFirst,
  renderChunks,
  renderChunksLater,
  renderEntries,
  renderFeed,
} from './render.ts'
export type {ImageRule, Partner} from './partners/partner.ts'
export {type Skip, type SkipCode, skipCodes} from './skip-codes.ts'
export {toFeedEntries, toFeedEntry, withdrawnEntries} from './to-feed-entry.ts'
export {toFeedItem, type ToldArticle} from './to-feed-item.ts'
export {checkFeed, type CheckResult, type CheckSettings} from './check/check-feed.ts'
export {type CheckCode, checkCodes, type Finding, type RuleSource, ruleSources} from './check/check-codes.ts'
export {type ProfileName, profileNames} from './check/profiles.ts'
export {completeSettings, feedSettingsSchema} from './feed-settings-schema.ts'
