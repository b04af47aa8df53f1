import {type DefaultTreeAdapterTypes, parse} from 'parse5'
import {SaxesParser} from 'saxes'
import {type Decorator, decorators} from '../../src/story/passage.ts'

/** The body of a file as a reader of the file itself would find it, told by other means than the product's. */
export interface SourceBody {
  readonly words: readonly string[]
  /** Addresses of links that have words. */
  readonly links: readonly string[]
  /** The words that are marked so. */
  readonly marked: Readonly<Record<Decorator, readonly string[]>>
}

export const wordsOf = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []

/** Where each format has its text. */
const bodies: Readonly<Record<string, (text: string) => string>> = {
  html: (text) => text,
  nitf: (text) => htmlInXml(text, ['body.content', 'body.end']),
  rss: (text) => htmlInXml(text, ['content:encoded', 'description'], 'item'),
  atom: (text) => htmlInXml(text, ['content', 'summary'], 'entry'),
  'newsml-1.2': (text) => htmlInXml(text, ['DataContent']),
  'newsml-g2': (text) => htmlInXml(text, ['body', 'body.content', 'inlineData']),
  'json-feed': (text) => htmlInJson(text, ['content_html', 'content_text']),
  ninjs: (text) => htmlInJson(text, ['body_html', 'body_xhtml']),
}

export function bodyOfSource(bytes: Uint8Array, format: string | undefined): SourceBody {
  const text = new TextDecoder().decode(bytes)
  const html = bodies[format ?? '']?.(text)
  const found: Record<Decorator, string> = {strong: '', em: '', underline: '', 'strike-through': '', sub: '', sup: ''}
  const links: string[] = []
  let words = ''
  const root = html === undefined ? undefined : parse(html)
  const isPage = format === 'html' && /<(?:article|main|nav|title)\b/iu.test(text) && !text.includes('StartFragment')
  const body = isPage ? articleIn(root) : root
  if (body !== undefined) visit(body, {})
  return {
    words: wordsOf(words),
    links,
    marked: {
      strong: wordsOf(found.strong),
      em: wordsOf(found.em),
      underline: wordsOf(found.underline),
      'strike-through': wordsOf(found['strike-through']),
      sub: wordsOf(found.sub),
      sup: wordsOf(found.sup),
    },
  }

  function visit(node: DefaultTreeAdapterTypes.Node, open: Open): void {
    if (node.nodeName === '#text') {
      const {value} = node as DefaultTreeAdapterTypes.TextNode
      words += value
      for (const mark of decorators) found[mark] += open[mark] === true ? value : ' '
      return
    }
    if (!('childNodes' in node)) return
    const attributes = new Map('attrs' in node ? node.attrs.map(({name, value}) => [name, value]) : [])
    const style = attributes.get('style') ?? ''
    if (unseen.has(node.nodeName) || /mso-list:Ignore|display:none/u.test(style)) return
    if (attributes.get('class') === 'msoDel') return
    if (isPage && (around.has(node.nodeName) || aroundClass.test(attributes.get('class') ?? ''))) return
    const href = attributes.get('href')
    if (node.nodeName === 'a' && href !== undefined && /^https?:/u.test(href) && rawText(node).trim() !== '')
      links.push(new URL(href).href)
    const own = {...open}
    if (/^(?:b|strong)$/u.test(node.nodeName) && !style.includes('normal')) own.strong = true
    if (/font-weight:\s*(?:bold|700)/u.test(style)) own.strong = true
    if (/^(?:i|em)$/u.test(node.nodeName) || /font-style:\s*italic/u.test(style)) own.em = true
    if (node.nodeName === 'u') own.underline = true
    if (/^(?:s|strike|del)$/u.test(node.nodeName)) own['strike-through'] = true
    if (node.nodeName === 'sub' || node.nodeName === 'sup') own[node.nodeName] = true
    const isInText = inText.has(node.nodeName)
    const spread = (): void => {
      if (isInText) return
      words += ' '
      for (const mark of decorators) found[mark] += ' '
    }
    spread()
    for (const child of node.childNodes) visit(child, own)
    spread()
  }
}

/** Of a whole page nothing but its article is copy; what that is in detail the tests of pages say. */
function articleIn(node: DefaultTreeAdapterTypes.Node | undefined): DefaultTreeAdapterTypes.Node | undefined {
  if (node === undefined || node.nodeName === 'article') return node
  if (!('childNodes' in node)) return undefined
  for (const child of node.childNodes) {
    const found = articleIn(child)
    if (found !== undefined) return found
  }
  return undefined
}

const around = new Set(['nav', 'aside', 'footer', 'form'])
const aroundClass = /comment|related|paywall|subscri|most-read|newsletter|share|social|teaser/iu

type Open = Partial<Record<Decorator, boolean>>

const unseen = new Set(['script', 'style', 'head', 'noscript', 'template', 'svg'])
const inText = new Set(
  'a b i em strong u span sup sub small code q cite abbr font ins del s org person st1:place st1:city o:p'.split(' '),
)

function rawText(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value
  return 'childNodes' in node ? node.childNodes.map(rawText).join('') : ''
}

/** The content of elements of these names: mark-up as it stands, text as what it says, which may be mark-up again. */
function htmlInXml(xml: string, names: readonly string[], within?: string): string {
  const parser = new SaxesParser()
  let html = ''
  let depth = 0
  let holds = ''
  let hasElements = false
  let isWithin = within === undefined
  parser.on('opentag', ({name, attributes}) => {
    isWithin ||= name === within
    if (depth > 0) {
      hasElements = true
      const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
      holds += `<${htmlName(name)}${written.join('')}>`
    } else if (isWithin && names.includes(name)) {
      holds = ''
      hasElements = false
    }
    if (depth > 0 || (isWithin && names.includes(name))) depth++
  })
  parser.on('closetag', ({name}) => {
    if (depth === 0) return
    depth--
    if (depth > 0) holds += `</${htmlName(name)}>`
    else html += `<div>${hasElements ? holds : unescaped(holds)}</div>`
  })
  const put = (text: string): void => {
    if (depth > 0) holds += escaped(text)
  }
  parser.on('text', put)
  parser.on('cdata', put)
  parser.write(xml.replace(/^\uFEFF/u, '')).close()
  return html
}

const htmlName = (name: string): string => name.replace(/^.*:/u, '')
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')

function htmlInJson(json: string, names: readonly string[]): string {
  let html = ''
  JSON.parse(json, (key: string, value: unknown) => {
    if (names.includes(key) && typeof value === 'string') html += `<div>${value}</div>`
    return value
  })
  return html
}
