import {readdir, readFile} from 'node:fs/promises'

export interface BenchStory {
  readonly name: string
  readonly bytes: Uint8Array
}

const folder = new URL('../seeds/plain-text/', import.meta.url)

/** The sample stories as they are. */
export async function readSeeds(): Promise<readonly BenchStory[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).toSorted()
  return Promise.all(names.map(async (name) => ({name, bytes: await readFile(new URL(name, folder))})))
}

/** A story of about `size` bytes: head and notices of the longest seed, and in between paragraphs of all of them. */
export function storyOfSize(seeds: readonly BenchStory[], size: number): BenchStory {
  const frame = paragraphsOf(seeds.toSorted((a, b) => b.bytes.length - a.bytes.length)[0])
  const head = frame.slice(0, 6)
  const tail = frame.slice(-4)
  const stock = seeds.flatMap((seed) => paragraphsOf(seed)).filter((text) => text.length > 80 && !tail.includes(text))
  const body: string[] = []
  let length = [...head, ...tail].join('\n\n').length
  for (let i = 0; length < size; i++) {
    const paragraph = stock[i % stock.length] ?? ''
    body.push(paragraph)
    length += paragraph.length + 2
  }
  const text = [...head, ...body, ...tail].join('\n\n')
  return {name: `${size / 1000} kB story`, bytes: new TextEncoder().encode(text)}
}

function paragraphsOf(seed: BenchStory | undefined): readonly string[] {
  const text = new TextDecoder().decode(seed?.bytes)
  // What is not UTF-8 would leave replacement characters, which no newsroom sends.
  return text.includes('\uFFFD') ? [] : text.split(/\r?\n\s*\n/u).map((paragraph) => paragraph.trim())
}
