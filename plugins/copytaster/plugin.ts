import {definePlugin} from 'sanity'
import {schemaTypes} from '../../schemas/index.ts'
import {types} from '../../src/documents/names.ts'
import {articleBadges} from './badges/article-badges.ts'
import {guardPublish} from './actions/guard-publish.ts'
import {bundles} from './i18n/bundles.ts'
import {ArticleBodyInput} from './input/article-body-input.tsx'
import {BodyPlugins} from './input/body-editors.tsx'
import {noticesInspector} from './inspector/notices-inspector.ts'

export interface CopytasterOptions {
  /** `false` leaves Copytaster's schema types out, for a Studio that lists them itself. */
  readonly schemaTypes?: boolean
}

/**
 * The Studio plugin: schema types for articles, authors, sources and wire items; what the wire left in a body flagged in
 * the text and listed beside it, each settled with one click; badges that tell an article's state, and a guard that
 * keeps from publication what must not go out.
 *
 * @example defineConfig({plugins: [structureTool(), copytaster()]})
 */
export const copytaster = definePlugin<CopytasterOptions | void>((options) => ({
  name: 'copytaster',
  schema: {types: options?.schemaTypes === false ? [] : [...schemaTypes]},
  document: {
    badges: (badges, {schemaType}) => (schemaType === types.article ? [...badges, ...articleBadges] : badges),
    inspectors: (inspectors, {documentType}) =>
      documentType === types.article ? [noticesInspector, ...inspectors] : inspectors,
    actions: (actions, {schemaType}) =>
      schemaType === types.article
        ? actions.map((action) => (action.action === 'publish' ? guardPublish(action) : action))
        : actions,
  },
  form: {components: {input: ArticleBodyInput, portableText: {plugins: BodyPlugins}}},
  i18n: {bundles},
}))
