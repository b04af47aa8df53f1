import {describe, expect, test} from 'vitest'
import {readStory, type ReadResult} from '../../../src/ingest.ts'
import type {Story} from '../../../src/story/story.ts'

const nitf = (text: string): string =>
  `<ContentItem><MediaType FormalName="Text"/><DataContent><nitf><body><body.content><p>${text}</p></body.content></body></nitf></DataContent></ContentItem>`

interface Parts {
  readonly identifier?: string
  readonly management?: string
  readonly component?: string
}

const identifierOf = (id: string, revision: string, uri: string): string =>
  `<ProviderId>harbour.example</ProviderId><DateId>20310304</DateId><NewsItemId>${id}</NewsItemId>${revision}<PublicIdentifier>${uri}</PublicIdentifier>`

const usual = identifierOf(
  'G1',
  '<RevisionId PreviousRevision="0" Update="N">1</RevisionId>',
  'urn:newsml:harbour.example:20310304:G1:1',
)
const lines = '<NewsLines><HeadLine>Goats take the ferry</HeadLine></NewsLines>'

const item = ({
  identifier = usual,
  management = '',
  component = `${lines}${nitf('Forty goats came.')}`,
}: Parts): string =>
  `<NewsItem><Identification><NewsIdentifier>${identifier}</NewsIdentifier></Identification><NewsManagement>${management}</NewsManagement><NewsComponent Duid="root">${component}</NewsComponent></NewsItem>`

const readAll = (...items: readonly string[]): ReadResult =>
  readStory(
    new TextEncoder().encode(
      `<NewsML Version="1.2"><NewsEnvelope><DateAndTime>20310304T080000Z</DateAndTime></NewsEnvelope>${items.join('')}</NewsML>`,
    ),
  )

function read(parts: Parts): Story {
  const {stories, format} = readAll(item(parts))
  expect(format).toBe('newsml-1.2')
  const [story] = stories
  if (story === undefined) throw new Error('no story')
  return story
}

const texts = ({passages}: Story): string[] =>
  passages.filter(({role}) => role === 'paragraph' || role === 'quote').map(({text}) => text)

const revision = (previous: number, number: string): string =>
  `<RevisionId PreviousRevision="${previous}" Update="N">${number}</RevisionId>`

const revised = (date: string, number: number): string | undefined =>
  read({
    identifier: `<ProviderId>h</ProviderId><DateId>${date}</DateId><NewsItemId>G1</NewsItemId><RevisionId PreviousRevision="${number - 1}">${number}</RevisionId>`,
    management: `<ThisRevisionCreated>${date}</ThisRevisionCreated>`,
  }).wire?.guid

test('the series that an item belongs to and the services that brought it', () => {
  const metadata =
    '<AdministrativeMetadata><Property FormalName="NewsPackage"><Property FormalName="NewsService" Value="NEWS"/><Property FormalName="NewsProduct" Value="SEA"/></Property></AdministrativeMetadata>'
  const component = `<NewsLines><HeadLine>Goats</HeadLine><SeriesLine>Goats, 2nd part</SeriesLine></NewsLines>${metadata}${nitf('Forty goats came.')}`
  expect(read({component}).wire).toMatchObject({takeKey: 'Goats, 2nd part', services: ['NEWS/SEA']})
})

