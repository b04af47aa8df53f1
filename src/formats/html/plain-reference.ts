/** A reference to a character as it is mostly written. */
export interface PlainReference {
  readonly text: string
  /** Where what follows on it begins. */
  readonly end: number
}

const reference = /&(?:#(\d{2,6})|#[xX]([\da-fA-F]{2,5})|([a-z]{2,6}));/uy

const named: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: '\u00A0',
  shy: '\u00AD',
  copy: '©',
  laquo: '«',
  raquo: '»',
  middot: '·',
  bull: '•',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  hellip: '…',
}

/** Reads the reference that begins at `start`, where it means the same wherever it stands; white space does not. */
export function plainReference(page: string, start: number): PlainReference | undefined {
  reference.lastIndex = start
  const match = reference.exec(page)
  if (match === null) return undefined
  const [, decimal, hexadecimal, name] = match
  const text = name === undefined ? characterOf(parseInt(decimal ?? hexadecimal ?? '', decimal ? 10 : 16)) : named[name]
  return text === undefined ? undefined : {text, end: reference.lastIndex}
}

/** None for what references may not mean, or mean otherwise: controls, surrogates, and all beyond what pages hold. */
const characterOf = (point: number): string | undefined =>
  (point > 0x20 && point < 0x7f) || (point >= 0xa0 && point < 0xd800) ? String.fromCharCode(point) : undefined
