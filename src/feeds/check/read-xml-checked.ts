import {attributeOf, descendantsOf, elementAt, elementsOf, rawTextOf} from '../../formats/xml/find-elements.ts'
import type {MarkupElement} from '../../formats/markup/markup-node.ts'
import {readXml} from '../../formats/xml/read-xml.ts'
import {present} from '../../story/present.ts'
import {finding} from './check-rule.ts'
import type {CheckedFeed, CheckedFormat, CheckedItem, CheckedReading, Place} from './checked-feed.ts'
import {unknownFormat} from './unknown-format.ts'

/** Reads RSS, Atom, NewsML-G2, NITF or a sitemap for checks. */
export function readXmlChecked(text: string, bytes: number): CheckedReading {
  const {root, diagnostics} = readXml(text)
  const lineOf = createLineFinder(text)
  const placeOf = (element: MarkupElement, path: string): Place => ({path, line: lineOf(element.start)})
  const findings = diagnostics.map(({message, at}) => {
    const line = typeof at === 'object' && 'start' in at ? {line: lineOf(at.start)} : {}
    return finding('error', 'not-well-formed', 'xml', {path: '/', ...line}, message)
  })
  if (root === undefined) return {findings: [...findings, unknownFormat()]}
  const format = xmlFormats[root.name]
  if (format === undefined) return {findings: [...findings, unknownFormat(`<${root.name}>`)]}
  return {findings, feed: xmlReaders[format](root, {format, bytes, placeOf})}
}

const xmlFormats: Readonly<Record<string, XmlFormat>> = {
  rss: 'rss',
  feed: 'atom',
  entry: 'atom',
  newsItem: 'newsml-g2',
  newsMessage: 'newsml-g2',
  packageItem: 'newsml-g2',
  nitf: 'nitf',
  urlset: 'sitemap',
}

type XmlFormat = Exclude<CheckedFormat, 'json-feed' | 'ninjs' | 'apple-news'>
type Basis = Pick<CheckedFeed, 'format' | 'bytes' | 'placeOf'>

const xmlReaders: Readonly<Record<XmlFormat, (root: MarkupElement, basis: Basis) => CheckedFeed>> = {
  rss(root, basis) {
    const channel = elementAt(root, 'channel') ?? root
    const links = linksOf(channel)
    return present({
      ...basis,
      place: basis.placeOf(channel, '/rss/channel'),
      title: textAt(channel, 'title'),
      url: own(channel, 'link'),
      description: textAt(channel, 'description'),
      language: textAt(channel, 'language'),
      published: textAt(channel, 'pubDate'),
      selfUrl: links.find(({rel}) => rel === 'self')?.href,
      hubs: links.flatMap(({rel, href}) => (rel === 'hub' && href !== undefined ? [href] : [])),
      element: channel,
      items: elementsOf(channel, 'item').map((item, index): CheckedItem => {
        const status = elementAt(item, 'status')
        return present({
          place: basis.placeOf(item, `/rss/channel/item[${index + 1}]`),
          id: textAt(item, 'guid'),
          title: textAt(item, 'title'),
          url: own(item, 'link'),
          published: textAt(item, 'pubDate'),
          updated: textAt(item, 'modified'),
          html: textAt(item, 'encoded'),
          summary: own(item, 'description'),
          creators: elementsOf(item, 'creator', 'author').map((one) => rawTextOf(one).trim()),
          images: [...imagesOf(item), ...enclosedImages(item)],
          isTombstone: `${attributeOf(status, 'state') ?? ''} ${rawTextOf(status)}`.includes('deleted'),
          element: item,
        })
      }),
    })
  },
  atom(root, basis) {
    const links = linksOf(root)
    const entries = root.name === 'entry' ? [root] : elementsOf(root, 'entry')
    return present({
      ...basis,
      place: basis.placeOf(root, `/${root.name}`),
      title: textAt(root, 'title'),
      url: links.find(({rel}) => rel === undefined || rel === 'alternate')?.href,
      description: textAt(root, 'subtitle'),
      language: attributeOf(root, '{http://www.w3.org/XML/1998/namespace}lang'),
      published: textAt(root, 'updated'),
      selfUrl: links.find(({rel}) => rel === 'self')?.href,
      hubs: links.flatMap(({rel, href}) => (rel === 'hub' && href !== undefined ? [href] : [])),
      element: root,
      items: entries.map((entry, index): CheckedItem => {
        const entryLinks = linksOf(entry)
        return present({
          place: basis.placeOf(entry, root.name === 'entry' ? '/entry' : `/feed/entry[${index + 1}]`),
          id: textAt(entry, 'id'),
          title: textAt(entry, 'title'),
          url: entryLinks.find(({rel}) => rel === undefined || rel === 'alternate')?.href,
          published: textAt(entry, 'published') ?? textAt(entry, 'updated'),
          updated: textAt(entry, 'updated'),
          html: textAt(entry, 'content'),
          summary: textAt(entry, 'summary'),
          creators: elementsOf(entry, 'author').map((one) => textAt(one, 'name') ?? ''),
          images: imagesOf(entry),
          isTombstone: false,
          element: entry,
        })
      }),
    })
  },
  'newsml-g2': (root, basis) => ({
    ...basis,
    place: basis.placeOf(root, `/${root.name}`),
    hubs: [],
    element: root,
    items: (root.name === 'newsItem' ? [root] : descendantsOf(root, 'newsItem')).map((item, index): CheckedItem =>
      present({
        place: basis.placeOf(item, root === item ? '/newsItem' : `//newsItem[${index + 1}]`),
        id: attributeOf(item, 'guid'),
        title: textAt(elementAt(item, 'contentMeta'), 'headline'),
        updated: textAt(elementAt(item, 'itemMeta'), 'versionCreated'),
        creators: [],
        images: [],
        isTombstone: /canceled|withheld/u.test(attributeOf(elementAt(item, 'itemMeta', 'pubStatus'), 'qcode') ?? ''),
        element: item,
      }),
    ),
  }),
  nitf: (root, basis) => ({
    ...basis,
    place: basis.placeOf(root, '/nitf'),
    hubs: [],
    element: root,
    items: [
      present({
        place: basis.placeOf(root, '/nitf'),
        id: attributeOf(elementAt(root, 'head', 'docdata', 'doc-id'), 'id-string'),
        title: rawTextOf(elementAt(root, 'body', 'body.head', 'hedline', 'hl1')).trim() || undefined,
        creators: [],
        images: [],
        isTombstone: attributeOf(elementAt(root, 'head', 'docdata'), 'management-status') === 'canceled',
        element: root,
      }),
    ],
  }),
  sitemap: (root, basis) => ({
    ...basis,
    place: basis.placeOf(root, '/urlset'),
    hubs: [],
    element: root,
    items: elementsOf(root, 'url').map((url, index): CheckedItem =>
      present({
        place: basis.placeOf(url, `/urlset/url[${index + 1}]`),
        url: textAt(url, 'loc'),
        title: textAt(elementAt(url, 'news'), 'title'),
        published: textAt(elementAt(url, 'news'), 'publication_date'),
        creators: [],
        images: [],
        isTombstone: false,
        element: url,
      }),
    ),
  }),
}