describe('identity', () => {
  test.each<[string, string, Story['wire']]>([
    [
      'the public identifier without its revision is the story',
      usual,
      {
        provider: 'harbour.example',
        guid: 'urn:newsml:harbour.example:20310304:G1',
        uri: 'urn:newsml:harbour.example:20310304:G1:1',
        version: '1',
        signal: 'new',
      },
    ],
    [
      'a later revision is an update',
      identifierOf('G1', revision(1, '2'), 'urn:newsml:harbour.example:20310304:G1:2N'),
      {
        provider: 'harbour.example',
        guid: 'urn:newsml:harbour.example:20310304:G1',
        uri: 'urn:newsml:harbour.example:20310304:G1:2N',
        version: '2',
        signal: 'update',
      },
    ],
    [
      'an item id that holds the revision',
      identifierOf('G1-v2', revision(1, '2'), 'urn:newsml:harbour.example:20310304:G1:2'),
      {
        provider: 'harbour.example',
        guid: 'urn:newsml:harbour.example:20310304:G1',
        uri: 'urn:newsml:harbour.example:20310304:G1:2',
        version: '2',
        signal: 'update',
      },
    ],
    [
      "a public identifier that is no item's",
      identifierOf('G1', revision(0, '0'), 'urn:newsml:harbour.example'),
      {provider: 'harbour.example', guid: 'urn:newsml:harbour.example:20310304:G1', version: '1', signal: 'new'},
    ],
    [
      'no id but that of the component',
      '<ProviderId>harbour.example</ProviderId>',
      {provider: 'harbour.example', guid: 'root'},
    ],
  ])('%s', (_, identifier, wire) => {
    expect(read({identifier}).wire).toEqual(wire)
  })

  test("a date that is the revision's own does not part the revisions", () => {
    expect(revised('20310304T090000', 3)).toBe(revised('20310304T100000', 4))
  })
})

describe('management', () => {
  test.each<[string, string, Partial<Story>]>([
    [
      'a kill',
      '<Status FormalName="Canceled"/>',
      {wire: expect.objectContaining({pubStatus: 'canceled', signal: 'kill'})},
    ],
    [
      'an embargo',
      '<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20310305T080000+0100</DateAndTime></StatusWillChange>',
      {embargoUntil: '2031-03-05T08:00:00+01:00', wire: expect.objectContaining({pubStatus: 'withheld'})},
    ],
    ['an instruction', '<Instruction FormalName="Rectify"/>', {wire: expect.objectContaining({signal: 'correction'})}],
    ['urgency as text', '<Urgency>2</Urgency>', {urgency: 2}],
    [
      'dates',
      '<FirstCreated>20310304T080000Z</FirstCreated><ThisRevisionCreated>20310304T090000Z</ThisRevisionCreated>',
      {publishedAt: '2031-03-04T08:00:00Z', updatedAt: '2031-03-04T09:00:00Z'},
    ],
    [
      'what it is derived from',
      '<DerivedFrom NewsItem="urn:newsml:sheep"/>',
      {relatedItems: [{relation: 'derivedFrom', guid: 'urn:newsml:sheep'}]},
    ],
  ])('%s', (_, management, fields) => {
    expect(read({management})).toMatchObject(fields)
  })
})

