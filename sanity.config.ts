import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'
import {copytaster} from './plugins/copytaster/index.ts'

/** The demo Studio: uses the plugin exactly as a newsroom would. */
export default defineConfig({
  name: 'default',
  title: 'Copytaster',
  projectId: process.env.SANITY_STUDIO_PROJECT_ID ?? 'set-sanity-studio-project-id',
  dataset: process.env.SANITY_STUDIO_DATASET ?? 'production',
  plugins: [structureTool(), copytaster()],
})
