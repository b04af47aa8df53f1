import type {MarkupElement, MarkupNode} from '../../formats/markup/markup-node.ts'
import {readFragment} from '../../formats/html/read-html.ts'
import type {CheckedItem} from './checked-feed.ts'
import type {Finding} from './check-codes.ts'
import {finding, itemRule, shown, within} from './check-rule.ts'

/** What readers see wrong whatever the format, because the format lets it pass. */
export const textRules = [
  itemRule(function* ({title, place}): Iterable<Finding> {
    if (title === undefined) return
    if (escapedTwice.test(title)) {
      const message = `${shown(title)} is escaped twice: readers see the entity. Escape it once.`
      yield finding('warning', 'text-escaped-twice', 'practice', within(place, 'title'), message)
    }
    if (/<\/?[a-z][a-z0-9]{0,10}(?:\s[^<>]{0,200})?>/iu.test(title)) {
      const message = `${shown(title)} holds mark-up, which most readers show as it stands. Write plain text.`
      yield finding('warning', 'title-has-markup', 'practice', within(place, 'title'), message)
    }
  }),
  itemRule(function* (item): Iterable<Finding> {
    const {place} = item
    for (const {name, attributes} of elementsIn(nodesOf(item))) {
      for (const attribute of ['href', 'src']) {
        const address = attributes.get(attribute)?.trim()
        if (address === undefined) continue
        if (/^\s*(?:javascript|vbscript|data:text\/html)/iu.test(address)) {
          const message = `<${name} ${attribute}> runs a script. Leave it out.`
          yield finding('error', 'address-unsafe', 'practice', within(place, 'content'), message)
        } else if (!/^(?:[a-z][a-z0-9+.-]{0,20}:|\/\/|#)/iu.test(address)) {
          const message = `<${name} ${attribute}="${address.slice(0, 100)}"> leads nowhere outside of its page. Write the whole address.`
          yield finding('warning', 'address-relative', 'practice', within(place, 'content'), message)
        }
      }
      if (name === 'script' || [...attributes.keys()].some((attribute) => /^on[a-z]/iu.test(attribute))) {
        const message = `The text holds a script (<${name}>), which readers take out, or refuse the item for.`
        yield finding('warning', 'markup-forbidden', 'practice', within(place, 'content'), message)
      }
    }
  }),
]

const escapedTwice = /&(?:amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|[mn]dash|hellip|#\d{1,7}|#x[\da-f]{1,6});/iu

const known = new WeakMap<CheckedItem, readonly MarkupNode[]>()

/** The text of an item as browsers read it; several rules look at it. */
export function nodesOf(item: CheckedItem): readonly MarkupNode[] {
  const nodes = known.get(item) ?? readFragment(item.html ?? '')
  known.set(item, nodes)
  return nodes
}

/** All elements of a text, at any depth. */
export function* elementsIn(nodes: readonly MarkupNode[]): Generator<MarkupElement> {
  const waiting = [...nodes].toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'text') continue
    yield node
    waiting.push(...node.children.toReversed())
  }
}

/** How many elements are inside one another at most. */
export function depthOf(nodes: readonly MarkupNode[]): number {
  let deepest = 0
  const waiting = nodes.map((node) => ({node, depth: 1}))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const {node, depth} = next
    if (node.type === 'text') continue
    deepest = Math.max(deepest, depth)
    waiting.push(...node.children.map((child) => ({node: child, depth: depth + 1})))
  }
  return deepest
}

/** Words that a reader sees. */
export function wordsIn(nodes: readonly MarkupNode[]): number {
  const text: string[] = []
  const waiting = [...nodes]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'text') text.push(node.text)
    else waiting.push(...node.children)
  }
  return text
    .join(' ')
    .split(/\s+/u)
    .filter((word) => word !== '').length
}