describe('lines and metadata', () => {
  test.each<[string, string, Partial<Story>]>([
    ['deck', '<SubHeadLine>Nobody sold them a ticket</SubHeadLine>', {deck: 'Nobody sold them a ticket'}],
    ['a topic line', '<SubHeadLine>OBAN GOATS</SubHeadLine>', {kicker: 'OBAN GOATS'}],
    [
      'byline',
      '<ByLine>By Ada Quill</ByLine><ByLineTitle>Maritime Correspondent</ByLineTitle>',
      {authors: [{name: 'Ada Quill', jobTitle: 'Maritime Correspondent'}]},
    ],
    [
      'dateline',
      '<DateLine>OBAN, March 4 (AFP) -</DateLine>',
      {dateline: {place: 'OBAN', agency: 'AFP', date: 'March 4', text: 'OBAN, March 4 (AFP)'}},
    ],
    [
      'credit, copyright, rights',
      '<CreditLine>HP</CreditLine><CopyrightLine>© HP</CopyrightLine><RightsLine>Not in Norway</RightsLine>',
      {creditLine: 'HP', copyrightNotice: '© HP', usageTerms: 'Not in Norway'},
    ],
    ['keywords', '<KeywordLine>goats;ferries</KeywordLine>', {keywords: ['goats', 'ferries']}],
    ['keywords behind commas', '<KeywordLine>goats, sea ferries</KeywordLine>', {keywords: ['goats', 'sea ferries']}],
    [
      'an advisory',
      '<NewsLine><NewsLineType FormalName="AdvisoryLine"/><NewsLineText>ADDS quotes</NewsLineText></NewsLine><NewsLine><NewsLineType FormalName="ProductLine"/><NewsLineText>(Photo)</NewsLineText></NewsLine>',
      {editorsNote: 'ADDS quotes'},
    ],
  ])('%s', (_, more, fields) => {
    expect(
      read({
        component: `<NewsLines><HeadLine>Goats take the ferry</HeadLine>${more}</NewsLines>${nitf('Forty goats came.')}`,
      }),
    ).toMatchObject(fields)
  })

  test('initials in the place of a byline are no author', () => {
    const own = lines.replace('</NewsLines>', '<ByLine>ADQ/BOR</ByLine></NewsLines>')
    expect(read({component: `${own}${nitf('Forty goats came.')}`})).not.toHaveProperty('authors')
  })

  test.each<[string, string, Partial<Story>]>([
    [
      'subjects, with the sender’s categories',
      '<DescriptiveMetadata><SubjectCode><SubjectDetail FormalName="04011002" cat="ECO"/></SubjectCode><SubjectCode><Subject FormalName="X" Vocabulary="urn:list"/></SubjectCode></DescriptiveMetadata>',
      {
        subjects: [
          {scheme: 'subj', code: '04011002', name: 'automotive equipment'},
          {scheme: 'urn:list', code: 'X'},
          {scheme: 'category', code: 'ECO'},
        ],
      },
    ],
    [
      'place and language',
      '<DescriptiveMetadata><Language FormalName="nl-nl"/><Location HowPresent="Origin"><Property FormalName="Country" Value="NLD"/><Property FormalName="City" Value="Delft"/></Location></DescriptiveMetadata>',
      {language: 'nl-NL', places: [{name: 'Delft', kind: 'city', role: 'origin', within: ['NLD']}]},
    ],
    [
      'a place without an element of its own',
      '<DescriptiveMetadata><Property FormalName="City" Value="Delft"/><Property FormalName="Country" Value="NLD"/></DescriptiveMetadata>',
      {places: [{name: 'Delft', kind: 'city', role: 'about', within: ['NLD']}]},
    ],
    [
      'rights',
      '<RightsMetadata><Copyright><CopyrightHolder>HP</CopyrightHolder></Copyright><UsageRights><UsageType>No archive</UsageType><Limitations>No web</Limitations><EndDate>20320304T000000Z</EndDate></UsageRights></RightsMetadata>',
      {copyrightHolder: 'HP', usageTerms: 'No archive\nNo web', expiresAt: '2032-03-04T00:00:00Z'},
    ],
    [
      'parties, initials left out',
      '<AdministrativeMetadata><Provider><Party FormalName="HP"/></Provider><Creator><Party FormalName="aq/jb"/><Party FormalName="Ada Quill"/></Creator><Source><Party FormalName="Reuters"/></Source></AdministrativeMetadata>',
      {source: {name: 'Reuters'}, authors: [{name: 'Ada Quill'}], wire: expect.objectContaining({provider: 'HP'})},
    ],
  ])('%s', (_, metadata, fields) => {
    expect(read({component: `${lines}${metadata}${nitf('Forty goats came.')}`})).toMatchObject(fields)
  })
})

const part = (role: string, text: string): string =>
  `<NewsComponent><Role FormalName="${role}"/><ContentItem><DataContent>${text}</DataContent></ContentItem></NewsComponent>`

const file = (role: string, href: string): string =>
  `<NewsComponent><Role FormalName="${role}"/><ContentItem Href="${href}"><MediaType FormalName="Photo"/></ContentItem></NewsComponent>`

const version = (language: string, duid: string): string =>
  `<NewsComponent xml:lang="${language}" Duid="${duid}"><NewsLines><HeadLine>${language} goats</HeadLine></NewsLines>${part('Body', `Text in ${language}.`)}</NewsComponent>`

