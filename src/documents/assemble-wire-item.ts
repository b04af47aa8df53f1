import type {Story} from '../story/story.ts'
import type {WireItem} from './documents.ts'
import {type PayloadName, wireItemId} from './ids.ts'
import {instantOf} from './instant.ts'
import {types} from './names.ts'
import {present} from '../story/present.ts'
import {safeAddress} from './web-address.ts'

/** What a document keeps of a payload, counted in bytes of JSON: Sanity's documents are best kept below 500 kB. */
export const maximumPayloadBytes = 200_000
/** What a document keeps of the story that was read, counted the same way. */
export const maximumStoryBytes = 160_000

export interface Received {
  readonly payload: Uint8Array
  readonly file?: Uint8Array | undefined
  readonly name: PayloadName
  readonly format: string
  readonly fileName?: string | undefined
  readonly receivedAt?: string | undefined
}

/** One received version: its bytes and what was read from them, each only where it is small enough to keep. */
export function assembleWireItem(story: Story, articleId: string, received: Received): WireItem {
  return present({
    _id: wireItemId(received.name),
    _type: types.wireItem,
    // Weak, because the article may for now exist as a draft only.
    article: {_type: 'reference', _ref: articleId, _weak: true} as const,
    hash: received.name.hash,
    size: (received.file ?? received.payload).length,
    format: received.format,
    fileName: received.fileName,
    url: safeAddress(story.url),
    receivedAt: instantOf(received.receivedAt),
    ...payloadFields(received.payload),
    ...storyFields(story),
  })
}

function payloadFields(
  payload: Uint8Array,
): Pick<WireItem, 'payload' | 'payloadEncoding'> | Pick<WireItem, 'payloadOmitted'> {
  const omitted = {
    payloadOmitted: `The payload has ${payload.length} bytes, more than a document keeps. Its hash tells whether a file is the same.`,
  }
  if (payload.length > maximumPayloadBytes) return omitted
  const text = plainText(payload)
  const kept =
    text === undefined
      ? ({payload: base64(payload), payloadEncoding: 'base64'} as const)
      : ({payload: text, payloadEncoding: 'text'} as const)
  return jsonBytes(kept.payload) > maximumPayloadBytes ? omitted : kept
}

function storyFields(story: Story): Pick<WireItem, 'story'> | Pick<WireItem, 'storyOmitted'> {
  const json = JSON.stringify(story)
  if (json.length <= maximumStoryBytes && jsonBytes(json) <= maximumStoryBytes) return {story: json}
  return {storyOmitted: 'The story as it was read is larger than a document keeps. Read the payload again to see it.'}
}

/** The bytes as text, if that text gives the very same bytes back and holds nothing that JSON stores refuse. */
function plainText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
    return /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text) ? undefined : text
  } catch {
    return undefined
  }
}

function base64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

function jsonBytes(text: string): number {
  return new TextEncoder().encode(JSON.stringify(text)).length
}
