import type {MarkupElement, MarkupNode} from '../../markup/markup-node.ts'
import {labelOf} from './element-label.ts'
import {remembered} from './remembered.ts'
import {descendantsOf} from '../../xml/find-elements.ts'
import {frameRule} from './frame-rule.ts'
import {asksForConsent, type ProseWeight, type ProseWeights, weighProse} from './prose-weight.ts'

/** The element that holds a page's story, and how the page's text weighs. */
export interface FoundStory {
  readonly story: MarkupElement
  readonly weights: ProseWeights
}

/** Weighs a page's text and finds the element of its story; other `article` elements with a headline like its own do not count. */
export function findStory(body: MarkupElement, headline?: MarkupElement): FoundStory | undefined {
  const all = weighProse(body, {headline})
  if ((all.get(body)?.prose ?? 0) < leastStory) {
    const hidden = weighProse(body, {headline, withHidden: true})
    const story = findStoryElement(body, hidden, headline)
    return story === undefined ? undefined : {story, weights: hidden}
  }
  const others = headline === undefined ? new Set<MarkupElement>() : otherArticles(body, headline, all)
  const weights = others.size === 0 ? all : weighProse(body, {headline, others})
  const story = findStoryElement(body, weights, headline)
  return story === undefined ? undefined : {story, weights}
}

/** Less running text on a whole page, in characters, and its story is looked for in what the mark-up hides. */
const leastStory = 400

/** Least running text of the article that holds the headline, in characters: less is a box with nothing but the head. */
const leastArticle = 300

function otherArticles(body: MarkupElement, headline: MarkupElement, weights: ProseWeights): Set<MarkupElement> {
  const articles = descendantsOf(body, 'article')
  const own = articles.find(({start, end}) => start <= headline.start && end >= headline.end)
  if (own === undefined || (weights.get(own)?.prose ?? 0) < leastArticle) return new Set()
  return new Set(articles.filter((article) => article !== own && descendantsOf(article, headline.name).length > 0))
}

/** Words by which pages name the element that holds a story's text. */
const bodyLabel =
  /-(?:article|story|entry|post|news|content|single|detail|page|text|art)-?(?:body|content|text|copy|inner|main|full|detail)-|-(?:body-?(?:copy|text|content)|rich-?text|rte|articulo|nota|corps|texte|contenido|inhalt|artikel-?(?:text|body|inhalt))-/u

const isBodyLabel = remembered((label) => bodyLabel.test(label))

/**
 * The smallest element that holds the running text of the page's story: the best between running text inside and everything
 * else that it would take in, and running text between it and the headline. None where the page has no running text.
 */
function findStoryElement(
  body: MarkupElement,
  weights: ProseWeights,
  headline: MarkupElement | undefined,
): MarkupElement | undefined {
  const total = weights.get(body)?.prose ?? 0
  let best: {element: MarkupElement; score: number} | undefined
  const look = (element: MarkupElement, passed: number, isOneOfMany: boolean): void => {
    if (element.name === 'footer' || element.name === 'nav') return
    const weight = weights.get(element)
    if (weight === undefined) return void descend(element, passed)
    if (textIn(element, weight) < total * smallestShare || (asksForConsent(weight) && !holds(element, headline))) return
    const score = scoreOf(element, weight) - passed * 0.5
    if (!isOneOfMany && (best === undefined || score >= best.score)) best = {element, score}
    descend(element, passed)
  }
  const descend = (element: MarkupElement, passed: number): void => {
    let before = passed
    let paragraphs = 0
    for (const child of element.children) if (isParagraph(child)) paragraphs++
    for (const child of element.children) {
      if (child.type === 'text') continue
      // However many links stand in the other ones.
      look(child, before, paragraphs > 1 && isParagraph(child))
      if (headline !== undefined && child.end > headline.end && frameRule(child) === undefined)
        before += weights.get(child)?.prose ?? 0
    }
  }
  if (total > 0) look(body, 0, false)
  return best?.element
}

const isParagraph = (node: MarkupNode): boolean => node.type === 'element' && node.name === 'p'

const holds = (element: MarkupElement, headline: MarkupElement | undefined): boolean =>
  headline !== undefined && element.start <= headline.start && element.end >= headline.end

/** Smallest part of all running text of the page that its story can be. */
const smallestShare = 0.2

function scoreOf(element: MarkupElement, weight: ProseWeight): number {
  const {prose, text, links} = weight
  const rest = text - prose
  const bonus = isNamed(element) ? 1.25 : isBodyLabel(labelOf(element)) ? 1.1 : element.name === 'article' ? 1.05 : 1
  return Math.max((prose - rest * 0.4 - links * 0.4) * bonus, isNamed(element) ? textIn(element, weight) * 0.8 : 0)
}

/** Where the page says in so many words that it is the story's text, lists of winners and the like are text too. */
const textIn = (element: MarkupElement, {prose, text, links}: ProseWeight): number =>
  isNamed(element) ? Math.max(prose, text - links * 2) : prose

const isNamed = ({attributes}: MarkupElement): boolean =>
  /\barticleBody\b/u.test(attributes.get('itemprop') ?? attributes.get('property') ?? '')
