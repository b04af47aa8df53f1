import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'
import {copytaster} from './plugins/copytaster/index.ts'
import {readLakeAddress} from './studio/lake-address.ts'
import {localWorkspace} from './studio/local-workspace.ts'

const projectId = process.env.SANITY_STUDIO_PROJECT_ID
const lake = projectId ? undefined : readLakeAddress()

/** The demo Studio: uses the plugin exactly as a newsroom would, on a Sanity project or on the lake of this machine. */
export default defineConfig({
  name: 'default',
  title: 'Copytaster',
  projectId: projectId || 'local',
  dataset: process.env.SANITY_STUDIO_DATASET || 'production',
  plugins: [structureTool(), copytaster()],
  ...(lake && localWorkspace(lake)),
})
