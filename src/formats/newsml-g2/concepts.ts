import {present} from '../../story/present.ts'
import type {Subject} from '../../story/story.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {attributeOf, elementsAt, elementsOf, languageOf, textOf} from '../xml/find-elements.ts'

/** A thing that an item names by a code of some list, by an address, or in words. */
export interface Concept {
  /** Alias of the list. */
  readonly scheme?: string
  readonly code?: string
  readonly literal?: string
  readonly name?: string
  /** What sort of thing, without the alias of its list: `person`, `organisation`, `geoArea` …. */
  readonly type?: string
}

/** Reads the concepts of one item: knows its catalogues, its language and what it asserts of concepts elsewhere. */
export interface Concepts {
  of(element: MarkupElement | undefined): Concept
  /** The code of an attribute that holds a QCode ("drol:summary" is "summary"), lower case. */
  code(element: MarkupElement | undefined, attribute?: string): string | undefined
}

/** Addresses of IPTC's own lists, by the alias that everybody gives them. */
const iptcAliases: Readonly<Record<string, string>> = {
  mediatopic: 'medtop',
  subjectcode: 'subj',
  genre: 'genre',
  pubstatusg2: 'stat',
  signal: 'sig',
  ninature: 'ninat',
  descriptionrole: 'drol',
  headlinerole: 'hrol',
  cpnature: 'cpnat',
  itemrelation: 'irel',
}

interface Scheme {
  readonly alias: string
  readonly uri: string
  /** What everybody calls it. */
  readonly name: string
}

/** Longest address that is looked for in a list, in characters. */
const longestAddress = 2000

/** Concepts as `item` writes them: power conformance has QCodes and addresses, core conformance QCodes only. */
export function conceptsOf(item: MarkupElement, language: string | undefined): Concepts {
  const schemes = elementsAt(item, 'catalog', 'scheme').flatMap((scheme): Scheme[] => {
    const [alias, uri] = [attributeOf(scheme, 'alias'), attributeOf(scheme, 'uri')]
    return alias === undefined || uri === undefined ? [] : [{alias, uri, name: iptcAlias(uri) ?? alias}]
  })
  const names = new Map(schemes.toReversed().map(({alias, name}) => [alias, name]))
  const byAddress = new Map(schemes.toReversed().map((scheme) => [scheme.uri, scheme]))
  const lengths = [...new Set(schemes.map(({uri}) => uri.length))].toSorted((one, other) => other - one)
  const asserted = new Map(
    elementsOf(item, 'assert').flatMap((assertion) => {
      const key = attributeOf(assertion, 'qcode') ?? attributeOf(assertion, 'uri') ?? attributeOf(assertion, 'literal')
      const name = nameOf(assertion, language)
      return key === undefined || name === undefined ? [] : [[key, name] as const]
    }),
  )
  return {of, code: (element, attribute = 'qcode') => split(attributeOf(element, attribute)).code?.toLowerCase()}

  function of(element: MarkupElement | undefined): Concept {
    if (element === undefined) return {}
    const [qcode, uri, literal] = ['qcode', 'uri', 'literal'].map((name) => attributeOf(element, name))
    const {scheme, code} = qcode === undefined ? fromAddress(uri) : split(qcode)
    const key = qcode ?? uri ?? literal
    const type = split(attributeOf(element, 'type')).code ?? fromAddress(attributeOf(element, 'typeuri')).code
    return present({
      scheme,
      code,
      literal,
      name: nameOf(element, language) ?? (key === undefined ? undefined : asserted.get(key)),
      type,
    })
  }

  function split(qcode: string | undefined): {scheme?: string; code?: string} {
    if (qcode === undefined) return {}
    const colon = qcode.indexOf(':')
    if (colon < 0) return {code: qcode}
    // "medtop:" names a list and nothing in it, ":04000000" a thing of no list.
    if (colon === qcode.length - 1) return {}
    const alias = qcode.slice(0, colon)
    return present({scheme: (names.get(alias) ?? alias) || undefined, code: qcode.slice(colon + 1)})
  }

  function fromAddress(uri: string | undefined): {scheme?: string; code?: string} {
    if (uri === undefined) return {}
    const declared = lengths
      .filter((length) => length <= Math.min(uri.length, longestAddress))
      .map((length) => byAddress.get(uri.slice(0, length)))
      .find((scheme) => scheme !== undefined)
    if (declared !== undefined) return {scheme: declared.name, code: uri.slice(declared.uri.length) || uri}
    const alias = iptcAlias(uri)
    return alias === undefined ? {code: uri} : {scheme: alias, code: /[^/#]+$/u.exec(uri)?.[0] ?? uri}
  }
}

function iptcAlias(uri: string): string | undefined {
  const list = /^https?:\/\/cv\.iptc\.org\/newscodes\/(\w+)/u.exec(uri)?.[1]
  return list === undefined ? undefined : (iptcAliases[list] ?? list)
}

/** Names come in languages and, some of them, as abbreviations only. */
function nameOf(element: MarkupElement, language: string | undefined): string | undefined {
  const names = elementsOf(element, 'name')
  const own = inLanguage(names, language)
  return textOf(own.find((name) => !/mnemonic/iu.test(attributeOf(name, 'role') ?? '')) ?? own[0] ?? names[0])
}

const primary = (tag: string | undefined): string | undefined => tag?.split('-')[0]?.toLowerCase()

/** Those in the language, else those of no said language, else all: what says the same in several languages is said once. */
export function inLanguage(elements: readonly MarkupElement[], language: string | undefined): readonly MarkupElement[] {
  if (elements.length === 0) return elements
  const tags = elements.map(languageOf)
  const own = primary(language)
  const same = elements.filter((_, index) => primary(tags[index]) === own)
  const unsaid = elements.filter((_, index) => tags[index] === undefined)
  return language !== undefined && same.length > 0 ? same : unsaid.length > 0 ? unsaid : elements
}

/** The concept as a subject; nothing where it has neither code nor words. */
export function subjectOfConcept({scheme, code, literal, name, type}: Concept): Subject[] {
  const known = code ?? literal ?? name
  if (known === undefined) return []
  const isThing =
    type !== undefined && /^[a-z]+$/iu.test(type) && !/^(?:abstract|.*subject|category|cat|subcat)$/iu.test(type)
  return [present({scheme, code: known, name: name === known ? undefined : name, kind: isThing ? type : undefined})]
}
