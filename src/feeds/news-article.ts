import {present} from '../story/present.ts'
import type {FeedFormat, FeedHead} from './feed.ts'
import type {FeedComments, FeedItem, FeedMedia} from './feed-item.ts'
import {textOfLine} from './item-credits.ts'
import {jsonText} from './json-text.ts'
import {plainText} from './plain-text.ts'
import {creatorsOf} from './rss.ts'

/** schema.org's NewsArticle as JSON-LD, safe to stand in a page's script element: one item a file. */
export const newsArticle = {
  name: 'news-article',
  title: 'schema.org NewsArticle',
  fileName: 'news-article.json',
  mediaType: 'application/ld+json',
  holds: 'one',
  channel: 'syndication',
  open: () => '',
  item: (item, head) => jsonText(articleOf(item, head)).replaceAll('<', '\\u003c'),
  close: () => '',
} as const satisfies FeedFormat

function articleOf(item: FeedItem, {settings}: FeedHead): object {
  const {publisher} = settings
  const {rights, origin, source, url} = item
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': item.id,
    identifier: item.id,
    version: item.version,
    headline: item.title,
    alternativeHeadline: item.titles[0]?.text,
    abstract: item.summary,
    url,
    mainEntityOfPage: {'@type': 'WebPage', '@id': item.canonicalUrl},
    datePublished: item.publishedAt,
    dateModified: item.updatedAt,
    expires: item.expiresAt,
    inLanguage: item.language,
    dateline: item.dateline?.text,
    author: authorsOf(item),
    contributor: item.contributions.map(({role, name, source: house}) => ({
      '@type': 'Role',
      roleName: role,
      contributor: present({'@type': house === undefined ? 'Person' : 'Organization', name, url: house?.url}),
    })),
    publisher: present({
      '@type': 'NewsMediaOrganization',
      name: publisher.name,
      url: publisher.url,
      logo: publisher.logoUrl === undefined ? undefined : {'@type': 'ImageObject', url: publisher.logoUrl},
    }),
    sourceOrganization:
      source === undefined ? undefined : present({'@type': 'Organization', name: source.name, url: source.url}),
    isBasedOn:
      origin?.headline === undefined && origin?.url === undefined
        ? undefined
        : present({
            '@type': 'NewsArticle',
            headline: origin.headline,
            url: origin.url,
            publisher: origin.name === undefined ? undefined : {'@type': 'Organization', name: origin.name},
          }),
    creditText:
      item.creditLine ??
      item.credits
        .find(({kind}) => kind === 'attribution')
        ?.pieces.map(({text}) => text)
        .join(''),
    copyrightHolder: rights.holder === undefined ? undefined : {'@type': 'Organization', name: rights.holder},
    copyrightNotice: rights.notice,
    usageInfo: rights.terms === undefined ? undefined : {'@type': 'CreativeWork', text: rights.terms},
    correction: item.corrections.map((text) => ({'@type': 'CorrectionComment', text})),
    image: item.media.filter(({kind}) => kind === 'image').map((one) => mediaOf(one, 'ImageObject')),
    video: item.media.filter(({kind}) => kind === 'video').map((one) => mediaOf(one, 'VideoObject')),
    audio: item.media.filter(({kind}) => kind === 'audio').map((one) => mediaOf(one, 'AudioObject')),
    keywords: [...new Set(item.keywords)],
    about: item.subjects.map(({scheme, code, name}) =>
      present({'@type': 'DefinedTerm', name: name ?? code, termCode: code, inDefinedTermSet: scheme}),
    ),
    mentions: item.relatedLinks.map(({title, url: address}) =>
      present({'@type': 'CreativeWork', name: title, url: address}),
    ),
    wordCount: item.wordCount,
    timeRequired: item.readingTime === undefined ? undefined : `PT${item.readingTime}M`,
    articleBody: [...item.body.map(plainText), ...item.credits.map(textOfLine)].join('\n\n'),
    ...commentsOf(item.comments),
  }
}

function authorsOf(item: FeedItem): readonly object[] {
  const {authors} = item
  if (authors.length === 0) return creatorsOf(item).map((name) => ({'@type': 'Person', name}))
  return authors.map(({name, url, jobTitle, organisation}) =>
    present({
      '@type': 'Person',
      name,
      url,
      jobTitle,
      worksFor: organisation === undefined ? undefined : {'@type': 'Organization', name: organisation},
    }),
  )
}

function mediaOf(media: FeedMedia, type: string): object {
  const {url, mimeType, width, height, title, caption, alt, credit, creator, rights} = media
  return {
    '@type': type,
    url,
    contentUrl: url,
    encodingFormat: mimeType,
    width,
    height,
    name: title ?? (type === 'ImageObject' ? undefined : (caption ?? alt)),
    caption: caption ?? alt,
    creditText: credit,
    creator: creator === undefined ? undefined : {'@type': 'Person', name: creator},
    copyrightHolder: rights.holder === undefined ? undefined : {'@type': 'Organization', name: rights.holder},
    copyrightNotice: rights.notice,
    usageInfo: rights.terms === undefined ? undefined : {'@type': 'CreativeWork', text: rights.terms},
  }
}

/** schema.org has no word for comments that are closed: commenting is an action that fails, with its reason. */
function commentsOf(comments: FeedComments | undefined): object {
  if (comments === undefined) return {}
  if (comments.state !== 'open') {
    return {
      potentialAction: {
        '@type': 'CommentAction',
        actionStatus: 'https://schema.org/FailedActionStatus',
        error: {'@type': 'Thing', name: `comments-${comments.state}`, description: comments.text ?? comments.reason},
      },
    }
  }
  return {
    discussionUrl: comments.url,
    commentCount: comments.count,
    interactionStatistic:
      comments.count === undefined
        ? undefined
        : {
            '@type': 'InteractionCounter',
            interactionType: {'@type': 'CommentAction'},
            userInteractionCount: comments.count,
          },
  }
}
