import {createClient, type SanityClient} from '@sanity/client'
import type {LakeAddress} from './lake-address.ts'

/** Names under which browsers find this machine without asking anyone: `s0.localhost`, `s1.localhost`, … */
const hosts = 100

/**
 * A client for the local lake. A browser keeps six connections to one host, over all its windows, and an open document
 * listens with five to seven of them: so each listener goes to a host name of its own.
 */
export function createLocalClient({url, token}: Pick<LakeAddress, 'url' | 'token'>): SanityClient {
  const client = createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: url,
    useProjectHostname: false,
    useCdn: false,
    // As the Studio's own client: it asks for drafts too, wherever it does not say otherwise.
    perspective: 'raw',
    token,
    ignoreBrowserTokenWarning: true,
  })
  // Two windows shall not begin with the same names.
  let turn = Math.floor(Math.random() * hosts)
  return spreadListeners(client, () => {
    const host = new URL(url)
    host.hostname = `s${turn++ % hosts}.localhost`
    return host.origin
  })
}

type Listening = Pick<SanityClient, 'listen' | 'withConfig' | 'clone'>

function spreadListeners(client: SanityClient, nextHost: () => string): SanityClient {
  spread(client, nextHost)
  spread(client.observable, nextHost)
  return client
}

/** Replaces the methods of one client, and of those made from it. Its own state is private: nothing can be wrapped around it. */
function spread(client: object, nextHost: () => string): void {
  // Both clients, of promises and of observables, have these methods with the same arguments.
  const target = client as Listening
  const {withConfig, clone} = target
  const replace = <Made extends object>(made: Made): Made => {
    spread(made, nextHost)
    if ('observable' in made && typeof made.observable === 'object' && made.observable) {
      spread(made.observable, nextHost)
    }
    return made
  }
  const listen = (...args: Parameters<SanityClient['listen']>) =>
    withConfig.call(target as SanityClient, {apiHost: nextHost()}).listen(...args)
  Object.assign(target, {
    listen,
    withConfig: (...args: Parameters<SanityClient['withConfig']>) =>
      replace(withConfig.apply(target as SanityClient, args)),
    clone: () => replace(clone.call(target as SanityClient)),
  })
}
