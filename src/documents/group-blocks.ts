import type {PortableTextBlock} from '@portabletext/types'
import type {ArticleBlock} from './documents.ts'

/** A list of a body: each item with the lists that stand below it. */
export interface BlockList {
  readonly kind: 'list'
  readonly numbered: boolean
  readonly items: readonly {readonly block: PortableTextBlock; readonly lists: readonly BlockList[]}[]
}

export type BlockGroup = BlockList | {readonly kind: 'block'; readonly block: ArticleBlock}

/** A body as it is drawn: Portable Text has list items one after the other, and only a page has lists. */
export function groupBlocks(body: readonly ArticleBlock[]): readonly BlockGroup[] {
  const groups: BlockGroup[] = []
  let run: PortableTextBlock[] = []
  const endRun = (): void => {
    groups.push(...listsOf(run))
    run = []
  }
  for (const block of body) {
    if (isListItem(block)) run.push(block)
    else {
      endRun()
      groups.push({kind: 'block', block})
    }
  }
  endRun()
  return groups
}

/** A list ends where its kind changes; what is deeper than its first item belongs to the item before. */
function listsOf(run: readonly PortableTextBlock[]): readonly BlockList[] {
  const lists: {kind: 'list'; numbered: boolean; items: {block: PortableTextBlock; lists: readonly BlockList[]}[]}[] =
    []
  const depth = levelOf(run[0])
  for (let at = 0; at < run.length;) {
    const block = run[at]
    if (!block) break
    let next = at + 1
    while (next < run.length && levelOf(run[next]) > depth) next++
    const numbered = block.listItem === 'number'
    const item = {block, lists: listsOf(run.slice(at + 1, next))}
    const open = lists.at(-1)
    if (open?.numbered === numbered) open.items.push(item)
    else lists.push({kind: 'list', numbered, items: [item]})
    at = next
  }
  return lists
}

function isListItem(block: ArticleBlock): block is PortableTextBlock {
  return 'listItem' in block && block.listItem !== undefined
}

function levelOf(block: PortableTextBlock | undefined): number {
  return block?.level ?? 1
}
