export interface DecodeOptions {
  /** Throw where bytes are no text in the charset. */
  readonly fatal?: boolean
  /** The bytes may end inside a character, which is left out then. */
  readonly stream?: boolean
}

/** Decodes bytes of a charset that `charsetName` knows, without its byte order mark. */
export function decodeBytes(bytes: Uint8Array, charset: string, options: DecodeOptions = {}): string {
  if (charset === 'utf-32le' || charset === 'utf-32be') return decodeUtf32(bytes, charset, options)
  return new TextDecoder(charset, {fatal: options.fatal === true}).decode(bytes, {stream: options.stream === true})
}

/** The same; nothing where bytes are no text in the charset. */
export function tryDecode(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return decodeBytes(bytes, charset, {fatal: true})
  } catch {
    return undefined
  }
}

/** Names that senders use and the WHATWG's list of labels lacks. */
const otherNames: Readonly<Record<string, string>> = {
  ansi: 'windows-1252',
  'ms-ansi': 'windows-1252',
  macroman: 'macintosh',
  'mac-roman': 'macintosh',
  'utf-32': 'utf-32le',
  'utf-32le': 'utf-32le',
  'utf-32be': 'utf-32be',
  ucs4: 'utf-32be',
  'cp-936': 'gbk',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  cp932: 'shift_jis',
}

/** The WHATWG's name of a charset, by whatever name a sender calls it; nothing for one that is not known. */
export function charsetName(label: string): string | undefined {
  const name = label.trim().toLowerCase().replaceAll('_', '-')
  if (name === 'utf-8') return name
  const forms = [
    otherNames[name] ?? label.trim(),
    name,
    name.replace(/^(latin|utf|iso|iso-8859|koi8)-?(?=\d|[a-z]$)/u, '$1-'),
    name.replace(/^latin-(?=\d)/u, 'latin'),
    name.replace(/^(?:windows|win|cp|ms|x-cp)-?(?=\d{3,4}$)/u, 'windows-'),
    name.replace(/^iso-?8859-?(?=\d)/u, 'iso-8859-'),
  ]
  for (const form of forms) {
    if (form === 'utf-32le' || form === 'utf-32be') return form
    try {
      return new TextDecoder(form).encoding
    } catch {
      continue
    }
  }
  return undefined
}

/** Characters made at once. */
const chunk = 8192

function decodeUtf32(bytes: Uint8Array, charset: 'utf-32le' | 'utf-32be', {fatal, stream}: DecodeOptions): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isMarked = bytes.length >= 4 && view.getUint32(0, charset === 'utf-32le') === 0xfeff
  const end = bytes.length - (bytes.length % 4)
  const parts: string[] = []
  let points: number[] = []
  for (let at = isMarked ? 4 : 0; at < end; at += 4) {
    const point = view.getUint32(at, charset === 'utf-32le')
    const isCharacter = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
    if (!isCharacter && fatal === true) throw new TypeError(`${point} is no character`)
    points.push(isCharacter ? point : 0xfffd)
    if (points.length === chunk) {
      parts.push(String.fromCodePoint(...points))
      points = []
    }
  }
  if (end < bytes.length && stream !== true) {
    if (fatal === true) throw new TypeError('ends inside a character')
    points.push(0xfffd)
  }
  return parts.join('') + String.fromCodePoint(...points)
}
