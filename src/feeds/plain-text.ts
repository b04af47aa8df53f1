import type {
  ArticleBlock,
  ArticleImageValue,
  ArticleTableCellValue,
  ArticleTableValue,
  RelatedLinkValue,
} from '../documents/documents.ts'

/** What a block of the body says, without mark-up. Cells of a table and lines of a picture stand on lines of their own. */
export function plainText(block: ArticleBlock): string {
  if (isRelatedLink(block)) return linesOf([block.lead, block.title], ': ')
  if (isArticleImage(block)) return linesOf([block.caption, block.credit], '\n')
  if (isArticleTable(block))
    return linesOf([block.caption, ...block.rows.map(({cells}) => cells.map(cellText).join('\t'))], '\n')
  return 'children' in block && Array.isArray(block.children) ? block.children.map(spanText).join('') : ''
}

export function isRelatedLink(block: ArticleBlock): block is RelatedLinkValue {
  return block._type === 'relatedLink' && 'title' in block
}

export function isArticleImage(block: ArticleBlock): block is ArticleImageValue {
  return block._type === 'articleImage'
}

export function isArticleTable(block: ArticleBlock): block is ArticleTableValue {
  return block._type === 'articleTable' && 'rows' in block && Array.isArray(block.rows)
}

function linesOf(parts: readonly (string | undefined)[], between: string): string {
  return parts.filter((part) => part !== undefined && part !== '').join(between)
}

function cellText({content = []}: ArticleTableCellValue): string {
  return content.map(plainText).join(' ')
}

function spanText(child: object): string {
  return 'text' in child && typeof child.text === 'string' ? child.text : ''
}
