import {articlePreviewFor} from '../../schemas/article-preview.tsx'
import type {PreviewLanguage} from '../../schemas/preview-words.ts'
import {type ArticleTypeOption, toArticleType} from '../../src/documents/article-type.ts'

/**
 * How articles of a type of one's own look in lists: with the signs that Copytaster's own article has. Takes what
 * `articleTypes` says of the type, and the language of the few words in a row.
 *
 * @example defineType({name: 'story', type: 'document', fields, preview: wirePreview(story, 'de')})
 */
export function wirePreview(
  articleType: ArticleTypeOption,
  language: PreviewLanguage = 'en',
): ReturnType<typeof articlePreviewFor> {
  return articlePreviewFor(toArticleType(articleType), language)
}
