import {maximumKeyValueBytes} from '../limits.ts'
import {datasetName, projectId} from '../query/run-query.ts'
import {plainRefusal} from '../refusal.ts'
import {isObject} from '../store/document.ts'
import {createRoutes, type LakeContext} from './context.ts'
import {readJson} from './read-request.ts'

/** The one user of a local lake. */
export const localUser = {
  id: 'local-editor',
  name: 'Local editor',
  email: 'editor@localhost',
  role: 'administrator',
  roles: [{name: 'administrator', title: 'Administrator'}],
  provider: 'local',
  profileImage: '',
} as const

const everyPermission = ['read', 'create', 'update', 'history', 'editHistory']

/** Who the user is, what the project is, what is permitted, and the Studio's own settings. */
export function accountRoutes({store}: LakeContext) {
  const routes = createRoutes()
  const project = {id: projectId, displayName: 'Local', organizationId: null, members: [], features: []}

  routes.get('/users/me', (context) => context.json(localUser))
  routes.get('/auth/id', (context) => context.json({id: localUser.id}))
  routes.get('/users/me/keyvalue/:keys?', (context) => {
    const keys = (context.req.param('keys') ?? '').split(',').filter((key) => key !== '')
    const pairs = keys.map((key) => ({key, value: store.blobs.value(key)}))
    return context.json(pairs.map((pair) => (pair.value === undefined ? null : pair)))
  })
  routes.put('/users/me/keyvalue', async (context) => {
    const pairs = toPairs(await readJson(context))
    store.blobs.putValues(pairs)
    return context.json(pairs.map(([key, value]) => ({key, value})))
  })
  routes.get('/users/:ids', (context) => {
    const asked = context.req.param('ids').split(',')
    const {id, name: displayName} = localUser
    const users = asked.map((one) => (one === id || one === 'me' ? {id, displayName, imageUrl: null} : null))
    if (users.length > 1) return context.json(users)
    if (!users[0]) throw plainRefusal(404, 'User not found')
    return context.json(users[0])
  })

  routes.get('/projects', (context) => context.json([project]))
  routes.use('/projects/:project/*', async (context, next) => {
    requireProject(context.req.param('project'))
    await next()
  })
  routes.get('/projects/:project', (context) => {
    requireProject(context.req.param('project'))
    return context.json(project)
  })
  routes.get('/projects/:project/datasets', (context) =>
    context.json(context.req.query('datasetProfile') ? [] : [{name: datasetName, aclMode: 'private'}]),
  )
  routes.get('/projects/:project/datasets/:dataset/acl', (context) =>
    context.json([{filter: '_id in path("**")', permissions: everyPermission}]),
  )
  routes.get('/projects/:project/datasets/:dataset/settings/indexing', (context) => context.json({}))
  routes.get('/projects/:project/grants', (context) => context.json({}))
  routes.get('/projects/:project/roles', (context) => context.json([]))
  routes.get('/projects/:project/permissions', (context) => context.json([]))
  routes.get('/projects/:project/user-applications', (context) => context.json([]))

  return routes
}

function requireProject(name: string): void {
  if (name !== projectId) throw plainRefusal(404, `Project "${name}" not found`)
}

function toPairs(body: unknown): readonly (readonly [string, unknown])[] {
  if (!Array.isArray(body)) throw plainRefusal(400, 'The body is no list of keys and values.')
  return body.map((pair) => {
    if (!isObject(pair) || typeof pair['key'] !== 'string' || pair['key'] === '') {
      throw plainRefusal(400, 'The body is no list of keys and values.')
    }
    if (JSON.stringify(pair['value'] ?? null).length > maximumKeyValueBytes) {
      throw plainRefusal(413, `A value takes ${maximumKeyValueBytes} bytes.`)
    }
    return [pair['key'], pair['value']]
  })
}
