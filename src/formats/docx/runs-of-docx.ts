import type {MarkupElement, MarkupNode} from '../markup/markup-node.ts'
import {elementAt, elementsOf, rawTextOf} from '../xml/find-elements.ts'
import {type DocxStyle, type DocxStyles, lookOf, seenLook} from './docx-styles.ts'
import {switchAt, valueAt, wordAttribute} from './docx-value.ts'

/** What is met on the way through a document and told of beside its text. */
export interface DocxFinds {
  readonly pictures: {readonly alt: string | undefined; readonly title: string | undefined}[]
  /** Footnotes and endnotes in the order of their marks: `footnote 2`. */
  readonly notes: {readonly id: string; readonly at: MarkupElement}[]
  /** Text boxes, to be read behind the paragraph that holds them. */
  readonly boxes: MarkupElement[]
  changes: number
}

export interface RunContext {
  readonly styles: DocxStyles
  readonly targets: ReadonlyMap<string, string>
  readonly finds: DocxFinds
  /** Fields that are open: what their code says, and whether their result has begun. They reach over runs and paragraphs. */
  readonly fields: {code: string; isResult: boolean}[]
}

/** Containers whose content counts as if they were not there. */
const transparent = new Set('ins moveTo smartTag customXml sdt sdtContent dir bdo fldSimple'.split(' '))

/** The text of a paragraph as HTML's inline mark-up. */
export function runsOfDocx(nodes: readonly MarkupNode[], paragraph: DocxStyle, context: RunContext): MarkupNode[] {
  return nodes.flatMap((node): MarkupNode[] => {
    if (node.type === 'text') return []
    if (node.name === 'r') return runOf(node, paragraph, context)
    if (node.name === 'hyperlink') {
      const address = context.targets.get(wordAttribute(node, 'id') ?? '')
      return linked(runsOfDocx(node.children, paragraph, context), address, node)
    }
    if (node.name === 'del' || node.name === 'moveFrom') {
      context.finds.changes++
      return []
    }
    if (node.name === 'AlternateContent')
      return runsOfDocx(elementsOf(node, 'Choice')[0]?.children ?? [], paragraph, context)
    if (!transparent.has(node.name)) return []
    if (node.name === 'ins' || node.name === 'moveTo') context.finds.changes++
    const inside = runsOfDocx(node.children, paragraph, context)
    return node.name === 'fldSimple' ? linked(inside, addressIn(wordAttribute(node, 'instr') ?? ''), node) : inside
  })
}

function runOf(run: MarkupElement, paragraph: DocxStyle, context: RunContext): MarkupNode[] {
  const properties = elementAt(run, 'rPr')
  const character = context.styles.get(valueAt(properties, 'rStyle') ?? '')
  const inside = contentOf(run, context)
  if (inside.length === 0 || switchAt(properties, 'vanish') === true) return []
  const look = seenLook(
    lookOf(properties),
    paragraph.heading === undefined ? paragraph.look : {},
    character?.look ?? {},
  )
  const field = context.fields.findLast(({code}) => addressIn(code) !== undefined)
  const isHeading = paragraph.heading !== undefined || paragraph.kind === 'title'
  const isLink = field !== undefined || /hyperlink/iu.test(valueAt(properties, 'rStyle') ?? '')
  const marks = [
    ...(look.bold === true && !isHeading ? ['b'] : []),
    ...(look.italic === true ? ['i'] : []),
    ...(look.underline === true && !isLink ? ['u'] : []),
    ...(look.struck === true ? ['s'] : []),
    ...(look.shift === 'sup' || look.shift === 'sub' ? [look.shift] : []),
  ]
  const marked = marks.reduceRight<MarkupNode[]>((nodes, name) => [elementAs(name, nodes, run)], inside)
  return field === undefined ? marked : linked(marked, addressIn(field.code), run)
}

