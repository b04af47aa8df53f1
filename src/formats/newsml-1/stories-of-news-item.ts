import type {ParsedPassage} from '../../story/passage.ts'
import {present, presentList} from '../../story/present.ts'
import type {HeadlineVariant} from '../../story/story.ts'
import type {ExplicitFields, ParsedStory} from '../format.ts'
import {linesOf} from '../lines-of.ts'
import {lineOfHtml} from '../html/passages-of-html.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {createWireClock} from '../wire-clock.ts'
import {attributeOf, descendantsOf, elementAt, elementsOf, languageOf, textOf} from '../xml/find-elements.ts'
import {passageOfElement} from '../xml/passage-of-element.ts'
import {
  captionOf,
  dataOf,
  mediaComponentsOf,
  roleOf,
  textItemsOf,
  type TextItem,
  type Unit,
  unitsOf,
} from './component-tree.ts'
import {fieldsOfComponents, partyOf} from './fields-of-component.ts'
import {fieldsOfIdentity} from './identity.ts'
import {mediaOfComponent} from './media-of-component.ts'
import {type DataText, textOfData} from './text-of-data.ts'

/** Reads the stories of one news item; most items have one. */
export function storiesOfNewsItem(
  item: MarkupElement,
  source: string,
  envelope: MarkupElement | undefined,
): ParsedStory[] {
  const clock = createWireClock(() =>
    [
      ...descendantsOf(item, 'FirstCreated', 'ThisRevisionCreated', 'DateLineDate', 'DateAndTime', 'DateId'),
      ...elementsOf(envelope, 'DateAndTime'),
    ].map(textOf),
  )
  const units = elementsOf(item, 'NewsComponent').flatMap((component) => unitsOf(component))
  const nested = descendantsOf(elementAt(item, 'NewsComponent'), 'NewsItem').flatMap((inner) =>
    storiesOfNewsItem(inner, source, envelope),
  )
  const own = units.filter(
    ({component}) =>
      nested.length === 0 || textItemsOf(component).length > 0 || mediaComponentsOf(component).length > 0,
  )
  const identity = fieldsOfIdentity(item, envelope, clock)
  const stories = own.map((unit) => {
    const administrative = [...unit.around, unit.component].flatMap((component) =>
      descendantsOf(component, 'AdministrativeMetadata'),
    )
    const provider = partyOf(administrative, 'Provider')
    const known = provider === undefined ? identity : {...identity, wire: {...identity.wire, provider}}
    return storyOf(unit, {...present({language: languageOf(item)}), ...withUnit(known, unit, own)}, source, clock)
  })
  return [...stories, ...nested]
}

/**
 * One of several stories of an item, and one in an item without an id, are told by the id of their component. That is unique
 * in its document alone, unless it is a number that the agency gives each text.
 */
function withUnit(identity: ExplicitFields, unit: Unit, units: readonly Unit[]): ExplicitFields {
  const guid = identity.wire?.guid
  const duid = attributeOf(unit.component, 'Duid')
  if (units.length === 1 && guid !== undefined) return identity
  const isNumber = duid !== undefined && /\d{6}/u.test(duid)
  const own = guid === undefined || isNumber ? duid : `${guid}#${duid ?? units.indexOf(unit) + 1}`
  return own === undefined || own.length < 3 ? identity : {...identity, wire: {...identity.wire, guid: own}}
}

function storyOf(
  {component, around}: Unit,
  identity: ExplicitFields,
  source: string,
  clock: Parameters<typeof fieldsOfComponents>[1],
): ParsedStory {
  const items = textItemsOf(component)
  const medias = mediaComponentsOf(component)
  const components = [
    ...new Set([...around, component, ...pathTo(component, medias), ...items.map((one) => one.component)]),
  ]
  const titles = items.filter((one) => isPart(one, titleRole))
  // What is the only text is none of another.
  const summaries =
    items.length - titles.length > 1 ? items.filter((one) => isPart(one, /^(?:abstract|summary|teaser)/u)) : []
  const labels = items.filter((one) => isPart(one, labelRole))
  const beside = new Set([...titles, ...summaries, ...labels])
  const texts = items.filter((one) => !beside.has(one)).map(({item}) => textOfData(item))
  const lines = components.flatMap((one) => elementsOf(one, 'NewsLines'))
  const head = headOf(lines, titles, texts)
  const known = new Set(head.map(({role}) => role))
  const labelled = labels.flatMap(passageOfLabel).filter(({role}) => !known.has(role))
  const fields = fieldsOfComponents(components, clock)
  const media = presentList([...texts.flatMap((text) => text.media), ...medias.flatMap(mediaOfComponent)])
  const inText = Object.assign({}, ...texts.map((text) => text.fields)) as ExplicitFields // the last one's word counts
  return {
    fields: {
      ...inText,
      ...identity,
      ...fields,
      ...present({
        headlines: presentList(variantsOf(lines)),
        abstract: linesOf(summaries.map(({item}) => lineOfHtml(textOf(item)))) ?? inText.abstract,
        editorsNote: linesOf([inText.editorsNote, fields.editorsNote]),
        media,
      }),
    },
    passages: [
      ...head,
      ...labelled,
      ...(texts.length === 0 ? flashOf(titles) : texts.flatMap((text) => text.text)),
      ...captionsOf(medias),
    ],
    source,
  }
}