const media = 'http://search.yahoo.com/mrss/'

/** The text of the first child of that name in no namespace or the feed's own; Media RSS has names like those of RSS. */
function own(parent: MarkupElement, name: string): string | undefined {
  const child = elementsOf(parent, name).find(({namespace}) => namespace === '')
  return child === undefined ? undefined : rawTextOf(child).trim() || undefined
}

function textAt(parent: MarkupElement | undefined, name: string): string | undefined {
  const child = elementsOf(parent, name).find(({namespace}) => namespace !== media)
  return child === undefined ? undefined : rawTextOf(child).trim() || undefined
}

function linksOf(parent: MarkupElement) {
  return elementsOf(parent, 'link')
    .filter((link) => link.attributes.has('href'))
    .map((link) => ({rel: attributeOf(link, 'rel'), href: attributeOf(link, 'href')}))
}

function imagesOf(item: MarkupElement): CheckedItem['images'] {
  return descendantsOf(item, 'content', 'thumbnail')
    .filter(({namespace, name}) => namespace === media && name !== 'encoded')
    .filter((one) => /^image|^$/u.test(attributeOf(one, 'medium') ?? attributeOf(one, 'type') ?? ''))
    .map((one) =>
      present({
        url: attributeOf(one, 'url'),
        width: numberAt(one, 'width'),
        height: numberAt(one, 'height'),
      }),
    )
}

function enclosedImages(item: MarkupElement): CheckedItem['images'] {
  return elementsOf(item, 'enclosure')
    .filter((one) => attributeOf(one, 'type')?.startsWith('image/'))
    .map((one) => present({url: attributeOf(one, 'url')}))
}

function numberAt(element: MarkupElement, name: string): number | undefined {
  const value = attributeOf(element, name)
  return value !== undefined && /^\d{1,6}$/u.test(value) ? Number(value) : undefined
}

/** Lines are asked for in any order: where each begins is found out once. */
function createLineFinder(text: string): (offset: number) => number {
  let starts: number[] | undefined
  return (offset) => {
    starts ??= [0, ...[...text.matchAll(/\n/gu)].map(({index}) => index + 1)]
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}
