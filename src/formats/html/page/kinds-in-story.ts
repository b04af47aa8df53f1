import type {MarkupElement} from '../../markup/markup-node.ts'
import type {ElementKind} from '../../markup/passages-of-markup.ts'
import {isInline} from './is-inline.ts'
import {isInSentence} from './is-in-sentence.ts'
import {descendantsOf, textOf} from '../../xml/find-elements.ts'
import {labelOf} from './element-label.ts'
import {isIcon} from './is-icon.ts'
import {elementsWithin} from './elements-within.ts'
import {type FrameRule, frameRule} from './frame-rule.ts'
import {isPost} from './is-post.ts'
import {isShort} from './is-short.ts'
import {remembered} from './remembered.ts'
import {asksForConsent, isTeaser, type ProseWeights} from './prose-weight.ts'
import {isBold} from './story-blocks.ts'
import {isCard, titleOfCard} from './story-card.ts'
import {isSameTitle} from './titles.ts'

/** What no reader takes for a part of the story: it leaves no passages. */
const leftOut = new Set<FrameRule>(['page/hidden', 'page/navigation', 'page/form', 'page/consent', 'page/comments'])

/** Most running text of a box that asks for consent, in characters. */
const mostConsent = 1500

/** Longest box of comments that says no more than that it is closed, in characters. */
export const longestClosing = 300

const captionLabel =
  /-(?:captions?|caption-[a-z]+|wp-caption-text|figcaption|[a-z]+-caption|credits?|photo-?credits?|image-?credits?|img-?credit|photo-?caption|image-?caption|(?:photo|image|img|pic)-?(?:desc|description|text|info)|legend|legende|bildunterschrift|bildtext|media-(?:info|text|description))-/u

const isCaptionLabel = remembered((label) => captionLabel.test(label))

/**
 * Tells for the elements inside a story's element what they are where they are no text of it: captions, boxes with links to
 * other stories, and whatever else pages set between the paragraphs.
 */
export function kindsInStory(story: MarkupElement, weights: ProseWeights): ReadonlyMap<MarkupElement, ElementKind> {
  const kinds = new Map<MarkupElement, ElementKind>()
  const whole = weights.get(story)?.prose ?? 0
  look(story)
  return kinds

  function look(element: MarkupElement): void {
    let last: MarkupElement | undefined
    /** A heading right above a box of links, until what follows on the box is known. */
    let above: MarkupElement | undefined
    for (const child of element.children) {
      if (child.type === 'text') continue
      const before = last
      last = child
      if (above !== undefined && heading.test(child.name)) kinds.set(above, {role: 'furniture', rule: 'page/related'})
      above = undefined
      if (kinds.has(child)) continue
      const kind = kindOf(child, element)
      if (kind === undefined) look(child)
      else if (kind === 'box of links') {
        if (before !== undefined && isHeadOfBox(before)) kinds.set(before, {role: 'furniture', rule: 'page/related'})
        else if (before !== undefined && heading.test(before.name)) above = before
        setLinks(child)
      } else kinds.set(child, kind)
    }
  }

  function kindOf(element: MarkupElement, around: MarkupElement): ElementKind | 'box of links' | undefined {
    if (isSaidOfLink(element) || isIcon(element)) return 'left out'
    if (isFigure(element)) return {role: 'caption', rule: 'page/figure'}
    const rule = frameRule(element)
    if (rule === 'page/share' && descendantsOf(element, 'blockquote').length > 0) return undefined
    // What draws a post is called a widget.
    if (rule === 'page/aside' && descendantsOf(element, 'blockquote').some(isPost)) return undefined
    if (rule !== undefined && !isMostOf(element, rule) && (rule === 'page/hidden' || !isInSentence(element, around))) {
      if (rule === 'page/comments' && isShort(element, longestClosing))
        return {role: 'furniture', rule, isOutside: true}
      if (leftOut.has(rule)) return 'left out'
      if (rule === 'page/author-box') return {role: 'authorContact', rule}
      if (rule === 'page/related' || rule === 'page/aside') return 'box of links'
      return {role: 'furniture', rule, ...(rule === 'page/notes' ? {isOutside: true} : {})}
    }
    if (isInline(element)) return undefined
    if (isCaptionLabel(labelOf(element)) && !isMostOf(element)) return {role: 'caption', rule: 'page/caption'}
    const weight = weights.get(element)
    if (weight === undefined) return undefined
    if (asksForConsent(weight) && !isMostOf(element)) return 'left out'
    if (isTeaser(weight) || isCard(element, weight)) return 'box of links'
    if (lists.has(element.name) && (weight.links > weight.text * 0.8 || isListOfTitles(element))) return 'box of links'
    return undefined
  }

  /** The word stands for the layout of the whole text, not for a box in it. */
  function isMostOf(element: MarkupElement, rule?: FrameRule): boolean {
    const weight = weights.get(element)
    // A short story holds less text than the box that asks for consent to a film in it.
    const least = rule === 'page/consent' ? mostConsent : whole * 0.3
    return weight !== undefined && weight.prose > least && weight.links < weight.text / 4
  }

  function setLinks(box: MarkupElement): void {
    if (isTitleLink(box)) kinds.set(box, {role: 'relatedLink', rule: 'page/related'})
    else if (!markLinks(box, titleOfCard(box))) kinds.set(box, {role: 'furniture', rule: 'page/related'})
  }

  /** Links with a title are links to other stories, and all beside them is furniture; tells whether there was one. */
  function markLinks(element: MarkupElement, title?: MarkupElement): boolean {
    const others: MarkupElement[] = []
    let hasLinks = false
    for (const child of element.children) {
      if (child.type === 'text') continue
      if (title === undefined ? isTitleLink(child) && !isInSentence(child, element) : child === title) {
        kinds.set(child, {role: 'relatedLink', rule: 'page/related'})
        hasLinks = true
      } else if (title === undefined && holdsNothingBut(child)) {
        kinds.set(child, {role: 'relatedLink', rule: 'page/related'})
        hasLinks = true
      } else if (markLinks(child, title)) hasLinks = true
      else others.push(child)
    }
    if (hasLinks) for (const other of others) kinds.set(other, {role: 'furniture', rule: 'page/related'})
    return hasLinks
  }
}

