import {stripVTControlCharacters} from 'node:util'

/**
 * Text that a terminal prints and does not obey: escape sequences, control characters, line and paragraph separators and
 * characters that turn the writing direction become a space or nothing.
 */
export function printable(text: string): string {
  return stripVTControlCharacters(text)
    .replaceAll(/[\s\u0085]+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '')
}
