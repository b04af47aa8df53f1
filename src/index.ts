export {CopytasterError} from './diagnostics/copytaster-error.ts'
export {codes, type Code} from './diagnostics/codes.ts'
export type {Diagnostic, DiagnosticPlace} from './diagnostics/diagnostic.ts'
export {assemble, type AssembleContext, type AssembledStory} from './documents/assemble.ts'
export type {Article, Author, CopytasterDocument, Source, WireItem} from './documents/documents.ts'
export {liveNotices, type LiveNotice} from './documents/live-notices.ts'
export {contextOfOrigin} from './documents/context-of-origin.ts'
export {validateDocument} from './documents/validate.ts'
export type {StoryOrigin} from './formats/story-origin.ts'
export {readStory, type FormatName, type ReadOptions, type ReadResult} from './ingest.ts'
export {type FindNoticesIn, findNotices, withHouseRules} from './notices/find-notices.ts'
export type {HouseRule} from './notices/house-rule.ts'
export type {NoticeFinding} from './notices/notice-rule.ts'
export {bodyRange, passagesOfBlocks} from './portable-text/passages-of-blocks.ts'
export {resolvePublisher} from './publishers/resolve-publisher.ts'
export type {Publisher} from './publishers/publisher.ts'
export type {NoticeKind, Passage, RecognisedPassage, Role} from './story/passage.ts'
export type {
  Attribution,
  BodyBlock,
  Commenting,
  Contribution,
  Dateline,
  Notice,
  RelatedLink,
  Story,
  StoryAuthor,
} from './story/story.ts'
