import type {Article, Reference, Source} from '../documents/documents.ts'
import {countWords} from '../story/count-words.ts'
import {present} from '../story/present.ts'
import {articleAddress, webAddress} from './article-address.ts'
import type {FeedContext} from './feed.ts'
import type {FeedAuthor, FeedContribution, FeedItem, FeedLink, FeedOrigin, FeedSource} from './feed-item.ts'
import {substanceOf} from './feed-memory.ts'
import {expiryOf, rightsHolders} from './gate.ts'
import {itemBody} from './item-body.ts'
import {commentsOf} from './item-comments.ts'
import {creditsOf} from './item-credits.ts'
import {later, publishedAtOf, statedUpdateOf, utc} from './item-dates.ts'
import {mediaOf} from './item-media.ts'
import {plainText} from './plain-text.ts'
import {isArticle, isAuthor, isSource} from './referred-documents.ts'
import {publicTexts} from './public-item.ts'
import {shorten} from './shorten.ts'
import type {Skip} from './skip-codes.ts'

/** An article as feeds tell it; without an item, why it cannot be told. */
export interface ToldArticle {
  readonly item?: FeedItem
  readonly skipped?: Skip
  readonly dropped: readonly Skip[]
}

/**
 * The item of an article, whether or not it may go out: that is the gate's to say (`toFeedEntry`). A draft is told as the
 * article that it will be.
 */
export function toFeedItem(edited: Article, context: FeedContext): ToldArticle {
  const article: Article = {...edited, _id: edited._id.replace(/^drafts\./u, '')}
  const {settings} = context
  const {_id: articleId} = article
  const missing = missingPart(article)
  if (missing !== undefined) return {skipped: {...missing, id: edited._id}, dropped: []}
  const publishedAt = publishedAtOf(article, context)
  const url = articleAddress(settings.articleUrl, article, publishedAt)
  if (url === undefined) {
    const reason =
      'The article has no web address. Give it a slug, and check the template of addresses in the settings.'
    return {skipped: {id: edited._id, code: 'address-missing', reason}, dropped: []}
  }
  const language = article.language ?? settings.language
  const source = sourceOf(article.source, context)
  const origin = originOf(article, source, context)
  const contributions = contributionsOf(article, context)
  const {media, dropped} = mediaOf(article, context)
  const dateline = article.dateline && present({text: article.dateline.text, place: article.dateline.place})
  const linkTo = (link: Parameters<typeof linkOf>[0]): FeedLink => linkOf(link, context)
  const body = itemBody(article.body ?? [], {url, dateline, media, linkOf: linkTo})
  const paragraphs = body.map(plainText)
  const authors = authorsOf(article, context)
  const held = rightsHolders(article, context)
  const canonical = held.some(({rights}) => rights?.canonicalRequired === true)
  const {value: told, removed} = publicTexts<Omit<FeedItem, 'updatedAt' | 'version'>>(
    present({
      id: `${settings.idPrefix}${articleId}`,
      articleId,
      url,
      canonicalUrl: (canonical ? origin?.url : undefined) ?? url,
      title: oneLine(article.headline),
      titles: (article.headlines ?? []).map(({text, role, language: tongue}) =>
        present({text, role, language: tongue}),
      ),
      kicker: article.kicker,
      deck: article.deck,
      summary: summaryOf(article, paragraphs),
      slugline: article.slugline,
      language,
      body,
      dateline,
      credits: creditsOf(article, {
        source: documentOf(article.attribution?.source ?? article.source, context),
        origin,
        contributions,
        language,
      }),
      authors,
      byline: bylineOf(article, authors),
      contributions,
      source,
      origin,
      creditLine: article.creditLine,
      publishedAt,
      embargoUntil: utc(article.embargoUntil),
      expiresAt: utc(expiryOf(article, context)),
      isCorrection: article.wire?.signal === 'correction',
      corrections: article.corrections ?? [],
      rights: present({
        holder: article.copyrightHolder,
        notice: article.copyrightNotice,
        terms: article.usageTerms ?? held.find(({rights}) => rights?.usageTerms !== undefined)?.rights?.usageTerms,
      }),
      channels: channelsOf(held),
      comments: commentsOf(article, url, context),
      media,
      relatedLinks: (article.relatedLinks ?? []).map(linkTo),
      keywords: article.keywords ?? [],
      subjects: (article.subjects ?? []).map(({scheme, code, name, kind}) => present({scheme, code, name, kind})),
      genres: (article.genres ?? []).map(({scheme, code, name, kind}) => present({scheme, code, name, kind})),
      places: (article.places ?? []).map(({name, role, scheme, code, kind, within}) =>
        present({name, role, scheme, code, kind, within}),
      ),
      urgency: article.urgency,
      readingTime: article.readingTime,
      wordCount: paragraphs.reduce((words, text) => words + countWords(text), 0),
      wire:
        article.wire &&
        present({provider: article.wire.provider, guid: article.wire.guid, version: article.wire.version}),
    }),
  )
  const addressless: Skip[] =
    canonical && origin?.url === undefined
      ? [
          {
            id: articleId,
            code: 'original-address-missing',
            reason: 'The source wants its original named. Add the original address to the article.',
          },
        ]
      : []
  const cleaned: Skip[] =
    removed === 0
      ? []
      : [
          {
            id: articleId,
            code: 'characters-removed',
            reason: `${removed} characters were taken out that no feed can hold. Look for boxes or gaps in the text.`,
          },
        ]
  return {item: {...told, ...changeOf(told, article, context)}, dropped: [...dropped, ...addressless, ...cleaned]}
}

