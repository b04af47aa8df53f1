import type {ParsedPassage, Role, SourceRange} from '../../story/passage.ts'
import {present, presentList} from '../../story/present.ts'
import type {HeadlineVariant, Media, Place, StoryAuthor, Subject, Wire} from '../../story/story.ts'
import type {Format, FormatInput, ParsedStory, ParseResult} from '../format.ts'
import {lineOfHtml, passagesOfText} from '../html/passages-of-html.ts'
import {createWireClock} from '../wire-clock.ts'
import {webAddress} from '../web-address.ts'
import {languageTag} from '../xml/find-elements.ts'
import {isObject, type JsonObject, lineAt, linesAt, objectsOf, rawAt, readJson} from './json-value.ts'
import {createPlaceFinder} from './place-finder.ts'

/** ninjs 1.x, 2.x and 3.x, IPTC's news in JSON, alone or in the lists that agencies' services answer with. */
export const ninjs = {name: 'ninjs', detect, parse} as const satisfies Format

const marks =
  /"(?:uri|guid|versioncreated|versionCreated|body_?(?:html|text|xhtml)|bodies|headlines|pubstatus|pubStatus|infosources|infoSources)"\s*:/gu

function detect({text}: FormatInput): number {
  if (!/^[\s\uFEFF]*[{[]\s*["{]/u.test(text.slice(0, 1000))) return 0
  if (/"version"\s*:\s*"https:(?:\\?\/){2}jsonfeed\.org/u.test(text)) return 0
  return new Set(text.match(marks)).size >= 2 ? 1 : 0
}

function parse({text}: FormatInput): ParseResult {
  const document = readJson(text)
  if (document === undefined) {
    return {
      stories: [],
      diagnostics: [
        {
          code: 'markup-broken',
          severity: 'error',
          message: 'The input begins like ninjs but is no whole JSON. Get the file again, it may have been cut off.',
        },
      ],
    }
  }
  const items = itemsOf(document)
  const place = createPlaceFinder(text)
  if (items.length > 0) return {stories: items.map((item) => storyOf(item, text, place)), diagnostics: []}
  return {
    stories: [],
    diagnostics: [
      {
        code: 'no-story',
        severity: 'error',
        message: 'The JSON holds no item of news. Ask the sender for the item itself.',
      },
    ],
  }
}

/** Services wrap items in `data`, `items` or `item`. */
function itemsOf(value: unknown, depth = 0): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap((one) => itemsOf(one, depth + 1))
  if (!isObject(value) || depth > 4) return []
  if (['headline', 'headlines', 'body_html', 'body_text', 'bodies', 'uri', 'guid'].some((name) => name in value))
    return [value]
  return ['data', 'items', 'item'].flatMap((name) => itemsOf(value[name], depth + 1))
}

type PlaceOf = (value: string) => SourceRange

function storyOf(item: JsonObject, source: string, place: PlaceOf): ParsedStory {
  const clock = createWireClock(
    ['versioncreated', 'versionCreated', 'firstcreated', 'firstCreated'].map((name) => rawAt(item, name)),
  )
  const time = (...names: string[]): string | undefined => clock.instant(rawAt(item, ...names))
  const variants = objectsOf(item['headlines'])
  const main = variants.find((one) => !/short|sub|teaser/iu.test(lineAt(one, 'role') ?? '')) ?? variants[0]
  const headline = rawAt(item, 'headline') ?? rawAt(main, 'value') ?? rawAt(item, 'title', 'name')
  const byline = rawAt(item, 'byline', 'by', 'bylines')
  const passage = (value: string | undefined, role: Role): ParsedPassage[] => {
    const line = lineOfHtml(value)
    if (value === undefined || line === undefined) return []
    return [{text: line, shape: role === 'headline' ? 'heading' : 'paragraph', at: place(value), role}]
  }
  const head = [
    ...passage(headline, 'headline'),
    ...passage(rawAt(item, 'subheadline', 'subhead', 'headline_extended'), 'deck'),
    ...passage(byline, 'byline'),
  ]
  const body = bodyOf(item)
  const text = body === undefined ? {passages: [], media: []} : passagesOfText(body, {source, at: place(body)})
  const kind = mediumOf(item)
  const own = kind === undefined ? [] : [mediumFrom(item, kind)]
  const media = [...own, ...associated(item['associations']), ...text.media]
  const provider = lineAt(item, 'provider') ?? lineAt(objectsOf(item['infosources'] ?? item['infoSources'])[0], 'name')
  const wire: Wire = present({
    provider: provider ?? lineAt(item, 'source'),
    guid: lineAt(item, 'guid', 'uri'),
    uri: lineAt(item, 'uri'),
    version: lineAt(item, 'version'),
    versionCreated: time('versioncreated', 'versionCreated'),
    firstCreated: time('firstcreated', 'firstCreated', 'firstVersion', 'contentcreated', 'contentCreated'),
    pubStatus: statusOf(lineAt(item, 'pubstatus', 'pubStatus')),
    signal: /cancel/iu.test(lineAt(item, 'pubstatus', 'pubStatus') ?? '') ? ('kill' as const) : signalOf(item),
    takeKey: lineAt(item, 'anpa_take_key', 'takekey'),
  })
  const name = lineAt(item, 'source')
  const urgency = Number(lineAt(item, 'urgency', 'priority'))
  return {
    fields: present({
      ...(Object.keys(wire).length === 0 ? {} : {wire}),
      headlines: presentList(variants.filter((one) => one !== main).flatMap(variantOf)),
      slugline: lineAt(item, 'slugline', 'slug'),
      abstract: lineOfHtml(
        rawAt(item, 'description_text', 'description_html', 'abstract') ??
          rawAt(objectsOf(item['descriptions'])[0], 'value'),
      ),
      authors: presentList(objectsOf(item['authors'] ?? item['people_by']).flatMap(authorOf)),
      dateline: dateline(item),
      language: languageTag(lineAt(item, 'language')),
      keywords: presentList(keywordsOf(item)),
      subjects: presentList(
        [...objectsOf(item['subject'] ?? item['subjects']), ...objectsOf(item['event'])].flatMap(subjectOf),
      ),
      genres: presentList(objectsOf(item['genre'] ?? item['genres']).flatMap(subjectOf)),
      places: presentList(objectsOf(item['place'] ?? item['places']).flatMap(placeOf)),
      urgency: Number.isInteger(urgency) && urgency >= 1 && urgency <= 9 ? urgency : undefined,
      publishedAt: time(
        'firstpublished',
        'firstPublished',
        'firstcreated',
        'firstCreated',
        'firstVersion',
        'versioncreated',
        'versionCreated',
      ),
      updatedAt: time('versioncreated', 'versionCreated'),
      embargoUntil: time('embargoed', 'embargoedUntil'),
      expiresAt: time('expires'),
      editorsNote: lineOfHtml(rawAt(item, 'ednote', 'edNote', 'ednotes')),
      creditLine: lineAt(item, 'creditline', 'creditLine'),
      usageTerms: lineOfHtml(rawAt(item, 'usageterms', 'usageTerms')),
      copyrightHolder: lineAt(item, 'copyrightholder', 'copyrightHolder'),
      copyrightNotice: lineOfHtml(rawAt(item, 'copyrightnotice', 'copyrightNotice')),
      source: name === undefined ? undefined : {name},
      media: presentList(media),
    }),
    passages: [...head, ...text.passages],
    source,
  }
}

/** HTML before text, since it holds links and emphasis. */
function bodyOf(item: JsonObject): string | undefined {
  const bodies = objectsOf(item['bodies'])
  const html = bodies.find((body) => /html/iu.test(lineAt(body, 'contenttype', 'contentType', 'role') ?? ''))
  return (
    rawAt(item, 'body_html', 'body_xhtml') ??
    rawAt(html ?? bodies[0], 'value') ??
    rawAt(item, 'body_text', 'bodyText', 'body')
  )
}

const statusOf = (status: string | undefined): Wire['pubStatus'] =>
  status === undefined
    ? undefined
    : /cancel/iu.test(status)
      ? 'canceled'
      : /withh/iu.test(status)
        ? 'withheld'
        : /usable/iu.test(status)
          ? 'usable'
          : undefined

function signalOf(item: JsonObject): Wire['signal'] {
  const said = [...linesAt(item, 'signals'), ...linesAt(item, 'signal')].join(' ')
  if (/kill/iu.test(said)) return 'kill'
  if (/correction/iu.test(said)) return 'correction'
  return /update/iu.test(said) ? 'update' : undefined
}

function variantOf(one: JsonObject): HeadlineVariant[] {
  const text = lineOfHtml(rawAt(one, 'value'))
  return text === undefined
    ? []
    : [{text, ...present({role: lineAt(one, 'role'), language: languageTag(lineAt(one, 'language'))})}]
}

function authorOf(one: JsonObject): StoryAuthor[] {
  const name = lineAt(one, 'name')
  return name === undefined
    ? []
    : [{name, ...present({email: lineAt(one, 'email'), jobTitle: lineAt(one, 'jobtitle', 'role')})}]
}

function subjectOf(one: JsonObject): Subject[] {
  const name = lineAt(one, 'name')
  const code = lineAt(one, 'code', 'qcode', 'literal', 'uri') ?? name
  return code === undefined ? [] : [{code, ...present({name, scheme: lineAt(one, 'scheme')})}]
}

function placeOf(one: JsonObject): Place[] {
  const name = lineAt(one, 'name')
  return name === undefined
    ? []
    : [{name, role: 'about', ...present({code: lineAt(one, 'code', 'qcode'), scheme: lineAt(one, 'scheme')})}]
}

const keywordsOf = (item: JsonObject): string[] => [...linesAt(item, 'keyword'), ...linesAt(item, 'keywords')]

function dateline(item: JsonObject): {text: string; place?: string} | undefined {
  const value = item['dateline']
  const text =
    typeof value === 'string' ? lineAt(item, 'dateline') : isObject(value) ? lineAt(value, 'text') : undefined
  const located = lineAt(item, 'located')
  if (text === undefined) return located === undefined ? undefined : {text: located, place: located}
  return {text, ...(located === undefined ? {} : {place: located})}
}

function mediumOf(item: JsonObject): Media['kind'] | undefined {
  const type = lineAt(item, 'type')
  if (type === 'picture' || type === 'graphic') return 'image'
  return type === 'video' || type === 'audio' ? type : undefined
}

function associated(value: unknown): Media[] {
  const items = Array.isArray(value) ? objectsOf(value) : isObject(value) ? objectsOf(Object.values(value)) : []
  return items.flatMap((item) => {
    const kind = mediumOf(item)
    return kind === undefined ? [] : [mediumFrom(item, kind)]
  })
}

function mediumFrom(item: JsonObject, kind: Media['kind']): Media {
  const renditions = isObject(item['renditions'])
    ? objectsOf(Object.values(item['renditions']))
    : objectsOf(item['renditions'])
  const [largest] = renditions.toSorted((one, other) => Number(other['width'] ?? 0) - Number(one['width'] ?? 0))
  const size = (name: string): number | undefined => {
    const value = Number(largest?.[name])
    return Number.isInteger(value) && value > 0 ? value : undefined
  }
  return {
    kind,
    ...present({
      url: webAddress(rawAt(largest, 'href')),
      mimeType: lineAt(largest, 'mimetype', 'contenttype', 'contentType'),
      width: size('width'),
      height: size('height'),
      guid: lineAt(item, 'guid', 'uri'),
      title: lineAt(item, 'headline') ?? lineAt(objectsOf(item['headlines'])[0], 'value'),
      caption: lineOfHtml(
        rawAt(item, 'description_text', 'description_html') ?? rawAt(objectsOf(item['descriptions'])[0], 'value'),
      ),
      credit: lineAt(item, 'creditline', 'creditLine'),
      creator: lineAt(item, 'byline', 'by'),
      copyrightHolder: lineAt(item, 'copyrightholder', 'copyrightHolder'),
      copyrightNotice: lineOfHtml(rawAt(item, 'copyrightnotice', 'copyrightNotice')),
      usageTerms: lineOfHtml(rawAt(item, 'usageterms', 'usageTerms')),
    }),
  }
}
