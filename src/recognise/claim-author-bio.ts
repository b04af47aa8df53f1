import type {StoryAuthor} from '../story/story.ts'
import {claim, isFree, textOf, type Draft} from './draft.ts'

/** Passages at the end of a story among which a note about its author is looked for. */
const tailLength = 8

const saysWho =
  /^(?:, [^.]{3,120},)? (?:is|are|was|covers|writes|reports|works|has been|can be|edits|leads|ist|schreibt|berichtet|est|es|é|è)\b/u

/** Claims notes about the byline's authors at the end of the story ("A B covers courts for …"). */
export function claimAuthorBios(drafts: readonly Draft[], authors: readonly StoryAuthor[]): void {
  for (
    let index = Math.max(Math.floor(drafts.length / 2), drafts.length - tailLength);
    index < drafts.length;
    index++
  ) {
    const draft = drafts[index]
    if (!isFree(draft)) continue
    const text = textOf(draft)
    const author = authors.find(({name}) => text.startsWith(name))
    if (author !== undefined && text.length <= 600 && saysWho.test(text.slice(author.name.length)))
      claim(draft, 'authorContact', 'author-contact/bio', 0.85)
  }
}
