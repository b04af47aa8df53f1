import type {MarkupElement} from '../../markup/markup-node.ts'
import {isFullName, namesOfByline} from './names-of-byline.ts'
import type {StoryBlock} from './story-blocks.ts'

/** Longest name below a story, in characters. */
const longestSignature = 40

/** The author's name below the story, in bold or at the right, as papers in Vietnam and elsewhere set it. */
export function signatureOf(blocks: readonly StoryBlock[]): MarkupElement[] {
  const last = blocks.findLast(({isHeading}) => !isHeading)
  if (
    last === undefined ||
    last.element.name === 'li' ||
    last.links > 0 ||
    last.endsSentence ||
    last.text.length > longestSignature
  )
    return []
  if (!last.isBold && !/text-align\s*:\s*right/iu.test(last.element.attributes.get('style') ?? '')) return []
  const names = namesOfByline(last.text)
  return names.length > 0 && names.every(isFullName) ? [last.element] : []
}
