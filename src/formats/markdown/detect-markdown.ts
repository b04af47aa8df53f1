import type {FormatInput} from '../format.ts'
import {findFrontMatter} from './front-matter.ts'

/** Characters in which Markdown is looked for. */
const headLength = 20_000

/** What only Markdown writes so; lists and quotes are no proof, people mark them the same in plain text. */
const constructs: readonly RegExp[] = [
  /^ {0,3}#{1,6} \S/mu,
  /\[[^[\]\n]{1,200}\]\((?:https?:|mailto:|\/)[^\s()]{1,500}(?: "[^"\n]{0,200}")?\)/u,
  /!\[[^[\]\n]{0,200}\]\([^\s()]{1,500}/u,
  /(?<![\p{L}\p{N}*])\*\*\S[^*\n]{0,200}\S\*\*(?![\p{L}\p{N}*])/u,
  /^ {0,3}(?:```|~~~)/mu,
  /^ {0,3}\[\^?[^[\]\n]{1,80}\]:\s+\S/mu,
  /^\|? ?:?-{3,}:? ?\|(?: ?:?-{3,}:? ?\|?)+\s*$/mu,
]

/** Certain with front matter; else two of its constructs, or one and a file's name, make it likely. */
export function detectMarkdown({text, fileName = '', contentType = ''}: FormatInput): number {
  const head = text.slice(0, headLength)
  if (/^[\s\uFEFF]*[<{]/u.test(head.slice(0, 1000))) return 0
  // dpa marks what it tells editors below a text in the same way.
  if (/^#{1,2} (?:(?:dpa-)?Notizblock|dpa-Kontakte)[ \r]*$/mu.test(head)) return 0
  if (findFrontMatter(text) !== undefined) return 1
  const isHinted = /\.(?:md|markdown|mdown|mkd|mdx)$/iu.test(fileName) || /^text\/(?:x-)?markdown\b/iu.test(contentType)
  const found = constructs.filter((construct) => construct.test(head)).length
  return found >= 2 ? 0.6 : found === 1 && isHinted ? 0.55 : 0
}
