import {isObject, type JsonObject, readJson} from '../../json/json-value.ts'

/** Objects of JSON-LD inside one another that are looked at. */
const maximumDepth = 12

/** Objects of JSON-LD on one page that are looked at. */
const maximumObjects = 5000

/** Articles in these are parts of the page's own, each with its own time, or what readers wrote. */
const ofOthers = new Set(['liveBlogUpdate', 'comment'])

/** All objects that scripts of JSON-LD hold, the outer ones first; from broken ones what can be told. */
export function readJsonLd(scripts: readonly string[]): JsonObject[] {
  const objects: JsonObject[] = []
  for (const script of scripts) {
    const value = readJson(script) ?? readJson(mended(script)) ?? salvaged(script)
    let level: readonly unknown[] = [value]
    for (let depth = 0; depth < maximumDepth && level.length > 0; depth++) {
      const next: unknown[] = []
      for (const each of level) {
        if (Array.isArray(each)) next.push(...each.slice(0, maximumObjects))
        else if (isObject(each) && objects.length < maximumObjects) {
          objects.push(each)
          for (const [name, inner] of Object.entries(each))
            if (typeof inner === 'object' && !ofOthers.has(name)) next.push(inner)
        }
      }
      level = next
    }
  }
  return objects
}

/**
 * What templates leave in: comments around the script, raw line breaks and quotation marks in texts, strokes that escape
 * nothing, commas with nothing behind them, words behind the end.
 */
function mended(script: string): string {
  const text = script.replace(
    /<!--(?:\/\/)?-->|<!--|(?:\/\/)?-->|(?:\/\*|\/\/)?<!\[CDATA\[(?:\*\/|\/\/>)?|(?:\/\*|\/\/)?(?:<!)?\]\]>(?:\*\/)?/gu,
    ' ',
  )
  const start = text.search(/[{[]/u)
  const end = text.lastIndexOf(text[start] === '[' ? ']' : '}')
  return start < 0 || end < start
    ? ''
    : withStrings(text.slice(start, end + 1)).replace(/,\s{0,9}(?=[}\]])|,\s{0,9}(?=,)/gu, '')
}

/** A quotation mark ends a text where a text can end; any other stands in it. */
function withStrings(json: string): string {
  const parts = json.split('"')
  let whole = parts[0] ?? ''
  let isInside = false
  for (const [index, part] of parts.entries()) {
    if (index === 0) continue
    const isEscaped: boolean =
      isInside && /(?:^|[^\\])(?:\\\\)*\\$/u.test((parts[index - 1] ?? '').slice(-longestStrokes))
    const isEnd: boolean = isInside && !isEscaped && endOfText.test(part)
    if (!isInside) whole += '"'
    else whole += isEnd ? '"' : isEscaped ? '"' : '\\"'
    isInside = !isEnd
    whole += isInside ? part.replace(/[\u0000-\u001F]+/gu, ' ').replace(/\\(?!["\\/bfnrtu]|$)/gu, '') : part
  }
  return whole
}

/** What stands behind a text: the next name or value too. */
const endOfText = /^\s*(?:[:}\]]|$|,\s*(?:$|[{[\d},\]-]|(?:true|false|null)\b))/u

/** Strokes before a quotation mark that are looked at. */
const longestStrokes = 20

const member =
  /"(@type|headline|datePublished|dateModified|dateCreated|description|articleSection|name|url|mainEntityOfPage)"\s{0,20}:\s{0,20}"((?:[^"\\\r\n]|\\.){1,2000})"/gu

/** The members of an article's first level that stand in a script which is no JSON, none of them twice. */
function salvaged(script: string): JsonObject | undefined {
  const type = /"@type"\s{0,20}:\s{0,20}"\w{0,40}(?:Article|Posting)"/u.exec(script)
  if (type === null) return undefined
  const object: Record<string, unknown> = {}
  for (const [, name = '', raw = ''] of script.slice(type.index).matchAll(member)) {
    const text: unknown = readJson(`"${raw}"`)
    // A name and an address stand in the objects inside too: whose they are cannot be told.
    if (!(name in object) && typeof text === 'string' && name !== 'name' && name !== 'url') object[name] = text
  }
  const author = /"author"\s{0,20}:[^\]}]{0,300}?"name"\s{0,20}:\s{0,20}"([^"\\]{1,200})"/u.exec(script)?.[1]
  return author === undefined ? object : {...object, author: {'@type': 'Person', name: author}}
}
