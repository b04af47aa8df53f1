import {createHash, timingSafeEqual} from 'node:crypto'

/** What a request says about where it comes from. Names of headers are in lower case. */
export interface Caller {
  header(name: string): string | undefined
}

export interface GuardSettings {
  readonly token: string
  /** Addresses of Studios ("http://localhost:3333") whose pages may use the lake. */
  readonly origins: ReadonlySet<string>
  /** Names, beside those of this machine, under which the lake may be reached. */
  readonly hosts: ReadonlySet<string>
  port(): number
}

/**
 * Who may use the lake. Any page in any browser on this machine can send requests to it, and a page can bring its own
 * name to lead here (DNS rebinding): so the name it was called by is checked, where the page comes from is checked, and
 * only those who know the token see or change anything.
 */
export interface Guard {
  /** Whether the lake was called by a name of its own. */
  isHostKnown(caller: Caller): boolean
  /** Whether the page that asks, if a page asks, is a Studio that was named. */
  isOriginKnown(caller: Caller): boolean
  hasToken(caller: Caller): boolean
  isToken(token: string): boolean
  /** Whether an `<img>` of a page may be served, which sends neither token nor origin. */
  mayEmbed(caller: Caller): boolean
}

export function createGuard({token, origins, hosts, port}: GuardSettings): Guard {
  const expected = digest(token)
  const isToken = (given: string): boolean => timingSafeEqual(digest(given), expected)
  const isOriginKnown = (caller: Caller): boolean => {
    const origin = caller.header('origin')
    return origin === undefined || origins.has(origin)
  }
  return {
    isToken,
    isOriginKnown,
    isHostKnown(caller) {
      const [, name = '', given] = /^(\[[0-9a-f:.]+\]|[^:]+)(?::(\d+))?$/i.exec(caller.header('host') ?? '') ?? []
      const isNamed = hosts.has(name) || /^(?:localhost|s\d{1,3}\.localhost|127\.0\.0\.1|\[::1\])$/i.test(name)
      return isNamed && Number(given ?? 80) === port()
    },
    hasToken(caller) {
      const [, given] = /^bearer (\S+)$/i.exec(caller.header('authorization') ?? '') ?? []
      return given !== undefined && isToken(given)
    },
    mayEmbed(caller) {
      if (!isOriginKnown(caller) || caller.header('sec-fetch-site') === 'cross-site') return false
      const referrer = caller.header('referer')
      return referrer === undefined || origins.has(originOf(referrer))
    },
  }
}

/** Of equal length, so that comparing them takes equal time. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : ''
}
