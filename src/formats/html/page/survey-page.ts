import {maximumStructuredDataCharacters} from '../../../bytes/limits.ts'
import type {MarkupElement, MarkupNode} from '../../markup/markup-node.ts'
import {rawTextOf} from '../../xml/find-elements.ts'

/** What stands on a page beside its running text, in the order of the page. */
export interface PageSurvey {
  readonly root: MarkupElement
  readonly body: MarkupElement
  /** Values of `meta` by lower-case name, property or itemprop. */
  readonly metas: ReadonlyMap<string, readonly string[]>
  /** The `title` of the head. */
  readonly title?: MarkupElement
  readonly language?: string
  readonly base?: string
  readonly canonical?: string
  /** Texts of the scripts of JSON-LD. */
  readonly jsonLd: readonly string[]
  /** Elements with `itemprop` or RDFa's `property`, each with the type of the item that it belongs to. */
  readonly properties: readonly PageProperty[]
  readonly headings: readonly MarkupElement[]
  readonly times: readonly MarkupElement[]
  /** Elements that frame pages: `nav`, `header`, `footer`, `main`. */
  readonly frames: number
  /** How many links there are. */
  readonly links: number
}

export interface PageProperty {
  readonly name: string
  readonly element: MarkupElement
  /** Local name of the item's type ("NewsArticle"), the nearest one first; empty where it belongs to none. */
  readonly within: readonly string[]
}

/** Told by what only the pages of a site have, not what a word processor or a mail writes. */
export const isSitePage = ({metas, jsonLd, frames, canonical}: PageSurvey): boolean =>
  jsonLd.length > 0 ||
  canonical !== undefined ||
  frames >= 2 ||
  [...metas.keys()].some((name) => /^(?:og|article|twitter):/u.test(name))

/** Looks once over the whole tree. */
export function surveyPage(nodes: readonly MarkupNode[]): PageSurvey | undefined {
  const root = nodes.find((node): node is MarkupElement => node.type === 'element' && node.name === 'html')
  const body = root?.children.find((node): node is MarkupElement => node.type === 'element' && node.name === 'body')
  if (root === undefined || body === undefined) return undefined
  const metas = new Map<string, string[]>()
  const found = {
    title: undefined as MarkupElement | undefined,
    base: undefined as string | undefined,
    canonical: undefined as string | undefined,
    jsonLd: [] as string[],
    properties: [] as PageProperty[],
    headings: [] as MarkupElement[],
    times: [] as MarkupElement[],
    frames: 0,
    links: 0,
  }
  let jsonCharacters = 0
  look(root, [])
  const {title, base, canonical, ...lists} = found
  const language = root.attributes.get('lang') ?? root.attributes.get('xml:lang')
  return {
    root,
    body,
    metas,
    ...lists,
    ...(title === undefined ? {} : {title}),
    ...(base === undefined ? {} : {base}),
    ...(canonical === undefined ? {} : {canonical}),
    ...(language === undefined ? {} : {language}),
  }

  function look(element: MarkupElement, within: readonly string[]): void {
    const {name, attributes} = element
    if (name === 'meta') addMeta(element)
    else if (name === 'link') addLink(attributes)
    else if (name === 'script') addScript(element)
    else if (name === 'a') found.links++
    else if (name === 'title') found.title ??= element
    else if (name === 'base') found.base ??= attributes.get('href')
    else if (name === 'nav' || name === 'header' || name === 'footer' || name === 'main') found.frames++
    else if (name === 'time') found.times.push(element)
    else if (name === 'h1' || name === 'h2') found.headings.push(element)
    // What a `meta` calls its property is no RDFa: "article:author" is often a login name.
    if (attributes.size === 0) return lookInto(element, within)
    const property = attributes.get('itemprop') ?? (name === 'meta' ? undefined : attributes.get('property'))
    if (property !== undefined && name !== 'link')
      for (const each of property.split(/\s+/u, maximumNames))
        if (each !== '') found.properties.push({name: localName(each), element, within})
    const type = attributes.get('itemtype') ?? attributes.get('typeof')
    const inside = type === undefined || type === '' ? within : [localName(type), ...within].slice(0, maximumNames)
    lookInto(element, inside)
  }

  function lookInto(element: MarkupElement, within: readonly string[]): void {
    for (const child of element.children) if (child.type === 'element') look(child, within)
  }

  function addMeta({attributes}: MarkupElement): void {
    const content = attributes.get('content')?.trim() ?? ''
    if (content === '') return
    for (const key of ['property', 'name', 'itemprop']) {
      const name = attributes.get(key)?.trim().toLowerCase()
      if (name === undefined || name === '') continue
      const values = metas.get(name)
      if (values === undefined) metas.set(name, [content])
      else if (values.length < maximumValues) values.push(content)
    }
  }

  function addLink(attributes: MarkupElement['attributes']): void {
    if (/(?:^|\s)canonical(?:\s|$)/iu.test(attributes.get('rel') ?? '')) found.canonical ??= attributes.get('href')
  }

  function addScript(element: MarkupElement): void {
    if (!/^\s*application\/ld\+json/iu.test(element.attributes.get('type') ?? '')) return
    const text = rawTextOf(element)
    jsonCharacters += text.length
    if (jsonCharacters <= maximumStructuredDataCharacters) found.jsonLd.push(text)
  }
}

/** Names in one attribute, and items around an element, that are looked at. */
const maximumNames = 8

/** Values of one name of `meta`: keywords and authors stand in one each. */
const maximumValues = 100

/** "https://schema.org/NewsArticle" and "schema:headline" without what names the vocabulary. */
const localName = (name: string): string => name.trim().replace(/^.*[/#:]/u, '')
