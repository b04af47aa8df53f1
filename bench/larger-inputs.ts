/** A feed with its own entries again and again, each with an identity of its own, up to so many characters. */
export function feedOfSize(feed: string, element: 'item' | 'entry', size: number): string {
  const start = feed.indexOf(`<${element}>`)
  const end = feed.lastIndexOf(`</${element}>`) + `</${element}>`.length
  const entries = feed.slice(start, end)
  const copies = Math.ceil(size / entries.length)
  const all = Array.from({length: copies}, (_, copy) => entries.replaceAll('</guid>', `-${copy}</guid>`))
  return feed.slice(0, start) + all.join('\n') + feed.slice(end)
}

/** Stories as a word processor in the browser puts them on the clipboard: a style on every piece. */
export function pasteOfSize(stories: readonly string[], size: number): string {
  return `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1">${filled(stories, size, styledParagraph)}</b>`
}

const styledParagraph = (text: string): string =>
  `<p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:12pt;"><span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre-wrap;">${escaped(text)}</span></p>`
/** A page of a newspaper around stories: navigation, scripts, teasers and a footer beside the text. */
export function pageOf(stories: readonly string[], size: number): string {
  const links = Array.from({length: 60}, (_, index) => `<li><a href="/section/${index}">Section ${index}</a></li>`)
  const teasers = Array.from(
    {length: 25},
    (_, index) =>
      `<div class="teaser"><a href="/news/${index}"><img src="/img/${index}.jpg" alt=""><h3>Another story of the day, number ${index}</h3></a></div>`,
  )
  const script = `<script>window.data = ${JSON.stringify(Array.from({length: 200}, (_, index) => ({id: index, name: `n${index}`})))}</script>`
  const frame = links.join('').length + teasers.join('').length + script.length
  const body = filled(stories, size - frame, (text) => `<p>${escaped(text)}</p>`)
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry to sail through the winter - The Gull</title>` +
    `<meta property="og:type" content="article"><meta property="og:title" content="Ferry to sail through the winter">` +
    `<meta property="article:published_time" content="2026-01-08T09:30:00Z"><link rel="canonical" href="https://gull.example/news/ferry">${script}</head>` +
    `<body><header><nav><ul>${links.join('')}</ul></nav></header><main><article><h1>Ferry to sail through the winter</h1>` +
    `<p class="byline">By Ada Quill</p>${body}</article><aside>${teasers.join('')}</aside></main><footer><p>The Gull</p></footer></body></html>`
  )
}

/** Shortest paragraph taken, in characters: a long story is running text, and has its byline and its notices once. */
const shortestParagraph = 120

/** The first story whole, then the running text of all of them until it is as long. */
function filled([first = '', ...others]: readonly string[], size: number, block: (text: string) => string): string {
  const whole = paragraphsOf(first)
  const running = [first, ...others].flatMap(paragraphsOf).filter(({length}) => length >= shortestParagraph)
  let html = whole.map(block).join('\n')
  for (let index = 0; html.length < size; index++) html += `${block(running[index % running.length] ?? '')}\n`
  return html
}

const paragraphsOf = (story: string): string[] =>
  story
    .split(/\r?\n\s*\n/u)
    .map((text) => text.trim())
    .filter(Boolean)

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
