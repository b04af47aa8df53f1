import {describe, expect, test} from 'vitest'
import {parseAuthorContact, parseBio} from '../../src/recognise/author-contact.ts'
import {captionRule} from '../../src/recognise/caption.ts'
import {furnitureRule} from '../../src/recognise/furniture.ts'
import {parseReadingTime} from '../../src/recognise/reading-time.ts'
import {parseRelatedLink, relatedHeader} from '../../src/recognise/related-link.ts'
import {isTimestamp} from '../../src/recognise/timestamp.ts'

test.each([
  ['·4 min read', 4],
  ['5-minute read', 5],
  ['12 MIN READ', 12],
  ['Reading time: 3 minutes', 3],
  ['3 Minuten Lesezeit', 3],
  ['Lesezeit: 7 Min.', 7],
  ['Temps de lecture : 2 min', 2],
  ['4 minutos de lectura', 4],
  ['· 6 min', 6],
  ['6 min', undefined],
  ['It was a 4 minute read of the riot act.', undefined],
])('reading time: %s', (line, minutes) => {
  expect(parseReadingTime(line)).toBe(minutes)
})

describe('timestamps', () => {
  test.each([
    'Published: July 24, 2012 at 7:37 AM ET',
    'Published: Wednesday, 21 Sep 2011 | 4:35 PM ET',
    'Published 9:14 a.m. CT Feb. 11, 2025 | Updated 4:30 p.m. CT Feb. 12, 2025',
    'Aktualisiert am 28. April 2023, 20:22 Uhr',
    'Publié le 3 mai 2024 à 16h17',
    '28/04/2024 - 16:17',
    '5 hours ago',
    'vor 3 Stunden',
    'hace 2 horas',
    'November 06, 2012',
    'Mon, April 8, 2024 at 6:02 AM EDT · 3 min read',
  ])('%s', (line) => {
    expect(isTimestamp(line)).toBe(true)
  })

  test.each([
    'May opens a window',
    'Five hours ago the ferry left',
    'March 3: ferry strike begins',
    'In 2012 the goats came',
    '24 goats in July',
  ])('not %s', (line) => {
    expect(isTimestamp(line)).toBe(false)
  })
})

describe('author contacts', () => {
  test.each([
    ['Follow Ada Quill on Twitter: @adaquill', 'Ada Quill', ['adaquill'], undefined],
    ['Follow Ada Quill online @adaquill.', 'Ada Quill', ['adaquill'], undefined],
    ['Follow @adaquill on Twitter.', undefined, ['adaquill'], undefined],
    ['Follow @harbourdesk Follow @adaquill', undefined, ['harbourdesk', 'adaquill'], undefined],
    ['Contact Ada Quill at aquill@harbour.example', 'Ada Quill', [], 'aquill@harbour.example'],
    ['Write to Ada Quill at aquill@harbour.example', 'Ada Quill', [], 'aquill@harbour.example'],
    ['Ada Quill can be reached at https://twitter.com/adaquill', 'Ada Quill', ['adaquill'], undefined],
    [
      'To contact the reporter on this story: Ada Quill in Oslo at aquill@harbour.example',
      'Ada Quill',
      [],
      'aquill@harbour.example',
    ],
  ])('%s', (line, name, handles, email) => {
    const contact = parseAuthorContact(line)
    expect([contact?.name, contact?.handles.map(({handle}) => handle), contact?.email]).toEqual([name, handles, email])
  })

  test.each([
    'Follow the coast road to the lighthouse.',
    'Contact with the ferry was lost at noon.',
    'He wrote to the council at length.',
    'Follow the money, she said.',
  ])('not %s', (line) => {
    expect(parseAuthorContact(line)).toBeUndefined()
  })
})

describe('related links', () => {
  test.each([
    ['Learn more: Why goats like ferries', 'Learn more', 'Why goats like ferries'],
    ['More:Harbour strike enters third week', 'More', 'Harbour strike enters third week'],
    ['READ MORE: What the captain saw', 'READ MORE', 'What the captain saw'],
    ['RELATED: Goats on a boat', 'RELATED', 'Goats on a boat'],
    ['( Also on HARBOUR: Poll finds ferry unloved)', 'Also on HARBOUR', 'Poll finds ferry unloved'],
    ['Mehr zum Thema: Ziegen auf Fähren', 'Mehr zum Thema', 'Ziegen auf Fähren'],
    ['Lire aussi : Les chèvres du port', 'Lire aussi', 'Les chèvres du port'],
    ['Read next: Two ferries, one goat https://harbour.example/goat', 'Read next', 'Two ferries, one goat'],
  ])('%s', (line, lead, title) => {
    expect(parseRelatedLink(line)).toMatchObject({lead, title})
  })

  test.each([
    'More: it rained all day and the ferry stayed in port.',
    'Opinion: The council has been told three times that goats do not pay fares, and yet it goes on counting them.',
    'He asked for more: The goats agreed.',
    'More than 40 goats came',
  ])('not %s', (line) => {
    expect(parseRelatedLink(line)).toBeUndefined()
  })

  test.each([
    ['READ MORE:', 'READ MORE'],
    ['Related articles', 'Related articles'],
    ['See more from Harbour Radio', 'See more from Harbour Radio'],
    ["EDITOR'S CHOICE", "EDITOR'S CHOICE"],
    ['Background', undefined],
    ['Timeline:', undefined],
    ['More goats than passengers', undefined],
  ])('header: %s', (line, lead) => {
    expect(relatedHeader(line)).toBe(lead)
  })
})

