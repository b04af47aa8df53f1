/** HTML of WordPress without its shortcodes. */
export interface PlainContent {
  /** As long as it was: every place in it is the same. */
  readonly html: string
  /** Pictures, films and sounds that shortcodes name by their numbers in the library, in order. */
  readonly libraryIds: readonly string[]
  /** Addresses of films and sounds that shortcodes play. */
  readonly files: readonly string[]
  /** Names of shortcodes that stood for something that is no copy, with what they held. */
  readonly leftOut: readonly string[]
}

interface Shortcode {
  readonly name: string
  readonly attributes: string
  readonly isEnd: boolean
  readonly isWhole: boolean
  readonly start: number
  readonly end: number
}

const shortcode = /\[(\/)?([a-z][\w-]{1,40})((?:\s[^[\]<>]{0,1000}|=[^[\]<>]{0,200})?)(\/)?\]/giu
/** Forms and the like: what they hold is no copy either. */
const machines =
  /^(?:contact.*|.*form.*|newsletter.*|mc4wp.*|login.*|subscribe.*|poll|quiz|woocommerce.*|product.*|ads?|adrotate|advert.*)$/u
const players = new Set(['audio', 'video', 'playlist', 'youtube', 'vimeo', 'wpvideo'])
/** Words in brackets that are none: "[sic]". */
const plain = /^[a-z]{2,12}$/iu

/**
 * Takes shortcodes out of a post's HTML: captions become figures, embeds links, forms go with what they hold, and of all
 * others what stands between them stays. A word in brackets is a shortcode only where it is known, has attributes or ends.
 */
export function withoutShortcodes(html: string): PlainContent {
  if (!html.includes('[')) return {html, libraryIds: [], files: [], leftOut: []}
  const codes = shortcodesIn(html)
  const ended = new Set(codes.flatMap(({name, isEnd}) => (isEnd ? [name] : [])))
  const libraryIds: string[] = []
  const files: string[] = []
  const leftOut = new Set<string>()
  const parts: string[] = []
  let from = 0
  for (const [index, code] of codes.entries()) {
    if (code.start < from || !isShortcode(code, ended)) continue
    const {name, attributes, start, isEnd} = code
    let {end} = code
    if (name === 'gallery' || name === 'playlist') libraryIds.push(...(valueOf(attributes, 'ids')?.split(/\D+/u) ?? []))
    else if (players.has(name)) files.push(...addressesIn(attributes))
    else if (name !== 'caption' && name !== 'wp_caption' && name !== 'embed' && !isEnd) leftOut.add(name)
    if (machines.test(name) && !isEnd && !code.isWhole) {
      const close = codes.slice(index + 1, index + 200).find((other) => other.isEnd && other.name === name)
      end = close?.end ?? end
    }
    parts.push(html.slice(from, start), replacementOf(code, html.slice(start, end), isAlone(html, start, end)))
    from = end
  }
  return {html: parts.join('') + html.slice(from), libraryIds: libraryIds.filter(Boolean), files, leftOut: [...leftOut]}
}

function shortcodesIn(html: string): Shortcode[] {
  return [...html.matchAll(shortcode)].flatMap((match): Shortcode[] => {
    const [all, slash, name = '', attributes = '', whole] = match
    const start = match.index
    // "[[gallery]]" is how a post speaks of one.
    if (html[start - 1] === '[' || html[start + all.length] === ']') return []
    return [
      {
        name: name.toLowerCase(),
        attributes,
        isEnd: slash !== undefined,
        isWhole: whole !== undefined || attributes.endsWith('/'),
        start,
        end: start + all.length,
      },
    ]
  })
}

const known = new Set(['gallery', 'caption', 'embed', 'audio', 'video', 'playlist'])

const isShortcode = ({name, attributes, isEnd, isWhole}: Shortcode, ended: ReadonlySet<string>): boolean =>
  isEnd ||
  isWhole ||
  known.has(name) ||
  machines.test(name) ||
  ended.has(name) ||
  /[_-]/u.test(name) ||
  attributes.includes('=') ||
  (/^\s+\S/u.test(attributes) && /https?:/iu.test(attributes)) ||
  !plain.test(name)

/** On a line of its own. */
const isAlone = (html: string, start: number, end: number): boolean =>
  /(?:^|[\n>])[ \t]*$/u.test(html.slice(Math.max(0, start - 20), start)) &&
  /^[ \t\r]*(?:$|[\n<])/u.test(html.slice(end, end + 20))

/** Elements as long as the shortcode was, else what is not seen: "[dropcap]M[/dropcap]ysterious" is one word. */
function replacementOf({name, isEnd, attributes}: Shortcode, printed: string, alone: boolean): string {
  const tag =
    name === 'caption' || name === 'wp_caption'
      ? valueOf(attributes, 'caption') === undefined
        ? 'figure'
        : `figure title="${valueOf(attributes, 'caption')?.replaceAll('"', '&quot;')}"`
      : name === 'embed'
        ? 'data'
        : undefined
  if (tag === undefined) return (alone ? ' ' : '\u2060').repeat(printed.length)
  const open = isEnd ? `</${tag}` : `<${tag}`
  return open.length < printed.length ? `${open.padEnd(printed.length - 1)}>` : ' '.repeat(printed.length)
}

const valueOf = (attributes: string, name: string): string | undefined =>
  new RegExp(String.raw`\b${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))`, 'iu')
    .exec(attributes)
    ?.slice(1)
    .find(Boolean)

const addressesIn = (attributes: string): string[] =>
  [...attributes.matchAll(/https?:\/\/[^\s"'<>[\]]{4,500}/giu)].map(([address]) => address).slice(0, 1)
