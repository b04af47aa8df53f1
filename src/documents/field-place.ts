import type {ArticleField} from './article-type.ts'

/** A field of the article, and in a list the member, that some of the copy went into. */
export interface FieldPlace {
  readonly field: ArticleField
  /** `_key` of the block, author, link or notice. */
  readonly key?: string
}

/** A name for the place, the same for the same place. */
export function placeId({field, key}: FieldPlace): string {
  return key === undefined ? field : `${field} ${key}`
}
