import type {Diagnostic} from '../diagnostics/diagnostic.ts'
import type {Story} from '../story/story.ts'
import {assemble, type AssembleContext} from './assemble.ts'
import {contentHash} from './content-hash.ts'
import type {Article, Author, Source, WireItem} from './documents.ts'
import {validateDocument} from './validate.ts'

/** One story on its way into a Content Lake, with all the documents that it brings. */
export interface IncomingStory {
  readonly article: Article
  /** Carries the hash of the article, so that a later import can tell whether an editor has changed it. */
  readonly wireItem: WireItem
  /** Authors and sources: made where they are missing, left as they are where they exist. */
  readonly supporting: readonly (Author | Source)[]
}

export interface PreparedIncoming {
  readonly story: IncomingStory
  /** What keeps it from being written. */
  readonly errors: readonly Diagnostic[]
  /** What was cut to fit into documents. */
  readonly warnings: readonly Diagnostic[]
}

/** Makes the documents of a story and checks them. */
export function toIncoming(story: Story, context: AssembleContext): PreparedIncoming {
  const {article, authors, sources, wireItem, diagnostics: warnings} = assemble(story, context)
  const incoming = {
    article,
    wireItem: {...wireItem, articleHash: contentHash(article)},
    supporting: [...sources, ...authors],
  }
  const documents = [...incoming.supporting, article, incoming.wireItem]
  return {story: incoming, errors: documents.flatMap((document) => validateDocument(document)), warnings}
}
