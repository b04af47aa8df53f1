import {maximumMarkdownDepth, maximumMarksOfBlock, maximumMarksOfMarkdown} from '../../bytes/limits.ts'

/** What the parser's time grows with the square of, where many stand in one block. */
const marks = '[]*_~`<>!&'
/** Stand in for marks, one for one; nobody sends them, they are no characters. */
const firstStandIn = 0xfdd0
const standIns = new RegExp(
  `[${String.fromCharCode(firstStandIn)}-${String.fromCharCode(firstStandIn + marks.length - 1)}]`,
  'gu',
)
const anyMark = /[[\]*_~`<>!&]/gu

export interface TameMarkdown {
  /** As long as the text that was given. */
  readonly text: string
  /** Blocks that were made plain text. */
  readonly tamed: number
}

/** Makes plain text of blocks that hold more marks, or lie deeper, than any person writes. */
export function tameMarkdown(text: string): TameMarkdown {
  let left = maximumMarksOfMarkdown
  let tamed = 0
  const tame = text.replaceAll(/[^\n]*(?:\n(?![ \t]*\r?(?:\n|$))[^\n]*)*/gu, (block) => {
    const count = block.match(anyMark)?.length ?? 0
    left -= Math.min(count, maximumMarksOfBlock)
    if (count <= maximumMarksOfBlock && left >= 0 && !isDeep(block)) return block
    tamed++
    return block
      .replaceAll(anyMark, (mark) => String.fromCharCode(firstStandIn + marks.indexOf(mark)))
      .replaceAll(/(?<=^[ \t]*)[-+]/gmu, (mark) => (mark === '-' ? '\uFDDF' : '\uFDDE'))
      .replaceAll(/(?<=^[ \t]*\d{1,9})[.)]/gmu, (mark) => (mark === '.' ? '\uFDDD' : '\uFDDC'))
  })
  return {text: tame, tamed}
}

/** The marks back in what was read. */
export const untamed = (text: string): string =>
  text
    .replaceAll(standIns, (standIn) => marks[standIn.charCodeAt(0) - firstStandIn] ?? '')
    .replaceAll(/[\uFDDC-\uFDDF]/gu, (standIn) => ').+-'[standIn.charCodeAt(0) - 0xfddc] ?? '')

const containers = new RegExp(String.raw`^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){${maximumMarkdownDepth}}`, 'mu')
/** A list in a list is indented by two spaces at least. */
const indent = new RegExp(String.raw`^[ \t]{${maximumMarkdownDepth * 2}}`, 'mu')
const isDeep = (block: string): boolean => containers.test(block) || indent.test(block)
