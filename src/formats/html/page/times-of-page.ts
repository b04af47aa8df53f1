import {rawAt} from '../../json/json-value.ts'
import {attributeOf, textOf} from '../../xml/find-elements.ts'
import {millisecondsOf} from '../../wire-clock.ts'
import type {MarkupElement} from '../../markup/markup-node.ts'
import type {PageArticle} from './page-article.ts'
import {type PageTime, readPageTime} from './page-time.ts'
import type {PageSurvey} from './survey-page.ts'

export interface PageTimes {
  readonly published?: string
  readonly updated?: string
}

const publishedMetas = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'og:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'article.published',
  'rnews:datepublished',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'citation_publication_date',
  'originalpublicationdate',
  'ptime',
  'pdate',
  'article:post_date',
  'article_date_original',
  'date.release',
  'analyticsattributes.articledate',
  'vr:published_time',
  'created',
  'iso-8601-publish-date',
  'bt:pubdate',
  'og:release_date',
  'article:created',
]
const updatedMetas = [
  'article:modified_time',
  'og:updated_time',
  'og:article:modified_time',
  'datemodified',
  'lastmod',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
  'utime',
  'article:updated',
]

/**
 * When the story was published and updated. Structured data go first, then `meta`, then microdata and `time` elements; a time
 * of day with its zone goes before a day alone that is the same.
 */
export function timesOfPage(survey: PageSurvey, {article, page}: PageArticle, place: TimePlace): PageTimes {
  const meta = (names: readonly string[]): (string | undefined)[] => names.map((name) => survey.metas.get(name)?.[0])
  const property = (name: string): (string | undefined)[] =>
    survey.properties
      .filter((each) => each.name === name && !each.within.some((type) => /Comment|Review|Event/u.test(type)))
      .slice(0, 3)
      .map(({element}) => attributeOf(element, 'content') ?? attributeOf(element, 'datetime') ?? textOf(element))
  const said = [
    rawAt(article, 'datePublished', 'dateCreated', 'uploadDate'),
    ...meta(publishedMetas),
    ...property('datePublished'),
    rawAt(page, 'datePublished'),
    ...property('dateCreated'),
    ...survey.times.filter(({attributes}) => attributes.has('pubdate')).map(saidBy),
  ]
  const printed = printedTimes(survey, place)
  const ofAddress = dayOfAddress(place.address)
  const isSaid = said.some((text) => readPageTime(text) !== undefined)
  const published = isSaid ? settled([...said, ...printed]) : (settled(printed, ofAddress) ?? ofAddress)
  const updated = settled([
    rawAt(article, 'dateModified'),
    ...meta(updatedMetas),
    ...property('dateModified'),
    rawAt(page, 'dateModified'),
  ])
  return {
    ...(published === undefined ? {} : {published}),
    ...(updated === undefined || !isAfter(updated, published) ? {} : {updated}),
  }
}

const saidBy = (time: MarkupElement): string | undefined => attributeOf(time, 'datetime') ?? textOf(time)

/** Times that readers see: below the headline first, then right above it; dates that nothing calls a time at last. */
function printedTimes({times}: PageSurvey, {from, to, shown, dated}: TimePlace): (string | undefined)[] {
  const own = [...shown, ...times].filter(({start}) => start < to)
  const above = own.filter(({start}) => start < from).toReversed()
  return [...own.filter(({start}) => start >= from), ...above.slice(0, mostAbove), ...dated].map(saidBy)
}

/** Where on the page a time is the story's own, and what else says one. */
export interface TimePlace {
  /** Where the headline begins, and where the story ends. */
  readonly from: number
  readonly to: number
  /** Elements that look like times, by what they are called. */
  readonly shown: readonly MarkupElement[]
  /** Other short texts with a date, where bylines are. */
  readonly dated: readonly MarkupElement[]
  readonly address: string | undefined
}

/** "/2026/03/09/", "/2026-03-09-" and "/20260309": the day of publication on most sites that say one. */
const dayInAddress = /(?<=[/_-])((?:19|20)\d{2})([/_-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?=\D|$)/u

function dayOfAddress(address: string | undefined): string | undefined {
  const [, year = '', , month = '', day = ''] = dayInAddress.exec(address?.replace(/[?#].*$/u, '') ?? '') ?? []
  return year === '' ? undefined : readPageTime(`${year}-${month}-${day}`)?.text
}

/** Times above the headline that are looked at. */
const mostAbove = 4

/** A day of update without its hour is none later than the hour of publication. */
const isAfter = (updated: string, published: string | undefined): boolean =>
  published === undefined || millisecondsOf(updated) > millisecondsOf(published)

/** The first that is a time, and none that is far from `near`; said better by another of the same day, that one. */
function settled(texts: readonly (string | undefined)[], near?: string): string | undefined {
  const times = texts
    .map(readPageTime)
    .filter((time) => time !== undefined)
    .filter(({text}) => isNear(text, near))
  const [first] = times
  if (first === undefined) return undefined
  const day = first.text.slice(0, 10)
  const better = times.find(
    (time) =>
      quality(time) > quality(first) &&
      (isSameMoment(time.text, first) || (first.isDay && time.text.slice(0, 10) === day)),
  )
  return (better ?? first).text
}

/** A day is another one in another zone. */
const isNear = (time: string, near: string | undefined): boolean =>
  near === undefined || Math.abs(millisecondsOf(time) - millisecondsOf(near)) <= dayAndNight * 2

const dayAndNight = 24 * 60 * 60 * 1000

const quality = (time: PageTime): number => (time.isDay ? 0 : hasZone(time.text) ? 2 : 1)

const hasZone = (time: string): boolean => /(?:Z|[+-]\d{2}:\d{2})$/u.test(time)

/** The same figures, to the minute. */
const isSameMoment = (time: string, {text, isDay}: PageTime): boolean =>
  !isDay && time.slice(0, 16) === text.slice(0, 16)