/** What pages tell those who do not see that a link leads elsewhere. */
const elsewhere =
  /^\s*[,;([]?\s*(?:opens? (?:in )?(?:a )?new (?:window|tab|browser)|external link|öffnet (?:in|im) (?:einem )?neue[nms]? (?:fenster|tab)|externer link|(?:ouvre|ouvrir|s['’]ouvre) dans (?:une? )?(?:nouvel(?:le)?|autre) (?:fenêtre|onglet)|(?:se )?abre en (?:una? )?(?:nueva|nuevo) (?:ventana|pestaña)|(?:si )?apre in (?:una )?nuova (?:finestra|scheda)|abre (?:em|numa) nova (?:janela|aba)|opent in (?:een )?nieuw (?:venster|tabblad)|öppnas i nytt fönster|åpnes i nytt vindu)/iu

function isSaidOfLink({name, children}: MarkupElement): boolean {
  const [text, more] = children
  return (
    name === 'span' && more === undefined && text?.type === 'text' && text.text.length < 80 && elsewhere.test(text.text)
  )
}

/** Longest heading of a box of links, in characters. */
const longestBoxHead = 40

/** "Read also", right before it. */
function isHeadOfBox(element: MarkupElement): boolean {
  if (!isShort(element, longestBoxHead * 2)) return false
  const text = textOf(element) ?? ''
  return text.length <= longestBoxHead && (heading.test(element.name) || isBold(element))
}

const heading = /^h[2-6]$/u

/** Each item is a label in bold and the title that it leads into: "**Weather:** Why the tide stayed away". */
const isListOfTitles = ({children}: MarkupElement): boolean => {
  const items = children.filter((node) => node.type === 'element')
  return items.length > 1 && items.every(isLabelledTitle)
}

function isLabelledTitle(item: MarkupElement): boolean {
  const [label, link, more] = item.children.filter((node) => node.type === 'element' || node.text.trim() !== '')
  return (
    more === undefined &&
    label?.type === 'element' &&
    (label.name === 'strong' || label.name === 'b') &&
    link?.type === 'element' &&
    isTitleLink(link) &&
    /[:?!]$/u.test(textOf(label) ?? '')
  )
}

const lists = new Set(['ul', 'ol'])

/** Shorter texts of links are labels ("More"). */
const shortestTitle = 15

/** A link inside another is none, so that no text is asked for twice. */
const isTitleLink = (element: MarkupElement): boolean =>
  element.name === 'a' && (textOf(element)?.length ?? 0) >= shortestTitle

/** One link with a title, and marks around it: "[ Why the tide stayed away ]". */
function holdsNothingBut(element: MarkupElement): boolean {
  const [link, more] = elementsWithin(element, ({name}) => name === 'a')
  return (
    link !== undefined &&
    more === undefined &&
    isTitleLink(link) &&
    isSameTitle(textOf(element) ?? '', textOf(link) ?? '') &&
    textOf(element) !== textOf(link)
  )
}

function isFigure(element: MarkupElement): boolean {
  if (element.name !== 'figure') return false
  return (
    descendantsOf(element, 'figcaption', 'img', 'picture', 'video').length > 0 &&
    descendantsOf(element, 'table', 'blockquote', 'pre').length === 0
  )
}