function missingPart(article: Partial<Article>): Omit<Skip, 'id'> | undefined {
  if ((article.headline ?? '').trim() === '') {
    return {code: 'headline-missing', reason: 'The article has no headline. Write one.'}
  }
  if (!(article.body ?? []).some((block) => plainText(block).trim() !== '')) {
    return {code: 'body-missing', reason: 'The article has no text. Write some, or take the article off.'}
  }
  return undefined
}

/** Version and date of the last change of substance: the memory tells it from a change of anything else. */
function changeOf(
  told: Omit<FeedItem, 'updatedAt' | 'version'>,
  article: Article,
  {memory, now}: FeedContext,
): Pick<FeedItem, 'updatedAt' | 'version'> {
  const stated = statedUpdateOf(article, told.publishedAt, now)
  const earlier = memory?.[told.articleId]
  const own = /^[1-9]\d{0,8}$/u.test(article.wire?.version ?? '') ? Number(article.wire?.version) : 1
  if (earlier === undefined) return {updatedAt: stated, version: own}
  const before = later(earlier.publishedAt, earlier.updatedAt)
  if (earlier.gone === undefined && earlier.substance === substanceOf(told)) {
    return {updatedAt: before, version: earlier.version}
  }
  return {
    updatedAt: later(later(before, stated), utc(article._updatedAt)),
    version: Math.max(earlier.version + 1, own),
  }
}

function documentOf(reference: Reference | undefined, {find}: FeedContext): Source | undefined {
  const source = reference && find(reference._ref)
  return isSource(source) ? source : undefined
}

function sourceOf(reference: Reference | undefined, context: FeedContext): FeedSource | undefined {
  const source = documentOf(reference, context)
  return source && present({id: source._id, name: source.name, url: webAddress(source.url), kind: source.kind})
}

function originOf(article: Article, source: FeedSource | undefined, context: FeedContext): FeedOrigin | undefined {
  const {attribution} = article
  const house = sourceOf(attribution?.source, context) ?? source
  const origin = present({
    source: house,
    name: house?.name ?? attribution?.sourceName,
    headline: article.originalHeadline ?? attribution?.originalHeadline,
    url: webAddress(article.originalUrl ?? attribution?.originalUrl),
  })
  return attribution === undefined && origin.headline === undefined && origin.url === undefined && house === undefined
    ? undefined
    : origin
}

function contributionsOf(article: Article, context: FeedContext): readonly FeedContribution[] {
  return (article.contributions ?? []).map(({role, name, organisation, source}) =>
    present({role, name, organisation, source: sourceOf(source, context)}),
  )
}

function authorsOf(article: Article, context: FeedContext): readonly FeedAuthor[] {
  return (article.authors ?? []).flatMap(({_ref}) => {
    const author = context.find(_ref)
    if (!isAuthor(author)) return []
    const handles = (author.handles ?? []).map(({network, handle, url}) =>
      present({network, handle, url: webAddress(url)}),
    )
    return [
      present({
        name: author.name,
        id: author._id,
        url: handles.find(({url}) => url !== undefined)?.url,
        handles,
        jobTitle: author.jobTitle,
        organisation: documentOf(author.source, context)?.name,
      }),
    ]
  })
}

const leadingBy = /^(?:by|von|par|por|di|da|door|av|af)\s+/iu

function bylineOf(article: Article, authors: readonly FeedAuthor[]): string | undefined {
  const printed = article.byline?.trim().replace(leadingBy, '')
  if (printed !== undefined && printed !== '') return printed
  return authors.length === 0 ? undefined : authors.map(({name}) => name).join(', ')
}

function linkOf(
  {
    lead,
    title,
    url,
    article,
  }: {
    readonly lead?: string
    readonly title: string
    readonly url?: string
    readonly article?: Reference
  },
  context: FeedContext,
): FeedLink {
  const ours = article && context.find(article._ref)
  const own = isArticle(ours)
    ? articleAddress(context.settings.articleUrl, ours, publishedAtOf(ours, context))
    : undefined
  return present({
    lead,
    title,
    url: own ?? webAddress(url),
    itemId: own === undefined ? undefined : `${context.settings.idPrefix}${article?._ref ?? ''}`,
  })
}

function channelsOf(holders: readonly Source[]): readonly string[] | undefined {
  const lists = holders.flatMap(({rights}) => (rights?.channels === undefined ? [] : [rights.channels]))
  if (lists.length === 0) return undefined
  return lists.reduce((one, other) => one.filter((channel) => other.includes(channel)))
}

/** Characters of a beginning that stands for a deck. */
const maximumSummaryLength = 300

function summaryOf({deck, abstract, headline}: Article, paragraphs: readonly string[]): string {
  const said = [deck, abstract, ...paragraphs].find((text) => text !== undefined && text.trim() !== '')
  return said === undefined ? headline : shorten(oneLine(said), maximumSummaryLength)
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}
