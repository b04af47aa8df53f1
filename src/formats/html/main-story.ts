import type {MarkupElement, MarkupNode} from '../markup/markup-node.ts'
import {descendantsOf, rawTextOf} from '../xml/find-elements.ts'

/** What stands around a story on a page. */
const around = new Set(['nav', 'aside', 'footer'])
const aroundRoles = new Set(['navigation', 'complementary', 'contentinfo', 'search', 'banner', 'dialog'])

/**
 * The part of a page that holds the story: the article with most running text, else `main`, else all that is no frame. A
 * headline above it belongs to it, with all that stands between the two.
 */
export function mainStory(page: readonly MarkupNode[]): readonly MarkupNode[] {
  const root = page.find((node): node is MarkupElement => node.type === 'element')
  const articles = descendantsOf(root, 'article')
  const longest = articles.toSorted((one, other) => runningText(other) - runningText(one))[0]
  const [main] = descendantsOf(root, 'main')
  const chosen = [longest, main].find((element) => element !== undefined && runningText(element) > 0)
  if (chosen === undefined) return withoutFrame(page)
  const headline = hasHeadline(chosen) ? undefined : headlineAbove(root, chosen)
  return withoutFrame(headline === undefined ? [chosen] : between(page, headline.start, chosen.end))
}

/** One heading stands above the first paragraph. */
function hasHeadline(story: MarkupElement): boolean {
  const text = descendantsOf(story, 'p')[0]?.start ?? story.end
  return ['h1', 'h2'].some((name) => (descendantsOf(story, name)[0]?.start ?? text) < text)
}

const headlineAbove = (root: MarkupElement | undefined, story: MarkupElement): MarkupElement | undefined =>
  descendantsOf(root, 'h1').findLast(({end}) => end <= story.start)

/** What of the nodes lies in the range, where need be without the rest of the elements it lies in. */
function between(nodes: readonly MarkupNode[], start: number, end: number): MarkupNode[] {
  return nodes.flatMap((node): MarkupNode[] => {
    if (node.start >= start && node.end <= end) return [node]
    if (node.type === 'text' || node.end <= start || node.start >= end) return []
    return [{...node, children: between(node.children, start, end)}]
  })
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
