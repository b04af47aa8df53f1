import {
  maximumBeginningsOfMarkdown,
  maximumBlocksOfMarkdown,
  maximumLinesOfBlock,
  maximumMarkdownDepth,
  maximumMarksOfBlock,
  maximumMarksOfMarkdown,
} from '../../bytes/limits.ts'

/** What the parser's time grows with the square of, where many stand in one block. */
const marks = '[]*_~`<>!&'
/** Stand in for marks, one for one; nobody sends them, they are no characters. */
const firstStandIn = 0xfdd0
const standIns = new RegExp(
  `[${String.fromCharCode(firstStandIn)}-${String.fromCharCode(firstStandIn + marks.length - 1)}]`,
  'gu',
)
const lineEnd = '\uFDDB'
const anyMark = /[[\]*_~`<>!&]/gu

export interface TameMarkdown {
  /** As long as the text that was given, or as what of it is read. */
  readonly text: string
  /** Blocks that were made plain text. */
  readonly tamed: number
}

/** Makes plain text of blocks that hold more marks or items, or lie deeper, than any person writes. */
export function tameMarkdown(text: string): TameMarkdown {
  let left = maximumMarksOfMarkdown
  let beginningsLeft = maximumBeginningsOfMarkdown
  let blocks = 0
  let end = text.length
  let tamed = 0
  const tame = text.replaceAll(/[^\n]*(?:\n(?![ \t]*\r?(?:\n|$))[^\n]*)*/gu, (block, at: number) => {
    if (/\S/u.test(block) && ++blocks > maximumBlocksOfMarkdown) end = Math.min(end, at)
    if (at >= end) return block
    beginningsLeft -= beginningsIn(block)
    const count = block.match(anyMark)?.length ?? 0
    left -= Math.min(count, maximumMarksOfBlock)
    const isPlain = beginningsLeft < 0
    if (count <= maximumMarksOfBlock && left >= 0 && !isPlain && !isDeep(block)) return inFewLines(block)
    tamed++
    return inFewLines(
      (isPlain ? block.replaceAll(/(?<!^)\n/gu, lineEnd) : block)
        .replaceAll(anyMark, (mark) => String.fromCharCode(firstStandIn + marks.indexOf(mark)))
        .replaceAll(/(?<=^[ \t]*)[-+]/gmu, (mark) => (mark === '-' ? '\uFDDF' : '\uFDDE'))
        .replaceAll(/(?<=^[ \t]*\d{1,9})[.)]/gmu, (mark) => (mark === '.' ? '\uFDDD' : '\uFDDC')),
    )
  })
  return {text: tame.slice(0, end), tamed}
}

const counted = /^[ \t]*(?:[-+*](?:[ \t\r]|$)|\d{1,9}[.)]|>|[-=]+[ \t]*\r?$)/gmu

const footnotes = /^[ \t]*\[\^[^\]]{1,999}\]:/gmu
/** A footnote takes the parser as long as three items. */
const costOfFootnote = 3

function beginningsIn(block: string): number {
  const rows = columns.test(block) ? (block.match(/^[^\n|]*\|/gmu)?.length ?? 0) : 0
  return (block.match(counted)?.length ?? 0) + (block.match(footnotes)?.length ?? 0) * costOfFootnote + rows
}

/** A line that begins something. */
const beginning =
  /^[ \t]*(?:[-+*](?:[ \t\r]|$)|\d{1,9}[.)](?:[ \t\r]|$)|#{1,6}(?:[ \t\r]|$)|>|[-=*_]+[ \t]*\r?$|[`~]{3}|\[[^\]]{1,999}\]:)/u
/** One that nothing goes on behind: an empty one, a heading, what underlines one, a fence, a link's address. */
const wholeLine = /^[ \t]*(?:\r?$|#{1,6}(?:[ \t\r]|$)|[-=*_]+[ \t]*\r?$|[`~]{3}|\[[^\]]{1,999}\]:)/u
/** A table's line that says how its columns are set. */
const columns = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*\|[-:| \t]*\r?$/mu

/** A block of very many lines as one long line, but where something begins or ends: an item, a heading, a row. */
function inFewLines(block: string): string {
  const lines = block.split('\n')
  if (lines.length <= maximumLinesOfBlock) return block
  const hasRows = columns.test(block)
  const isOwn = (line: string): boolean => hasRows && line.includes('|')
  return lines.reduce((text, line, index) => {
    const isBreak = isOwn(line) || beginning.test(line) || wholeLine.test(lines[index - 1] ?? '')
    return `${text}${isBreak ? '\n' : lineEnd}${line}`
  })
}

/** The marks back in what was read. */
export const untamed = (text: string): string =>
  text
    .replaceAll(standIns, (standIn) => marks[standIn.charCodeAt(0) - firstStandIn] ?? '')
    .replaceAll(lineEnd, '\n')
    .replaceAll(/[\uFDDC-\uFDDF]/gu, (standIn) => ').+-'[standIn.charCodeAt(0) - 0xfddc] ?? '')

const containers = new RegExp(String.raw`^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){${maximumMarkdownDepth}}`, 'mu')
/** A list in a list is indented by two spaces at least. */
const indent = new RegExp(String.raw`^[ \t]{${maximumMarkdownDepth * 2}}`, 'mu')
const isDeep = (block: string): boolean => containers.test(block) || indent.test(block)
