import {maximumHtmlCharacters} from '../../bytes/limits.ts'
import {markLetter} from '../email/mail-furniture.ts'
import type {Format, FormatInput, ParseResult} from '../format.ts'
import {type MarkupReading, passagesOfMarkup} from '../markup/passages-of-markup.ts'
import {mainStory} from './main-story.ts'
import {readNewsPage} from './page/read-news-page.ts'
import {sitePage} from './page/site-page.ts'
import {pastedHtml} from './pasted-html.ts'
import {readPage, takeApart} from './read-html.ts'

/** HTML: a piece pasted from a word processor or a browser, or a whole news page. */
export const html = {name: 'html', detect, parse} as const satisfies Format

const tags =
  /^(?:!doctype\s+html|!--|html|head|body|meta|title|article|main|section|div|p|span|h[1-6]|[duo]l|li|d[td]|a|b|i|em|strong|u|s|su[bp]|small|mark|cite|q|del|ins|time|br|hr|img|picture|video|audio|iframe|figure|blockquote|table|pre|code|font|center|style|script|link|header|footer|aside|nav|base|details|o:p|st1:\w{1,20})\b/iu

/** What is selected within a paragraph begins with its text. */
const inline =
  /<(b|strong|i|em|u|a|span|su[bp]|small|cite|code|mark|font|del|ins|s|q)\b[^<>]{0,500}>[^<>]{1,500}<\/\1>/iu

function detect({text}: FormatInput): number {
  const head = text.slice(0, 5000).replace(/^[\s\uFEFF]+/u, '')
  const page = head.replace(/^<\?xml[^>]*>\s*/u, '').replace(/^(?:<!--(?:(?!-->)[^])*-->\s*){1,20}/u, '')
  if (/^<!doctype\s+html|^<html\b/iu.test(page)) return 1
  // JSON holds mark-up in its strings.
  if (/^[{[]\s*["{[]/u.test(head)) return 0
  // Editors of web pages write a comment before each block.
  if (page.startsWith('<')) return tags.test(page.slice(1)) ? 0.9 : 0
  const isMarkedUp =
    /<(?:p|br|div|h[1-6]|blockquote|a\s+href)\b[^<>]*>/iu.test(head) &&
    /<\/(?:p|div|h[1-6]|a|b|i|em|strong|blockquote)>/iu.test(head)
  if (!isMarkedUp && !inline.test(head)) return 0
  // A mail holds HTML behind its headers.
  return /^(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|From|To|Date|Subject)\s?:/iu.test(head)
    ? 0.4
    : 0.5
}

function parse({text, url}: FormatInput): ParseResult {
  if (text.length > maximumHtmlCharacters) {
    return {
      stories: [],
      diagnostics: [
        {
          code: 'input-too-large',
          severity: 'error',
          message: `The page has ${text.length.toLocaleString('en')} characters; ${maximumHtmlCharacters.toLocaleString('en')} are read at most. Copy the story off the page and paste that.`,
        },
      ],
    }
  }
  const page = sitePage(text, url)
  if (page !== undefined) {
    const result = readNewsPage(page, text, url)
    takeApart(page.root)
    return result
  }
  const base = url === undefined ? {} : {baseUrl: url}
  const {passages: all, media} = readHtml(text, base)
  const passages = markLetter(all)
  if (passages.length === 0 && media.length === 0) {
    return {
      stories: [],
      diagnostics: [
        {
          code: 'no-story',
          severity: 'error',
          message: 'The HTML holds no text that a reader would see. Copy the story again.',
        },
      ],
    }
  }
  return {stories: [{fields: media.length === 0 ? {} : {media}, passages, source: text}], diagnostics: []}
}

function readHtml(text: string, base: {readonly baseUrl?: string}): MarkupReading {
  const pasted = pastedHtml(text)
  if (pasted === undefined) return passagesOfMarkup(mainStory(readPage(text)), base)
  return passagesOfMarkup(pasted.nodes, {...base, ...pasted})
}
