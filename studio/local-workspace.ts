import {createMockAuthStore, type WorkspaceOptions} from 'sanity'
import type {LakeAddress} from './lake-address.ts'
import {createLocalClient} from './local-client.ts'

/** What a workspace needs to run on a local lake: who the user is, and without what only Sanity's cloud can do. */
export function localWorkspace(address: LakeAddress) {
  const client = createLocalClient(address)
  return {
    projectId: 'local',
    dataset: 'production',
    auth: createMockAuthStore({client, currentUser: {...address.user, roles: [...address.user.roles]}}),
    // The newer strategies search with a function of GROQ that runs in the cloud alone.
    search: {strategy: 'groqLegacy'},
    document: {comments: {enabled: false}},
    releases: {enabled: false},
    scheduledDrafts: {enabled: false},
    scheduledPublishing: {enabled: false},
    tasks: {enabled: false},
    announcements: {enabled: false},
  } as const satisfies Partial<WorkspaceOptions>
}
