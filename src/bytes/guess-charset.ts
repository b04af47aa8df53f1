import {analyse} from 'chardet'
import {charsetName, tryDecode} from './decode-bytes.ts'
import {oddity} from './oddity.ts'

/** Bytes that the detector looks at: what is no ASCII, with what stands around it. */
const sampleBytes = 8192
/** Bytes of plain letters taken along on each side. */
const margin = 24

/** A reading of bytes that is not odd. */
export interface Guess {
  readonly charset: string
  readonly text: string
}

/** Share of odd characters up to which a reading is believed. */
const believable = 0.1
/** Share of odd characters from which on a reading is none. */
const absurd = 0.5

/**
 * Finds out the charset of bytes that are no UTF-8: the first of `claimed` in which they make sense, else what the
 * detector takes them for, else windows-1252, else MacRoman. Nothing where they make sense in none.
 */
export function guessCharset(bytes: Uint8Array, claimed: readonly string[]): Guess | undefined {
  const sample = sampleOf(bytes)
  const readings: (Guess & {readonly odd: number})[] = []
  for (const charset of candidates(sample, claimed)) {
    // The sample may begin and end inside a character of several bytes.
    const text = tryDecode(multibyte.has(charset) ? bytes : sample, charset)
    if (text === undefined) continue
    const odd = oddity(text.slice(0, sampleBytes * 4))
    readings.push({charset, text, odd})
    if (odd <= believable) break
  }
  const [best] = readings.toSorted((one, other) => one.odd - other.odd)
  if (best === undefined || best.odd > absurd) return undefined
  const {charset} = best
  const text = multibyte.has(charset) ? best.text : tryDecode(bytes, charset)
  return text === undefined ? undefined : {charset, text}
}

const multibyte = new Set(['shift_jis', 'euc-jp', 'iso-2022-jp', 'euc-kr', 'big5', 'gb18030', 'gbk'])

/** Charsets of one alphabet cannot be told from one another by few characters: then windows-1252 is the likeliest by far. */
const fewHighBytes = 12
/** From these confidences (of 100) on the detector is believed where nothing is claimed, and against a claim. */
const sure = 30
const surer = 40

/** What Western Europe's languages have beside ASCII; other languages' letters show as these and others mixed. */
const western = /[^\u0000-\u007FÄÖÜßäöüåÅæøØéèàâêëîïôùûçÇÉÀñÑáíóúãõ«»“”‘’–—…€£§°·¿¡\u00A0]/gu
/** One in so many may be another. */
const westernShare = 20

function isWestern(sample: Uint8Array): boolean {
  const text = tryDecode(sample, 'windows-1252') ?? ''
  const high = text.match(/[^\u0000-\u007F]/gu)?.length ?? 0
  return (text.match(western)?.length ?? 0) * westernShare <= high && oddity(text) <= believable
}

function candidates(sample: Uint8Array, claimed: readonly string[]): Set<string> {
  const likeliest = ['windows-1252', 'macintosh']
  if (isWestern(sample))
    return new Set([...claimed.filter((charset) => charset === 'windows-1252'), ...claimed, ...likeliest])
  const matches = analyse(sample).flatMap(({name, confidence}) => {
    const charset = charsetName(name)
    return charset === undefined || charset.startsWith('utf') ? [] : [{charset, confidence}]
  })
  const detected = matches.map(({charset}) => charset)
  const high = sample.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0)
  const confidence = high < fewHighBytes ? 0 : (matches[0]?.confidence ?? 0)
  const claimedConfidence = Math.max(
    0,
    ...matches.flatMap((match) => (claimed.includes(match.charset) ? [match.confidence] : [])),
  )
  return new Set(
    claimed.length > 0
      ? confidence >= surer && confidence >= claimedConfidence * 2
        ? [...detected.slice(0, 1), ...claimed, ...detected, ...likeliest]
        : [...claimed, ...detected, ...likeliest]
      : confidence >= sure
        ? [...detected, ...likeliest]
        : [...likeliest, ...detected],
  )
}

/** What surrounds bytes that are no ASCII; mark-up and plain text tell nothing of a charset. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(sampleBytes)
  let size = 0
  let last = 0
  for (let at = 0; at < bytes.length && size < sampleBytes; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue
    const start = Math.max(last, at - margin)
    let end = at + 1
    while (end < bytes.length && ((bytes[end] ?? 0) >= 0x80 || end - at < margin)) end++
    const part = bytes.subarray(start, end).subarray(0, sampleBytes - size)
    sample.set(part, size)
    size += part.length
    last = end
    at = end - 1
  }
  return sample.subarray(0, size)
}
