import type {MarkupElement} from '../../markup/markup-node.ts'
import type {ElementKind} from '../../markup/passages-of-markup.ts'
import {isLink} from './is-link.ts'
import {isInline} from './is-inline.ts'
import {isPost} from './is-post.ts'
import {isRecipe} from './is-recipe.ts'
import {labelOf} from './element-label.ts'

/** An element with text of its own, on its way to a role. */
export interface StoryBlock {
  readonly element: MarkupElement
  readonly text: string
  readonly isQuote: boolean
  /** It is of a social network's post that the story quotes. */
  readonly isPost: boolean
  /** It stands in the box of a recipe. */
  readonly isRecipe: boolean
  /** Characters, white space counted once; of scripts without spaces each counts two. */
  readonly size: number
  /** Characters that are links. */
  readonly links: number
  readonly isHeading: boolean
  /** All of it is set in bold. */
  readonly isBold: boolean
  readonly endsSentence: boolean
  /** The box that it lies in, by place and name; paragraphs of one story lie in boxes of one kind. */
  readonly host: string
  /** Other blocks lie in it. */
  readonly isMixed: boolean
  /** Its box shows a picture. */
  readonly hasPicture: boolean
}

/** The blocks of the story's element in order, those of which the kind is known left out. */
export function storyBlocks(story: MarkupElement, kinds: ReadonlyMap<MarkupElement, ElementKind>): StoryBlock[] {
  const blocks: StoryBlock[] = []
  enter(story, {
    depth: 0,
    host: hostOf(story, 0),
    hasPicture: false,
    inQuote: false,
    inPost: false,
    inRecipe: false,
    inHeading: false,
  })
  return blocks

  function enter(element: MarkupElement, around: Around): void {
    const inside = {
      ...around,
      inQuote: around.inQuote || isQuote(element),
      inPost: around.inPost || isPost(element),
      inRecipe: around.inRecipe || isRecipe(element),
      inHeading: around.inHeading || heading.test(element.name),
    }
    const run = {text: '', links: 0}
    const before = blocks.length
    gather(element, inside, run, isLink(element))
    const text = run.text.replace(/\s+/gu, ' ').trim()
    if (text === '') return
    blocks.push({
      element,
      text,
      isQuote: inside.inQuote,
      isPost: inside.inPost,
      isRecipe: inside.inRecipe,
      size: text.length + (text.match(/[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/gu)?.length ?? 0),
      links: Math.min(run.links, text.length),
      isHeading: inside.inHeading,
      isBold: isBold(element),
      endsSentence: /[.!?…。！？؟।][\s"'”’»)\]]{0,4}$/u.test(text),
      host: inside.host,
      isMixed: blocks.length > before,
      hasPicture: inside.hasPicture,
    })
  }

  function gather(element: MarkupElement, around: Around, run: {text: string; links: number}, inLink: boolean): void {
    for (const child of element.children) {
      if (child.type === 'text') {
        if (run.text.length < longestRun) run.text += child.text
        if (inLink) run.links += child.text.trim().length
      } else if (kinds.has(child) || unseen.has(child.name)) continue
      else if (isInline(child)) gather(child, around, run, inLink || isLink(child))
      else enter(child, isHost(child) ? hostAround(child, around) : around)
    }
  }
}

/** What stands around a block. */
interface Around {
  readonly depth: number
  readonly host: string
  readonly hasPicture: boolean
  readonly inQuote: boolean
  readonly inPost: boolean
  readonly inRecipe: boolean
  readonly inHeading: boolean
}

const heading = /^h[1-6]$/u

/** All text right in it is set in bold. */
export function isBold({children}: MarkupElement): boolean {
  const shown = children.filter((node) => node.type === 'element' || node.text.trim() !== '')
  return (
    shown.length > 0 && shown.every((node) => node.type === 'element' && (node.name === 'strong' || node.name === 'b'))
  )
}

const isQuote = (element: MarkupElement): boolean =>
  element.name === 'blockquote' || /-pull-?quotes?-|-quote-/u.test(labelOf(element))

const hostAround = (element: MarkupElement, {depth, inQuote, inPost, inRecipe, inHeading}: Around): Around => ({
  depth: depth + 1,
  host: hostOf(element, depth + 1),
  hasPicture: hasPictureNear(element, pictureDepth),
  inQuote,
  inPost,
  inRecipe,
  inHeading,
})

const longestRun = 20_000
const unseen = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'select',
  'textarea',
  'iframe',
  'img',
  'button',
  'form',
])

/** What holds paragraphs, not what is part of a text. */
const isHost = ({name}: MarkupElement): boolean =>
  name === 'div' || name === 'section' || name === 'article' || name === 'main' || name === 'header' || name === 'td'

const hostOf = (element: MarkupElement, depth: number): string =>
  `${depth} ${element.name} ${labelOf(element).replace(/\d+/gu, '')}`

/** Elements around a picture that are looked into for it. */
const pictureDepth = 4

function hasPictureNear(element: MarkupElement, depth: number): boolean {
  return element.children.some(
    (child) =>
      child.type === 'element' &&
      (pictures.has(child.name) || (depth > 0 && child.name !== 'p' && hasPictureNear(child, depth - 1))),
  )
}

const pictures = new Set(['img', 'picture', 'video'])
