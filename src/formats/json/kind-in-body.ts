import type {MarkupElement} from '../markup/markup-node.ts'
import type {ElementKind} from '../markup/passages-of-markup.ts'

/** TT sets the topic and its own name above the text, in a box of the class "dat". */
const kinds: Readonly<Record<string, ElementKind>> = {
  vignette: {role: 'kicker', rule: 'format'},
  source: {role: 'dateline', rule: 'format'},
}

/** What elements are in the HTML of agencies that name their parts. */
export const kindInBody = ({name, attributes}: MarkupElement): ElementKind | undefined =>
  name === 'span' ? kinds[attributes.get('class') ?? ''] : undefined
