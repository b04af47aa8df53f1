import type {Passage, Span} from '../story/passage.ts'
import type {Attribution} from '../story/story.ts'

/** Where an attribution's links lead to the story it speaks of: behind the headline, else "original", else the house's name. */
export function originalAddress(
  {text, spans = []}: Passage,
  {source, originalHeadline}: Partial<Attribution>,
): string | undefined {
  const links = spans.flatMap(({mark, start, end, href}: Span) =>
    mark === 'link' && href !== undefined && isPage(href) ? [{words: text.slice(start, end), href}] : [],
  )
  const behind = (words: string | undefined): string | undefined =>
    words === undefined ? undefined : links.find((link) => holds(link.words, words))?.href
  return behind(originalHeadline) ?? links.find(({words}) => /\borigin/iu.test(words))?.href ?? behind(source)
}

/** A link on a few words of a headline leads elsewhere. */
const leastShare = 0.7

const holds = (link: string, words: string): boolean =>
  link.includes(words) || (words.includes(link) && link.length >= words.length * leastShare)

/** A front page and a licence are no story. */
const isPage = (href: string): boolean =>
  /^https?:\/\/[^/?#]+\/[^/?#]|^https?:\/\/[^/?#]+\/?\?/u.test(href) && !href.includes('creativecommons.org/')
