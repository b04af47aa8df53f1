import {isObject, type JsonObject, lineAt, objectsOf, rawAt} from '../../json/json-value.ts'

/** What the page says in JSON-LD of the story and of what stands around it. */
export interface PageArticle {
  readonly article?: JsonObject
  /** The page as a whole, which often says a date that the article does not. */
  readonly page?: JsonObject
  /** Follows a reference (`{"@id": …}`) to the object that is meant. */
  resolve(value: unknown): unknown
}

const articleType = /(?:Article|BlogPosting|LiveBlogPosting|Report|Review|NewsArticle|OpEd)$/u
const pageType = /^(?:WebPage|ItemPage|AboutPage|FAQPage|VideoObject|NewsMediaArticle|CreativeWork)$/u

/**
 * Finds the one article among the objects of a page that is its story: that of the page's own address, or with its title, or
 * the one that says most. Teasers of other stories are articles too, but say less.
 */
export function findPageArticle(
  objects: readonly JsonObject[],
  known: {readonly addresses: readonly string[]; readonly titles: readonly string[]},
): PageArticle {
  const byId = new Map<string, JsonObject>()
  for (const object of objects) {
    const id = rawAt(object, '@id')
    // A reference says nothing but the id.
    if (id !== undefined && Object.keys(object).length > 2 && !byId.has(id)) byId.set(id, object)
  }
  const addresses = new Set(known.addresses.map(bareAddress))
  const titles = new Set(known.titles.map(bareTitle))
  const score = (object: JsonObject): number =>
    [object['url'], object['mainEntityOfPage'], object['@id']].reduce<number>(
      (sum, value) => Math.max(sum, addresses.has(bareAddress(addressOf(value) ?? '-')) ? 8 : 0),
      0,
    ) +
    (titles.has(bareTitle(lineAt(object, 'headline', 'name') ?? '-')) ? 8 : 0) +
    (typeof object['articleBody'] === 'string' ? 3 : 0) +
    ['headline', 'datePublished', 'author', 'publisher', 'image', 'description'].filter((name) => name in object).length
  const article = best(
    objects.filter((object) => hasType(object, articleType) && saysSomething(object)),
    score,
  )
  const page = best(
    objects.filter((object) => hasType(object, pageType)),
    score,
  )
  return {
    ...(article === undefined ? {} : {article}),
    ...(page === undefined ? {} : {page}),
    resolve: (value) => {
      const id = isObject(value) ? rawAt(value, '@id') : undefined
      return id === undefined || lineAt(objectsOf(value)[0], 'name') !== undefined ? value : (byId.get(id) ?? value)
    },
  }
}

/** The local names of an object's types. */
export const typesOf = (object: JsonObject): string[] =>
  [object['@type']].flat().flatMap((type) => (typeof type === 'string' ? type.replace(/^.*[/#:]/u, '') : []))

const hasType = (object: JsonObject, pattern: RegExp): boolean => typesOf(object).some((type) => pattern.test(type))

const saysSomething = (object: JsonObject): boolean =>
  ['headline', 'name', 'datePublished', 'author', 'articleBody'].some((name) => name in object)

/** The first with the highest score. */
function best<Value>(values: readonly Value[], score: (value: Value) => number): Value | undefined {
  let found: {value: Value; score: number} | undefined
  for (const value of values) {
    const own = score(value)
    if (found === undefined || own > found.score) found = {value, score: own}
  }
  return found?.value
}

/** An address as text, or as the id of an object. */
export const addressOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : rawAt(objectsOf(value)[0], '@id', 'url')

const bareAddress = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/u, '')
    .replace(/[?#].*$/u, '')
    .replace(/\/$/u, '')

/** Letters and digits alone. */
const bareTitle = (title: string): string => title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
