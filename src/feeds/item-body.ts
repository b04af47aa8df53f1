import type {PortableTextBlock} from '@portabletext/types'
import type {ArticleBlock, RelatedLinkValue} from '../documents/documents.ts'
import {linkAddress} from './article-address.ts'
import type {FeedDateline, FeedLink, FeedMedia} from './feed-item.ts'
import {isRelatedLink, plainText} from './plain-text.ts'

export interface BodyParts {
  /** Base of relative links. */
  readonly url: string
  readonly dateline: FeedDateline | undefined
  readonly media: readonly FeedMedia[]
  readonly linkOf: (block: RelatedLinkValue) => FeedLink
}

/** The body as it goes out: absolute links, the dateline at its head, without empty paragraphs and pictures that stay here. */
export function itemBody(
  body: readonly ArticleBlock[],
  {url, dateline, media, linkOf}: BodyParts,
): readonly ArticleBlock[] {
  const shown = new Set(media.map(({blockKey}) => blockKey))
  const blocks = body.filter((block) =>
    block._type === 'articleImage' ? shown.has(block._key) : plainText(block).trim() !== '',
  )
  const first = blocks.findIndex((block) => isText(block) && isParagraph(block))
  return blocks.map((block, index) => {
    if (isRelatedLink(block)) return {...block, ...linkOf(block)}
    if (!isText(block)) return block
    const linked = withAbsoluteLinks(block, url)
    return index === first && dateline !== undefined ? withDateline(linked, dateline) : linked
  })
}

/** What parts a dateline from the text. */
export const datelineDash = ' – '

function withDateline(block: PortableTextBlock, {text}: FeedDateline): PortableTextBlock {
  if (plainText(block).trimStart().startsWith(text)) return block
  const span = {_type: 'span', _key: `${block._key ?? ''}dateline`, text: `${text}${datelineDash}`, marks: []}
  return {...block, children: [span, ...block.children]}
}

/** A link that leads nowhere a reader may go is text. */
function withAbsoluteLinks(block: PortableTextBlock, base: string): PortableTextBlock {
  const {markDefs = []} = block
  if (markDefs.length === 0) return block
  const links = new Map(
    markDefs.map((definition) => [
      definition._key,
      typeof definition['href'] === 'string' ? linkAddress(definition['href'], base) : undefined,
    ]),
  )
  return {
    ...block,
    markDefs: markDefs.flatMap((definition) => {
      const href = links.get(definition._key)
      return href === undefined ? [] : [{...definition, href}]
    }),
    children: block.children.map((child) =>
      Array.isArray(child['marks'])
        ? {...child, marks: child['marks'].filter((mark) => !links.has(mark) || links.get(mark) !== undefined)}
        : child,
    ),
  }
}

function isText(block: ArticleBlock): block is PortableTextBlock {
  return block._type === 'block' && 'children' in block && Array.isArray(block.children)
}

function isParagraph({style, listItem}: PortableTextBlock): boolean {
  return (style === undefined || style === 'normal') && listItem === undefined
}
