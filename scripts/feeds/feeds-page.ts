import {html, raw} from 'hono/html'
import type {FeedFormat} from '../../src/feeds/feed.ts'
import {placeOfFeed} from './feed-path.ts'
import type {FeedsConfig} from './feeds-config.ts'

/** A page that lists the feeds; readers of feeds find them by its links. */
export function feedsPage({settings, formats}: FeedsConfig) {
  const links = formats
    .filter(({holds}) => holds === 'many')
    .map(
      (format) =>
        html`<link rel="alternate" type="${typeOf(format)}" title="${format.title}" href="${placeOfFeed(format)}" />`,
    )
  const rows = formats.map(
    (format) => html`<li><a href="${placeOfFeed(format)}">${format.title}</a> <code>${typeOf(format)}</code></li>`,
  )
  return page(
    settings,
    `Feeds of ${settings.title}`,
    links,
    html`<ul>
      ${rows}
    </ul>`,
  )
}

/** A page that lists the items of a format that holds one a file. */
export function itemsPage(
  {settings}: FeedsConfig,
  {title}: FeedFormat,
  items: readonly {readonly name: string; readonly title: string}[],
) {
  const rows = items.map(({name, title: headline}) => html`<li><a href="${pathIn(name)}">${headline}</a></li>`)
  const list =
    items.length === 0
      ? html`<p>There is no item.</p>`
      : html`<ul>
          ${rows}
        </ul>`
  return page(settings, `${title}: ${settings.title}`, [], list)
}

function page({language}: FeedsConfig['settings'], title: string, links: readonly unknown[], content: unknown) {
  return html`${raw('<!doctype html>')}
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${links}
        <style>
          body {
            font:
              1rem/1.6 system-ui,
              sans-serif;
            margin: 2rem auto;
            max-width: 40rem;
            padding: 0 1rem;
          }
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`
}

function typeOf({mediaType}: FeedFormat): string {
  return mediaType.split(';')[0] ?? mediaType
}

/** Relative to the folder of the format. */
function pathIn(name: string): string {
  return name.split('/').slice(1).map(encodeURIComponent).join('/')
}
