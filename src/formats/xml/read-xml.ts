import type {SaxesAttributeNS} from 'saxes'
import {maximumXmlAttributes, maximumXmlDepth, maximumXmlNodes} from '../../bytes/limits.ts'
import {CopytasterError} from '../../diagnostics/copytaster-error.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import type {MarkupElement, MarkupNode} from '../markup/markup-node.ts'
import {htmlEntities} from './html-entities.ts'
import {TunedParser} from './tuned-parser.ts'

export interface XmlReading {
  /** The document element; none where there is no element at all. */
  readonly root?: MarkupElement
  /** Elements beside the document element, which no XML document may have but some files do. */
  readonly others: readonly MarkupElement[]
  readonly diagnostics: readonly Diagnostic[]
}

interface OpenElement extends MarkupElement {
  end: number
  readonly children: MarkupNode[]
}

/** Stand in, one for one, for what no reader of XML gets past; nobody sends these three, they are no characters. */
const strayAmpersand = '\uFDD0'
const strayLessThan = '\uFDD1'
const forbiddenReference = '\uFDD2'
const strayMark = /[\uFDD0-\uFDD2]/u
const ownMarks = /[\uFDD0-\uFDD2\u0080-\u009F]/u
/** Reports of broken mark-up that are worth an editor's eye. */
const shownFaults = 3

/**
 * Reads XML into the neutral tree: namespaces resolved, places in `text`, CDATA as text, comments and instructions left
 * out. Knows XML's five entities, numeric ones and, leniently, HTML's named ones; reads no DTD and fetches nothing. What
 * is not well-formed is reported, and reading goes on as well as it can. Takes time linear in `text`.
 */
export function readXml(text: string): XmlReading {
  const read = idle ?? createReader()
  idle = undefined
  const reading = read(text)
  // One that was stopped halfway would go on there.
  if (reading.diagnostics.every(({code}) => code === 'markup-broken')) idle = read
  return reading
}

/**
 * Reads one document after the other, and keeps nothing of them: with a parser for each, an engine would forget what
 * made it fast for parsers whenever it finds that none is left.
 */
let idle: ReturnType<typeof createReader> | undefined

function createReader(): (text: string) => XmlReading {
  let faults: {message: string; at: number}[] = []
  let top: OpenElement[] = []
  let open: OpenElement[] = []
  let isMarked = false
  let length = 0
  let faultCount = 0
  let nodes = 0
  let attributes: SaxesAttributeNS[] = []
  let markupEnd = 0
  let tagStart = 0
  const parser = new TunedParser()
  parser.on('opentagstart', ({name}) => {
    tagStart = parser.position - name.length - 2
    attributes = []
    if (open.length >= maximumXmlDepth) throw tooMuch(`elements nested ${maximumXmlDepth} deep`, tagStart)
  })
  // Kept as they come: the parser's own collection is a dictionary, and slow to go through. It fills in each one's `uri`.
  parser.on('attribute', (attribute) => {
    if (attributes.push(attribute) > maximumXmlAttributes)
      throw tooMuch(`${maximumXmlAttributes} attributes of one element`, tagStart)
  })
  parser.on('opentag', (tag) => {
    count()
    const end = parser.position
    const element: OpenElement = {
      type: 'element',
      name: tag.local,
      namespace: tag.uri,
      attributes: attributesOf(attributes, isMarked),
      children: [],
      start: tagStart,
      end,
    }
    const parent = open.at(-1)
    if (parent === undefined) top.push(element)
    else parent.children.push(element)
    open.push(element)
    markupEnd = end
  })
  parser.on('closetag', () => {
    const element = open.pop()
    markupEnd = parser.position
    if (element !== undefined) element.end = markupEnd
  })
  parser.on('text', (value) => {
    if (isMarked && strayMark.test(value)) parser.fail('a character that begins no entity and no tag.')
    addText(value, markupEnd, parser.position - 1)
    markupEnd = parser.position - 1
  })
  parser.on('cdata', (value) => {
    addText(value, markupEnd + '<![CDATA['.length, parser.position - ']]>'.length)
    markupEnd = parser.position
  })
  // Told of the comment before its last character.
  parser.on('comment', () => {
    markupEnd = parser.position + 1
  })
  parser.on('processinginstruction', skip)
  parser.on('doctype', skip)
  parser.on('xmldecl', skip)
  const parse = parser.tune()
  // Its own `fail` makes an Error with a stack for each fault, which a hostile input has millions of.
  parser.fail = fail
  return read

  function read(text: string): XmlReading {
    const mended = mend(text)
    // Characters to undo or to map stand in the text, or are made by references; most inputs have neither.
    isMarked = mended.includes('&#') || ownMarks.test(mended)
    length = text.length
    parser.ENTITIES = entities
    let refused: Diagnostic | undefined
    try {
      parse(mended)
    } catch (error) {
      if (!(error instanceof CopytasterError)) throw error
      const at = {start: tagStart, end: tagStart + 1}
      refused = {code: error.code, severity: 'error', message: error.message, at}
    }
    for (const element of open) element.end = length
    const [root, ...others] = top
    const diagnostics = refused === undefined ? malformed() : [refused]
    forget()
    return {...(root === undefined ? {} : {root}), others, diagnostics}
  }

  function forget(): void {
    faults = []
    top = []
    open = []
    attributes = []
    faultCount = 0
    nodes = 0
    markupEnd = 0
    tagStart = 0
  }

  function fail(message: string): typeof parser {
    faultCount++
    if (faults.length < shownFaults) faults.push({message, at: parser.position})
    return parser
  }

  function skip(): void {
    markupEnd = parser.position
  }

  function count(): void {
    if (++nodes > maximumXmlNodes) throw tooMuch(`${maximumXmlNodes.toLocaleString('en')} elements and pieces of text`)
  }

  function addText(value: string, start: number, end: number): void {
    const parent = open.at(-1)
    if (value === '' || parent === undefined) return
    count()
    parent.children.push({
      type: 'text',
      text: isMarked ? unmark(value) : value,
      start,
      end: Math.max(start, Math.min(end, length)),
    })
  }

  function malformed(): Diagnostic[] {
    const [first] = faults
    if (first === undefined) return []
    const more = faults.slice(1).map(({message}) => message.replace(/\.$/u, ''))
    const rest = faultCount > faults.length ? ` and ${faultCount - faults.length} more` : ''
    return [
      {
        code: 'markup-broken',
        severity: 'warning',
        message: `The XML is not well-formed: ${[first.message.replace(/\.$/u, ''), ...more].join('; ')}${rest}. It was read as well as it can be: compare the story with the original, and tell the sender.`,
        at: {start: Math.max(0, first.at - 1), end: Math.max(1, first.at)},
      },
    ]
  }
}

