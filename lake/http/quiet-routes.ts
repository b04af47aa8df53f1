import type {Context} from 'hono'
import {createRoutes} from './context.ts'

/** What the Studio asks of Sanity's cloud and can do without: the answer that makes it ask no further. */
export function quietRoutes() {
  const routes = createRoutes()
  const answers: Readonly<Record<string, object | null>> = {
    // Where a plan lacks comments, the Studio offers them, for which it draws all of itself once more while it is in use.
    '/features': ['studioComments'],
    '/help': {resources: {sectionArray: []}},
    '/journey/trial': null,
    '/journey/announcements': null,
    '/journey/*': [],
    '/schedules/*': {schedules: []},
    '/subscriptions/*': [],
    '/media-libraries': {data: []},
    '/access/requests/me': [],
    '/auth/providers': {providers: []},
  }
  for (const [path, answer] of Object.entries(answers)) routes.get(path, (context) => context.json(answer))
  routes.post('/auth/logout', (context) => context.body(null, 204))
  return routes
}

/** The same for what is asked without the token. It tells nothing that is worth one. */
export function openRoutes() {
  const routes = createRoutes()
  // Without `timing-allow-origin`, by which the Studio would see HTTP/1.1 and warn of it.
  routes.get('/ping', pong)
  routes.get('/data/ping/:dataset?', pong)
  routes.get('/intake/telemetry-status', (context) => context.json({status: 'denied'}))
  routes.post('/intake/*', (context) => context.json({}))
  routes.get('/modules/*', (context) => {
    // The newest version of the Studio is the one that asks.
    const version = /\^(\d+\.\d+\.\d+)/.exec(decodeURIComponent(context.req.path))?.[1] ?? '0.0.0'
    return context.json({packageVersion: version, latest: version}, 200, {'x-resolved-version': version})
  })
  return routes
}

function pong(context: Context): Response {
  return context.json({pong: true})
}
