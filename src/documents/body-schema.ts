import {z} from 'zod'
import {decorators} from '../story/passage.ts'
import type {
  ArticleBlock,
  ArticleImageValue,
  ArticleTableCellValue,
  ArticleTableRowValue,
  ArticleTableValue,
} from './documents.ts'
import {types} from './names.ts'
import {address, key, keyedList, reference, relatedLink, type Shape, text} from './value-schemas.ts'

/** How a paragraph of the body can look. */
export const blockStyles = ['normal', 'h2', 'h3', 'blockquote'] as const
export const blockLists = ['bullet', 'number'] as const

const span = z.strictObject({
  _type: z.literal('span'),
  _key: key,
  text: z.string(),
  marks: z.array(text).exactOptional(),
})

const link = z.strictObject({_type: z.literal('link'), _key: key, href: address})

const textBlock = z
  .strictObject({
    _type: z.literal('block'),
    _key: key,
    style: z.enum(blockStyles),
    listItem: z.enum(blockLists).exactOptional(),
    level: z.int().positive().exactOptional(),
    markDefs: keyedList(link).exactOptional(),
    children: keyedList(span).refine((children) => children.length > 0, 'needs a span'),
  })
  .refine(({children, markDefs = []}) => {
    const known = new Set<string>([...decorators, ...markDefs.map(({_key}) => _key)])
    return children.every(({marks = []}) => marks.every((mark) => known.has(mark)))
  }, 'has a mark that is neither a decorator nor defined in markDefs')

const articleImage = z.looseObject({
  _type: z.literal(types.articleImage),
  _key: key,
  asset: reference.exactOptional(),
  url: address.exactOptional(),
  alt: text.exactOptional(),
  caption: text.exactOptional(),
  credit: text.exactOptional(),
  copyrightNotice: text.exactOptional(),
  maySyndicate: z.boolean().exactOptional(),
} satisfies Shape<ArticleImageValue>) satisfies z.ZodType<ArticleImageValue>

const articleTableCell = z.strictObject({
  _type: z.literal(types.articleTableCell),
  _key: key,
  content: keyedList(textBlock).exactOptional(),
} satisfies Shape<ArticleTableCellValue>) satisfies z.ZodType<ArticleTableCellValue>

const articleTableRow = z.strictObject({
  _type: z.literal(types.articleTableRow),
  _key: key,
  cells: keyedList(articleTableCell),
  header: z.boolean().exactOptional(),
} satisfies Shape<ArticleTableRowValue>) satisfies z.ZodType<ArticleTableRowValue>

const articleTable = z.strictObject({
  _type: z.literal(types.articleTable),
  _key: key,
  rows: keyedList(articleTableRow),
  caption: text.exactOptional(),
} satisfies Shape<ArticleTableValue>) satisfies z.ZodType<ArticleTableValue>

const block = z.discriminatedUnion('_type', [textBlock, relatedLink, articleImage, articleTable])

/** The body as an import writes it: Portable Text of the styles, lists and marks that the article's body has. */
export const body = keyedList(block) satisfies z.ZodType<ArticleBlock[]>