describe('captions', () => {
  test.each([
    ['Goats wait on the pier. (Photo: Ada Quill, Harbour Gazette via AP)', 'caption/signed'],
    ['Goats wait on the pier on May 3. (Ada Quill/Reuters)', 'caption/signed'],
    ['Ziegen am Kai. Foto: Jana Obst/dpa', 'caption/signed'],
    ['FILE - In this May 3 photo, goats wait on the pier.', 'caption/file'],
    ['Photo: Harbour Gazette', 'caption/credit'],
    ['Enlarge this image', 'caption/toggle'],
    ['PIE DE FOTO: Las cabras en el muelle.', 'caption/file'],
    ['Image source, Ines Brandt', 'caption/toggle'],
    ['3月14日，音乐老师王琴在上课。王明摄', 'caption/signed'],
    ['診療所で患者を診る小島医師（海野花子撮影）', 'caption/signed'],
  ])('%s', (line, rule) => {
    expect(captionRule(line, 3)).toBe(rule)
  })

  test.each([
    'The photo shows goats on a pier.',
    'He sold the photo to Reuters for a goat.',
    'In this file the council kept its goats.',
    '“Aspetteremo le capre”, ha detto il comandante. (ANSA).',
    'Geitene venter på flo. (©NTB)',
  ])('not %s', (line) => {
    expect(captionRule(line, 3)).toBeUndefined()
  })
})

describe('furniture', () => {
  test.each([
    ['ADVERTISEMENT', 'furniture/label'],
    ['Advertisement · Scroll to continue', 'furniture/label'],
    ['Share Tweet Post Email', 'furniture/share'],
    ['Diesen Artikel teilen', 'furniture/label'],
    ['Il vous reste 58.3% de cet article à lire. La suite est réservée aux abonnés.', 'furniture/paywall'],
    ['La suite est réservée aux abonnés.', 'furniture/paywall'],
    ['Externer Inhalt', 'furniture/external-content'],
    [
      'An dieser Stelle finden Sie einen externen Inhalt, der den Artikel ergänzt. Sie können ihn sich anzeigen lassen.',
      'furniture/external-content',
    ],
    ['Pour afficher ce contenu, vous devez accepter les cookies.', 'furniture/external-content'],
    ['149 comments', 'furniture/comment-count'],
    ['Click to share on Facebook (Opens in new window)', 'furniture/share'],
    ['Like this:', 'furniture/share'],
    ['-30-', 'furniture/end-mark'],
    ['___', 'furniture/end-mark'],
    ['::', 'furniture/end-mark'],
    ['-'.repeat(69), 'furniture/end-mark'],
    ['◇', 'furniture/end-mark'],
    ['ENDS', 'furniture/end-mark'],
    ['Enditem', 'furniture/end-mark'],
    ['Home > News > Harbour', 'furniture/breadcrumb'],
    ['News | Sports | Opinion | Harbour', 'furniture/menu'],
    ['mk-tv/dob/lpt', 'furniture/desk-mark'],
    ['= (Avec réaction, contexte) =', 'furniture/desk-mark'],
    ['04-MAR-26 10:12 NNNN', 'furniture/desk-mark'],
    ['ADQ // BOR', 'furniture/desk-mark'],
    ['ADQ (BOR/LIE) // EKE', 'furniture/desk-mark'],
    ['(foto) (vídeo)', 'furniture/desk-mark'],
    ['(SEGUE)', 'furniture/desk-mark'],
    ['(Schluss) adq/bor', 'furniture/desk-mark'],
    ['（完）', 'furniture/desk-mark'],
    ['https://harbour.example/goat.jpg', 'furniture/web-address'],
    ['SOURCE Harbour Ferries plc', 'furniture/press-source'],
  ])('%s', (line, rule) => {
    expect(furnitureRule(line)).toBe(rule)
  })

  test.each([
    'It ends on Friday',
    'Share of goats aboard doubles',
    'The harbour',
    'More goats',
    'Print is not dead, says the harbour master',
    'Home of the goats',
    'Il vous reste une heure pour traverser le bac.',
    'An dieser Stelle finden Sie einen Stein aus dem Jahr 1886.',
  ])('not %s', (line) => {
    expect(furnitureRule(line)).toBeUndefined()
  })
})

describe('bios', () => {
  test.each([
    ['Ada Quill is a fellow at the harbour. Follow her on Twitter @adaquill.', 'Ada Quill', 'adaquill'],
    ['Ada Quill covers ferries. Follow Ada on Twitter at @adaquill or write to her.', 'Ada Quill', 'adaquill'],
    ['Ada Quill can be reached at http://twitter.com/AdaQuill', 'Ada Quill', 'AdaQuill'],
  ])('%s', (line, name, handle) => {
    expect(parseBio(line)).toMatchObject({name, handles: [{handle}]})
  })

  test.each([
    'Ada Quill is a fellow at the harbour.',
    'The ferry is back. Follow us on Twitter @harbour.',
    'Ada Quill is said to have followed him on the pier.',
  ])('no bio with a handle: %s', (line) => {
    expect(parseBio(line)).toBeUndefined()
  })
})
