import type {Article, Author, Source} from '../documents/documents.ts'
import {types} from '../documents/names.ts'
import type {ImageAsset, ReferredDocument} from './feed.ts'

export function isSource(document: ReferredDocument | undefined): document is Source {
  return document?._type === types.source
}

export function isAuthor(document: ReferredDocument | undefined): document is Author {
  return document?._type === types.author
}

export function isArticle(document: ReferredDocument | undefined): document is Article {
  return document?._type === types.article
}

export function isImageAsset(document: ReferredDocument | undefined): document is ImageAsset {
  return document?._type === 'sanity.imageAsset'
}
