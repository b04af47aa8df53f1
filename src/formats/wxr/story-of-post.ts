import {present} from '../../story/present.ts'
import type {Commenting, StoryAuthor, Subject, Wire} from '../../story/story.ts'
import type {ParsedStory} from '../format.ts'
import {addressOf} from '../feed/entry-address.ts'
import type {Channel} from '../feed/channel.ts'
import {storyOfEntry} from '../feed/entry-story.ts'
import {firstLine, moduleElements, moduleLine, ownElements} from '../feed/feed-modules.ts'
import {feedTime} from '../feed/feed-time.ts'
import {linePassages} from '../feed/text-of-entry.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {attributeOf, rawTextOf, textOf} from '../xml/find-elements.ts'
import {passageOfElement} from '../xml/passage-of-element.ts'
import {type Library, metaOf, sizeless} from './library.ts'
import {textOfPost} from './text-of-post.ts'

export interface Export {
  readonly channel: Channel
  readonly library: Library
  /** By login. */
  readonly authors: ReadonlyMap<string, StoryAuthor>
}

/** A post or page as a story, and the shortcodes that were left out of it. */
export function storyOfPost(
  item: MarkupElement,
  {channel, library, authors}: Export,
): {readonly story: ParsedStory; readonly leftOut: readonly string[]} {
  const line = (name: string): string | undefined => moduleLine(item, 'wp', name)
  const link = addressOf(firstLine(ownElements(item, 'link')), channel.base)
  const text = textOfPost(moduleElements(item, 'content', 'encoded')[0], {
    source: channel.source,
    baseUrl: link ?? channel.base,
    library,
  })
  const meta = metaOf(item)
  const categories = ownElements(item, 'category')
  const status = line('status')
  const people = authorsOf(item, categories, authors)
  const picture = library.media.get(meta.get('_thumbnail_id') ?? '')
  const isShown = text.media.some(({url}) => sizeless(url ?? '') === sizeless(picture?.url ?? ''))
  const featured = isShown ? undefined : picture
  const published = gmt(line('post_date_gmt')) ?? feedTime(firstLine(ownElements(item, 'pubDate')))
  const [creator] = moduleElements(item, 'dc', 'creator')
  const subtitle = meta.get('newspack_post_subtitle') ?? meta.get('_subtitle') ?? meta.get('subtitle')
  const source = meta.get('dt_original_site_name') ?? meta.get('syndication_source')
  const story = storyOfEntry(
    {
      head: [
        ...linePassages(ownElements(item, 'title')[0], 'headline'),
        ...(people.length === 0 ? [] : passageOfElement(creator, 'byline', people.map(({name}) => name).join(', '))),
      ],
      text: text.passages,
      media: [...(featured === undefined ? [] : [featured]), ...text.media],
      fields: {
        deck: subtitle,
        authors: people,
        headlines: variantsOf(meta),
        keywords: categories
          .filter((one) => ['category', 'post_tag', undefined].includes(attributeOf(one, 'domain')) && !isNone(one))
          .flatMap((one) => firstLine([one]) ?? []),
        subjects: categories.flatMap(subjectOf),
        publishedAt: published,
        updatedAt: gmt(line('post_modified_gmt')),
        embargoUntil: status === 'future' ? published : undefined,
        language: channel.language,
        copyrightNotice: channel.rights,
        originalUrl:
          addressOf(
            meta.get('_yoast_wpseo_canonical') ??
              meta.get('rank_math_canonical_url') ??
              meta.get('dt_original_post_url') ??
              meta.get('syndication_permalink'),
            undefined,
          ) ?? undefined,
        source: source === undefined ? undefined : {name: source},
        commenting: commentingOf(line('comment_status')),
        commentCount: commentsOf(item),
        wire: standingOf(status, line('post_password')),
      },
      summary: rawTextOf(moduleElements(item, 'excerpt', 'encoded')[0]).trim() || meta.get('_yoast_wpseo_metadesc'),
      guid: textOf(ownElements(item, 'guid')[0]),
      link,
      provider: channel.title,
    },
    channel.source,
  )
  return {story, leftOut: text.leftOut}
}

/** Guests of Co-Authors Plus stand among the categories; else the login is looked up. */
function authorsOf(
  item: MarkupElement,
  categories: readonly MarkupElement[],
  authors: ReadonlyMap<string, StoryAuthor>,
): StoryAuthor[] {
  const guests = categories
    .filter((one) => attributeOf(one, 'domain') === 'author')
    .flatMap((one): StoryAuthor[] => {
      const name = textOf(one)
      const login = attributeOf(one, 'nicename')?.replace(/^cap-/u, '')
      return name === undefined ? [] : [authors.get(login ?? '') ?? authors.get(name) ?? {name}]
    })
  if (guests.length > 0) return guests
  return moduleElements(item, 'dc', 'creator').flatMap((creator) => {
    const login = textOf(creator)
    return login === undefined ? [] : [authors.get(login) ?? {name: login}]
  })
}

/** Times that are not yet said are zeros. */
const gmt = (text: string | undefined): string | undefined =>
  text === undefined || text.startsWith('0000') ? undefined : feedTime(`${text.replace(' ', 'T')}Z`)

/** WordPress files posts of no category under one. */
const isNone = (category: MarkupElement): boolean => attributeOf(category, 'nicename') === 'uncategorized'

function subjectOf(category: MarkupElement): Subject[] {
  const scheme = attributeOf(category, 'domain')
  const name = firstLine([category])
  if (
    scheme === undefined ||
    name === undefined ||
    isNone(category) ||
    ['author', 'post_format', 'post_tag', 'nav_menu'].includes(scheme)
  )
    return []
  return [{scheme, code: attributeOf(category, 'nicename') ?? name, name}]
}

function variantsOf(meta: ReadonlyMap<string, string>): {text: string; role: string}[] | undefined {
  const seo = meta.get('_yoast_wpseo_title') ?? meta.get('rank_math_title')
  // Titles may be patterns: "%%title%% - %%sitename%%".
  return seo === undefined || /%/u.test(seo) ? undefined : [{text: seo, role: 'seo'}]
}

function commentingOf(status: string | undefined): Commenting | undefined {
  return status === 'open' || status === 'closed' ? {state: status, text: status} : undefined
}

function commentsOf(item: MarkupElement): number | undefined {
  const comments = moduleElements(item, 'wp', 'comment')
  const approved = comments.filter(
    (one) =>
      moduleLine(one, 'wp', 'comment_approved') === '1' &&
      !/pingback|trackback/u.test(moduleLine(one, 'wp', 'comment_type') ?? ''),
  )
  return comments.length === 0 ? undefined : approved.length
}

/** Only what is published and open to all is usable; what lies in the bin was withdrawn. */
function standingOf(status: string | undefined, password: string | undefined): Wire {
  if (status === 'trash') return {signal: 'kill', pubStatus: 'canceled'}
  if (status === undefined) return {}
  return present({
    pubStatus: status === 'publish' && password === undefined ? ('usable' as const) : ('withheld' as const),
  })
}
