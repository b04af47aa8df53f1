/** Characters up to which a text is laid out; a longer one is shown as it stands. */
const maximumLaidOut = 500_000

/** A piece of a feed laid out for people: an element or a member a line, inner ones further in. It is not what goes out. */
export function legible(text: string): string {
  if (text.length > maximumLaidOut) return text
  return /^\s*[[{]/u.test(text) ? legibleJson(text) : legibleXml(text)
}

function legibleJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2)
  } catch {
    return text
  }
}

/** A tag, a CDATA section or text; text itself is left as it stands, and so is what is between two tags of one line. */
const piece = /<!\[CDATA\[[\s\S]*?\]\]>|<[^<>]*>|[^<]+/gu

function legibleXml(text: string): string {
  const lines: string[] = []
  let depth = 0
  let line = ''
  const end = (): void => {
    if (line !== '') lines.push(`${'  '.repeat(Math.max(depth, 0))}${line}`)
    line = ''
  }
  for (const [part] of text.matchAll(piece)) {
    const isOpening = /^<[^/!?]/u.test(part) && !part.endsWith('/>')
    if (isOpening) {
      if (line !== '') {
        end()
        depth++
      }
      line = part
    } else if (part.startsWith('</')) {
      if (line === '') depth--
      line += part
      end()
    } else if (/^<[^!]/u.test(part)) {
      if (line !== '') {
        end()
        depth++
      }
      line = part
      end()
    } else line += part
  }
  end()
  return lines.join('\n')
}
