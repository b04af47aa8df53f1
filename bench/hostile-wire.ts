import {type Around, framed, repeatedPart, repeatedParts} from './repeated-part.ts'

const nitfHead = '<nitf><head><title>Harbor</title>'
const nitfBody = '<nitf><head><title>Harbor</title></head><body><body.content><p>A harbor opened.</p>'
const newsItem =
  '<NewsML Version="1.2"><NewsItem><Identification><NewsIdentifier><NewsItemId>a</NewsItemId></NewsIdentifier></Identification>'
const component = `${newsItem}<NewsComponent><NewsLines><HeadLine>Harbor</HeadLine></NewsLines>`
const g2 = '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="a" version="1" standard="NewsML-G2">'
const g2End =
  '<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>A harbor opened.</p></body></html></inlineXML></contentSet></newsItem>'
const message = '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>'
const ninjs = '{"uri":"urn:a","versioncreated":"2026-01-08T09:30:00Z","type":"text","headline":"Harbor",'
const mailHead =
  'Message-ID: <1@gull.example>\r\nFrom: Ann Bo <ann@gull.example>\r\nTo: desk@gull.example\r\nSubject: Harbor opens\r\n'
const multipart = `${mailHead}MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n`

const schemes = '<scheme alias="a#" uri="https://a.example/#/"/>'

/** Half of one part, then half of another that refers to it. */
const ofTwo =
  (one: Around, other: Around) =>
  (size: number): Uint8Array =>
    new TextEncoder().encode(repeatedPart(one, size / 2) + repeatedPart(other, size / 2))

