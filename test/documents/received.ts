import {assemble} from '../../src/documents/assemble.ts'
import type {Article, WireItem} from '../../src/documents/documents.ts'
import {type ArrivedText, traceWireItem} from '../../src/documents/trace-wire-item.ts'
import {readStory} from '../../src/ingest.ts'

/** What an import makes of bytes: the received version, and the article. */
export function received(bytes: Uint8Array, index = 0): {item: WireItem; article: Article} {
  const {stories, format = 'plain-text'} = readStory(bytes)
  const story = stories[0] ?? {headline: '', notices: [], passages: [], body: []}
  const {wireItem, article} = assemble(story, {payload: bytes, format, index})
  return {item: wireItem, article}
}

/** The trace of a text that was imported. */
export function traced(text: string): ArrivedText {
  return withText(traceWireItem(received(new TextEncoder().encode(text)).item, nothing))
}

/** Reads nothing again. */
export function nothing(): [] {
  return []
}

export function withText(trace: ReturnType<typeof traceWireItem>): ArrivedText {
  if ('why' in trace) throw new Error(`no text: ${trace.why}`)
  return trace
}
