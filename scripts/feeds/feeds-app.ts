import {getConnInfo} from '@hono/node-server/conninfo'
import {type Context, Hono} from 'hono'
import {cors} from 'hono/cors'
import type {FeedFormat} from '../../src/feeds/feed.ts'
import {partName} from '../../src/feeds/render.ts'
import {archiveDayIn} from './archive-days.ts'
import {encoded, encodingFor, entityTag, isUnmodified} from './conditional.ts'
import {folderOf, placeOfFeed} from './feed-path.ts'
import type {FeedsConfig} from './feeds-config.ts'
import {feedsPage, itemsPage} from './feeds-page.ts'
import type {LiveFeeds, ServedFile} from './live-feeds.ts'
import {createRequestPace} from './request-pace.ts'

export interface AppSettings {
  readonly live: LiveFeeds
  readonly config: FeedsConfig
  readonly status: () => {readonly isReady: boolean; readonly isLive: boolean}
  readonly now: () => number
  readonly log: (line: string) => void
}

/** The feeds over HTTP: one address for each, `/health`, and a page that lists them. */
export function createFeedsApp({live, config, status, now, log}: AppSettings): Hono {
  const app = new Hono()
  const {formats, closed, settings} = config
  const afterSeconds = createRequestPace(now)

  app.onError((error, context) => {
    log(`${context.req.method} ${context.req.path}: ${error.message}`)
    return context.text('The feeds cannot be made at the moment. Try again later.\n', 503, {'retry-after': '5'})
  })
  app.use(
    cors({
      origin: '*',
      allowMethods: ['GET', 'HEAD'],
      exposeHeaders: ['etag', 'last-modified', 'link', 'content-length'],
      maxAge: 86_400,
    }),
  )
  app.use(async (context, next) => {
    context.header('x-content-type-options', 'nosniff')
    if (!['GET', 'HEAD'].includes(context.req.method)) {
      return context.text('Feeds are read alone.\n', 405, {allow: 'GET, HEAD, OPTIONS', connection: 'close'})
    }
    const seconds = afterSeconds(addressOf(context))
    if (seconds > 0) return context.text('Too many requests.\n', 429, {'retry-after': String(seconds)})
    return next()
  })

  app.get('/health', (context) => {
    const {isReady, isLive} = status()
    const counts = {items: live.items().length, feeds: formats.length}
    return context.json({status: isReady ? 'ok' : 'starting', live: isLive, ...counts}, isReady ? 200 : 503, {
      'cache-control': 'no-store',
    })
  })
  app.use(async (context, next) => {
    if (status().isReady) return next()
    return context.text('The articles are being read. Try again in a moment.\n', 503, {'retry-after': '2'})
  })
  app.get('/', (context) => context.html(feedsPage(config)))
  app.get('/:name', async (context) => {
    const name = context.req.param('name')
    const file = await fileNamed(name)
    if (file) return await send(context, file)
    return closed.some((format) => isOf(format, name)) ? isClosed(context) : notFound(context)
  })
  app.get('/:folder/', async (context) => {
    const named = (format: FeedFormat): boolean => folderOf(format) === context.req.param('folder')
    const format = formats.find(named)
    if (format) return context.html(itemsPage(config, format, await live.itemNames(format)))
    return closed.some(named) ? isClosed(context) : notFound(context)
  })
  app.get('/:folder/:name{.+}', async (context) => {
    const named = (format: FeedFormat): boolean => folderOf(format) === context.req.param('folder')
    const format = formats.find(named)
    if (!format) return closed.some(named) ? isClosed(context) : notFound(context)
    const file = await live.item(format, `${context.req.param('folder')}/${context.req.param('name')}`)
    if (file === 'gone') return context.text('The article must not be shown any more.\n', 410)
    return file ? await send(context, file) : notFound(context)
  })
  app.notFound(notFound)

  /** A feed, one of its parts, or the archive of a day. */
  async function fileNamed(name: string): Promise<ServedFile | undefined> {
    for (const format of formats.filter(({holds}) => holds === 'many')) {
      if (format.fileName === name) return await live.feed(format)
      const day = archiveDayIn(name, format)
      if (day !== undefined) return await live.archive(format, day)
      const part = format.parts && (await live.part(format, name))
      if (part) return part
    }
    return undefined
  }

  async function send(context: Context, file: ServedFile): Promise<Response> {
    const encoding = encodingFor(context.req.header('accept-encoding'), file.bytes.length)
    const tag = entityTag(file, encoding)
    const links = linksOf(file)
    const headers = {
      etag: tag,
      'last-modified': new Date(file.changedAt).toUTCString(),
      // A kill must be seen at the next look: nothing is taken from a cache without asking.
      'cache-control': 'public, no-cache',
      vary: 'accept-encoding',
      ...(links !== '' && {link: links}),
    }
    const conditions = {
      ifNoneMatch: context.req.header('if-none-match'),
      ifModifiedSince: context.req.header('if-modified-since'),
    }
    if (isUnmodified(conditions, tag, file.changedAt)) return context.body(null, 304, headers)
    const bytes = await encoded(file, encoding)
    // hono wants bytes of a buffer that is not shared; those of files never are.
    return context.body(bytes as Uint8Array<ArrayBuffer>, 200, {
      ...headers,
      'content-type': file.mediaType,
      'content-length': String(bytes.length),
      ...(encoding !== 'identity' && {'content-encoding': encoding}),
    })
  }

  /** WebSub, 4: hubs and the address of the feed itself; links in headers count before those in the feed. */
  function linksOf({selfUrl}: ServedFile): string {
    const hubs = (settings.hubs ?? []).map((hub) => `<${hub}>; rel="hub"`)
    return [
      ...(selfUrl === undefined ? [] : [`<${selfUrl}>; rel="self"`]),
      ...(selfUrl === undefined ? [] : hubs),
    ].join(', ')
  }

  function notFound(context: Context): Response {
    const list = formats.map((format) => `  /${placeOfFeed(format)}  ${format.title}`).join('\n')
    return context.text(`There is no such feed. There are:\n${list}\n`, 404)
  }

  return app
}

/** Whether a file of that name is the feed, one of its parts or one of its archives. */
function isOf(format: FeedFormat, name: string): boolean {
  const part = /-([1-9]\d{0,4})\.\w{1,8}$/u.exec(name)?.[1]
  return (
    format.fileName === name ||
    archiveDayIn(name, format) !== undefined ||
    (format.parts !== undefined && part !== undefined && partName(format, part) === name)
  )
}

function isClosed(context: Context): Response {
  return context.text('This feed is closed and will not come back.\n', 410)
}

function addressOf(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? ''
  } catch {
    // A request that came over no socket: a test's own.
    return ''
  }
}
