import {expect, test} from 'vitest'
import {offlineBuild} from '../../studio/offline-build.ts'

test('a build asks nothing of other servers', () => {
  const page = {
    type: 'asset' as const,
    fileName: 'index.html',
    source: `<style>@font-face { font-family: Inter; src: url("https://studio-static.sanity.io/I.woff2") } html { color: red }</style><script src="https://core.sanity-cdn.com/bridge.js" async type="module" data-sanity-core></script></head>`,
  }
  const style = {
    type: 'asset' as const,
    fileName: 'static/a.css',
    source: new TextEncoder().encode(
      `@font-face{font-family:Inter;src:url(https://design-system-static.sanity.io/I.woff2)}@font-face{font-family:Own;src:url(own.woff2)}`,
    ) as string | Uint8Array,
  }
  const code = {
    type: 'chunk' as const,
    fileName: 'static/a.js',
    code: 'const a="https://sanity-cdn.com",b="https://api.sanity.io/vX/intake/tracing",c="https://www.sanity.io/docs"',
  }
  offlineBuild().generateBundle({}, {page, style, code})
  expect(page.source).toBe('<style> html { color: red }</style></head>')
  expect(style.source).toBe('@font-face{font-family:Own;src:url(own.woff2)}')
  expect(code.code).toBe('const a="/offline",b="/offline/intake/tracing",c="https://www.sanity.io/docs"')
})
