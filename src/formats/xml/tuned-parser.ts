import {SaxesParser, type SaxesTagNS} from 'saxes'

/** What saxes calls private; it has no other way in. */
interface Inner {
  readonly tags: readonly SaxesTagNS[]
  readonly chunk: string
  i: number
  name: string
  text: string
  closeTag(): void
  handleTextInRoot(): void
}

/** What is known of the text that is being read. */
interface Strides {
  chunk: string | undefined
  /** Where the next one stands. */
  ampersand: number
  isForbidding: boolean
}

/**
 * The parser, made to read on where it would lose text, and to read text in strides: what an engine needs to be fast with
 * it is that `tune` comes after all handlers. Fields under computed names, as `on` adds them, stay in place only while
 * they are few and early; where they do not, each look at any field takes several times as long.
 */
export class TunedParser extends SaxesParser<{xmlns: true; position: false}> {
  constructor() {
    super({xmlns: true, position: false})
  }

  /** Gives what reads a whole document, after which the parser is as new. */
  tune(): (text: string) => void {
    const inner = this as unknown as Inner
    const strides: Strides = {chunk: undefined, ampersand: -1, isForbidding: false}
    inner.closeTag = closeTagOf(inner)
    inner.handleTextInRoot = handleTextOf(this, inner, strides)
    return (text) => {
      this.write(text).close()
      strides.chunk = undefined
    }
  }
}

/** An end tag that ends nothing would end all that is open, and what comes behind would be outside the document. */
function closeTagOf(inner: Inner): () => void {
  const closeTag = inner.closeTag.bind(inner)
  return () => {
    const endsSomething = inner.tags.some(({name}) => name === inner.name)
    // To the parser, an end tag without a name ends nothing.
    if (!endsSomething) inner.name = ''
    closeTag()
    if (!endsSomething) inner.text = ''
  }
}

const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u

/** The parser looks at each character; most of a story is text, in which only two of them mean anything. */
function handleTextOf(parser: TunedParser, inner: Inner, strides: Strides): () => void {
  const handleTextInRoot = inner.handleTextInRoot.bind(inner)
  return () => {
    const {chunk, i} = inner
    if (chunk !== strides.chunk) {
      strides.chunk = chunk
      strides.ampersand = -1
      strides.isForbidding = forbidden.test(chunk)
    }
    if (strides.ampersand < i) strides.ampersand = indexOrEnd(chunk, '&', i)
    const end = Math.min(strides.ampersand, indexOrEnd(chunk, '<', i))
    if (end > i) {
      const text = chunk.slice(i, end)
      if (strides.isForbidding && forbidden.test(text)) parser.fail('disallowed character.')
      inner.text += text.includes('\r') ? text.replaceAll(/\r\n?/gu, '\n') : text
      inner.i = end
    }
    handleTextInRoot()
  }
}

function indexOrEnd(text: string, mark: string, from: number): number {
  const index = text.indexOf(mark, from)
  return index < 0 ? text.length : index
}