function contentOf(run: MarkupElement, context: RunContext): MarkupNode[] {
  const {fields, finds} = context
  return run.children.flatMap((node): MarkupNode[] => {
    if (node.type === 'text') return []
    if (node.name === 'fldChar') {
      openOrClose(wordAttribute(node, 'fldCharType'), fields)
      return []
    }
    const open = fields.at(-1)
    if (node.name === 'instrText' && open !== undefined) open.code += rawTextOf(node)
    if (fields.some(({isResult}) => !isResult)) return []
    switch (node.name) {
      case 't':
        return node.children.filter(({type}) => type === 'text')
      case 'tab':
      case 'ptab':
        return [textAs('\t', node)]
      case 'br':
      case 'cr':
        return [elementAs('br', [], node)]
      case 'noBreakHyphen':
        return [textAs('\u2011', node)]
      case 'sym':
        return symbolOf(node)
      case 'footnoteReference':
      case 'endnoteReference':
        finds.notes.push({
          id: `${node.name.slice(0, -'Reference'.length)} ${wordAttribute(node, 'id') ?? ''}`,
          at: node,
        })
        return []
      case 'drawing':
      case 'pict':
      case 'object':
        findDrawn(node, finds)
        return []
      case 'AlternateContent':
        return contentOf({...run, children: elementsOf(node, 'Choice')[0]?.children ?? []}, context)
      default:
        return []
    }
  })
}

function openOrClose(kind: string | undefined, fields: RunContext['fields']): void {
  if (kind === 'begin') fields.push({code: '', isResult: false})
  else if (kind === 'end') fields.pop()
  else {
    const open = fields.at(-1)
    if (open !== undefined) open.isResult = true
  }
}

const addressIn = (code: string): string | undefined =>
  /^\s*HYPERLINK\s+(?:"([^"]{1,2000})"|([^\s\\"]{1,2000}))/u
    .exec(code)
    ?.slice(1)
    .find((part) => part !== undefined)

/** Signs of Word's own fonts, which stand in the private area of Unicode. */
const symbols: Readonly<Record<string, string>> = {
  f0b7: '•',
  f0a7: '▪',
  f0e0: '→',
  f0d8: '▪',
  f06c: '●',
  f0fc: '✓',
  f0d3: '©',
  f0e2: '®',
  f0e4: '™',
}

function symbolOf(node: MarkupElement): MarkupNode[] {
  const sign = symbols[wordAttribute(node, 'char')?.toLowerCase() ?? '']
  return sign === undefined ? [] : [textAs(sign, node)]
}

/** Pictures by what is said of them, and the text of boxes. */
function findDrawn(element: MarkupElement, finds: DocxFinds): void {
  for (const child of element.children) {
    if (child.type === 'text') continue
    if (child.name === 'txbxContent') finds.boxes.push(child)
    else if (child.name === 'pic' || child.name === 'imagedata') {
      const said = elementAt(child, 'nvPicPr', 'cNvPr')
      const outer = element.name === 'graphicData' ? undefined : elementAt(element, 'docPr')
      finds.pictures.push({
        alt: wordAttribute(outer, 'descr') ?? wordAttribute(said, 'descr'),
        title: wordAttribute(child, 'title') ?? wordAttribute(said, 'name'),
      })
    } else {
      const before = finds.pictures.length
      findDrawn(child, finds)
      const described = wordAttribute(elementAt(child, 'docPr'), 'descr')
      const last = finds.pictures.at(-1)
      if (described !== undefined && last !== undefined && finds.pictures.length > before)
        finds.pictures.splice(-1, 1, {...last, alt: described})
    }
  }
}

const linked = (nodes: MarkupNode[], href: string | undefined, {start, end}: MarkupElement): MarkupNode[] =>
  href === undefined || nodes.length === 0 ? nodes : [elementAs('a', nodes, {start, end}, {href})]

const textAs = (text: string, {start, end}: {start: number; end: number}): MarkupNode => ({
  type: 'text',
  text,
  start,
  end,
})

/** An element of HTML where one of Word's stood. */
export const elementAs = (
  name: string,
  children: readonly MarkupNode[],
  {start, end}: {readonly start: number; readonly end: number},
  attributes: Readonly<Record<string, string>> = {},
): MarkupElement => ({
  type: 'element',
  name,
  namespace: '',
  attributes: new Map(Object.entries(attributes)),
  children,
  start,
  end,
})
