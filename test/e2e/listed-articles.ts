/** A source with articles. */
export const gull = {_id: 'source-gull', _type: 'source', name: 'Harbour Gull'}
const source = {_type: 'reference', _ref: gull._id}

/** The lists that `wireLists` makes, but for "By source". */
export const lists = [
  'Incoming',
  'Attribution unconfirmed',
  'Comments suspended',
  'Embargoed',
  'Killed',
  'Spiked',
] as const

/** An article, the lists and the source it belongs to, and what tells its states. */
export interface ListedArticle {
  readonly _id: string
  readonly type: 'article' | 'brief'
  readonly headline: string
  readonly fields: object
  /** Also stored as a draft. */
  readonly draft?: object
  readonly lists: readonly string[]
  readonly badges: readonly string[]
  /** The second line of its row. */
  readonly words: string
}

const end = new Date('2999-03-05T06:00:00Z')
const time = (language: string, hour: 'numeric' | '2-digit') =>
  new Intl.DateTimeFormat(language, {month: 'short', day: 'numeric', hour, minute: '2-digit'}).format(end)
/** The Studio speaks American English, the browser British. */
const embargoed = {
  badge: `Embargoed until ${time('en-US', 'numeric')}`,
  words: `Embargo until ${time('en-GB', '2-digit')}`,
}

export const cases: readonly ListedArticle[] = [
  article('article-1', 'Ferry comes in', {draft: {}, lists: ['Incoming']}),
  article('article-2', 'Bridge is taken', {draft: {desk: {_type: 'desk', state: 'taken'}}}),
  article('3', 'Ferry stays in port', {fields: {source}, lists: ['Harbour Gull'], words: 'Harbour Gull'}),
  article('4', 'Mayor quotes the Gull', {
    fields: {attribution: {_type: 'attribution', text: 'First in the Gull', state: 'unconfirmed'}, source},
    lists: ['Attribution unconfirmed', 'Harbour Gull'],
    badges: ['Attribution unconfirmed'],
    words: 'Harbour Gull · Attribution unconfirmed',
  }),
  article('5', 'Readers are quiet', {
    fields: {commenting: {_type: 'commenting', state: 'suspended'}},
    lists: ['Comments suspended'],
    badges: ['Comments suspended'],
    words: 'Comments suspended',
  }),
  article('6', 'Minister is to resign', {
    fields: {embargoUntil: end.toISOString(), source},
    draft: {embargoUntil: end.toISOString(), source},
    lists: ['Embargoed', 'Harbour Gull'],
    badges: [embargoed.badge],
    words: `${embargoed.words} · Harbour Gull`,
  }),
  article('7', 'Embargo is over', {fields: {embargoUntil: '1999-03-05T06:00:00Z'}}),
  article('8', 'Whale was none', {
    fields: {wire: {_type: 'wire', signal: 'kill'}, commenting: {_type: 'commenting', state: 'suspended'}},
    lists: ['Killed', 'Comments suspended'],
    badges: ['Killed by the wire', 'Comments suspended'],
    words: 'KILLED · Comments suspended',
  }),
  article('9', 'Goal did not count', {
    fields: {notices: [notice('kill', 'open'), notice('promotion', 'open'), notice('credit', 'moved')]},
    lists: ['Killed'],
    badges: ['Killed by the wire', '2 notices open'],
    words: 'KILLED · 2 notices open',
  }),
  article('10', 'Price was lower', {
    fields: {wire: {_type: 'wire', signal: 'correction'}},
    badges: ['Corrected'],
    words: 'Corrected',
  }),
  article('11', 'Name is spelled right', {
    fields: {notices: [notice('correction', 'kept')]},
    badges: ['Corrected'],
    words: 'Corrected',
  }),
  article('article-12', 'Nobody wants this', {
    draft: {desk: {_type: 'desk', state: 'spiked'}, wire: {_type: 'wire', signal: 'kill'}},
    lists: ['Spiked'],
    badges: ['Killed by the wire'],
    words: 'Spiked · KILLED',
  }),
  {
    _id: 'brief-1',
    type: 'brief',
    headline: 'Lights off at ten',
    fields: {readersMayComment: false, arrival: {_type: 'wire', pubStatus: 'canceled'}},
    lists: ['Comments suspended', 'Killed'],
    badges: ['Killed by the wire', 'Comments suspended'],
    words: 'KILLED · Comments suspended',
  },
]

/** What the lake holds of it. An article with no fields but a draft's is not published. */
export function stored({_id, type, headline, fields, draft}: ListedArticle): {_id: string; _type: string}[] {
  const titled = {_type: type, [type === 'brief' ? 'title' : 'headline']: headline}
  const isPublished = draft === undefined || Object.keys(fields).length > 0
  return [
    ...(isPublished ? [{...titled, ...fields, _id}] : []),
    ...(draft ? [{...titled, ...draft, _id: `drafts.${_id}`}] : []),
  ]
}

export function notice(kind: string, state: string): object {
  return {_type: 'notice', _key: `${kind}-${state}`, kind, text: 'As printed.', rule: 'x/y', confidence: 1, state}
}

function article(_id: string, headline: string, rest: Partial<ListedArticle>): ListedArticle {
  return {_id, type: 'article', headline, fields: {}, lists: [], badges: [], words: '', ...rest}
}
