import {definePlugin} from 'sanity'
import {createBodyNoticeRules} from '../../schemas/body-notice-rules.ts'
import {schemaTypesFor} from '../../schemas/for-newsroom.ts'
import {createArrivedInspector} from './arrived/arrived-inspector.ts'
import {createArticleBadges} from './badges/article-badges.ts'
import {guardPublish} from './actions/guard-publish.ts'
import {createPublishAnyway} from './actions/publish-anyway.tsx'
import {createFeedsInspector} from './feeds/feeds-inspector.ts'
import {bundles} from './i18n/bundles.ts'
import {createArticleBodyInput} from './input/article-body-input.tsx'
import {BodyPlugins} from './input/body-editors.tsx'
import {createNoticesInspector} from './inspector/notices-inspector.ts'
import type {CopytasterOptions} from './options.ts'
import {bodyNoticeSettings, toSettings} from './settings.ts'
import {createWireTool} from './tool/wire-tool.tsx'

/**
 * The Studio plugin: schema types for articles, authors, sources and wire items; what the wire left in a body flagged in
 * the text and listed beside it, each settled with one click; badges that tell an article's state, and a guard that
 * keeps from publication what must not go out.
 *
 * @example defineConfig({plugins: [structureTool(), copytaster()]})
 * @throws Error that says what of the options does not fit
 */
export const copytaster = definePlugin<CopytasterOptions | void>((options) => {
  const settings = toSettings(options)
  const isArticle = (type: string): boolean => settings.typeNamed(type) !== undefined
  const badges = createArticleBadges(settings)
  const {feeds} = settings
  const inspectors = [
    createNoticesInspector(settings),
    createArrivedInspector(settings),
    ...(feeds ? [createFeedsInspector(settings, feeds)] : []),
  ]
  const bodyRules = createBodyNoticeRules(bodyNoticeSettings(settings))
  const publishAnyway = settings.publishAnyway.size > 0 ? [createPublishAnyway(settings)] : []
  const articleTypes = settings.articleTypes.map(({name}) => name)
  return {
    name: 'copytaster',
    schema: {types: settings.schemaTypes ? schemaTypesFor({articleTypes, bodyRules}) : []},
    document: {
      badges: (own, {schemaType}) => (isArticle(schemaType) ? [...own, ...badges] : own),
      inspectors: (own, {documentType}) => (isArticle(documentType) ? [...inspectors, ...own] : own),
      actions: (own, {schemaType}) =>
        isArticle(schemaType)
          ? own.flatMap((action) =>
              action.action === 'publish' ? [guardPublish(action, settings), ...publishAnyway] : [action],
            )
          : own,
    },
    form: {
      components: {
        input: createArticleBodyInput(settings),
        portableText: {plugins: BodyPlugins},
      },
    },
    tools: settings.tool ? [createWireTool(settings)] : [],
    i18n: {bundles},
  }
})

/**
 * Validation for the Portable Text field of an article type of one's own, by the same options as the plugin's.
 *
 * @example defineField({name: 'content', type: 'array', of: [{type: 'block'}], validation: bodyNoticeRulesFor(options)})
 */
export function bodyNoticeRulesFor(options: CopytasterOptions): ReturnType<typeof createBodyNoticeRules> {
  return createBodyNoticeRules(bodyNoticeSettings(toSettings(options)))
}
