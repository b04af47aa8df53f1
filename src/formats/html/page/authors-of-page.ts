import type {StoryAuthor} from '../../../story/story.ts'
import {isObject} from '../../json/json-value.ts'
import type {MarkupElement} from '../../markup/markup-node.ts'
import {attributeOf, descendantsOf, textOf} from '../../xml/find-elements.ts'
import {lineOfHtml} from '../passages-of-html.ts'
import {elementsWithin} from './elements-within.ts'
import {isInline} from './is-inline.ts'
import {job} from './byline-words.ts'
import {labelOf} from './element-label.ts'
import {isFullName, namesOfByline} from './names-of-byline.ts'
import {type PageArticle, typesOf} from './page-article.ts'
import {namedIn} from './named-in.ts'
import {isProfileLink} from './profile-links.ts'
import type {PageProperty, PageSurvey} from './survey-page.ts'

/** Names by kind, as one place of the page says them. */
interface Names {
  readonly people: readonly string[]
  readonly houses: readonly string[]
}

/** What is known of the page before its authors are asked for. */
export interface AuthorSources {
  readonly survey: PageSurvey
  readonly data: PageArticle
  /** Elements of the page that are its bylines. */
  readonly bylines: readonly MarkupElement[]
  readonly siteNames: readonly string[]
  /** Links to pages of people, beside the headline and where the story ends. */
  readonly profiles: readonly MarkupElement[]
  /** Where the story's text ends: what comes behind is of other stories and of readers. */
  readonly end: number
}

/**
 * Who wrote the story: people named in the structured data, else people in the byline that readers see, else in the page's
 * `meta`; where there are none, the houses named in the same order.
 */
export function authorsOfPage({survey, data, bylines, profiles, siteNames, end}: AuthorSources): StoryAuthor[] {
  const places: Names[] = [
    namesOfData(data),
    namesOfProperties(survey.properties.filter(({element}) => element.start < end)),
    onlyPeople(peopleOrHouses(bylines.flatMap(namesIn), siteNames)),
    onlyPeople(
      peopleOrHouses(
        profiles.flatMap((link) => namesOfByline(textOf(link))),
        siteNames,
      ),
    ),
    peopleOrHouses(metaNames(survey.metas), siteNames),
  ].map((names) => withoutSites(names, siteNames))
  const said = places.find((names) => names.people.length > 0)
  const people = said && fuller(said, places[printed])
  const chosen = people ?? places.find((names) => names.houses.length > 0)
  const names =
    people === undefined
      ? (chosen?.houses ?? [])
      : [...people.people, ...people.houses.filter((name) => !isSite(name, siteNames))]
  return unique(names).map((name) => ({name}))
}

/** Where the printed byline stands among the places. */
const printed = 2

const isWriter = (name: string): boolean => isFullName(name) && !job.test(name)

/** Data that hold one author alone, where the byline that readers see names all of them. */
function fuller(said: Names, byline: Names | undefined): Names {
  if (byline === undefined || byline.people.length <= said.people.length || !byline.people.every(isWriter)) return said
  const names = new Set(byline.people.map(letters))
  const isTwice = byline.people.some((name) => byline.people.some((other) => other.startsWith(`${name} `)))
  return !isTwice && said.people.every((name) => names.has(letters(name))) ? {...said, people: byline.people} : said
}

function namesOfData({article, resolve}: PageArticle): Names {
  const people: string[] = []
  const houses: string[] = []
  for (const value of [article?.['author'] ?? article?.['creator']].flat()) {
    const author = resolve(value)
    if (isObject(author)) {
      const isHouse = typesOf(author).some((type) => /Organization|Corporation|WebSite/u.test(type))
      for (const name of [author['name']].flat()) {
        if (typeof name !== 'string') continue
        if (isHouse) houses.push(...[lineOfHtml(name) ?? ''].filter((one) => one !== ''))
        else for (const one of namesOfByline(lineOfHtml(name))) (deskName.test(one) ? houses : people).push(one)
      }
    } else if (typeof author === 'string') people.push(...namesOfByline(lineOfHtml(author)))
  }
  return {people, houses}
}

