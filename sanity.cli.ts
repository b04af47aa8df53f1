import {defineCliConfig} from 'sanity/cli'
import {offlineBuild} from './studio/offline-build.ts'

const projectId = process.env.SANITY_STUDIO_PROJECT_ID

export default defineCliConfig({
  api: {
    projectId: projectId || 'local',
    dataset: process.env.SANITY_STUDIO_DATASET || 'production',
  },
  vite: (config) => (projectId ? config : {...config, plugins: [...(config.plugins ?? []), offlineBuild()]}),
})
