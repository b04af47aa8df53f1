import type {CheckedReading} from './checked-feed.ts'
import {readJsonChecked} from './read-json-checked.ts'
import {readXmlChecked} from './read-xml-checked.ts'

/** Reads the text of a feed of any format that is checked. `bytes` is the size of the file. */
export function readChecked(text: string, bytes: number): CheckedReading {
  const plain = text.replace(/^\uFEFF/u, '')
  return /^\s*[[{]/u.test(plain) ? readJsonChecked(plain, bytes) : readXmlChecked(plain, bytes)
}
