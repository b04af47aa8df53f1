import type {BodyBlock, Story} from '../../src/story/story.ts'

function paragraph(key: string, text: string, style = 'normal'): BodyBlock {
  return {
    _type: 'block',
    _key: key,
    style,
    markDefs: [],
    children: [{_type: 'span', _key: `${key}-0`, text, marks: []}],
  }
}

const at = {start: 0, end: 1}

/** A story in which every field is set that a story can have. */
const everything: Story = {
  headline: 'Mühlhafen’s ferry line sails again after eleven months — with a new crew',
  deck: 'Islanders had relied on fishing boats since the engine fire.',
  kicker: 'Transport',
  slugline: 'BC-Ferry-Returns',
  abstract: 'The ferry to Mühlhafen resumes service.',
  byline: 'By Ines Calderón and JO ABARA, Harbour Post',
  authors: [
    {
      name: 'Ines Calderón',
      handles: [
        {network: 'twitter', handle: 'inescal', url: 'https://twitter.com/inescal'},
        {network: 'mastodon', handle: 'ines@news.example'},
      ],
      email: 'ines@harbour.example',
      jobTitle: 'Transport correspondent',
      organisation: 'Harbour Post',
    },
    {name: 'Jo Abara', email: 'not an address', organisation: 'Agence France-Presse'},
    {name: 'JO ABARA', organisation: 'AFP'},
  ],
  dateline: {place: 'MÜHLHAFEN', agency: 'AP', date: 'March 4', text: 'MÜHLHAFEN, March 4 (AP)'},
  readingTime: 3,
  attribution: {
    text: 'This article first appeared in The Harbour Post: Ferry is back',
    source: 'The Harbour Post',
    originalHeadline: 'Ferry is back',
    originalUrl: 'https://harbour.example/ferry-is-back',
    date: 'March 3',
  },
  url: 'https://portal.example/news/ferry',
  contributions: [
    {role: 'contributing', name: 'The Associated Press'},
    {role: 'reporting', name: 'Lena Ott', source: 'Reuters'},
  ],
  commenting: {
    state: 'suspended',
    temporary: true,
    reason: 'for legal reasons',
    until: 'Thursday',
    text: 'Comments on this story are suspended for legal reasons until Thursday.',
  },
  relatedLinks: [
    {lead: 'Read next', title: 'How the fire began', url: 'https://harbour.example/fire'},
    {title: 'How the fire began', url: 'javascript:alert(1)'},
  ],
  notices: [
    {
      kind: 'attribution',
      text: 'This article first appeared in The Harbour Post: Ferry is back',
      rule: 'attribution/first-appeared',
      confidence: 0.99,
      at,
      afterKey: 'b2',
      source: 'The Harbour Post',
      originalHeadline: 'Ferry is back',
    },
    {
      kind: 'credit',
      text: '(Reporting by Lena Ott; Editing by Tom Reyes)',
      rule: 'credit/sign-off',
      confidence: 0.97,
      at,
      afterKey: 'b2',
      credits: [
        {role: 'reporting', name: 'Lena Ott'},
        {role: 'editing', name: 'Tom Reyes'},
      ],
    },
    {
      kind: 'contribution',
      text: 'AP contributed to this report.',
      rule: 'contribution/to-report',
      confidence: 0.9,
      at,
      contributions: [{role: 'contributing', name: 'AP'}],
    },
    {
      kind: 'commenting-suspended',
      text: 'Comments on this story are suspended for legal reasons until Thursday.',
      rule: 'commenting/suspended',
      confidence: 0.98,
      at,
      until: 'Thursday',
      temporary: true,
    },
    {kind: 'copyright', text: '© 2031 Harbour Post', rule: 'copyright/line', confidence: 1, at, holder: 'Harbour Post'},
    {
      kind: 'license',
      text: 'Free to reprint with credit.',
      rule: 'license/terms',
      confidence: 0.8,
      at,
      licenseUrl: 'https://harbour.example/terms',
    },
    {kind: 'editors-note', text: 'EDITORS: photo to follow.', rule: 'editors-note/to-editors', confidence: 0.95, at},
    {
      kind: 'embargo',
      text: 'Not for release before 06:00 GMT on 5 March',
      rule: 'embargo/release',
      confidence: 0.9,
      at,
      until: '2031-03-05T06:00:00Z',
    },
    {
      kind: 'embargo',
      text: 'Hold until the minister has spoken.',
      rule: 'embargo/hold',
      confidence: 0.7,
      at,
      until: 'the minister has spoken',
    },
    {
      kind: 'correction',
      text: 'CORRECTION: an earlier version gave the wrong month.',
      rule: 'correction/earlier',
      confidence: 0.9,
      at,
      change: 'correction',
    },
    {kind: 'kill', text: 'EDITORS: kill the ferry story.', rule: 'kill/kill', confidence: 0.9, at},
    {
      kind: 'disclosure',
      text: 'Harbour Post is owned by the ferry’s operator.',
      rule: 'disclosure/owned',
      confidence: 0.8,
      at,
      afterKey: 'b1',
    },
    {kind: 'promotion', text: 'Get our evening letter.', rule: 'promotion/letter', confidence: 0.9, at},
    {kind: 'promotion', text: 'Get our evening letter.', rule: 'promotion/letter', confidence: 0.9, at},
  ],
  language: 'en-GB',
  keywords: ['ferry', 'Mühlhafen', 'ferry'],
  subjects: [{scheme: 'medtop', code: '20000337', name: 'waterway transport'}],
  urgency: 4,
  wordCount: 412,
  publishedAt: '2031-03-03T17:20:00+01:00',
  updatedAt: '2031-03-04T08:00:00Z',
  expiresAt: '2031-06-01T00:00:00Z',
  editorsNote: 'EDITORS: photo to follow.',
  usageTerms: 'Online only.',
  copyrightHolder: 'Bloomberg',
  copyrightNotice: '© 2031 Harbour Post. All rights reserved.',
  wire: {
    provider: 'Harbour Post',
    guid: 'urn:harbour:771',
    uri: 'urn:harbour:771:2',
    version: '2',
    versionCreated: '2031-03-04T08:00:00Z',
    firstCreated: '3 March',
    signal: 'update',
    pubStatus: 'usable',
    takeKey: 'FERRY/',
    sequence: '0042',
  },
  media: [
    {
      kind: 'image',
      url: 'https://harbour.example/ferry.jpg',
      mimeType: 'image/jpeg',
      width: 1600,
      height: 900,
      caption: 'The ferry in March.',
      credit: 'Ana Lindqvist/Harbour Post',
      copyrightNotice: '© Ana Lindqvist',
      usageTerms: 'With this story only.',
    },
  ],
  passages: [],
  body: [
    paragraph('b1', 'The ferry left the quay at six on Tuesday.'),
    {
      _type: 'relatedLink',
      _key: 'l1',
      lead: 'Read next',
      title: 'How the fire began',
      url: 'https://harbour.example/fire',
    },
    paragraph('h1', 'A long winter', 'h2'),
    {
      _type: 'block',
      _key: 'b2',
      style: 'blockquote',
      markDefs: [{_type: 'link', _key: 'm1', href: 'https://harbour.example/archive'}],
      children: [
        {_type: 'span', _key: 's0', text: '“We bought groceries ', marks: []},
        {_type: 'span', _key: 's1', text: 'by the boatload', marks: ['em', 'm1']},
        {_type: 'span', _key: 's2', text: ',” said the baker.', marks: []},
      ],
    },
    {
      _type: 'block',
      _key: 'i1',
      style: 'normal',
      listItem: 'bullet',
      level: 1,
      markDefs: [],
      children: [{_type: 'span', _key: 'i1-0', text: 'Two sailings a day', marks: []}],
    },
  ],
}