/** IPTC's formats, mail, telegraphs and Markdown. */
export const hostileWire = {
  ...repeatedParts('NITF', {
    ...framed(nitfHead, '</head><body><body.content><p>A harbor opened.</p></body.content></body></nitf>', {
      subjects: '<docdata><identified-content><classifier type="a" value="b#"/></identified-content></docdata>',
      'values of meta': '<meta name="a#" content="b"/>',
    }),
    ...framed(nitfBody, '</body.content></body></nitf>', {
      paragraphs: '<p>A <em>word</em> or <person>two</person></p>',
      'blocks in one another': '<block><p>a</p>',
      pictures: '<media media-type="image"><media-reference source="a#.jpg"/><media-caption>a</media-caption></media>',
      'lists in lists': '<ul><li>a',
      'links in one paragraph': '<a href="https://a.example/#">a</a> ',
    }),
  }),
  ...repeatedParts('NewsML 1.2', {
    ...framed(newsItem, '</NewsItem></NewsML>', {
      components:
        '<NewsComponent Duid="a#"><ContentItem><DataContent><p>a</p></DataContent></ContentItem></NewsComponent>',
      'components in one another': '<NewsComponent>',
    }),
    ...framed(component, '</NewsComponent></NewsItem></NewsML>', {
      pictures:
        '<NewsComponent><Role FormalName="Photo"/><ContentItem Href="#.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent>',
      texts: '<ContentItem><MediaType FormalName="Text"/><DataContent><p>a</p></DataContent></ContentItem>',
      subjects: '<DescriptiveMetadata><SubjectCode><Subject FormalName="#"/></SubjectCode></DescriptiveMetadata>',
    }),
    items: [
      '<NewsML>',
      '<NewsItem><NewsComponent><NewsLines><HeadLine>a</HeadLine></NewsLines></NewsComponent></NewsItem>',
      '</NewsML>',
    ],
  }),
  ...repeatedParts('NewsML-G2', {
    ...framed(g2, g2End, {
      headlines: '<contentMeta><headline>a</headline></contentMeta>',
      places:
        '<contentMeta><located qcode="a:#"><broader qcode="b:#"><broader qcode="c:#"/></broader></located></contentMeta>',
    }),
    ...framed(message, '</itemSet></newsMessage>', {
      items: `${g2.replace('guid="a"', 'guid="a#"')}${g2End}`,
      'packages of one another':
        '<packageItem guid="a#"><groupSet><group><itemRef residref="a#"/><itemRef residref="b"/></group></groupSet></packageItem>',
      'items and packages of them': `${g2.replace('guid="a"', 'guid="a#"')}<itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem><packageItem guid="b#"><groupSet><group><itemRef residref="a#"/><itemRef residref="c"/></group></groupSet></packageItem>`,
    }),
    'references of a package': [
      `${message}<packageItem guid="b"><groupSet><group>`,
      '<itemRef residref="a#"><title>a</title></itemRef>',
      '</group></groupSet></packageItem></itemSet></newsMessage>',
    ],
    'texts and pictures of a package': [
      `${message}<packageItem guid="b"><groupSet><group>`,
      '<itemRef residref="a#"/>',
      `</group></groupSet></packageItem>${g2}${g2End}</itemSet></newsMessage>`,
    ],
  }),
  'NewsML-G2: lists of names': ofTwo(
    [`${g2}<catalog>`, schemes, '</catalog>'],
    ['<contentMeta>', '<subject qcode="a#:b"/>', `</contentMeta>${g2End}`],
  ),
  'NewsML-G2: addresses of things': ofTwo(
    [`${g2}<catalog>`, schemes, '</catalog>'],
    ['<contentMeta>', '<subject uri="https://b.example/#"/>', `</contentMeta>${g2End}`],
  ),
  'NewsML-G2: things asserted and named': ofTwo(
    [g2, '<assert qcode="a:#"><name>b</name></assert>', ''],
    ['<contentMeta>', '<subject qcode="a:#"/>', `</contentMeta>${g2End}`],
  ),
  ...repeatedParts('ninjs', {
    subjects: [`${ninjs}"subject":[`, '{"code":"a#","name":"b"},', '{}],"body_html":"<p>a</p>"}'],
    places: [`${ninjs}"place":[`, '{"code":"a#","name":"b","parentids":["a#"]},', '{}],"body_html":"<p>a</p>"}'],
    'other texts': [
      `${ninjs}"associations":{`,
      '"a#":{"type":"text","headline":"a","body_html":"<p>a</p>"},',
      '"b":{}},"body_html":"<p>a</p>"}',
    ],
    pictures: [
      `${ninjs}"associations":{`,
      '"a#":{"type":"picture","renditions":{"a":{"href":"https://a.example/#.jpg"}}},',
      '"b":{}},"body_html":"<p>a</p>"}',
    ],
    'lists in lists': [`${ninjs}"a":`, '[', ''],
    'objects in objects': [`${ninjs}"body_html":"<p>a</p>","a":`, '{"a":', ''],
    'commas too many': [`${ninjs}"body_html":"<p>a</p>","a":[`, ',', ']}'],
    'strings never closed': [`${ninjs}"body_html":"`, '\\q"', ''],
    'line breaks in a string': [`${ninjs}"body_html":"`, 'a\n', '"}'],
    'escapes in a string': [`${ninjs}"body_html":"`, String.raw`\u003cp\u003e\"\/`, '"}'],
    items: ['{"data":[', `${ninjs.replace('urn:a', 'urn:#')}"body_html":"<p>a</p>"},`, '{}]}'],
  }),
  ...repeatedParts('JSON Feed', {
    items: [
      '{"version":"https://jsonfeed.org/version/1.1","title":"Gull","items":[',
      '{"id":"#","title":"a","content_html":"<p>a</p>","attachments":[{"url":"https://a.example/#.jpg","mime_type":"image/jpeg"}]},',
      '{"id":"a"}]}',
    ],
  }),
  ...repeatedParts('mail', {
    ...framed(mailHead, '\r\nA harbor opened.\r\n', {
      headers: 'X-A#: b\r\n',
      'folded headers': 'X-A:\r\n b\r\n c\r\n',
      'senders received from': 'Received: from a (b [1.2.3.4]) by c; Mon, 5 Jan 2026 10:00:00 +0000\r\n',
      'charsets of types': 'Content-Type: text/plain; charset=utf-8; a="b\r\n',
    }),
    ...framed(`${mailHead}\r\n`, '', {
      quotes: '> ',
      'quoted lines': '> a\r\n',
      'forwarded heads': 'From: Ann Bo\r\nSent: Monday\r\nSubject: a\r\n\r\n',
      'names of fields': 'Headline: a\r\n',
      signatures: '-- \r\nAnn Bo\r\n',
      'wrapped lines': 'a word or two and then some more of them, up to the end of it \r\n',
    }),
    ...framed(multipart, '', {
      'parts of text': '--x\r\nContent-Type: text/plain\r\n\r\na\r\n',
      'boundaries alone': '--x\r\n',
      'boundaries of more letters': '--xy\r\n--x',
      'mails in mails': '--x\r\nContent-Type: message/rfc822\r\n\r\nSubject: a\r\n\r\na\r\n',
      'parts in parts': '--x\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n',
      'pieces of HTML': '--x\r\nContent-Type: text/html\r\n\r\n<p>a</p>\r\n',
    }),
    'words in other charsets': [
      'From: Ann Bo <ann@gull.example>\r\nTo: desk@gull.example\r\nSubject: ',
      '=?utf-8?q?a?= ',
      '\r\n\r\nA harbor opened.\r\n',
    ],
    'words in charsets never closed': [
      'From: Ann Bo <ann@gull.example>\r\nTo: desk@gull.example\r\nSubject: ',
      '=?utf-8?q?',
      '\r\n\r\nA harbor opened.\r\n',
    ],
    'replies to replies': [
      'From: Ann Bo <ann@gull.example>\r\nTo: desk@gull.example\r\nSubject: ',
      'Re: ',
      '\r\n\r\nA harbor opened.\r\n',
    ],
    senders: [
      'Message-ID: <1@gull.example>\r\nTo: desk@gull.example\r\nSubject: a\r\nFrom: ',
      'Ann (Bo "Cy <',
      '\r\n\r\nA harbor opened.\r\n',
    ],
    'soft breaks': [`${mailHead}Content-Transfer-Encoding: quoted-printable\r\n\r\n`, '=\r\n', ''],
    'equals signs': [`${mailHead}Content-Transfer-Encoding: quoted-printable\r\n\r\n`, '=E9=', ''],
    'spaces at ends': [`${mailHead}Content-Transfer-Encoding: quoted-printable\r\n\r\na`, ' ', 'b'],
    base64: [`${mailHead}Content-Transfer-Encoding: base64\r\n\r\n`, 'QSBoYXJib3Ig\r\n', ''],
    'flowed lines': [`${mailHead}Content-Type: text/plain; format=flowed\r\n\r\n`, '> a \r\n', ''],
  }),
  ...repeatedParts(
    'IPTC 7901',
    framed('\u0001gul0042 4 i 100 gul 0007\r\n\u0002Harbor\r\n\r\n', '\r\n\u0003\r\n090000 jan 26\u0004', {
      lines: 'A word or two more\r\n',
      'lines of the head': 'a/b/\r\n',
      bylines: 'By Ann Bo =\r\n',
      frames: '\u0001gul 4 i 1\r\n\u0002a\r\n\u0003\u0004',
      tables: 'a   1   2\r\n',
    }),
  ),
  ...repeatedParts(
    'ANPA 1312',
    framed(
      '\u0016\u0016\u0001W0318\u001F__gull\r\nu i\u0013\u0011BC-Harbor   01-08 0100\r\n\u0002BC-Harbor,100<\r\n',
      '\r\n\u0003\r\n',
      {
        lines: '\tA word or two more of that\r\n',
        'lines of the head': '\u005EA headline<\r\n',
        'rows of tables': '\u0008a;1;2{\u0010\r\n',
        controls: '\u0013\u0011\u0008',
        quotes: "``''",
      },
    ),
  ),
  ...repeatedParts(
    'ZCZC',
    framed('ZCZC AAP\r\n%D:NXX(XX4) TDA\r\n#Harbor\r\n$Harbor opens\r\n', '\r\nNNNN\r\n', {
      'lines of the head': '@VIC\r\n',
      lines: 'A word or two more\r\n',
      'heads again': 'ZCZC AAP\r\n#a\r\n',
    }),
  ),
  ...repeatedParts(
    'Markdown',
    framed('---\ntitle: Harbor\n---\n\n# Harbor\n\nA **harbor** [opened](https://a.example/).\n\n', '', {
      lines: 'a word\n',
      'rows without a table': '| a | b |\n',
      'short paragraphs': 'a\n\n',
      stars: '*',
      'stars and words': '**a ',
      underscores: '_a',
      brackets: '[',
      'brackets and words': '[a](',
      pictures: '![a](',
      'code marks': '`a``',
      'quotes in quotes': '> ',
      'lists in lists': '- ',
      'rows of tables': '| a | b |\n',
      headings: '# a\n',
      'lines under headings': 'a\n=\n',
      items: '- a\n',
      'items deeper': '- a\n  - b\n\n',
      'quotes one by one': '> a\n\n',
      references: '[a#]: https://a.example/\n',
      footnotes: 'a[^#]\n\n[^#]: b\n\n',
      tags: '<b>',
      addresses: 'www.a.example ',
      backslashes: '\\',
      entities: '&amp',
    }),
  ),
  ...repeatedParts(
    'front matter',
    framed('---\n', '\n---\n\nA harbor opened.\n', {
      keys: 'a#: b\n',
      'lists in lists': '- ',
      'names of values': 'a#: &a# b\nb#: *a#\n',
    }),
  ),
}
