import type {
  Article,
  ArticleImageValue,
  ArticleTableCellValue,
  ArticleTableRowValue,
  ArticleTableValue,
  AttributionValue,
  Author,
  CommentingValue,
  ContributionValue,
  DatelineValue,
  DeskValue,
  HandleValue,
  HeadlineVariantValue,
  NoticeFactsValue,
  NoticeValue,
  OverrideValue,
  PlaceValue,
  RelatedItemValue,
  RelatedLinkValue,
  RightsValue,
  Source,
  SubjectValue,
  WireItem,
  WireMediaValue,
  WireValue,
} from './documents.ts'

/** Every type this product writes into a Content Lake. Schemas, assembly and queries take the names from here. */
export const types = {
  article: 'article',
  author: 'author',
  source: 'source',
  wireItem: 'wireItem',
  relatedLink: 'relatedLink',
  dateline: 'dateline',
  attribution: 'attribution',
  contribution: 'contribution',
  commenting: 'commenting',
  notice: 'notice',
  noticeFacts: 'noticeFacts',
  desk: 'desk',
  override: 'override',
  handle: 'handle',
  subject: 'subject',
  place: 'place',
  headlineVariant: 'headlineVariant',
  relatedItem: 'relatedItem',
  wire: 'wire',
  wireMedia: 'wireMedia',
  rights: 'rights',
  articleImage: 'articleImage',
  articleTable: 'articleTable',
  articleTableRow: 'articleTableRow',
  articleTableCell: 'articleTableCell',
} as const satisfies TypeNames