/** Without a prototype, or it would know entities such as "constructor". */
const entities: Record<string, string> = Object.assign(Object.create(null) as Record<string, string>, htmlEntities, {
  amp: '&',
  gt: '>',
  lt: '<',
  quot: '"',
  apos: "'",
})

/**
 * Marks, length for length, ampersands that begin no entity, because the parser would read from there to the next
 * semicolon, tags and all; less-than signs that begin no tag, which it would leave out with the character behind; and
 * references to characters that XML forbids, which it would leave in the text.
 */
function mend(text: string): string {
  // The parser falls over half a character.
  return text.toWellFormed().replace(suspect, (all: string, digits?: string) => {
    if (all === '&') return strayAmpersand
    if (all === '<') return strayLessThan
    if (all.startsWith('<')) return all.toUpperCase()
    if (digits === undefined) return all
    const code = /^x/iu.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits)
    return isXmlCharacter(code) ? all.replace('X', 'x') : forbiddenReference.repeat(all.length)
  })
}

const suspect =
  /&(?:#(\d{1,8}|[xX][\da-fA-F]{1,8});|\w{2,31};)?|<(?:(?=![dD])!(?!DOCTYPE)[dD][oO][cC][tT][yY][pP][eE]|(?![A-Za-z_:/?]|\p{L}|!--|!\[CDATA\[|!DOCTYPE))/gu

const isXmlCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff)

/** Undoes `mend`; C1 controls are what Windows-1252 has there, as in HTML, since nobody means a control. */
function unmark(value: string): string {
  if (!ownMarks.test(value)) return value
  return value
    .replaceAll(strayAmpersand, '&')
    .replaceAll(strayLessThan, '<')
    .replaceAll(forbiddenReference, '')
    .replaceAll(/[\u0080-\u009F]/gu, (control) => windows1252[control.charCodeAt(0) - 0x80] ?? '')
}

const windows1252 = [...'€\u0000‚ƒ„…†‡ˆ‰Š‹Œ\u0000Ž\u0000\u0000‘’“”•–—˜™š›œ\u0000žŸ'].map((character) =>
  character === '\u0000' ? '' : character,
)

const noAttributes: ReadonlyMap<string, string> = new Map()

function attributesOf(found: readonly SaxesAttributeNS[], isMarked: boolean): ReadonlyMap<string, string> {
  if (found.length === 0) return noAttributes
  const attributes = new Map<string, string>()
  for (const {uri, local, prefix, value} of found) {
    if (prefix === 'xmlns' || local === 'xmlns') continue
    attributes.set(uri === '' ? local : `{${uri}}${local}`, isMarked ? unmark(value) : value)
  }
  return attributes
}

const tooMuch = (what: string, at = 0): CopytasterError =>
  new CopytasterError(
    'input-too-large',
    `The XML has more than ${what}${at > 0 ? `, at character ${at.toLocaleString('en')}` : ''}; nothing behind that is read. Ask the sender for simpler files, or split it.`,
  )
