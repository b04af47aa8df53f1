import type {MarkupElement} from '../../markup/markup-node.ts'
import {descendantsOf} from '../../xml/find-elements.ts'
import {labelOf} from './element-label.ts'
import {isShort} from './is-short.ts'
import {remembered} from './remembered.ts'

/** How makers of pages name the box of a recipe. */
const boxLabel =
  /-(?:wprm-recipe-container|mv-recipe-card|mv-create-card|tasty-recipes|recipe-?(?:card|box|body|container|wrapper))-/u

const isBox = remembered((label) => boxLabel.test(label))

/** Longest recipe, in characters. */
const longest = 10_000

/** The box of a recipe, which belongs to the story above it, though hardly a line of it is a sentence. */
export const isRecipe = (element: MarkupElement): boolean =>
  (isBox(labelOf(element)) || element.attributes.get('itemtype')?.endsWith('/Recipe') === true) &&
  isShort(element, longest) &&
  descendantsOf(element, 'li').length > 1
