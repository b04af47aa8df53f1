import {expect, test} from 'vitest'
import {decodeText} from '../../src/bytes/decode-text.ts'

const story = 'Müller zahlt 5 € – „gern“\n'
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const wide = (text: string, size: 2 | 4, order: 'le' | 'be', mark: boolean): Uint8Array => {
  const units = mark ? `\uFEFF${text}` : text
  const bytes = new Uint8Array(units.length * size)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < units.length; i++) {
    const unit = units.charCodeAt(i)
    if (size === 2) view.setUint16(i * 2, unit, order === 'le')
    else view.setUint32(i * 4, unit, order === 'le')
  }
  return bytes
}

/** The bytes of text in a charset that has a byte or two for each character. */
const encoded = (text: string, charset: string): Uint8Array => {
  const bytesOf = new Map<string, number[]>()
  const decoder = new TextDecoder(charset)
  for (let high = 0x80; high <= 0xff; high++) {
    for (let low = 0xff; low >= 0x40; low--) bytesOf.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  }
  for (let byte = 0; byte <= 0xff; byte++) bytesOf.set(decoder.decode(Uint8Array.of(byte)), [byte])
  return Uint8Array.from([...text].flatMap((character) => bytesOf.get(character) ?? []))
}

const windows1252 = encoded('Müller € – “a”', 'windows-1252')
const codes = (bytes: Uint8Array, charset?: string): string[] =>
  decodeText(bytes, charset).diagnostics.map(({code}) => code)

