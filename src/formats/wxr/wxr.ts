import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {present} from '../../story/present.ts'
import type {StoryAuthor} from '../../story/story.ts'
import type {Format, FormatInput, ParseResult} from '../format.ts'
import {channelOf, feedOf} from '../feed/channel.ts'
import {isWordPressExport} from '../feed/is-word-press-export.ts'
import {moduleElements, moduleLine} from '../feed/feed-modules.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {descendantsOf, textOf} from '../xml/find-elements.ts'
import {readXml} from '../xml/read-xml.ts'
import {libraryOf} from './library.ts'
import {storyOfPost} from './story-of-post.ts'

/** WordPress's export: RSS with all that WordPress knows of posts, pages, authors and pictures. */
export const wxr = {
  name: 'wxr',
  detect: ({text}: FormatInput): number => (isWordPressExport(text) ? 1 : 0),
  parse,
} as const satisfies Format

/** Types of items that WordPress and its plug-ins keep for themselves. */
const machinery =
  /^(?:attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_.*|guest-author|acf-.*|amp_.*|elementor_.*|feedback|shop_.*|product.*|scheduled-action|jp_.*|wpcf7.*|wpforms.*|mc4wp.*|tablepress.*)$/u

function parse({text, url}: FormatInput): ParseResult {
  const {root, diagnostics} = readXml(text)
  const channel = channelOf(root, text, url)
  const items = descendantsOf(root, 'item')
  const context = {channel, library: libraryOf(items, channel.base), authors: authorsOf(root)}
  const posts = items.filter(isPost)
  const read = posts.map((item) => storyOfPost(item, context))
  return {
    stories: read.map(({story}) => story),
    diagnostics: [
      ...diagnostics,
      ...leftOutItems(items.filter((item) => !isPost(item))),
      ...leftOutCodes(read.flatMap(({leftOut}) => leftOut)),
    ],
    feed: feedOf(channel),
  }
}

function isPost(item: MarkupElement): boolean {
  const type = moduleLine(item, 'wp', 'post_type') ?? 'post'
  return !machinery.test(type) && moduleLine(item, 'wp', 'status') !== 'auto-draft'
}

function authorsOf(root: MarkupElement | undefined): ReadonlyMap<string, StoryAuthor> {
  const [channel] = descendantsOf(root, 'channel')
  return new Map(
    moduleElements(channel, 'wp', 'author').flatMap((author): [string, StoryAuthor][] => {
      const line = (name: string): string | undefined => textOf(moduleElements(author, 'wp', name)[0])
      const login = line('author_login')
      const full = [line('author_first_name'), line('author_last_name')].filter((part) => part !== undefined).join(' ')
      const name = line('author_display_name') ?? (full || login)
      return login === undefined || name === undefined
        ? []
        : [
            [
              login,
              present({name, email: line('author_email')?.includes('@') === true ? line('author_email') : undefined}),
            ],
          ]
    }),
  )
}

function leftOutItems(items: readonly MarkupElement[]): Diagnostic[] {
  const counts = new Map<string, number>()
  for (const item of items) {
    const type = moduleLine(item, 'wp', 'post_type') ?? 'post'
    counts.set(type, (counts.get(type) ?? 0) + 1)
  }
  const kinds = [...counts].slice(0, 10).map(([type, count]) => `${count} ${type}`)
  return kinds.length === 0
    ? []
    : [
        {
          code: 'parts-left-out',
          severity: 'info',
          message: `Items of the export that are no stories were left out: ${kinds.join(', ')}. Pictures went to the posts that show them.`,
        },
      ]
}

function leftOutCodes(names: readonly string[]): Diagnostic[] {
  const unique = [...new Set(names)].slice(0, 10)
  return unique.length === 0
    ? []
    : [
        {
          code: 'parts-left-out',
          severity: 'info',
          message: `Shortcodes that only WordPress can fill were left out: ${unique.map((name) => `[${name}]`).join(', ')}. Compare with the original where a form, table or widget matters.`,
        },
      ]
}
