import type {ExprNode} from 'groq-js'
import {type Key, type Lookup, lookupOf} from './lookup.ts'

/** A query in which every `*[…]` that can be narrowed asks for its documents by key. */
export interface NarrowedQuery {
  readonly tree: ExprNode
  /** Whether some part still goes through the whole dataset. */
  readonly scans: boolean
}

/** A request for documents, as it reaches `dereference`. */
export type LookupRequest =
  /** The values cannot be told in advance. */
  'everything' | readonly {readonly key: Key; readonly values: readonly string[]}[]

/**
 * Turns `*[filter]` into `lookup(…)[filter]`, in subqueries too. groq-js has no function that a host can add, but it
 * asks the host for what a reference leads to: a lookup is a dereference of an id that no document can have.
 */
export function narrow(tree: ExprNode): NarrowedQuery {
  let scans = false

  function rewrite(node: unknown): unknown {
    if (Array.isArray(node)) return node.map(rewrite)
    if (!isNode(node) || node.type === 'Value') return node
    if (node.type === 'Everything') {
      scans = true
      return node
    }
    if (node.type === 'Filter' && node.base.type === 'Everything') {
      const lookup = lookupOf(node.expr)
      if (lookup) return {...node, base: toNode(lookup), expr: rewrite(node.expr)}
    }
    return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, rewrite(value)]))
  }

  // Rewriting keeps the kind of every node but the ones it replaces by others.
  const rewritten = rewrite(tree) as ExprNode
  return {tree: rewritten, scans}
}

/** The lookup in an id that a rewritten query dereferences; `undefined` for the id of a document. */
export function toLookupRequest(id: string): LookupRequest | undefined {
  if (!id.startsWith(mark)) return undefined
  if (id === everything) return 'everything'
  return id
    .slice(mark.length)
    .split(mark)
    .map((part) => {
      const [key, ...values] = part.split(separator)
      // The marks are made below, from keys alone.
      return {key: key as Key, values}
    })
}

/** No id holds control characters. */
const mark = '\u0001'
const separator = '\u0002'
const everything = `${mark}everything`

function toNode(lookup: Lookup): ExprNode {
  const id = call('global', 'coalesce', toId(lookup), text(everything))
  const reference = {type: 'Object', attributes: [{type: 'ObjectAttributeValue', name: '_ref', value: id}]}
  return {type: 'Deref', base: reference} as ExprNode
}

/** An expression for a text that holds the lookup; null where a value is no text. */
function toId(lookup: Lookup): ExprNode {
  if (lookup.by === 'either') return plus(toId(lookup.one), toId(lookup.other))
  const values = call('array', 'compact', listOf(outwards(lookup.from)))
  return plus(text(mark + lookup.by + separator), call('array', 'join', values, text(separator)))
}

/** One value or a list of values, as a list. */
function listOf(node: ExprNode): ExprNode {
  const wrapped = {type: 'Array', elements: [{type: 'ArrayElement', value: node, isSplat: false}]} as ExprNode
  // `[][...]` of anything but a list is null.
  return call('global', 'coalesce', {type: 'ArrayCoerce', base: node}, wrapped)
}

/** What an expression inside a filter is outside of it: `^` is one step nearer. */
function outwards(node: ExprNode): ExprNode {
  if (node.type === 'Parent') return node.n === 1 ? {type: 'This'} : {...node, n: node.n - 1}
  if (node.type === 'Value' || node.type === 'Parameter') return node
  if (node.type === 'Array') {
    return {...node, elements: node.elements.map((element) => ({...element, value: outwards(element.value)}))}
  }
  return 'base' in node && node.base ? ({...node, base: outwards(node.base)} as ExprNode) : node
}

function call(namespace: string, name: string, ...args: readonly ExprNode[]): ExprNode {
  return {type: 'FuncCall', namespace, name, args: [...args]}
}

function plus(left: ExprNode, right: ExprNode): ExprNode {
  return {type: 'OpCall', op: '+', left, right}
}

function text(value: string): ExprNode {
  return {type: 'Value', value}
}

function isNode(value: unknown): value is ExprNode {
  return typeof value === 'object' && value !== null && 'type' in value
}
