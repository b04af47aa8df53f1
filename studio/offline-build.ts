/** What a bundler gives a plugin to change before it writes its files. */
type OutputFile =
  | {type: 'asset'; readonly fileName: string; source: string | Uint8Array}
  | {type: 'chunk'; readonly fileName: string; code: string}

/** Path at which the local server answers in place of Sanity's. */
const offlinePath = '/offline'
const bridge = /<script[^>]*data-sanity-core[^>]*><\/script>/g
const hostedFont = /@font-face\s*\{[^}]*sanity\.io[^}]*\}/g

/**
 * A Vite plugin that takes out of a build of the Studio what asks other servers, for which the Studio has no switch: the
 * script of Sanity's dashboard, hosted fonts, the look for new versions, reports of errors and feedback.
 */
export function offlineBuild() {
  return {
    name: 'copytaster-offline-build',
    enforce: 'post' as const,
    apply: 'build' as const,
    generateBundle(_options: unknown, bundle: Readonly<Record<string, OutputFile>>) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = withoutAddresses(file.code)
        else if (/\.(?:html|css)$/.test(file.fileName)) {
          file.source = textOf(file.source).replaceAll(bridge, '').replaceAll(hostedFont, '')
        }
      }
    },
  }
}

function withoutAddresses(code: string): string {
  return code
    .replaceAll('https://sanity-cdn.com', offlinePath)
    .replaceAll('https://api.sanity.io/vX/intake', `${offlinePath}/intake`)
}

function textOf(source: string | Uint8Array): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source)
}