const titleRole = /^(?:title|headline)/u
const isPart = ({component}: TextItem, pattern: RegExp): boolean => pattern.test(roleOf(component))

/** Components in which some senders keep what others say in lines; what serves the desk alone is no text either. */
const labelRole = /^(?:byline|dateline|catchword|keyword|slug)/u

function passageOfLabel({component, item}: TextItem): ParsedPassage[] {
  const role = roleOf(component)
  if (role.startsWith('byline')) return passageOfElement(dataOf(item), 'byline')
  return passageOfElement(dataOf(item), role.startsWith('dateline') ? 'dateline' : 'furniture')
}

/** A flash is nothing but its title: the line is its text too, for an article needs one. */
function flashOf(titles: readonly TextItem[]): ParsedPassage[] {
  return titles.slice(0, 1).flatMap(({item}) => passageOfElement(dataOf(item), 'paragraph'))
}

/** The components from here down to the text, where there is but one way. */
function pathTo(component: MarkupElement, medias: readonly MarkupElement[]): MarkupElement[] {
  const beside = new Set(medias)
  const children = elementsOf(component, 'NewsComponent').filter((child) => !beside.has(child))
  const [child] = children
  return child === undefined || children.length > 1 ? [] : [child, ...pathTo(child, medias)]
}

function headOf(
  lines: readonly MarkupElement[],
  titles: readonly TextItem[],
  texts: readonly DataText[],
): readonly ParsedPassage[] {
  const last = (name: string): MarkupElement | undefined =>
    lines.flatMap((all) => elementsOf(all, name)).findLast((line) => textOf(line) !== undefined)
  const sub = last('SubHeadLine')
  const byline = last('ByLine')
  const title = textOf(last('ByLineTitle'))
  const headline = firstHeadline(lines) ?? titles[0]?.item
  const own = [
    ...passageOfElement(headline, 'headline'),
    ...passageOfElement(sub, isTopicLine(textOf(sub)) ? 'kicker' : 'deck'),
    ...passageOfElement(byline, 'byline', [textOf(byline), title].filter(Boolean).join(', ') || undefined),
    ...passageOfElement(last('DateLine'), 'dateline'),
  ]
  const more = texts
    .flatMap((text) => text.head)
    .filter(({role, text}) => !own.some((passage) => passage.role === role || passage.text === text))
  return [...own, ...more]
}

/** Of the innermost lines that have headlines, the first. */
const firstHeadline = (lines: readonly MarkupElement[]): MarkupElement | undefined =>
  lines
    .map((all) => elementsOf(all, 'HeadLine').find((line) => textOf(line) !== undefined))
    .findLast((line) => line !== undefined)

/** "INDIA SUCESOS" */
const isTopicLine = (text: string | undefined): boolean =>
  text !== undefined && text.split(' ').length <= 4 && text === text.toUpperCase() && /\p{Lu}/u.test(text)

function variantsOf(lines: readonly MarkupElement[]): HeadlineVariant[] {
  const main = textOf(firstHeadline(lines))
  const others = lines
    .flatMap((all) => elementsOf(all, 'HeadLine'))
    .map((line) => ({text: textOf(line), language: languageOf(line)}))
  const said = new Set([main])
  return others.flatMap(({text, language}): HeadlineVariant[] => {
    if (text === undefined || said.has(text)) return []
    said.add(text)
    return [present({text, language})]
  })
}

function captionsOf(medias: readonly MarkupElement[]): ParsedPassage[] {
  return medias.flatMap((media) =>
    descendantsOf(media, 'ContentItem').flatMap((item) => passageOfElement(captionOf(item), 'caption')),
  )
}
