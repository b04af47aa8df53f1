import {zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {maximumMailDepth} from '../../../src/bytes/limits.ts'
import {readStory} from '../../../src/ingest.ts'

const read = (mail: string | Uint8Array, fileName?: string) =>
  readStory(typeof mail === 'string' ? new TextEncoder().encode(mail) : mail, fileName === undefined ? {} : {fileName})
const head = (fields: Readonly<Record<string, string>> = {}): string =>
  Object.entries({
    From: 'Ann Lee <ann@wire.example>',
    Date: 'Tue, 03 Nov 2026 09:05:00 -0500',
    'Message-ID': '<a1@wire.example>',
    Subject: 'Fish prices fall for a third week',
    'MIME-Version': '1.0',
    ...fields,
  })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')
const prose = 'Fish prices fell for the third week in a row, and the boats stayed in the harbour on Monday morning.'
const mailOf = (body: string, fields?: Readonly<Record<string, string>>): string => `${head(fields)}\r\n${body}`
const outlineOf = (mail: string): readonly string[] =>
  read(mail).stories.flatMap(({passages}) => passages.map(({role, text}) => `${role}: ${text}`))

describe('a mail', () => {
  test('is a story with its subject as headline and its headers as fields', () => {
    const [story] = read(mailOf(`SKERRIES (Wire) - ${prose}\r\n`)).stories
    expect(story).toMatchObject({
      headline: 'Fish prices fall for a third week',
      publishedAt: '2026-11-03T09:05:00-05:00',
      authors: [{name: 'Ann Lee', email: 'ann@wire.example'}],
      wire: {guid: 'a1@wire.example', provider: 'Ann Lee', versionCreated: '2026-11-03T09:05:00-05:00'},
    })
  })

  test.each([
    ['"Quill, Ada (Gazette)" <ada@wire.example>', {authors: [{name: 'Ada Quill', email: 'ada@wire.example'}]}],
    ['KNA Basisdienst <kna@wire.example>', {source: {name: 'KNA Basisdienst'}}],
    ['"Gull, Tern & Partners" <gull@wire.example>', {source: {name: 'Gull, Tern & Partners'}}],
  ])('from %s', (From, fields) => {
    const {authors, source} = read(mailOf(`${prose}\r\n`, {From})).stories[0] ?? {}
    expect({...(authors && {authors}), ...(source && {source})}).toEqual(fields)
  })

  test('whose text names its author is not by its sender', () => {
    const [story] = read(mailOf(`By Cas Orr\r\n\r\n${prose}\r\n`)).stories
    expect(story?.authors).toEqual([{name: 'Cas Orr'}])
  })

  test('keeps what it was read from, opened: headers and body in which every passage stands', () => {
    const body = `Z=C3=BCrich rain. ${prose}`
    const fields = {
      Subject: '=?utf-8?Q?Regen_in_Z=C3=BCrich_und_Bern?=',
      'Content-Transfer-Encoding': 'quoted-printable',
    }
    const {stories, origins} = read(mailOf(body, fields))
    const payload = new TextDecoder().decode(origins[0]?.payload)
    expect(stories[0]?.passages.map(({at}) => payload.slice(at.start, at.end))).toEqual([
      'Regen in Zürich und Bern',
      `Zürich rain. ${prose}`,
    ])
    const again = readStory(origins[0]?.payload ?? new Uint8Array()).stories
    expect(again).toEqual(stories)
  })

  test.each([
    ['[EXTERNAL] Re: FW: Fish prices fall', 'Fish prices fall', undefined],
    ['PRESS RELEASE: Fish prices fall', 'Fish prices fall', undefined],
    ['KILL: Fish prices fall', 'Fish prices fall', 'kill'],
    ['CORRECTION - Fish prices fall', 'Fish prices fall', 'correction'],
    ['UPDATE 2: Fish prices fall', 'Fish prices fall', 'update'],
    ['Fish: prices fall', 'Fish: prices fall', undefined],
    ['Re:', 'Re:', undefined],
  ])('with the subject “%s” has the headline “%s”', (subject, headline, signal) => {
    const [story] = read(mailOf(`${prose}\r\n\r\n${prose}`, {Subject: subject})).stories
    expect([story?.headline, story?.wire?.signal]).toEqual([headline, signal])
  })

  test('with an embargo in its subject is under it', () => {
    const [story] = read(
      mailOf(prose, {Subject: 'EMBARGOED until 00:01 GMT 4 November 2026: Fish prices fall'}),
    ).stories
    expect(story?.headline).toBe('Fish prices fall')
    expect(story?.notices.map(({kind, text}) => `${kind} ${text}`)).toEqual([
      'embargo EMBARGOED until 00:01 GMT 4 November 2026',
    ])
  })

  test('with a headline of its own keeps that, and accounts for the subject', () => {
    const body = `Fish prices drop for a third week running\r\n\r\n${prose}`
    expect(outlineOf(mailOf(body))).toEqual([
      'furniture: Fish prices fall for a third week',
      'headline: Fish prices drop for a third week running',
      `paragraph: ${prose}`,
    ])
  })

  test('leaves greeting, goodbye, signature and legal notice out of the body', () => {
    const body = `Dear desk,\r\n\r\n${prose}\r\n\r\n${prose} Twice.\r\n\r\nKind regards,\r\n\r\nAnn\r\n\r\n-- \r\nAnn Lee\r\nWire\r\n\r\nThis email is confidential and intended only for the addressee.\r\n`
    expect(outlineOf(mailOf(body)).filter((line) => !line.startsWith('furniture'))).toEqual([
      'headline: Fish prices fall for a third week',
      `paragraph: ${prose}`,
      `paragraph: ${prose} Twice.`,
    ])
  })

  test('that hands another on is by its sender, with what was written above as a note', () => {
    const body = `Can you take this?\r\n\r\n---------- Forwarded message ---------\r\nFrom: Cas Orr <cas@wire.example>\r\nDate: Tue, Nov 3\r\nSubject: Fish\r\n\r\n${prose}\r\n`
    const [story] = read(mailOf(body, {Subject: 'Fwd: Fish prices fall again'})).stories
    expect(story).toMatchObject({
      headline: 'Fish prices fall again',
      authors: [{name: 'Cas Orr', email: 'cas@wire.example'}],
      editorsNote: 'Can you take this?',
    })
    expect(story?.body).toHaveLength(1)
  })

  test('that Apple\u2019s program hands on is read without the mark before each line', () => {
    const body = `See below.\r\n\r\nBegin forwarded message:\r\n\r\n> From: Cas Orr <cas@wire.example>\r\n> Date: 3 November 2026\r\n> Subject: Fish\r\n>\r\n> ${prose}\r\n>\r\n> \u201cI knew,\u201d he said.\r\n`
    const [story] = read(mailOf(body, {Subject: 'Fwd: Fish prices fall again'})).stories
    expect(story).toMatchObject({authors: [{name: 'Cas Orr'}], editorsNote: 'See below.'})
    expect(story?.passages.filter(({role}) => role === 'paragraph').map(({text}) => text)).toEqual([
      prose,
      '\u201cI knew,\u201d he said.',
    ])
  })

  test('with nothing but a quotation is what it quotes', () => {
    const lines = outlineOf(mailOf(`> ${prose}\r\n>\r\n> It rained.\r\n`))
    expect(lines.slice(1)).toEqual([`paragraph: ${prose}`, 'paragraph: It rained.'])
  })

  test.each([
    'Wenn Sie keine Pressemitteilungen mehr erhalten möchten, klicken Sie hier.',
    'Falls Sie den Newsletter nicht mehr erhalten möchten, antworten Sie kurz.',
    'Si vous ne souhaitez plus recevoir nos communiqués, cliquez ici.',
    'If you no longer wish to receive our releases, reply STOP.',
  ])('%s is no text of the story', (line) => {
    expect(outlineOf(mailOf(`${prose}\r\n\r\n${line}\r\n`))).toContain(`furniture: ${line}`)
  })

  test('a sentence about letters that come no more is', () => {
    const line =
      'Wenn die Schulen keine Zuschüsse mehr erhalten, schließen sie, und wer zahlt, erhalten sie nicht mehr.'
    expect(outlineOf(mailOf(`${prose}\r\n\r\n${line}\r\n`))).toContain(`paragraph: ${line}`)
  })

  test.each([
    ['SPERRFRIST: 2. April 2026, 18.00 Uhr - Prices of fish fall', 'SPERRFRIST: 2. April 2026, 18.00 Uhr'],
    ['EMBARGO: 6 a.m. GMT | Prices of fish fall', 'EMBARGO: 6 a.m. GMT'],
    ['EMBARGO: 10 boats stay out | Prices fall', 'EMBARGO'],
  ])('an embargo in the subject %s ends with its time', (subject, notice) => {
    const [story] = read(mailOf(prose, {Subject: subject})).stories
    expect(story?.notices.map(({text}) => text)).toEqual([notice])
    expect(story?.headline).toBe(subject.slice(notice.length).replace(/^[ :|-]+/u, ''))
  })

  test('with an answer above an earlier mail is the answer', () => {
    const body = `${prose}\r\n\r\nOn Mon, Nov 2, 2026 at 9:00 AM Desk wrote:\r\n> Please send it.\r\n> By nine.\r\n`
    expect(outlineOf(mailOf(body)).filter((line) => line.startsWith('paragraph'))).toEqual([`paragraph: ${prose}`])
  })

  test('that is a form answers by its questions', () => {
    const form = `{"Headline":["Fish prices fall"],"Slugline":["FISH"],"Byline":"By Cas Orr","Dateline":["SKERRIES"],"News Value":["3"],\r\n"Body":["One.\\n\\nTwo."],"Category":["Fisheries"]}`
    const [story] = read(mailOf(form, {Subject: 'Formatted Story'})).stories
    expect(story).toMatchObject({headline: 'Fish prices fall', slugline: 'FISH', urgency: 3, byline: 'By Cas Orr'})
    expect(story?.passages.filter(({role}) => role === 'paragraph').map(({text}) => text)).toEqual(['One.', 'Two.'])
  })
})

const part = (type: string, body: string, more = ''): string => `--b\r\nContent-Type: ${type}\r\n${more}\r\n${body}\r\n`
const multi = (kind: string, ...parts: string[]): string =>
  mailOf(`preamble\r\n${parts.join('')}--b--\r\nepilogue`, {'Content-Type': `multipart/${kind};\r\n boundary=b`})

describe('MIME', () => {
  const nitf =
    '<nitf><body><body.head><hedline><hl1>Bridge opens</hl1></hedline></body.head><body.content><p>It is open.</p></body.content></body></nitf>'

  test('the richest alternative is read', () => {
    const mail = multi('alternative', part('text/plain', 'plain'), part('text/html', `<p>${prose} <b>Rich</b></p>`))
    expect(read(mail).stories[0]?.passages.at(-1)).toMatchObject({spans: [{mark: 'strong'}]})
  })

  test('attachments are read in their own formats and keep their own bytes; pictures are named', () => {
    const zipped = zipSync({'b.txt': new TextEncoder().encode(`Rain in Lyon\n\nLYON (Wire) - ${prose}`)})
    const base64 = btoa(String.fromCharCode(...zipped)).replaceAll(/.{60}/gu, '$&\r\n')
    const mail = multi(
      'mixed',
      part('text/plain', prose),
      part(
        'application/xml',
        nitf,
        `Content-Disposition: attachment; filename*0*=utf-8''Br%C3%BCcke; filename*1=.xml\r\n`,
      ),
      part('application/zip; name="day.zip"', base64, 'Content-Transfer-Encoding: base64\r\n'),
      part('image/png; name=logo.png', 'x'),
    )
    const {stories, origins, diagnostics} = read(mail)
    expect(stories.map(({headline}, index) => `${origins[index]?.path.join(' → ')}: ${headline}`)).toEqual([
      ': Fish prices fall for a third week',
      'Brücke.xml: Bridge opens',
      'day.zip → b.txt: Rain in Lyon',
    ])
    expect(new TextDecoder().decode(origins[1]?.payload)).toBe(nitf)
    expect(stories[1]?.publishedAt).toBe('2026-11-03T09:05:00-05:00')
    expect(diagnostics.map(({severity, message}) => `${severity}: ${message}`)).toEqual([
      'info: Left out, because no story is in such files: logo.png.',
    ])
  })

  test('a note that only hands a file over is a note on its story', () => {
    const mail = multi(
      'mixed',
      part('text/plain', 'Please find the story attached.'),
      part('text/xml; name=a.xml', nitf),
    )
    const {stories} = read(mail)
    expect(stories.map(({headline, editorsNote}) => [headline, editorsNote])).toEqual([
      ['Bridge opens', 'Please find the story attached.'],
    ])
  })

  test('a mail attached to a mail is read as a mail', () => {
    const inner = mailOf(prose, {Subject: 'Inner story', 'Message-ID': '<b@x>'})
    const {stories, origins} = read(multi('mixed', part('text/plain', prose), part('message/rfc822', inner)))
    expect(stories.map(({headline}) => headline)).toEqual(['Fish prices fall for a third week', 'Inner story'])
    expect(origins[1]?.path).toEqual(['attachment 1.eml'])
  })

  test.each([
    ['base64', 'iso-8859-15', btoa('Preis: 3 \u00a4')],
    ['quoted-printable', 'windows-1252', 'Preis: 3 =80'],
    ['quoted-printable', 'utf-8', 'Preis:=\r\n 3 =E2=82=AC'],
  ])('%s in %s is decoded', (encoding, charset, body) => {
    const mail = mailOf(body, {
      'Content-Type': `text/plain; charset="${charset}"`,
      'Content-Transfer-Encoding': encoding,
    })
    expect(read(mail).stories[0]?.passages.at(-1)?.text).toBe('Preis: 3 €')
  })

  test('flowed lines are joined', () => {
    const mail = mailOf('One sentence that \r\ngoes on.\r\nAnother one.\r\n', {
      'Content-Type': 'text/plain; charset=utf-8; format=flowed',
    })
    expect(
      read(mail)
        .stories[0]?.passages.slice(1)
        .map(({text}) => text),
    ).toEqual(['One sentence that goes on.', 'Another one.'])
  })

  test('a multipart that was cut off gives what is there', () => {
    const mail = multi('mixed', part('text/plain', prose))
    expect(read(mail.slice(0, mail.indexOf('--b--'))).stories).toHaveLength(1)
  })

  test('parts are taken apart so deep and no deeper, in time', () => {
    const deep = Array.from(
      {length: maximumMailDepth * 50},
      (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n`,
    ).join('')
    const texts = outlineOf(`${head()}${deep}\r\n${prose}`)
    expect(texts[1]).toBe(`paragraph: --b${maximumMailDepth}`)
  })
})

test('a header with as many parameters as fit is read in time', () => {
  const mail = mailOf(prose, {'Content-Type': `text/plain${';a=b'.repeat(40_000)}`})
  const start = performance.now()
  expect(read(mail).stories).toHaveLength(1)
  expect(performance.now() - start).toBeLessThan(5000)
})

describe('detection', () => {
  test.each([
    ['a byline', `By: Ann Lee\n\n${prose}`],
    ['a sender in the text', `From: our correspondent\n\n${prose}`],
    ['headers written by hand', `From: Ann\nTo: Desk\nSubject: Fish\n\n${prose}`],
    ['a colon', `Fish: prices fall\n\nSKERRIES (Wire) - ${prose}`],
  ])('a story with %s is no mail', (_, text) => {
    expect(read(text).format).toBe('plain-text')
  })

  test('blank lines and the line of a mailbox may stand before the headers', () => {
    expect(read(`     \r\n${mailOf(prose)}`).format).toBe('email')
    expect(read(`From ann@wire.example Tue Nov  3 09:05:00 2026\r\n${mailOf(prose)}`).stories).toHaveLength(1)
  })

  test('a mailbox is read mail by mail', () => {
    const one = `From ann@wire.example Tue Nov  3 09:05:00 2026\n${mailOf(`${prose}\r\n`)}\n`
    const two = `From cas@wire.example Tue Nov  3 09:06:00 2026\n${mailOf(`>From ${prose}\r\n`, {Subject: 'Second one', 'Message-ID': '<b@x>'})}`
    const {stories, origins} = read(`${one}\n${two}`)
    expect(stories.map(({headline}) => headline)).toEqual(['Fish prices fall for a third week', 'Second one'])
    expect(origins.map(({path}) => path)).toEqual([['1 Fish prices fall for a third week.eml'], ['2 Second one.eml']])
    expect(stories[1]?.passages.at(-1)?.text).toBe(`From ${prose}`)
  })
})
