import {dashedSubhead} from '../recognise/claim-body.ts'
import {listMarkLength} from '../recognise/list-item.ts'
import {relatedLinkOf} from '../recognise/story-fields.ts'
import type {RecognisedPassage, Role} from '../story/passage.ts'
import type {BodyBlock, RelatedLink} from '../story/story.ts'
import {createBlockKeys} from './block-key.ts'
import {tableOf} from './table-of.ts'
import {type PrintedLine, textBlockOf} from './text-block-of.ts'

/** A body and, for each passage, the `_key` of its block; undefined for passages that are not in the body. */
export interface Body {
  readonly blocks: readonly BodyBlock[]
  readonly keys: readonly (string | undefined)[]
}

const styles = {paragraph: 'normal', listItem: 'normal', subhead: 'h2', quote: 'blockquote'} as const satisfies Partial<
  Record<Role, string>
>

/**
 * Builds the body of an article: paragraphs, subheads (h2; h3 below a deeper heading), block quotes, list items, related
 * links, pictures and tables, in the order of the copy. Keys are made of the text, so they stay when other paragraphs
 * change. `links` are the story's related links in the order of their passages.
 */
export function toBody(passages: readonly RecognisedPassage[], links: readonly RelatedLink[] = []): Body {
  const keyOf = createBlockKeys()
  const blocks: BodyBlock[] = []
  const keys: (string | undefined)[] = []
  let link = 0
  for (let index = 0; index < passages.length;) {
    const together = togetherFrom(passages, index)
    index += together.length
    const block = blockOf(together)
    if (block !== undefined) blocks.push(block)
    keys.push(...together.map(() => block?._key))
  }
  return {blocks, keys}

  function blockOf(together: readonly RecognisedPassage[]): (BodyBlock & {readonly _key: string}) | undefined {
    const [first] = together
    if (first === undefined) return undefined
    const {role, text, rule, picture} = first
    if (role === 'relatedLink') {
      const value = links[link++] ?? relatedLinkOf(text, rule)
      return {_type: 'relatedLink', _key: keyOf(`relatedLink ${text}`), ...value}
    }
    if (picture !== undefined) return {_type: 'articleImage', _key: keyOf(`picture ${picture.url}`), ...picture}
    if (together.some((passage) => passage.role === 'tableCell')) return tableOf(together, keyOf)
    const style = styleOf(first)
    if (style === undefined) return undefined
    const list = role === 'listItem' ? {listItem: first.list ?? 'bullet', level: first.level ?? 1} : {}
    return textBlockOf(together.map(printedLine), {style, ...list}, keyOf)
  }
}

/** The passages from `index` on that make one block: the lines of a paragraph, a picture or a table with its caption. */
function togetherFrom(passages: readonly RecognisedPassage[], index: number): readonly RecognisedPassage[] {
  const first = passages[index]
  if (first === undefined) return []
  let end = index + 1
  const goesOn = (next: RecognisedPassage): boolean => {
    if (first.table !== undefined) return next.table === first.table
    if (first.picture !== undefined) return next.role === 'caption' && next.shape === 'caption'
    // Lines that were found to be a list are an item each.
    const isOne = first.role === 'paragraph' || first.role === 'quote' || first.shape === 'listItem'
    return next.isNextLine === true && next.role === first.role && isOne
  }
  for (let next = passages[end]; next !== undefined && goesOn(next); next = passages[end]) end++
  return passages.slice(index, end)
}

function styleOf({role, level}: RecognisedPassage): string | undefined {
  if (role === 'subhead') return (level ?? 2) >= 3 ? 'h3' : 'h2'
  return role in styles ? styles[role as keyof typeof styles] : undefined
}

/** The text without the marks that plain text needs and blocks do not: bullets and numbers, "> ", AFP's "- Subhead -". */
function printedLine({role, shape, text, spans = []}: RecognisedPassage): PrintedLine {
  const whole = {text, spans, start: 0, end: text.length}
  if (shape !== 'paragraph') return whole
  if (role === 'listItem') return {...whole, start: listMarkLength(text)}
  if (role === 'quote' && text.startsWith('> ')) return {...whole, start: 2}
  return role === 'subhead' && dashedSubhead.test(text) ? {...whole, start: 2, end: text.length - 2} : whole
}
