import type {MarkupElement} from '../../markup/markup-node.ts'
import {descendantsOf} from '../../xml/find-elements.ts'
import {labelOf} from './element-label.ts'
import {isShort} from './is-short.ts'

/** How makers of pages name the box of a recipe. */
const box =
  /-(?:wprm-recipe-container|mv-recipe-card|mv-create-card|tasty-recipes|recipe-?(?:card|box|body|container|wrapper))-/u

/** Longest recipe, in characters. */
const longest = 10_000

/** The box of a recipe, which belongs to the story above it, though hardly a line of it is a sentence. */
export const isRecipe = (element: MarkupElement): boolean =>
  (box.test(labelOf(element)) || element.attributes.get('itemtype')?.endsWith('/Recipe') === true) &&
  descendantsOf(element, 'li').length > 1 &&
  isShort(element, longest)
