import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'
import {
  type ArticleTypeOption,
  bodyNoticeRulesFor,
  copytaster,
  type CopytasterOptions,
  wireLists,
  wirePreview,
} from './plugins/copytaster/index.ts'
import {brief} from './studio/brief.ts'
import {readLakeAddress} from './studio/lake-address.ts'
import {localWorkspace} from './studio/local-workspace.ts'

const projectId = process.env.SANITY_STUDIO_PROJECT_ID
const lake = projectId ? undefined : readLakeAddress()

/** A type of the demo newsroom's own, which names its fields otherwise. */
const briefs = {
  type: 'brief',
  fields: {
    headline: 'title',
    body: 'text',
    slug: 'address',
    attribution: {name: 'creditLine', as: 'text'},
    originalHeadline: 'firstTitle',
    originalUrl: 'firstAddress',
    commenting: {name: 'readersMayComment', as: 'boolean'},
    source: 'house',
    editorsNote: 'remarks',
    embargoUntil: 'notBefore',
    wire: 'arrival',
    notices: 'wireNotices',
    overrides: 'publishedAnyway',
    desk: 'decision',
  },
} as const satisfies ArticleTypeOption

/** How the demo newsroom has set Copytaster up: with its articles and its briefs. */
const newsroom = {
  articleTypes: [{type: 'article'}, briefs],
  publishAnyway: true,
  rules: [
    {
      id: 'first-seen',
      kind: 'attribution',
      sentences: ['First seen in {source}: {headline}', 'First seen in {source}'],
    },
  ],
} as const satisfies CopytasterOptions

/** The demo Studio: uses the plugin exactly as a newsroom would, on a Sanity project or on the lake of this machine. */
export default defineConfig({
  name: 'default',
  title: 'Copytaster',
  projectId: projectId || 'local',
  dataset: process.env.SANITY_STUDIO_DATASET || 'production',
  schema: {types: [brief(bodyNoticeRulesFor(newsroom), wirePreview(briefs))]},
  plugins: [
    structureTool({
      structure: (S, context) =>
        S.list()
          .title('Content')
          .items([...wireLists(S, context, newsroom), S.divider(), ...S.documentTypeListItems()]),
    }),
    copytaster(newsroom),
  ],
  ...(lake && localWorkspace(lake)),
})
