import {html, type Token, type TreeAdapter, type TreeAdapterTypeMap} from 'parse5'
import type {MarkupElement, MarkupText} from '../markup/markup-node.ts'

/** What the parser still writes to while it builds the tree. */
interface Growing {
  parent: TreeParent | null
  place: Token.ElementLocation | null
  start: number
  end: number
}

export interface TreeElement extends Omit<MarkupElement, keyof Growing | 'children'>, Growing {
  attributes: Map<string, string>
  children: TreeChild[]
  /** What is in a `template` is no part of the page. */
  content: TreeRoot | null
}

export interface TreeText extends Omit<MarkupText, keyof Growing | 'text'>, Growing {
  text: string
}

/** Parts the texts on its sides. */
interface TreeComment extends Growing {
  readonly type: 'comment'
}

/** A document, or a piece of one. */
export interface TreeRoot extends Growing {
  readonly type: 'root'
  readonly children: TreeChild[]
  mode: html.DOCUMENT_MODE
}

export type TreeChild = TreeElement | TreeText | TreeComment
type TreeParent = TreeElement | TreeRoot

/* oxlint-disable-next-line typescript/consistent-type-definitions -- an interface would not do as an argument of the parser's types */
export type TreeTypes = TreeAdapterTypeMap<
  TreeChild | TreeRoot,
  TreeParent,
  TreeChild,
  TreeRoot,
  TreeRoot,
  TreeElement,
  TreeComment,
  TreeText,
  TreeElement,
  never
>

/** Of all elements that have none. */
export const noAttributes = new Map<string, string>()

const somewhere = {startLine: 0, startCol: 0, startOffset: 0, endLine: 0, endCol: 0, endOffset: 0}
/** All that the parser wants to know of a node's place: that there is one, and whether an end tag has ended it. */
const open: Token.ElementLocation = somewhere
export const ended: Token.ElementLocation = {...somewhere, endTag: somewhere}

/** Lets the parser build the tree that formats read, and no other first. */
export const markupTree: TreeAdapter<TreeTypes> = {
  createDocument: createRoot,
  createDocumentFragment: createRoot,
  createElement: (name, namespace, attrs) =>
    elementOf(name, namespace, attrs.length === 0 ? noAttributes : mapOf(attrs)),
  createTextNode: (text) => ({type: 'text', text, parent: null, place: null, start: 0, end: 0}),
  createCommentNode: () => ({type: 'comment', parent: null, place: null, start: 0, end: 0}),

  appendChild,
  insertBefore(parent, node, next) {
    node.parent = parent
    parent.children.splice(parent.children.lastIndexOf(next), 0, node)
  },
  insertText(parent, text) {
    const last = parent.children.at(-1)
    if (last?.type === 'text') last.text += text
    else appendChild(parent, markupTree.createTextNode(text))
  },
  insertTextBefore(parent, text, next) {
    const before = parent.children[parent.children.lastIndexOf(next) - 1]
    if (before?.type === 'text') before.text += text
    else markupTree.insertBefore(parent, markupTree.createTextNode(text), next)
  },
  detachNode(node) {
    const siblings = node.parent?.children ?? []
    const index = siblings.lastIndexOf(node)
    if (index >= 0) siblings.splice(index, 1)
    node.parent = null
  },
  adoptAttributes(element, attrs) {
    if (element.attributes === noAttributes) element.attributes = new Map()
    for (const {name, value} of attrs) if (!element.attributes.has(name)) element.attributes.set(name, value)
  },
  setTemplateContent(template, content) {
    template.content = content
  },
  getTemplateContent: (template) => template.content ?? createRoot(),

  getFirstChild: ({children}) => children[0] ?? null,
  getChildNodes: ({children}) => children,
  getParentNode: ({parent}) => parent,
  getAttrList: ({attributes}) => Array.from(attributes, ([name, value]) => ({name, value})),
  getTagName: ({name}) => name,
  // The parser's own names are strings, whatever its types call them.
  getNamespaceURI: ({namespace}) => namespace as html.NS,
  getTextNodeContent: ({text}) => text,
  getCommentNodeContent: () => '',
  isTextNode: (node) => node.type === 'text',
  isCommentNode: (node) => node.type === 'comment',
  isElementNode: (node) => node.type === 'element',

  isDocumentTypeNode: (_node): _node is never => false,
  setDocumentType: () => undefined,
  getDocumentTypeNodeName: () => '',
  getDocumentTypeNodePublicId: () => '',
  getDocumentTypeNodeSystemId: () => '',
  setDocumentMode(root, mode) {
    root.mode = mode
  },
  getDocumentMode: ({mode}) => mode,

  setNodeSourceCodeLocation(node, place) {
    if (place === null) return
    node.place = open
    node.start = place.startOffset
    node.end = place.endOffset
  },
  getNodeSourceCodeLocation: ({place}) => place,
  updateNodeSourceCodeLocation(node, {endOffset, endTag}) {
    if (endOffset !== undefined) node.end = endOffset
    if (endTag !== undefined) node.place = ended
  },
}

/** An element without children and place. All are made here, so that engines have one shape of them to know. */
export function elementOf(name: string, namespace: string, attributes: Map<string, string>): TreeElement {
  return {
    type: 'element',
    name,
    namespace,
    attributes,
    children: [],
    content: null,
    label: undefined,
    frame: undefined,
    parent: null,
    place: null,
    start: 0,
    end: 0,
  }
}

function createRoot(): TreeRoot {
  return {
    type: 'root',
    children: [],
    mode: html.DOCUMENT_MODE.NO_QUIRKS,
    parent: null,
    place: null,
    start: 0,
    end: 0,
  }
}

function appendChild(parent: TreeParent, node: TreeChild): void {
  node.parent = parent
  parent.children.push(node)
}

function mapOf(attrs: readonly Token.Attribute[]): Map<string, string> {
  const map = new Map<string, string>()
  for (const {name, value} of attrs) map.set(name, value)
  return map
}
