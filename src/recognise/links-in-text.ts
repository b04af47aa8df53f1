import type {Passage} from '../story/passage.ts'

/** Some words of the passage are a link and others are not: titles are links as a whole or not at all. */
export function linksInText({text, spans = []}: Passage): boolean {
  let linked = 0
  for (const {mark, start, end} of spans) if (mark === 'link') linked += end - start
  return linked > 0 && linked < text.length - 1
}