/** Microdata and RDFa: `author`, whose name is in it or is all of it. */
function namesOfProperties(properties: readonly PageProperty[]): Names {
  const authors = properties.filter(
    ({name, within}) => name === 'author' && !within.some((type) => /Comment|Review/u.test(type)),
  )
  const names = authors.flatMap(({element}) => {
    const inner = namedIn(element)
    return namesOfByline(inner ?? attributeOf(element, 'content') ?? textOf(element))
  })
  return {people: names, houses: []}
}

/** Names in a byline: those of its links to their authors, else of its text. */
function namesIn(byline: MarkupElement): string[] {
  const links = descendantsOf(byline, 'a').filter(isProfileLink)
  const linked = links.flatMap((link) => namesOfByline(textOf(link)))
  const marked = elementsWithin(byline, (inner) => /-(?:author-?name|name|fn)-/u.test(labelOf(inner)))
  const named = marked.flatMap((inner) => namesOfByline(textOf(inner)))
  const inParts = named.length > linked.length ? named : linked
  return inParts.length > 0 ? inParts : linesIn(byline).flatMap(namesOfByline)
}

const unseen = new Set(['svg', 'script', 'style', 'noscript'])

/** What stands in blocks of its own, or behind a break, is no part of the name above it. */
function linesIn(byline: MarkupElement): string[] {
  const lines: string[] = []
  let line = ''
  const gather = ({children}: MarkupElement): void => {
    for (const child of children) {
      // Style sheets keep the name and the button right behind it apart.
      if (child.type === 'text')
        line += (/\p{Ll}$/u.test(line) && /^[\p{Lu}@]/u.test(child.text) ? ' ' : '') + child.text
      else if (unseen.has(child.name)) continue
      else if (isInline(child) && child.name !== 'br') gather(child)
      else {
        lines.push(line)
        line = ''
        gather(child)
        lines.push(line)
        line = ''
      }
    }
  }
  gather(byline)
  return [...lines, line]
}

const metaNamesInOrder = [
  'author',
  'article:author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'cxenseparse:author',
  'og:article:author',
  'creator',
  'authors',
  'vr:author',
  'citation_author',
  'twitter:data1',
]

function metaNames(metas: PageSurvey['metas']): string[] {
  for (const key of metaNamesInOrder) {
    if (
      key === 'twitter:data1' &&
      !/written|author|autor|geschrieben|écrit|escrito|verfasst/iu.test(metas.get('twitter:label1')?.[0] ?? '')
    )
      continue
    const names = (metas.get(key) ?? []).flatMap((text) => namesOfByline(lineOfHtml(text)))
    if (names.length > 0) return names
  }
  return []
}

function peopleOrHouses(names: readonly string[], siteNames: readonly string[]): Names {
  const isPerson = (name: string): boolean => !isSite(name, siteNames) && !isShort(name) && !houseWord.test(name)
  return {people: names.filter(isPerson), houses: names.filter((name) => !isPerson(name))}
}

/** The last word of a house's name. */
const houseWord =
  /\s(?:press|news|agency|agentur|agence|agencia|agência|agenzia|services?|staff|desk|team|bureau|redaktion|redazione|rédaction|redacción|redação|media|network|newsroom|reporters|conversation|times|tribune|herald|gazette)$/iu

/** A desk that the data call a person. */
const deskName =
  /^(?:redazione|redaktion(?:en)?|redacción|redação|rédaction|redakcja|redactie|redaksjonen|toimitus|newsroom|news desk|web desk|staff)(?:\s|$)/iu

/** What is printed beside people in a byline is where they are and what agency helped. */
const onlyPeople = ({people, houses}: Names): Names => ({people, houses: people.length > 0 ? [] : houses})

/** Initials, a name for logging in, or an agency: one word in Latin letters. */
const isShort = (name: string): boolean => /^[\p{Script=Latin}\d._-]+$/u.test(name)

/** The site itself is no person, whatever type its data give it. */
function withoutSites({people, houses}: Names, siteNames: readonly string[]): Names {
  return {
    people: people.filter((name) => !isSite(name, siteNames)),
    houses: [...people.filter((name) => isSite(name, siteNames)), ...houses],
  }
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

const isSite = (name: string, siteNames: readonly string[]): boolean =>
  siteNames.some((site) => letters(site) === letters(name))

function unique(names: readonly string[]): string[] {
  const seen = new Set<string>()
  return names.filter((name) => {
    const key = letters(name)
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}
