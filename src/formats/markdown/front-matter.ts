import {parseDocument} from 'yaml'
import {maximumAliases, maximumFrontMatterCharacters} from '../../bytes/limits.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {isObject, type JsonObject, whole} from '../json/json-value.ts'

/** Where front matter stands in a text, and in which language it is. */
export interface FrontMatterPlace {
  readonly language: 'yaml' | 'toml'
  /** Of what stands between its lines. */
  readonly start: number
  readonly end: number
  /** Where the text behind it begins. */
  readonly bodyStart: number
}

/** Finds front matter: between lines of three dashes (YAML) or plus signs (TOML), the first being the text's first. */
export function findFrontMatter(text: string): FrontMatterPlace | undefined {
  const [head, mark] = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n/u.exec(text) ?? []
  if (head === undefined) return undefined
  const closing = mark === '---' ? /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gmu : /^\+\+\+[ \t]*(?:\r?\n|$)/gmu
  closing.lastIndex = head.length
  const end = closing.exec(text.slice(0, head.length + maximumFrontMatterCharacters))
  if (end === null) return undefined
  const place = {start: head.length, end: end.index, bodyStart: end.index + end[0].length}
  const first = text
    .slice(place.start, place.end)
    .split(/\r?\n/u)
    .find((line) => !/^\s*(?:#.*)?$/u.test(line))
  if (mark === '+++')
    return first !== undefined && /^(?:[\w".-]+\s*=|\[)/u.test(first) ? {...place, language: 'toml'} : undefined
  return first !== undefined && /^["'\p{L}][^:{}\n]{0,80}:(?:\s|$)/u.test(first)
    ? {...place, language: 'yaml'}
    : undefined
}

export interface FrontMatter {
  readonly values: JsonObject
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads front matter into values by name. What is broken in it is reported. */
export function readFrontMatter(text: string, {start, end, language}: FrontMatterPlace): FrontMatter {
  const source = text.slice(start, end)
  if (language === 'toml') return readToml(source, start)
  // No tag makes anything but plain values, and names of things that were said before go only so far.
  const document = parseDocument(source, {schema: 'core', uniqueKeys: false, logLevel: 'silent'})
  const [fault] = document.errors
  const diagnostics: Diagnostic[] =
    fault === undefined ? [] : [broken(`${fault.message.split('\n')[0] ?? ''}`, start + (fault.pos[0] ?? 0))]
  try {
    const values: unknown = document.toJS({maxAliasCount: maximumAliases, reviver: whole})
    return {values: isObject(values) ? values : {}, diagnostics}
  } catch {
    return {
      values: {},
      diagnostics: [...diagnostics, broken(`it repeats itself more than ${maximumAliases} times`, start)],
    }
  }
}

const pair =
  /^([\w.-]{1,80}|"[^"\n]{1,80}")[ \t]*=[ \t]*(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|\[([^\]\n]*)\]|([^#\n"'[\]{}]+))[ \t]*(?:#.*)?$/u

/** Names with texts, numbers, dates and lists of texts on one line, which is what front matter holds. */
function readToml(source: string, start: number): FrontMatter {
  const values: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  let unread: number | undefined
  let at = 0
  for (const line of source.split('\n')) {
    const [, key = '', quoted, literal, list, plain] = pair.exec(line.replace(/\r$/u, '')) ?? []
    if (key !== '')
      values[key.replaceAll('"', '')] =
        list === undefined
          ? (quoted?.replaceAll(/\\(["\\])/gu, '$1') ?? literal ?? plain?.trim())
          : [...list.matchAll(/"([^"]*)"|'([^']*)'/gu)].map(([, one, other]) => one ?? other)
    else if (!/^\s*(?:#.*)?\r?$/u.test(line)) unread ??= at
    at += line.length + 1
  }
  return {
    values,
    diagnostics:
      unread === undefined ? [] : [broken('tables and values over several lines are not read in TOML', start + unread)],
  }
}

const broken = (why: string, at: number): Diagnostic => ({
  code: 'markup-broken',
  severity: 'warning',
  message: `The front matter could not be read whole: ${why.replace(/[:.]$/u, '')}. Check its fields against the story's.`,
  at: {start: at, end: at + 1},
})
