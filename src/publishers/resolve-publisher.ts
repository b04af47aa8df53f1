import type {Publisher} from './publisher.ts'
import {publishers} from './registry.ts'

/** Longer than any name of a house; what is longer is a sentence and not looked up. */
const maximumNameLength = 120

/**
 * Finds the house that copy means by a printed name: its name, an alias or a host name ("AP", "the Associated Press",
 * "(AFP)", "EL PAIS", "cnn.com"). Compared without case, accents, dots, surrounding punctuation and a leading article.
 * Gives undefined for a name that is unknown or, without its article, could be two houses ("Times").
 */
export function resolvePublisher(name: string): Publisher | undefined {
  if (name.length > maximumNameLength) return undefined
  const key = nameKey(name)
  return byName.get(key) ?? byBareName.get(withoutArticle(key)) ?? byBareName.get(key) ?? publisherOfHost(name.trim())
}

/** Finds the house to which a host name belongs, subdomains included ("www.prnewswire.com" is PR Newswire). */
export function publisherOfHost(host: string): Publisher | undefined {
  if (host.length > maximumNameLength) return undefined
  const labels = host
    .toLowerCase()
    .replace(/:\d{1,5}$/u, '')
    .split('.')
    .filter((label) => label !== '')
  for (; labels.length > 1; labels.shift()) {
    const publisher = byHost.get(labels.join('.'))
    if (publisher !== undefined) return publisher
  }
  return undefined
}

/**
 * What stays of a printed name when only what tells houses apart is kept: "The Associated Press." is
 * "the associated press", "U.P.I." is "upi", "/PRNewswire/" is "prnewswire".
 */
export function nameKey(name: string): string {
  if (plainName.test(name)) return name.toLowerCase()
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[.!]/gu, '')
    .replace(/[‘’`´]/gu, "'")
    .replace(/[‐‑–—]/gu, '-')
    .replace(/&/gu, ' and ')
    .replace(/^[^\p{L}\p{N}]{1,20}/u, '')
    .replace(/\s+/gu, ' ')
    .toUpperCase() // folds ß and the dotless ı, which toLowerCase leaves alone
    .toLowerCase()
    .replace(/[^\p{L}\p{N})]{1,20}$/u, '')
    .replace(/^([^()]*)\)$/u, '$1')
}

/** Has nothing that a key leaves out. */
const plainName = /^[A-Za-z\d]+(?: [A-Za-z\d]+)*$/u

const articles = /^(?:the|der|die|das|le|les|la|el|los|las|il|lo|gli|o|os|a|as|de|het) |^l'/u

function withoutArticle(key: string): string {
  return key.replace(articles, '')
}

const byName = new Map<string, Publisher>()
const byBareName = new Map<string, Publisher>()
const byHost = new Map<string, Publisher>()

const all: readonly Publisher[] = publishers
for (const publisher of all) {
  for (const name of [publisher.name, ...publisher.aliases]) byName.set(nameKey(name), publisher)
  for (const host of hostsOf(publisher)) byHost.set(host, publisher)
}
for (const [bareName, owners] of ownersOfBareNames()) {
  const [owner, ...others] = owners
  if (owner !== undefined && others.length === 0) byBareName.set(bareName, owner)
}

function ownersOfBareNames(): Map<string, Set<Publisher>> {
  const owners = new Map<string, Set<Publisher>>()
  for (const [key, publisher] of byName) {
    const bareName = withoutArticle(key)
    owners.set(bareName, (owners.get(bareName) ?? new Set()).add(publisher))
  }
  return owners
}

function hostsOf(publisher: Publisher): readonly string[] {
  const front = publisher.url?.replace(/^https:\/\/(?:www\.)?/u, '')
  return front === undefined ? (publisher.hosts ?? []) : [front, ...(publisher.hosts ?? [])]
}