/** Every field of every type. The compiler holds this table and the document types to each other. */
export const fields = {
  article: {
    headline: 'headline',
    headlines: 'headlines',
    deck: 'deck',
    kicker: 'kicker',
    abstract: 'abstract',
    slug: 'slug',
    slugline: 'slugline',
    body: 'body',
    byline: 'byline',
    authors: 'authors',
    dateline: 'dateline',
    source: 'source',
    originalHeadline: 'originalHeadline',
    originalUrl: 'originalUrl',
    attribution: 'attribution',
    contributions: 'contributions',
    commenting: 'commenting',
    notices: 'notices',
    relatedLinks: 'relatedLinks',
    media: 'media',
    relatedItems: 'relatedItems',
    readingTime: 'readingTime',
    language: 'language',
    keywords: 'keywords',
    subjects: 'subjects',
    genres: 'genres',
    places: 'places',
    urgency: 'urgency',
    embargoUntil: 'embargoUntil',
    usageTerms: 'usageTerms',
    copyrightHolder: 'copyrightHolder',
    copyrightNotice: 'copyrightNotice',
    expiresAt: 'expiresAt',
    editorsNote: 'editorsNote',
    corrections: 'corrections',
    creditLine: 'creditLine',
    wire: 'wire',
    publishedAt: 'publishedAt',
    updatedAt: 'updatedAt',
    desk: 'desk',
    overrides: 'overrides',
  },
  author: {
    name: 'name',
    slug: 'slug',
    handles: 'handles',
    email: 'email',
    jobTitle: 'jobTitle',
    source: 'source',
    image: 'image',
    bio: 'bio',
  },
  source: {
    name: 'name',
    aliases: 'aliases',
    kind: 'kind',
    url: 'url',
    logo: 'logo',
    attributionTemplate: 'attributionTemplate',
    commentingDefault: 'commentingDefault',
    rights: 'rights',
  },
  wireItem: {
    article: 'article',
    hash: 'hash',
    size: 'size',
    format: 'format',
    fileName: 'fileName',
    url: 'url',
    receivedAt: 'receivedAt',
    articleHash: 'articleHash',
    payload: 'payload',
    payloadEncoding: 'payloadEncoding',
    payloadOmitted: 'payloadOmitted',
    story: 'story',
    storyOmitted: 'storyOmitted',
  },
  relatedLink: {lead: 'lead', title: 'title', url: 'url', article: 'article'},
  dateline: {place: 'place', agency: 'agency', date: 'date', text: 'text'},
  attribution: {
    text: 'text',
    source: 'source',
    sourceName: 'sourceName',
    originalHeadline: 'originalHeadline',
    originalUrl: 'originalUrl',
    date: 'date',
    state: 'state',
  },
  contribution: {role: 'role', name: 'name', organisation: 'organisation', source: 'source'},
  commenting: {state: 'state', temporary: 'temporary', reason: 'reason', until: 'until', text: 'text'},
  notice: {
    kind: 'kind',
    text: 'text',
    rule: 'rule',
    confidence: 'confidence',
    afterKey: 'afterKey',
    inKey: 'inKey',
    offset: 'offset',
    state: 'state',
    facts: 'facts',
    by: 'by',
    at: 'at',
  },
  noticeFacts: {
    source: 'source',
    originalHeadline: 'originalHeadline',
    originalUrl: 'originalUrl',
    date: 'date',
    until: 'until',
    temporary: 'temporary',
    reason: 'reason',
    holder: 'holder',
    licenseUrl: 'licenseUrl',
    change: 'change',
    contributions: 'contributions',
    credits: 'credits',
  },
  desk: {state: 'state', by: 'by', at: 'at'},
  override: {obstacle: 'obstacle', kind: 'kind', reason: 'reason', by: 'by', at: 'at'},
  handle: {network: 'network', handle: 'handle', url: 'url'},
  subject: {scheme: 'scheme', code: 'code', name: 'name', kind: 'kind'},
  place: {name: 'name', role: 'role', scheme: 'scheme', code: 'code', kind: 'kind', within: 'within'},
  headlineVariant: {text: 'text', role: 'role', language: 'language'},
  relatedItem: {relation: 'relation', title: 'title', guid: 'guid', version: 'version', url: 'url'},
  wire: {
    provider: 'provider',
    guid: 'guid',
    uri: 'uri',
    version: 'version',
    versionCreated: 'versionCreated',
    firstCreated: 'firstCreated',
    signal: 'signal',
    pubStatus: 'pubStatus',
    takeKey: 'takeKey',
    sequence: 'sequence',
    services: 'services',
  },
  wireMedia: {
    kind: 'kind',
    url: 'url',
    mimeType: 'mimeType',
    width: 'width',
    height: 'height',
    guid: 'guid',
    title: 'title',
    caption: 'caption',
    alt: 'alt',
    credit: 'credit',
    creator: 'creator',
    copyrightHolder: 'copyrightHolder',
    copyrightNotice: 'copyrightNotice',
    usageTerms: 'usageTerms',
  },
  rights: {
    usageTerms: 'usageTerms',
    maySyndicate: 'maySyndicate',
    channels: 'channels',
    canonicalRequired: 'canonicalRequired',
    expiresAfterDays: 'expiresAfterDays',
  },
  articleImage: {
    asset: 'asset',
    url: 'url',
    alt: 'alt',
    caption: 'caption',
    credit: 'credit',
    copyrightNotice: 'copyrightNotice',
    maySyndicate: 'maySyndicate',
  },
  articleTable: {rows: 'rows', caption: 'caption'},
  articleTableRow: {cells: 'cells', header: 'header'},
  articleTableCell: {content: 'content'},
} as const satisfies DocumentFields

interface Values {
  readonly article: Article
  readonly author: Author
  readonly source: Source
  readonly wireItem: WireItem
  readonly relatedLink: RelatedLinkValue
  readonly dateline: DatelineValue
  readonly attribution: AttributionValue
  readonly contribution: ContributionValue
  readonly commenting: CommentingValue
  readonly notice: NoticeValue
  readonly noticeFacts: NoticeFactsValue
  readonly desk: DeskValue
  readonly override: OverrideValue
  readonly handle: HandleValue
  readonly subject: SubjectValue
  readonly place: PlaceValue
  readonly headlineVariant: HeadlineVariantValue
  readonly relatedItem: RelatedItemValue
  readonly wire: WireValue
  readonly wireMedia: WireMediaValue
  readonly rights: RightsValue
  readonly articleImage: ArticleImageValue
  readonly articleTable: ArticleTableValue
  readonly articleTableRow: ArticleTableRowValue
  readonly articleTableCell: ArticleTableCellValue
}

/** Each type's name under its own key. */
type TypeNames = {readonly [T in keyof Values]: Values[T]['_type']}

/** Each field's name under its own key. */
type DocumentFields = {
  readonly [T in keyof Values]: {readonly [F in Exclude<keyof Values[T], `_${string}`>]-?: F}
}
