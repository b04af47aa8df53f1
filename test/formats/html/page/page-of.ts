import {readStory} from '../../../../src/ingest.ts'

/** What a page says around its story, and the mark-up of the story's text. */
export interface PageParts {
  readonly head?: string
  readonly above?: string
  readonly text: string
  readonly below?: string
}

const opening =
  '<p>The harbour of Lowport fell dry on Monday morning, for the first time in eleven years, and nobody was hurt.</p>'
const ending =
  '<p>Two fishing boats lay on their sides until the water came back, which took the better part of the afternoon.</p>'

/** A page of a site with the text between its story's first and last paragraph. */
export function readPageOf({head = '', above = '', text, below = ''}: PageParts) {
  const page = `<!doctype html><html lang="en"><head><title>Harbour fell dry | The Gull</title><meta property="og:site_name" content="The Gull"><meta property="og:type" content="article">${head}</head><body><header><nav><a href="/">Home</a></nav></header><main><article><h1>Harbour fell dry</h1>${above}<div class="article-body">${opening}${text}${ending}</div>${below}</article></main></body></html>`
  const [story] = readStory(page, {contentType: 'text/html', url: 'https://gull.example/harbour'}).stories
  if (story === undefined) throw new Error('The page holds no story.')
  return story
}

/** Role and text of what was read between the story's first and last paragraph. */
export const linesOf = (text: string): string[] => {
  const lines = readPageOf({text}).passages.map((passage) => `${passage.role} | ${passage.text}`)
  return lines.slice(
    lines.findIndex((line) => line.includes('The harbour of Lowport')) + 1,
    lines.findIndex((line) => line.includes('Two fishing boats')),
  )
}
