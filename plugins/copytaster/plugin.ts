import {definePlugin} from 'sanity'
import {schemaTypes} from '../../schemas/index.ts'
import {types} from '../../src/documents/names.ts'
import {articleBadges} from './badges/article-badges.ts'
import {bundle} from './i18n/bundle.ts'

export interface CopytasterOptions {
  /** `false` leaves Copytaster's schema types out, for a Studio that lists them itself. */
  readonly schemaTypes?: boolean
}

/**
 * The Studio plugin: schema types for articles, authors, sources and wire items, checks that flag what the wire left in a
 * body, and badges that tell an article's state.
 *
 * @example defineConfig({plugins: [structureTool(), copytaster()]})
 */
export const copytaster = definePlugin<CopytasterOptions | void>((options) => ({
  name: 'copytaster',
  schema: {types: options?.schemaTypes === false ? [] : [...schemaTypes]},
  document: {
    badges: (badges, {schemaType}) => (schemaType === types.article ? [...badges, ...articleBadges] : badges),
  },
  i18n: {bundles: [bundle]},
}))
