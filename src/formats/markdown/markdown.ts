import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import {maximumBlocksOfMarkdown, maximumStoryCharacters} from '../../bytes/limits.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {present, presentList} from '../../story/present.ts'
import type {Format, FormatInput, ParseResult} from '../format.ts'
import type {MarkupNode} from '../markup/markup-node.ts'
import {passagesOfMarkup} from '../markup/passages-of-markup.ts'
import {detectMarkdown} from './detect-markdown.ts'
import {fieldsOfFrontMatter} from './fields-of-front-matter.ts'
import {findFrontMatter, readFrontMatter} from './front-matter.ts'
import {markupOfMarkdown} from './markup-of-markdown.ts'
import {tameMarkdown} from './tame-markdown.ts'

/** Markdown as GitHub has it, with front matter or without. */
export const markdown = {name: 'markdown', detect: detectMarkdown, parse} as const satisfies Format

function parse({text, url}: FormatInput): ParseResult {
  if (text.length > maximumStoryCharacters) {
    return failed(
      'input-too-large',
      `The text has ${text.length.toLocaleString('en')} characters; one story may have ${maximumStoryCharacters.toLocaleString('en')}. Split it into one file a story.`,
    )
  }
  const place = findFrontMatter(text)
  const matter = place && readFrontMatter(text, place)
  const said = place && matter && fieldsOfFrontMatter(matter.values, text, place)
  const shift = place?.bodyStart ?? (text.startsWith('\uFEFF') ? 1 : 0)
  const {text: tame, tamed} = tameMarkdown(text.slice(shift))
  const tree = fromMarkdown(tame, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]})
  const nodes = markupOfMarkdown(tree, shift)
  const top = said?.passages.some(({role}) => role === 'headline') === true ? undefined : headingAtTop(nodes)
  const {passages, media} = passagesOfMarkup(nodes, {
    ...(url === undefined ? {} : {baseUrl: url}),
    kindOf: (element) => (element === top ? {role: 'headline', rule: 'format'} : undefined),
  })
  const all = [...(said?.passages ?? []), ...passages]
  if (all.length === 0) return failed('no-story', 'The Markdown holds no text. Ask the sender for the story itself.')
  const pictures = [...(said?.fields.media ?? []), ...media]
  return {
    stories: [{fields: present({...said?.fields, media: presentList(pictures)}), passages: all, source: text}],
    diagnostics: [
      ...(matter?.diagnostics ?? []),
      ...unreadNames(said?.unread ?? []),
      ...tamedBlocks(tamed),
      ...cutOff(shift + tame.length, text),
    ],
  }
}

/** The heading that everything else stands below. */
function headingAtTop(nodes: readonly MarkupNode[]): MarkupNode | undefined {
  const first = nodes.find((node) => node.type === 'element' || node.text.trim() !== '')
  return first?.type === 'element' && /^h[12]$/u.test(first.name) ? first : undefined
}

function unreadNames(names: readonly string[]): Diagnostic[] {
  if (names.length === 0) return []
  return [
    {
      code: 'fields-unread',
      severity: 'info',
      message: `The front matter says more than is read: ${names.slice(0, 12).join(', ').slice(0, 300).toWellFormed()}. Look there if you miss something.`,
    },
  ]
}

function tamedBlocks(count: number): Diagnostic[] {
  if (count === 0) return []
  return [
    {
      code: 'input-too-large',
      severity: 'warning',
      message: `${count} part${count === 1 ? '' : 's'} of the Markdown hold${count === 1 ? 's' : ''} more marks than a story does and became plain text. Compare the story with the original.`,
    },
  ]
}

function cutOff(end: number, text: string): Diagnostic[] {
  if (end === text.length) return []
  return [
    {
      code: 'input-too-large',
      severity: 'error',
      message: `The Markdown has more than ${maximumBlocksOfMarkdown.toLocaleString('en')} paragraphs; nothing behind that is read. Split it into one file a story.`,
      at: {start: end, end: end + 1},
    },
  ]
}

function failed(code: 'input-too-large' | 'no-story', message: string): ParseResult {
  return {stories: [], diagnostics: [{code, severity: 'error', message}]}
}
