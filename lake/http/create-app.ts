import {Hono, type MiddlewareHandler} from 'hono'
import {bodyLimit} from 'hono/body-limit'
import {cors} from 'hono/cors'
import {maximumAssetBytes, maximumRequestBytes} from '../limits.ts'
import {projectId} from '../query/run-query.ts'
import {isRefusal, plainRefusal} from '../refusal.ts'
import {accountRoutes} from './account-routes.ts'
import {downloadRoutes, uploadRoutes} from './asset-routes.ts'
import type {LakeContext, RequestEnv} from './context.ts'
import {dataRoutes} from './data-routes.ts'
import type {Caller, Guard} from './guard.ts'
import {historyRoutes} from './history-routes.ts'
import {listenRoutes} from './listen-routes.ts'
import {openRoutes, quietRoutes} from './quiet-routes.ts'

/** All routes of the lake behind its guard. */
export function createApp(lake: LakeContext, guard: Guard): Hono<RequestEnv> {
  const app = new Hono<RequestEnv>({getPath})

  app.onError((error, context) => {
    if (isRefusal(error)) return context.json(error.body, error.status)
    lake.log(`${context.req.method} ${context.req.path}: ${error.stack ?? error.message}`)
    return context.json({statusCode: 500, error: 'Internal Server Error', message: error.message}, 500)
  })
  app.notFound((context) => {
    const route = `${context.req.method} ${context.req.path}`
    lake.log(`There is no route ${route}`)
    return context.json({statusCode: 404, error: 'Not Found', message: `The local lake has no route ${route}`}, 404)
  })

  app.use(requireKnownCaller(guard))
  app.use(
    cors({
      // Origins that are not known do not come so far.
      origin: (origin) => origin,
      credentials: true,
      allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      exposeHeaders: ['x-sanity-shard', 'x-resolved-version', 'content-type', 'retry-after'],
      maxAge: 600,
    }),
  )
  app.get('/images/*', requireEmbedder(guard))
  app.get('/files/*', requireEmbedder(guard))
  app.route('/', downloadRoutes(lake))

  const api = new Hono<RequestEnv>()
  api.use(async (context, next) => {
    context.set('apiVersion', context.req.param('version') ?? 'v1')
    await next()
  })
  api.route('/', openRoutes())
  api.use(requireToken(guard), requireProject)
  api.use('/assets/*', limitBody(maximumAssetBytes))
  api.route('/assets', uploadRoutes(lake))
  api.use(limitBody(maximumRequestBytes))
  api.route('/data/listen', listenRoutes(lake))
  api.route('/data/history', historyRoutes(lake))
  api.route('/data', dataRoutes(lake))
  api.route('/', accountRoutes(lake))
  api.route('/', quietRoutes())
  app.route('/:version{v(?:1|X|\\d{4}-\\d{2}-\\d{2})}', api)
  return app
}

/** Some clients join a path to an address with one slash too many. */
function getPath(request: Request): string {
  return new URL(request.url).pathname.replace(/^\/{2,}/, '/')
}

function requireKnownCaller(guard: Guard): MiddlewareHandler {
  return async (context, next) => {
    const {req} = context
    const caller: Caller = {header: (name) => req.header(name)}
    if (!guard.isHostKnown(caller)) throw plainRefusal(403, 'The lake does not answer to this name.')
    if (!guard.isOriginKnown(caller)) {
      throw plainRefusal(403, `Pages of ${req.header('origin')} may not use this lake. Name them when it is started.`)
    }
    await next()
  }
}

function requireToken(guard: Guard): MiddlewareHandler {
  return async ({req}, next) => {
    if (!guard.hasToken({header: (name) => req.header(name)})) {
      throw plainRefusal(401, 'Unauthorized - Session not found', {errorCode: 'SIO-401-ANF'})
    }
    await next()
  }
}

function requireEmbedder(guard: Guard): MiddlewareHandler {
  return async ({req}, next) => {
    const caller: Caller = {header: (name) => req.header(name)}
    if (!guard.hasToken(caller) && !guard.mayEmbed(caller)) throw plainRefusal(403, 'This page may not show assets.')
    await next()
  }
}

/** Clients that do not put the project into the name of the host put it here. */
const requireProject: MiddlewareHandler = async ({req}, next) => {
  const named = req.header('x-sanity-project-id')
  if (named !== undefined && named !== projectId) throw plainRefusal(404, `Project "${named}" not found`)
  await next()
}

function limitBody(maxSize: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw plainRefusal(413, `A request takes ${maxSize} bytes.`)
    },
  })
}
