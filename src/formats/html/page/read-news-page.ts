import {present, presentList} from '../../../story/present.ts'
import type {ParsedPassage, Role} from '../../../story/passage.ts'
import type {Diagnostic} from '../../../diagnostics/diagnostic.ts'
import type {ParsedStory, ParseResult} from '../../format.ts'
import type {MarkupElement} from '../../markup/markup-node.ts'
import {type ElementKind, passagesOfMarkup} from '../../markup/passages-of-markup.ts'
import {languageTag, textOf} from '../../xml/find-elements.ts'
import {lineOfHtml} from '../passages-of-html.ts'
import {type JsonObject, lineAt} from '../../json/json-value.ts'
import {mediaOfPage} from './media-of-page.ts'
import {rightsAndTopics} from './rights-and-topics.ts'
import {passageOfElement, textRange} from '../../xml/passage-of-element.ts'
import {authorsOfPage} from './authors-of-page.ts'
import {findHead, isDeckElement} from './head-of-page.ts'
import {headlineOfPage} from './headline-of-page.ts'
import {readJsonLd} from './json-ld.ts'
import {kindsInStory} from './kinds-in-story.ts'
import {linesBeside} from './lines-beside.ts'
import {findPageArticle, type PageArticle} from './page-article.ts'
import {findStory, type FoundStory} from './story-element.ts'
import {outsideText} from './outside-text.ts'
import {profileLinks} from './profile-links.ts'
import {storyBlocks} from './story-blocks.ts'
import type {PageSurvey} from './survey-page.ts'
import {signatureOf} from './signature.ts'
import {siteNamesOf} from './site-names.ts'
import {passagesInData, textInData} from './text-in-data.ts'
import {timesOfPage} from './times-of-page.ts'
import {isSameTitle} from './titles.ts'

/** Reads a whole news page: its main story with all that the page says of it, or why there is none. */
export function readNewsPage(survey: PageSurvey, source: string, url?: string): ParseResult {
  const {metas, headings, title} = survey
  const social = ['og:title', 'twitter:title', 'dc.title', 'parsely-title'].flatMap(
    (name) => metas.get(name)?.[0] ?? [],
  )
  const titleText = textOf(title)
  const objects = readJsonLd(survey.jsonLd)
  const address = addressOf(survey.canonical ?? metas.get('og:url')?.[0], survey.base, url)
  const data = findPageArticle(objects, {
    addresses: [address, url].filter((one) => one !== undefined),
    titles: [...social, ...(titleText === undefined ? [] : [titleText])],
  })
  const site = siteNamesOf(survey, data, address ?? url)
  const headline = headlineOfPage({
    said: lineOfHtml(lineAt(data.article, 'headline')),
    saidBeside: lineOfHtml(lineAt(data.article, 'alternativeHeadline')),
    social: lineOfHtml(metas.get('og:title')?.[0]),
    others: social,
    title: titleText,
    headings,
    siteNames: site.names,
  })
  const inData = textInData(data.article)
  const found = findStory(survey.body, headline?.element)
  const isShown =
    found !== undefined &&
    isStory(found, survey, data, headline?.element !== undefined) &&
    (found.weights.get(found.story)?.prose ?? 0) >= (inData?.length ?? 0) * leastShown
  if (!isShown && inData === undefined) return noStory()
  const {story, weights}: FoundStory = isShown
    ? found
    : {story: {...survey.body, children: [], end: survey.body.start}, weights: new Map()}
  const head = findHead(survey, story, headline)
  const kinds = new Map<MarkupElement, ElementKind>([...kindsInStory(story, weights), ...head.kinds])
  const blocks = storyBlocks(story, kinds)
  const signature = signatureOf(blocks)
  const authors = authorsOfPage({
    survey,
    data,
    bylines: head.bylines.length > 0 ? head.bylines : signature,
    profiles: isShown ? profilesOf(survey.body, found, headline?.element) : [],
    siteNames: site.names,
    end: story.end,
  })
  const times = timesOfPage(survey, data, {
    from: headline?.element?.start ?? story.start,
    to: story.end,
    shown: head.times,
    dated: head.dated,
    address: address ?? url,
  })
  const said = rightsAndTopics(survey, data)
  const summary = said.abstract
  for (const [element, kind] of outsideText(blocks, isDeck)) kinds.set(element, kind)
  for (const element of signature) kinds.set(element, {role: 'byline', rule: 'page/signature'})
  const baseUrl = address ?? url
  const media = mediaOfPage({survey, data, story, kinds, baseUrl, from: headline?.element?.start ?? story.start})
  const read = (
    elements: readonly MarkupElement[],
    kindOf?: (element: MarkupElement) => ElementKind | undefined,
  ): ParsedPassage[] => passagesOfMarkup(elements, present({baseUrl, kindOf})).passages
  const readBeside = (elements: readonly MarkupElement[]): ParsedPassage[] =>
    read(elements).flatMap((passage) => (passage.role === undefined ? [{...passage, isOutside: true}] : []))
  const beside = linesBeside(isShown ? survey.body : story, story, {
    start: headline?.element?.end ?? story.start,
    known: [...head.above.map(([element]) => element), ...head.bylines, ...head.times],
  })
  const parsed: ParsedStory = {
    fields: present({
      ...said,
      kicker: textOf(head.kicker) ?? said.kicker,
      url: address,
      headline: headline?.text,
      headlines: presentList(headline?.variants),
      authors: presentList(authors),
      publishedAt: times.published,
      updatedAt: times.updated,
      language: languageTag(survey.language),
      source: site.source === undefined ? undefined : {name: site.source},
      media: presentList(media),
    }),
    passages: [
      ...headPassages(),
      ...readBeside(beside.above),
      ...(isShown
        ? read([story], (element) => kinds.get(element)).filter(({role}) => role !== 'headline')
        : passagesInData(inData ?? '', source)),
      ...readBeside(beside.below),
    ],
    source,
  }
  return {stories: [parsed], diagnostics: isShown && isForSubscribers(data.article) ? [cutOff()] : []}

  function isDeck(element: MarkupElement, isFirst: boolean): boolean {
    if (isDeckElement(element)) return true
    const text = isFirst ? undefined : textOf(element)
    return text !== undefined && summary !== undefined && isSameTitle(text, summary)
  }

  function headPassages(): ParsedPassage[] {
    if (headline === undefined) return []
    const at =
      headline.element === undefined
        ? title === undefined
          ? {start: 0, end: 0}
          : textRange(title)
        : textRange(headline.element)
    return [
      {text: textOf(headline.element) ?? headline.text, shape: 'heading', level: 1, at, role: 'headline'},
      ...head.above.flatMap(([element, role]: readonly [MarkupElement, Role]) => passageOfElement(element, role)),
    ]
  }
}

