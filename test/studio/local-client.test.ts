import dns from 'node:dns'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterEach, expect, test, vi} from 'vitest'
import {createLocalClient} from '../../studio/local-client.ts'

// Browsers know that *.localhost is this machine; Node asks the system, which may not.
const find = (_host: string, _options: object, done: (...found: readonly unknown[]) => void): void =>
  done(null, [{address: '127.0.0.1', family: 4}])

afterEach(() => {
  vi.restoreAllMocks()
})

test('each listener of a client, and of those made from it, goes to a host of its own', async () => {
  const asked: string[] = []
  const lake = createServer(({headers, url = ''}, response) => {
    asked.push(`${headers.host} ${url.split('?')[0]} ${headers.authorization}`)
    response.writeHead(200, {'content-type': 'text/event-stream'}).flushHeaders()
  })
  await new Promise<void>((resolve) => lake.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address object.
  const {port} = lake.address() as AddressInfo
  // Of the many ways to call it, this is the one that connections use.
  vi.spyOn(dns, 'lookup').mockImplementation(find as unknown as typeof dns.lookup)

  const client = createLocalClient({url: `http://localhost:${port}`, token: 'x'})
  const made = [
    client,
    client.withConfig({useCdn: false}),
    client.clone(),
    client.observable,
    client.clone().observable.withConfig({useCdn: false}),
  ]
  expect(new Set(made.map((one) => one.getUrl('/x')))).toEqual(new Set([`http://localhost:${port}/v2025-02-19/x`]))
  const subscriptions = made.map((one) => one.listen('*').subscribe())
  await vi.waitFor(() => expect(asked).toHaveLength(made.length), {timeout: 10_000})
  for (const subscription of subscriptions) subscription.unsubscribe()
  lake.closeAllConnections()
  lake.close()

  expect(new Set(asked).size).toBe(made.length)
  const expected = new RegExp(`^s\\d{1,2}\\.localhost:${port} /v2025-02-19/data/listen/production Bearer x$`)
  for (const line of asked) expect(line).toMatch(expected)
})

test('a client sees drafts, as that of a Studio on a project does', () => {
  const client = createLocalClient({url: 'http://localhost:1', token: 'x'})
  expect(client.withConfig({apiVersion: '2025-02-19'}).config().perspective).toBe('raw')
})