/** Metadata says nothing: the fields come from the notices, the source from the byline. */
const noticesOnly: Story = {
  headline: 'Сгорел склад',
  byline: 'Kim Osei, Reuters',
  authors: [{name: 'Kim Osei', organisation: 'Reuters'}],
  dateline: {place: 'TALLINN', text: 'TALLINN'},
  url: 'https://portal.example/warehouse',
  notices: [
    {
      kind: 'commenting-suspended',
      text: 'Comments are closed for now.',
      rule: 'commenting/closed',
      confidence: 0.9,
      at,
      temporary: true,
    },
    {kind: 'copyright', text: '(c) 2031 Nordic Desk', rule: 'copyright/line', confidence: 1, at, holder: 'Nordic Desk'},
    {kind: 'license', text: 'CC BY 4.0', rule: 'license/cc', confidence: 1, at},
    {kind: 'license', text: 'Licensed under CC BY 4.0 by Nordic Desk', rule: 'license/cc', confidence: 1, at},
  ],
  passages: [],
  body: [paragraph('b1', 'A warehouse burned down on Sunday.')],
}

/** Nothing was read but a body. */
const bare: Story = {headline: '', notices: [], passages: [], body: [paragraph('b1', 'One line.')]}

export const stories = {everything, 'notices-only': noticesOnly, bare}