describe('the tree of components', () => {
  test('parts of one story', () => {
    const story = read({
      component: `${lines}${part('Title', 'Goats take the ferry')}${part('Abstract', 'In short.')}${part('Lead', 'Forty goats came.')}${part('Body', 'They knew the way.')}`,
    })
    expect(story).toMatchObject({headline: 'Goats take the ferry', abstract: 'In short.'})
    expect(texts(story)).toEqual(['Forty goats came.', 'They knew the way.'])
  })

  test('a byline and a catchword in components of their own are no text', () => {
    const story = read({
      component: `${lines}${part('ByLine', 'By Ada Quill')}${part('Catchword', 'Goats')}${part('Body', 'Forty goats came.')}`,
    })
    expect(story.authors).toEqual([{name: 'Ada Quill'}])
    expect(texts(story)).toEqual(['Forty goats came.'])
  })

  test.each([
    [
      'a line each',
      'Forty goats came\nThey knew the way.\nIt rained.',
      ['Forty goats came', 'They knew the way.', 'It rained.'],
    ],
    [
      'indents',
      '   Forty goats\ncame.\n   They knew.\n   It rained\nhard.',
      ['Forty goats came.', 'They knew.', 'It rained hard.'],
    ],
    [
      'blank lines, with broken lines',
      'Forty goats\ncame.\n\nThey knew.\nIt rained.',
      ['Forty goats came.', 'They knew.', 'It rained.'],
    ],
  ])('plain text is parted by %s', (_, text, expected) => {
    expect(texts(read({component: `${lines}${part('Body', text)}`}))).toEqual(expected)
  })

  test('what is encoded for transport is no text', () => {
    const encoded = `<NewsComponent><Role FormalName="Main"/><ContentItem><Encoding Notation="Base64"><DataContent>VGhlIGdvYXRz</DataContent></Encoding></ContentItem></NewsComponent>`
    expect(texts(read({component: `${lines}${encoded}${part('Body', 'Forty goats came.')}`}))).toEqual([
      'Forty goats came.',
    ])
  })

  test('a flash is nothing but its title', () => {
    const story = read({component: `${lines}${part('Title', 'Goats take the ferry')}${part('Body', '')}`})
    expect(texts(story)).toEqual(['Goats take the ferry'])
  })

  test('a story in two languages is two stories, each with an id of its own', () => {
    const {stories} = readAll(item({component: version('nl', '98055801') + version('fr', '98055802')}))
    expect(stories.map(({headline, language, wire}) => [headline, language, wire?.guid])).toEqual([
      ['nl goats', 'nl', '98055801'],
      ['fr goats', 'fr', '98055802'],
    ])
  })

  test('an id that is unique in its document alone goes with that of the item', () => {
    const xml = item({
      component: version('nl', 'text-nl') + version('fr', 'text-fr') + version('de', '').replace('Duid=""', ''),
    })
    const {stories} = readAll(xml)
    const [guid] = stories[0]?.wire?.guid?.split('#') ?? []
    expect(stories.map(({wire}) => wire?.guid)).toEqual([`${guid}#text-nl`, `${guid}#text-fr`, `${guid}#3`])
    expect(read({component: part('Body', 'One.')}).wire?.guid).toBe(guid)
  })

  test('of equivalents in one language the first is the story', () => {
    const xml = item({component: version('nl', '4711') + version('fr', '4712')}).replace(
      'Duid="root"',
      'Duid="root" EquivalentsList="yes"',
    )
    expect(readAll(xml).stories.map(({headline}) => headline)).toEqual(['nl goats', 'fr goats'])
    const same = xml.replaceAll('xml:lang="fr"', 'xml:lang="nl"')
    expect(readAll(same).stories.map(({headline}) => headline)).toEqual(['nl goats'])
  })

  test('metadata of the outer components counts where the inner say nothing', () => {
    const story = read({
      component: `<NewsLines><HeadLine>Outer</HeadLine><SlugLine>outer</SlugLine></NewsLines><NewsComponent><NewsLines><HeadLine>Inner</HeadLine></NewsLines>${nitf('Forty goats came.')}</NewsComponent>`,
    })
    expect(story).toMatchObject({headline: 'Inner', slugline: 'outer', headlines: [{text: 'Outer'}]})
  })

  test('a picture with its caption is media, and its largest file counts', () => {
    const story = read({
      component: `${lines}${nitf('Forty goats came.')}<NewsComponent Duid="p1"><Role FormalName="Picture"/><NewsLines><CreditLine>HP/Ana</CreditLine></NewsLines>${part('Caption', '<p>A goat.</p>')}${file('Thumbnail', 'https://a.example/t.jpg')}${file('HighRes', 'https://a.example/goat.jpg')}</NewsComponent>`,
    })
    expect(story.media).toEqual([
      {kind: 'image', url: 'https://a.example/goat.jpg', guid: 'p1', caption: 'A goat.', credit: 'HP/Ana'},
    ])
    expect(texts(story)).toEqual(['Forty goats came.'])
  })

  test('a file beside the copy has a name and no address', () => {
    const story = read({
      component: `${lines}${nitf('Forty goats came.')}<NewsComponent><ContentItem Href="goat.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent>`,
    })
    expect(story.media).toEqual([{kind: 'image', guid: 'goat.jpg'}])
  })

  test.each([
    [
      'paragraphs without a document',
      '<p>Forty <b>goats</b> came.</p><p>They knew.</p>',
      ['Forty goats came.', 'They knew.'],
    ],
    [
      'XHTML',
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>No</title></head><body><p>Forty goats came.</p></body></html>',
      ['Forty goats came.'],
    ],
    ['HTML in CDATA', '<![CDATA[<p>Forty <b>goats</b> came.</p>]]>', ['Forty goats came.']],
    ['lines', 'Forty goats came.\nThey knew.', ['Forty goats came.', 'They knew.']],
  ])('data: %s', (_, data, expected) => {
    expect(texts(read({component: `${lines}<ContentItem><DataContent>${data}</DataContent></ContentItem>`}))).toEqual(
      expected,
    )
  })

  test('an item that only changes parts of another is refused', () => {
    const {stories, diagnostics} = readAll('<NewsItem><Update><Replace DuidRef="a"/></Update></NewsItem>')
    expect(stories).toEqual([])
    expect(diagnostics).toMatchObject([{code: 'no-story', severity: 'error'}])
  })
})