test.each([
  ['UTF-8', utf8(story), 'utf-8'],
  ['UTF-8 with a byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(story)]), 'utf-8'],
  ['UTF-16LE with a mark', wide(story, 2, 'le', true), 'utf-16le'],
  ['UTF-16BE with a mark', wide(story, 2, 'be', true), 'utf-16be'],
  ['UTF-16LE without a mark', wide(story, 2, 'le', false), 'utf-16le'],
  ['UTF-16BE without a mark', wide(story, 2, 'be', false), 'utf-16be'],
  ['UTF-32LE with a mark', wide(story, 4, 'le', true), 'utf-32le'],
  ['UTF-32BE with a mark', wide(story, 4, 'be', true), 'utf-32be'],
  ['UTF-32LE without a mark', wide(story, 4, 'le', false), 'utf-32le'],
  ['UTF-32BE without a mark', wide(story, 4, 'be', false), 'utf-32be'],
])('reads %s', (_, bytes, charset) => {
  expect(decodeText(bytes)).toEqual({text: story, charset, diagnostics: []})
})

test('reads UTF-16 of a script without Latin letters where it is declared', () => {
  const text = 'ಹಡಗು ನಿಂತಿತು\n'
  expect(decodeText(wide(text, 2, 'be', false), 'UTF-16BE')).toMatchObject({text, charset: 'utf-16be'})
})

const ferry: readonly (readonly [charset: string, text: string])[] = [
  ['windows-1252', 'La réouverture du théâtre a été décidée après l’été ; « c’est une fête », a dit Hélène.'],
  ['macintosh', 'Das Schiff fährt nicht über den Fluß, sagte Jörg Müller; die Fähre läuft später. Schöne Grüße!'],
  ['windows-1250', 'Prezydent powiedział, że łódź wypłynęła z Gdańska. Żeglarze są już bezpieczni, mówi Święcicki.'],
  ['iso-8859-2', 'Feribotul dintre insule a fost oprit luni, a spus căpitanul Ştefania. Plecăm când se linişteşte.'],
  ['windows-1251', 'Паром между островами в понедельник остановлен из-за шторма, сказала капитан Ольга Петрова.'],
  ['koi8-r', 'Паром между островами в понедельник остановлен из-за шторма, сказала капитан Ольга Петрова.'],
  ['iso-8859-5', 'Паром между островами в понедельник остановлен из-за шторма, сказала капитан Ольга Петрова.'],
  ['iso-8859-7', 'Το πλοίο ανάμεσα στα νησιά σταμάτησε τη Δευτέρα λόγω της καταιγίδας, είπε η Ελένη Παππά.'],
  ['windows-1254', 'Adalar arasındaki vapur pazartesi günü fırtına yüzünden durduruldu, Ayşe Yılmaz “çıkacağız” dedi.'],
  ['windows-1256', 'توقفت العبارة بين الجزر يوم الاثنين بسبب العاصفة، قالت القبطانة ليلى حسن.'],
  ['shift_jis', '島々を結ぶ渡し船は月曜日、嵐のため運航を停止した。船長は「静かになれば出る」と語った。'],
  ['euc-jp', '島々を結ぶ渡し船は月曜日、嵐のため運航を停止した。船長は「静かになれば出る」と語った。'],
  ['euc-kr', '섬 사이를 오가는 여객선이 월요일 폭풍으로 멈췄다. 선장은 바다가 잔잔해지면 떠난다고 말했다.'],
  ['big5', '由於風暴，島嶼之間的渡輪星期一停航。船長王麗說：等風浪平靜後我們再出發。'],
  ['gb18030', '由于风暴，岛屿之间的渡轮星期一停航。船长王丽说：等风浪平静后我们再出发。'],
]

test.each(ferry)('takes text in %s for what it is, and says that it was a guess', (charset, text) => {
  expect(decodeText(encoded(text, charset))).toMatchObject({text, charset, diagnostics: [{code: 'charset-guessed'}]})
})

test.each(ferry)('reads what is declared as %s without a word', (charset, text) => {
  expect(decodeText(encoded(text, charset), charset.toUpperCase())).toEqual({text, charset, diagnostics: []})
})

test.each(ferry.slice(2))('notices that text in %s is declared as another charset', (charset, text) => {
  const decoded = decodeText(encoded(text, charset), 'utf-8')
  expect(decoded).toMatchObject({text, charset, diagnostics: [{code: 'charset-misdeclared', severity: 'warning'}]})
})

test.each(ferry.filter(([charset]) => !/^windows-125[024]/u.test(charset)))(
  'does not believe that text in %s is in ISO 8859-1',
  (charset, text) => {
    expect(decodeText(encoded(text, charset), 'iso-8859-1')).toMatchObject({text, charset})
  },
)

test('reads ISO-2022-JP, whose bytes are all ASCII', () => {
  const bytes = Uint8Array.from([0x1b, 0x24, 0x42, 0x45, 0x67, 0x1b, 0x28, 0x42, 0x20, 0x61])
  expect(decodeText(bytes)).toEqual({text: '島 a', charset: 'iso-2022-jp', diagnostics: []})
})

test.each([
  ['XML', '<?xml version="1.0" encoding="ISO-8859-7"?><p>', 'iso-8859-7'],
  ['XML in single quotes', "\n<?xml version='1.0' encoding='windows-1253' ?><p>", 'windows-1253'],
  ['HTML', '<!doctype html><!-- <meta charset=big5> --><meta charset=iso-8859-7><p>', 'iso-8859-7'],
  ['HTML of old', '<html><meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-7"><p>', 'iso-8859-7'],
])('believes the declaration of %s', (_, head, charset) => {
  const bytes = Uint8Array.from([...utf8(head), 0xc1, 0xe8, 0xde, 0xed, 0xe1])
  expect(decodeText(bytes)).toMatchObject({text: `${head}Αθήνα`, charset, diagnostics: []})
})

test('takes what the transport says before what the document says, where both fit', () => {
  const bytes = Uint8Array.from([...utf8('<meta charset="windows-1251"><p>'), 0xc1, 0xe8, 0xde, 0xed, 0xe1])
  expect(decodeText(bytes, 'ISO-8859-7')).toMatchObject({charset: 'iso-8859-7', diagnostics: []})
})

test.each([
  ['latin1', 'windows-1252'],
  ['Latin-1', 'windows-1252'],
  ['ISO8859-1', 'windows-1252'],
  ['cp-1252', 'windows-1252'],
  ['win1251', 'windows-1251'],
  ['ISO_8859-2', 'iso-8859-2'],
  ['macroman', 'macintosh'],
])('knows the charset %s', (label, charset) => {
  const [, text = ''] = ferry.find(([name]) => name === charset) ?? ['', 'Święty Łukasz powiedział, że łódź płynie']
  expect(decodeText(encoded(text, charset), label)).toMatchObject({text, charset, diagnostics: []})
})

test('says nothing of a wrong declaration that makes no difference', () => {
  expect(codes(utf8('<?xml version="1.0" encoding="UTF-16"?><p>Rain</p>'))).toEqual([])
})

test.each([
  ['ISO 8859-1 that is UTF-8', utf8('<?xml version="1.0" encoding="ISO-8859-1"?><p>Zürich</p>'), 'Zürich'],
  [
    'UTF-8 that is windows-1252',
    Uint8Array.from([...utf8('<?xml version="1.0" encoding="utf-8"?>'), ...windows1252]),
    'Müller € – “a”',
  ],
  [
    'a charset that nobody knows',
    Uint8Array.from([...utf8('<?xml version="1.0" encoding="x-desk"?>'), ...windows1252]),
    'Müller',
  ],
])('reports %s', (_, bytes, part) => {
  expect(decodeText(bytes)).toMatchObject({
    text: expect.stringContaining(part),
    diagnostics: [{code: 'charset-misdeclared'}],
  })
})

test('keeps two characters of Korean that might be UTF-8', () => {
  const bytes = encoded('짜증', 'euc-kr')
  expect(decodeText(bytes, 'euc-kr')).toMatchObject({charset: 'euc-kr'})
})

test('says that windows-1252 was a guess, and is quiet about what was sure', () => {
  expect(codes(windows1252)).toEqual(['charset-guessed'])
  expect(codes(utf8(story))).toEqual([])
})

test.each([
  ['UTF-16 that ends inside a character', wide(story, 2, 'le', true).slice(0, -1), 'charset-undecodable'],
  ['zero bytes', Uint8Array.from([0x41, 0, 0, 0x42, 0x43, 0x44, 0x45]), 'input-binary'],
  ['control bytes', Uint8Array.from({length: 64}, (_, i) => (i % 2 === 0 ? 0x81 : 0x03)), 'input-binary'],
])('refuses %s', (_, bytes, code) => {
  const decoded = decodeText(bytes)
  expect(decoded).not.toHaveProperty('text')
  expect(decoded.diagnostics).toMatchObject([{code, severity: 'error'}])
})

test.each([
  ['a surrogate written as UTF-8', Uint8Array.from([...utf8(story), 0xed, 0xa0, 0x80])],
  ['a lone surrogate in UTF-16', wide('Rain \uD800 fell', 2, 'le', true)],
  ['a number in UTF-32 that is no character', Uint8Array.from([...wide('Rain', 4, 'le', true), 0, 0, 0x12, 0])],
  ['UTF-8 cut inside a character', utf8('Zürich – Genève – Basel').slice(0, 9)],
])('keeps the text around %s and reports an error', (_, bytes) => {
  const decoded = decodeText(bytes)
  expect(decoded).toHaveProperty('text', expect.stringContaining('\uFFFD'))
  expect(decoded.diagnostics).toMatchObject([{code: 'characters-replaced', severity: 'error'}])
})

/** Characters as the bytes of their codes. */
const codesOf = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0))

test('reads windows-1252 that was pasted into UTF-8, and keeps halves of characters damaged', () => {
  const decoded = decodeText(
    Uint8Array.from([...utf8('Zürich – Genève – Münster: '), ...codesOf('caf\xe9, ch\xe2teau, \x93no\x94 \xc3<')]),
  )
  expect(decoded).toMatchObject({
    text: 'Zürich – Genève – Münster: café, château, “no” \uFFFD<',
    charset: 'utf-8',
    diagnostics: [{code: 'charset-misdeclared', at: {start: 30, end: 31}}, {code: 'characters-replaced'}],
  })
})
