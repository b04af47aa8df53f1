import type {StatedArticle} from './article-states.ts'
import {type ArticleType, fieldNameIn} from './article-type.ts'
import type {Article, CommentingValue, DeskValue} from './documents.ts'
import {fields, types} from './names.ts'

/** What a row of a list shows of an article; the Studio gives null for what is not there. The body is not among it: a list of a hundred would fetch them all. */
export interface PreviewedArticle {
  readonly headline?: string | null
  readonly sourceName?: string | null
  readonly notices?: StatedArticle['notices'] | null
  readonly wire?: Article['wire'] | null
  readonly attributionState?: NonNullable<Article['attribution']>['state'] | null
  /** `false` where the type holds it as whether readers may comment. */
  readonly commenting?: CommentingValue['state'] | boolean | null
  readonly embargoUntil?: string | null
  readonly deskState?: DeskValue['state'] | null
}

/** Where a document of the type has what a row shows, as the Studio's `preview.select` takes it. */
export function previewPaths(type: ArticleType): Readonly<Record<string, string>> {
  const paths: {readonly [Field in keyof PreviewedArticle]-?: string | undefined} = {
    headline: fieldNameIn(type, 'headline'),
    sourceName: memberOf('source', fields.source.name),
    notices: fieldNameIn(type, 'notices'),
    wire: fieldNameIn(type, 'wire'),
    // As text it has no state.
    attributionState: type.fields.get('attribution')?.as === 'text' ? undefined : memberOf('attribution', 'state'),
    commenting:
      type.fields.get('commenting')?.as === 'boolean'
        ? fieldNameIn(type, 'commenting')
        : memberOf('commenting', fields.commenting.state),
    embargoUntil: fieldNameIn(type, 'embargoUntil'),
    deskState: memberOf('desk', fields.desk.state),
  }
  return Object.fromEntries(Object.entries(paths).filter((entry): entry is [string, string] => entry[1] !== undefined))

  function memberOf(field: 'attribution' | 'commenting' | 'desk' | 'source', member: string): string | undefined {
    const name = fieldNameIn(type, field)
    return name && `${name}.${member}`
  }
}

/** What its states hang on. */
export function statedPreview(previewed: PreviewedArticle): StatedArticle {
  const {notices, wire, attributionState, commenting, embargoUntil} = previewed
  return {
    ...(notices && {notices}),
    ...(wire && {wire}),
    ...(attributionState && {attribution: {_type: types.attribution, text: '', state: attributionState}}),
    ...((typeof commenting === 'string' || typeof commenting === 'boolean') && {
      commenting: {_type: types.commenting, state: stateOf(commenting)},
    }),
    ...(embargoUntil && {embargoUntil}),
  }
}

function stateOf(commenting: CommentingValue['state'] | boolean): CommentingValue['state'] {
  if (typeof commenting === 'string') return commenting
  return commenting ? 'open' : 'suspended'
}
