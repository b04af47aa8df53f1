import {type PortableTextHtmlComponents, toHTML} from '@portabletext/to-html'
import type {FeedItem, FeedMedia} from './feed-item.ts'
import {element, escapeText, joinXml, textElement, type Xml, xmlOf} from './xml-writer.ts'
import type {ArticleBlock, ArticleTableValue} from '../documents/documents.ts'
import {isArticleImage, isArticleTable, isRelatedLink} from './plain-text.ts'

/** The text of an item as content of NITF's body.content: paragraphs, subheads, lists, quotes, tables and pictures. */
export function nitfBody(item: FeedItem): Xml {
  const components = componentsFor(item)
  return toNitf(item.body, components)
}

type Components = Partial<PortableTextHtmlComponents>

function toNitf(blocks: readonly ArticleBlock[], components: Components): Xml {
  return xmlOf(toHTML([...blocks], {components, onMissingComponent: false}))
}

function componentsFor(item: FeedItem): Components {
  const inText = new Map(item.media.map((media) => [media.blockKey, media]))
  const components: Components = {
    types: {
      relatedLink: ({value}: {readonly value: ArticleBlock}) => (isRelatedLink(value) ? relatedLine(value) : ''),
      articleImage: ({value}: {readonly value: ArticleBlock}) => {
        const media = isArticleImage(value) ? inText.get(value._key) : undefined
        return media === undefined ? '' : nitfMedia(media)
      },
      articleTable: ({value}: {readonly value: ArticleBlock}) =>
        isArticleTable(value) ? tableOf(value, components) : '',
    },
    block: ({value, children}) => {
      if (/^h[1-6]$/u.test(value.style ?? '')) return `<hl2>${children}</hl2>`
      if (value.style === 'blockquote') return `<bq><block><p>${children}</p></block></bq>`
      return `<p>${children}</p>`
    },
    marks: {
      strong: ({children}) => `<em class="strong">${children}</em>`,
      em: ({children}) => `<em>${children}</em>`,
      underline: ({children}) => `<em class="underline">${children}</em>`,
      'strike-through': ({children}) => `<em class="strike-through">${children}</em>`,
      sub: ({children}) => inNumber('sub', children),
      sup: ({children}) => inNumber('sup', children),
      link: ({value, children}: {readonly value?: {readonly href?: unknown}; readonly children: string}) =>
        typeof value?.href === 'string' ? element('a', {href: value.href}, xmlOf(children)) : children,
    },
    list: {bullet: ({children}) => `<ul>${children}</ul>`, number: ({children}) => `<ol>${children}</ol>`},
    listItem: ({children}) => `<li>${children}</li>`,
    hardBreak: () => '<br/>',
    escapeHTML: escapeText,
    unknownType: () => '',
    unknownMark: ({children}) => children ?? '',
    unknownList: ({children}) => `<ul>${children}</ul>`,
    unknownListItem: ({children}) => `<li>${children}</li>`,
    unknownBlockStyle: ({children}) => `<p>${children}</p>`,
  }
  return components
}

/** NITF lowers and raises in numbers alone, and there nothing but text. */
function inNumber(name: 'sub' | 'sup', children: string): string {
  return children.includes('<') ? `<em class="${name}">${children}</em>` : `<num><${name}>${children}</${name}></num>`
}

/** A picture, film or sound with its caption and who made it. */
export function nitfMedia(media: FeedMedia): Xml {
  return element(
    'media',
    {'media-type': media.kind},
    element('media-reference', {
      'mime-type': media.mimeType,
      source: media.url,
      'alternate-text': media.alt,
      width: media.width,
      height: media.height,
      copyright: media.rights.notice ?? media.rights.holder,
    }),
    textElement('media-caption', media.caption),
    textElement('media-producer', media.credit ?? media.creator),
  )
}

function relatedLine({lead, title, url}: {readonly lead?: string; readonly title: string; readonly url?: string}): Xml {
  const text = escapeText(title)
  return element(
    'p',
    {},
    lead === undefined ? undefined : escapeText(`${lead}: `),
    url === undefined ? text : element('a', {href: url}, text),
  )
}

function tableOf({rows, caption}: ArticleTableValue, components: Components): Xml {
  const lines = rows.map(({cells, header}) =>
    element(
      'tr',
      {},
      ...cells.map(({content = []}) => element(header === true ? 'th' : 'td', {}, toNitf(content, components))),
    ),
  )
  return joinXml([textElement('p', caption), lines.length === 0 ? undefined : element('table', {}, ...lines)])
}