const photo = (number: number): string => `<NewsComponent Duid="photo-${number}">
  <NewsLines><HeadLine>Goat ${number}</HeadLine></NewsLines>
  <NewsComponent><Role FormalName="Main"/><ContentItem Href="https://harbour.example/${number}.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent>
  <NewsComponent><Role FormalName="Caption"/><ContentItem><MediaType FormalName="Text"/><DataContent><nitf><body><body.head><hedline><hl1>Goat</hl1></hedline></body.head><body.content><p>Goat number ${number}.</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent>
</NewsComponent>`
const list = (content: string): string => `<NewsComponent><Role FormalName="Content list"/>${content}</NewsComponent>`

test('texts and pictures in lists of their own: one story with all its pictures', () => {
  const party = '<Party FormalName="The Harbour Gull"/>'
  const story = read({
    component: `${lines}<AdministrativeMetadata><Provider>${party}</Provider><Creator>${party}</Creator></AdministrativeMetadata>
      ${list(`<NewsComponent><Role FormalName="Main"/>${lines}${nitf('Forty goats came.')}</NewsComponent>`)}
      ${list(photo(1) + photo(2))}`,
  })
  expect(texts(story)).toEqual(['Forty goats came.'])
  expect(story.authors).toBeUndefined()
  expect(story.media?.map(({url, caption}) => [url, caption])).toEqual([
    ['https://harbour.example/1.jpg', 'Goat number 1.'],
    ['https://harbour.example/2.jpg', 'Goat number 2.'],
  ])
})
