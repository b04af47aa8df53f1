import {present, presentList} from '../story/present.ts'
import {isLedByline, parseAffiliation, parseByline} from './byline.ts'
import {iptcSubjectName} from '../story/iptc-subject-name.ts'
import type {RelatedLink, Story, StoryAuthor, Subject} from '../story/story.ts'

type Fields = Partial<Omit<Story, 'passages' | 'body' | 'notices'>>

/**
 * What the format says and what the text says, in one: the format's word goes first, and what only the text knows (the
 * agency of a dateline, an author's handle, a note to editors) is kept beside it.
 */
export function uniteFields<Recognised extends Fields>(recognised: Recognised, said: Fields): Recognised & Fields {
  return {
    ...recognised,
    ...said,
    ...present({
      dateline: said.dateline && {...recognised.dateline, ...said.dateline},
      authors: said.authors && authorsOf(said.authors.flatMap(peopleIn), recognised),
      subjects: said.subjects?.map(withName),
      commenting: recognised.commenting ?? said.commenting,
      wire: said.wire && {...recognised.wire, ...said.wire},
      editorsNote: said.editorsNote && lines(said.editorsNote, recognised.editorsNote),
      relatedLinks: presentList(links(recognised.relatedLinks ?? [], said.relatedLinks ?? [])),
    }),
  }
}

/** Holds more than a name: a lead, several names, a job or a house. */
const isLine = /^(?:by|von|par|por)\s|[,;|/]|\s(?:and|und|et|y|e|og|och|en|&)\s/iu

/** Senders put a whole byline where one name belongs ("By A B and C D, The Gazette"), and the house where the job does. */
function peopleIn(author: StoryAuthor): readonly StoryAuthor[] {
  const {name, jobTitle, ...rest} = author
  const affiliation = jobTitle === undefined ? undefined : parseAffiliation(jobTitle)
  const house = affiliation?.jobTitle === undefined ? affiliation?.organisation : undefined
  const {authors = [], organisation = house} = (isLine.test(name) ? parseByline(name) : undefined) ?? {}
  if (authors.length > 1) return authors.map((one) => ({...present({organisation}), ...one}))
  return [
    {...rest, ...present({organisation, jobTitle: house === undefined ? jobTitle : undefined}), name, ...authors[0]},
  ]
}

/** Whom the text prints as its authors goes before an account that sent it. */
function authorsOf(said: readonly StoryAuthor[], {byline, authors = []}: Fields): StoryAuthor[] {
  const isOther =
    byline !== undefined &&
    isLedByline(byline) &&
    !said.some(({name}) => byline.toLowerCase().includes(name.toLowerCase()))
  const printed = isOther ? authors.filter(({name}) => byline.includes(name)) : []
  return [...printed, ...said.map((author) => withDetails(author, authors))]
}

function withDetails(author: StoryAuthor, others: readonly StoryAuthor[]): StoryAuthor {
  const same = others.find(({name}) => name.toLowerCase() === author.name.toLowerCase())
  return {...same, ...author}
}

/** The older formats send IPTC's codes bare. */
function withName(subject: Subject): Subject {
  const name = subject.scheme === 'subj' && subject.name === undefined ? iptcSubjectName(subject.code) : undefined
  return name === undefined ? subject : {...subject, name}
}

function lines(one: string, other: string | undefined): string {
  return other === undefined || one.includes(other) ? one : `${one}\n${other}`
}

function links(one: readonly RelatedLink[], other: readonly RelatedLink[]): RelatedLink[] {
  const known = new Set(one.map(({url, title}) => url ?? title))
  return [...one, ...other.filter(({url, title}) => !known.has(url ?? title))]
}
