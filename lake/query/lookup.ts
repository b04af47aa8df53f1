import type {ExprNode} from 'groq-js'

/** How the documents that a filter can let through are found without looking at all of them. */
export type Lookup =
  | {readonly by: Key; readonly from: ExprNode}
  /** Either of the two. */
  | {readonly by: 'either'; readonly one: Lookup; readonly other: Lookup}

/** From the one that finds the fewest documents, as a rule, to the one that finds the most. */
const keys = ['id', 'group', 'reference', 'type'] as const
export type Key = (typeof keys)[number]

/**
 * The narrowest lookup that surely finds every document a filter lets through, if there is one. `from` of a lookup is
 * the expression that gives the ids or types; it does not depend on the document that is filtered.
 */
export function lookupOf(filter: ExprNode): Lookup | undefined {
  switch (filter.type) {
    case 'Group':
      return lookupOf(filter.base)
    case 'And': {
      const [one, other] = [lookupOf(filter.left), lookupOf(filter.right)]
      return one && other ? (rank(one) <= rank(other) ? one : other) : (one ?? other)
    }
    case 'Or': {
      const [one, other] = [lookupOf(filter.left), lookupOf(filter.right)]
      return one && other && {by: 'either', one, other}
    }
    case 'OpCall':
      return filter.op === '==' || filter.op === 'in'
        ? lookupOfComparison(filter.op, filter.left, filter.right)
        : undefined
    case 'FuncCall':
      return lookupOfCall(filter.namespace, filter.name, filter.args)
    default:
      return undefined
  }
}

function rank(lookup: Lookup): number {
  return lookup.by === 'either' ? Math.max(rank(lookup.one), rank(lookup.other)) : keys.indexOf(lookup.by)
}

function lookupOfComparison(op: '==' | 'in', left: ExprNode, right: ExprNode): Lookup | undefined {
  const leftKey = keyOf(left)
  if (leftKey && isFixed(right)) return {by: leftKey, from: right}
  const rightKey = keyOf(right)
  // `$id in authors[]._ref` looks for one id in many references; `$type in _type` never holds.
  if (rightKey && isFixed(left) && (op === '==' || rightKey === 'reference')) return {by: rightKey, from: left}
  return undefined
}

function lookupOfCall(namespace: string, name: string, args: readonly ExprNode[]): Lookup | undefined {
  const [from] = args
  if (!from || args.length !== 1 || !isFixed(from)) return undefined
  if (namespace === 'global' && name === 'references') return {by: 'reference', from}
  return namespace === 'sanity' && name === 'versionOf' ? {by: 'group', from} : undefined
}

/** `_id`, `_type`, or a way through the document that ends in `_ref`. */
function keyOf(node: ExprNode): Key | undefined {
  // `authors[]._ref` asks each author for its `_ref`.
  if (node.type === 'Map' || node.type === 'FlatMap') {
    return isWithinDocument(node.base) && keyOf(node.expr) === 'reference' ? 'reference' : undefined
  }
  if (node.type !== 'AccessAttribute') return undefined
  const {base, name} = node
  if (name === '_ref') return base && isWithinDocument(base) ? 'reference' : undefined
  if (base && base.type !== 'This') return undefined
  return name === '_id' ? 'id' : name === '_type' ? 'type' : undefined
}

/** Whether an expression stays inside the document that is filtered: no other document, no outer scope. */
function isWithinDocument(node: ExprNode): boolean {
  switch (node.type) {
    case 'This':
      return true
    case 'AccessAttribute':
      return node.base === undefined || isWithinDocument(node.base)
    case 'ArrayCoerce':
    case 'AccessElement':
    case 'Slice':
    case 'Group':
      return isWithinDocument(node.base)
    case 'Map':
    case 'FlatMap':
      return isWithinDocument(node.base) && isWithinDocument(node.expr)
    default:
      return false
  }
}

/** Whether an expression has the same value for every document that is filtered. */
function isFixed(node: ExprNode): boolean {
  switch (node.type) {
    case 'Value':
    case 'Parameter':
    case 'Parent':
      return true
    case 'Group':
    case 'ArrayCoerce':
      return isFixed(node.base)
    case 'Array':
      return node.elements.every(({isSplat, value}) => !isSplat && isFixed(value))
    case 'AccessAttribute':
      return node.base !== undefined && isFixed(node.base)
    case 'Map':
    case 'FlatMap':
      return isFixed(node.base) && isWithinDocument(node.expr)
    default:
      return false
  }
}
