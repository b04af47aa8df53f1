import path from 'node:path'
import ts from 'typescript'

/** From the lowest step to the highest: a file imports from its own step or from lower ones. */
const steps = [
  'diagnostics',
  'story',
  'bytes',
  'formats',
  'publishers',
  'notices',
  'recognise',
  'portable-text',
  'documents',
  'feeds',
  'ingest',
  'index',
]

/** Which top-level places of the project each place may import from. */
const reach: Readonly<Record<string, readonly string[]>> = {
  src: ['src'],
  schemas: ['src', 'schemas'],
  plugins: ['src', 'schemas', 'plugins'],
  lake: ['src', 'lake'],
  studio: ['studio'],
  scripts: ['src', 'lake', 'studio', 'scripts', 'package'],
  'sanity.config': ['src', 'schemas', 'plugins', 'studio'],
  'sanity.cli': ['studio'],
}

/** What the core must not touch, because it has no clock, no randomness, no network and no machine. */
const impureGlobals = new Set([
  'Buffer',
  'WebSocket',
  'XMLHttpRequest',
  'crypto',
  'fetch',
  'performance',
  'process',
  'queueMicrotask',
  'setInterval',
  'setTimeout',
])
const impureMembers = new Set(['Date.now', 'Math.random'])
const purePackages = [
  '@noble/hashes',
  '@portabletext/to-html',
  '@portabletext/types',
  'chardet',
  'fflate',
  'mdast-util-from-markdown',
  'mdast-util-gfm',
  'micromark-extension-gfm',
  'nanotar',
  'parse5',
  'saxes',
  'yaml',
  'zod',
]

/** Says what in a source file breaks the import ladder or the purity of the core; `file` is relative to the project. */
export function ladderViolations(file: string, text: string): string[] {
  const imports = ts.preProcessFile(text, true, true).importedFiles.map(({fileName}) => fileName)
  const inCore = place(file) === 'src'
  return [
    ...imports.flatMap((specifier) => importViolations(file, specifier)),
    ...(inCore ? impureUses(file, text) : []),
  ].map((violation) => `${file}: ${violation}`)
}

function importViolations(file: string, specifier: string): string[] {
  if (!specifier.startsWith('.')) {
    const isPure = purePackages.some((name) => specifier === name || specifier.startsWith(`${name}/`))
    return place(file) === 'src' && !isPure ? [`the core must not import "${specifier}"`] : []
  }
  const target = path.posix.join(path.posix.dirname(file), specifier)
  const [from, to] = [place(file), place(target)]
  if (reach[from]?.includes(to) === false) return [`${from} must not import from ${to} (${target})`]
  if (from !== 'src' || stepOf(target) <= stepOf(file)) return []
  return [`${target} stands higher on the ladder`]
}

function impureUses(file: string, text: string): string[] {
  const uses: string[] = []
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true))
  return uses

  function visit(node: ts.Node): void {
    if (ts.isIdentifier(node) && impureGlobals.has(node.text) && !isMemberName(node)) uses.push(`uses ${node.text}`)
    if (ts.isPropertyAccessExpression(node) && impureMembers.has(node.getText())) uses.push(`uses ${node.getText()}`)
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) {
      uses.push('reads the clock with new Date()')
    }
    ts.forEachChild(node, visit)
  }
}

function isMemberName(node: ts.Identifier): boolean {
  const {parent} = node
  const isAccessed = ts.isPropertyAccessExpression(parent) && parent.name === node
  const isNamed =
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodSignature(parent)) &&
    parent.name === node
  return isAccessed || isNamed
}

function place(file: string): string {
  const [first = '', ...rest] = file.split('/')
  return rest.length > 0 ? first : first.replace(/\.(?:tsx?|json)$/u, '')
}

function stepOf(file: string): number {
  const step = steps.indexOf((file.split('/')[1] ?? '').replace(/\.ts$/u, ''))
  if (step < 0) throw new Error(`${file} is on no step of the import ladder: name its folder in test/import-ladder.ts.`)
  return step
}
