/** Local name of the document element, told without reading the whole; nothing where the text is no XML. */
export function rootElement(text: string): string | undefined {
  return /^(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)(?=[\s/>])/u.exec(text.slice(afterProlog(text)))?.[1]
}

/** Where the first start tag's name begins. */
function afterProlog(text: string): number {
  let at = 0
  for (;;) {
    at = skipSpace(text, at)
    if (text[at] !== '<') return text.length
    const end = text.startsWith('<?', at)
      ? text.indexOf('?>', at) + 2
      : text.startsWith('<!--', at)
        ? text.indexOf('-->', at) + 3
        : text.startsWith('<!', at)
          ? endOfDoctype(text, at)
          : undefined
    if (end === undefined) return at + 1
    if (end <= at) return text.length
    at = end
  }
}

function skipSpace(text: string, start: number): number {
  let at = start
  while (at < text.length && /[\s\uFEFF\u0000-\u001F]/u.test(text[at] ?? '')) at++
  return at
}

/** Longest document type looked through, in characters. */
const longestDoctype = 20_000

function endOfDoctype(text: string, start: number): number {
  const head = text.slice(start, start + longestDoctype)
  const bracket = head.indexOf('[')
  const close = head.indexOf('>')
  if (bracket < 0 || close < bracket) return close < 0 ? -1 : start + close + 1
  const end = /\]\s*>/u.exec(head)
  return end === null ? -1 : start + end.index + end[0].length
}
