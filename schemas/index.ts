import {article} from './article.ts'
import {articleImage} from './article-image.ts'
import {articleTable} from './article-table.ts'
import {articleTableCell} from './article-table-cell.ts'
import {articleTableRow} from './article-table-row.ts'
import {attribution} from './attribution.ts'
import {author} from './author.ts'
import {commenting} from './commenting.ts'
import {contribution} from './contribution.ts'
import {dateline} from './dateline.ts'
import {desk} from './desk.ts'
import {handle} from './handle.ts'
import {headlineVariant} from './headline-variant.ts'
import {notice} from './notice.ts'
import {noticeFacts} from './notice-facts.ts'
import {override} from './override.ts'
import {place} from './place.ts'
import {relatedItem} from './related-item.ts'
import {relatedLink} from './related-link.ts'
import {rights} from './rights.ts'
import {source} from './source.ts'
import {subject} from './subject.ts'
import {wire} from './wire.ts'
import {wireItem} from './wire-item.ts'
import {wireMedia} from './wire-media.ts'

/** Every type that Copytaster's documents are made of, documents first. */
export const schemaTypes = [
  article,
  author,
  source,
  wireItem,
  relatedLink,
  dateline,
  attribution,
  contribution,
  commenting,
  notice,
  noticeFacts,
  desk,
  override,
  handle,
  subject,
  place,
  headlineVariant,
  relatedItem,
  wire,
  wireMedia,
  rights,
  articleImage,
  articleTable,
  articleTableRow,
  articleTableCell,
]