/** Where the page shows less of the text that its data hold, a script draws it, or only subscribers see it. */
const leastShown = 0.2

/** Characters of mark-up behind a headline, and at the end of a story, in which its author may be introduced. */
const introduction = 20_000

/** Beside the headline, else where the story ends. */
function profilesOf(body: MarkupElement, {story}: FoundStory, headline: MarkupElement | undefined): MarkupElement[] {
  const from = headline?.start ?? story.start
  const places = [from, story.start]
  const above = profileLinks(body, {places, from, to: Math.min(Math.max(story.start, from) + introduction, story.end)})
  return above.length > 0
    ? above
    : profileLinks(body, {places, from: Math.max(from, story.end - introduction / 4), to: story.end + introduction / 4})
}

/** Less running text is no story but a front page's teasers, where nothing says that the page is an article. */
const leastStory = 500

/** The same below a headline that is the page's title. */
const leastBelowHeadline = 200

function isStory(
  {story, weights}: FoundStory,
  {metas, body}: PageSurvey,
  {article}: PageArticle,
  hasHeadline: boolean,
): boolean {
  const isSaid = article !== undefined || metas.has('article:published_time') || metas.get('og:type')?.[0] === 'article'
  const prose = weights.get(story)?.prose ?? 0
  return isSaid || prose >= (hasHeadline ? leastBelowHeadline : leastStory) || prose > (weights.get(body)?.links ?? 0)
}

const noStory = (): ParseResult => ({
  stories: [],
  diagnostics: [
    {
      code: 'no-story',
      severity: 'error',
      message:
        'The page holds no story but links to others, as a front page does. Open the story and read its own page.',
    },
  ],
})

const isForSubscribers = (article: JsonObject | undefined): boolean =>
  /^false$/iu.test(String(article?.['isAccessibleForFree']))

const cutOff = (): Diagnostic => ({
  code: 'story-cut-off',
  severity: 'warning',
  message:
    'The page says that its story is for subscribers: what was read may be its beginning alone. Compare it with the whole story.',
})

function addressOf(
  canonical: string | undefined,
  base: string | undefined,
  url: string | undefined,
): string | undefined {
  const from = base !== undefined && URL.canParse(base, url) ? new URL(base, url).href : url
  if (canonical !== undefined && URL.canParse(canonical, from)) {
    const {protocol, href, pathname} = new URL(canonical, from)
    // A canonical address that is the front page is a template's mistake.
    if (/^https?:$/u.test(protocol) && pathname !== '/') return href
  }
  return url
}
