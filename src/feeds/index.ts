export type {
  ArchiveLinks,
  FeedContext,
  FeedEntry,
  FeedFormat,
  FeedHead,
  FeedLimits,
  FeedReport,
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
export {type OpenFeed, openFeed} from './open-feed.ts'
export {feedFormatNamed, type FeedFormatName, feedFormats} from './registry.ts'
export {
  fileNameOf,
  headOf,
  newestChange,
  newestFirst,
  renderChunks,
  renderChunksLater,
  renderEntries,
  renderFeed,
  type RenderedFeed,
  type RenderedFile,
} from './render.ts'
export {type Skip, type SkipCode, skipCodes} from './skip-codes.ts'
export {toFeedEntries, toFeedEntry, withdrawnEntries} from './to-feed-entry.ts'
export {toFeedItem, type ToldArticle} from './to-feed-item.ts'
