import type {MarkupElement, MarkupNode} from '../markup/markup-node.ts'
import {descendantsOf, rawTextOf} from '../xml/find-elements.ts'

/** What stands around a story on a page. */
const around = new Set(['nav', 'aside', 'footer'])
const aroundRoles = new Set(['navigation', 'complementary', 'contentinfo', 'search', 'banner', 'dialog'])

/** The part of a page that holds the story: the article with most running text, else `main`, else all that is no frame. */
export function mainStory(page: readonly MarkupNode[]): readonly MarkupNode[] {
  const root = page.find((node): node is MarkupElement => node.type === 'element')
  const articles = descendantsOf(root, 'article')
  const longest = articles.toSorted((one, other) => runningText(other) - runningText(one))[0]
  const [main] = descendantsOf(root, 'main')
  const chosen = [longest, main].find((element) => element !== undefined && runningText(element) > 0)
  return withoutFrame(chosen === undefined ? page : [chosen])
}

/** Characters in paragraphs. */
const runningText = (element: MarkupElement): number =>
  descendantsOf(element, 'p').reduce((sum, paragraph) => sum + rawTextOf(paragraph).trim().length, 0)

function withoutFrame(nodes: readonly MarkupNode[]): MarkupNode[] {
  return nodes.flatMap((node): MarkupNode[] => {
    if (node.type === 'text') return [node]
    if (around.has(node.name) || aroundRoles.has(node.attributes.get('role') ?? '') || node.attributes.has('hidden'))
      return []
    return [{...node, children: withoutFrame(node.children)}]
  })
}
