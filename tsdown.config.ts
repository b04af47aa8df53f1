import {defineConfig} from 'tsdown'

export default defineConfig({
  entry: {
    index: 'plugins/copytaster/index.ts',
    wire: 'src/index.ts',
    feeds: 'src/feeds/index.ts',
    lake: 'lake/index.ts',
    cli: 'scripts/cli.ts',
  },
  format: 'esm',
  platform: 'node',
  target: 'es2023',
  fixedExtension: false,
  hash: false,
  dts: true,
  // A dependency that package.json does not name would be bundled: the build fails instead.
  deps: {onlyBundle: []},
  failOnWarn: true,
  checks: {pluginTimings: false},
})
