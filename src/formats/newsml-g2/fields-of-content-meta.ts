import type {ParsedPassage, Role} from '../../story/passage.ts'
import {present, presentList} from '../../story/present.ts'
import type {Contribution, Place, Story, StoryAuthor} from '../../story/story.ts'
import type {ExplicitFields} from '../format.ts'
import {lineOfHtml} from '../html/passages-of-html.ts'
import {linesOf} from '../lines-of.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {uniqueSubjects} from '../unique-subjects.ts'
import {attributeOf, elementAt, elementsOf, languageOf, languageTag, textOf} from '../xml/find-elements.ts'
import {passageOfElement} from '../xml/passage-of-element.ts'
import {type Concept, type Concepts, inLanguage, subjectOfConcept} from './concepts.ts'
import type {ItemContext} from './fields-of-item-meta.ts'

export interface ContentMeta {
  readonly fields: ExplicitFields
  /** Kicker, headline, deck, byline, dateline. */
  readonly head: readonly ParsedPassage[]
  /** What stands under the item if it is a picture, a film or a sound. */
  readonly caption: MarkupElement | undefined
}

/** What an item says of its content: headlines, byline, dateline, subjects, places, language. */
export function fieldsOfContentMeta(item: MarkupElement, {concepts, language}: ItemContext): ContentMeta {
  const meta = elementAt(item, 'contentMeta')
  const {main, deck, kicker, others} = headlinesOf(meta, concepts, language)
  const bylines = inLanguage(elementsOf(meta, 'by'), language)
  const [dateline] = inLanguage(elementsOf(meta, 'dateline'), language)
  const creators = elementsOf(meta, 'creator').map((creator) => concepts.of(creator))
  const subjects = elementsOf(meta, 'subject').map((subject) => ({element: subject, concept: concepts.of(subject)}))
  const descriptions = inLanguage(elementsOf(meta, 'description'), language)
  const caption = descriptions.find((one) => concepts.code(one, 'role')?.startsWith('caption'))
  const summary = descriptions.find((one) => one !== caption && !/caption/u.test(concepts.code(one, 'role') ?? ''))
  return {
    fields: present({
      urgency: urgencyOf(textOf(elementAt(meta, 'urgency'))),
      language: language,
      slugline: textOf(elementAt(meta, 'slugline')),
      headlines: presentList(others.flatMap((one) => variantOf(one, concepts, language))),
      authors: presentList(bylines.some((by) => textOf(by) !== undefined) ? [] : creators.flatMap(authorOf)),
      contributions: presentList(elementsOf(meta, 'contributor').flatMap((one) => contributionOf(one, concepts))),
      source: sourceOf(item, meta, concepts),
      creditLine: linesOf(inLanguage(elementsOf(meta, 'creditline'), language).map(textOf)),
      abstract: lineOfHtml(textOf(summary) ?? textOf(caption)),
      keywords: presentList([...new Set(elementsOf(meta, 'keyword').flatMap((keyword) => textOf(keyword) ?? []))]),
      subjects: presentList(
        uniqueSubjects(subjects.flatMap(({concept}) => (isPlace(concept) ? [] : subjectOfConcept(concept)))),
      ),
      genres: presentList(
        uniqueSubjects(elementsOf(meta, 'genre').flatMap((genre) => subjectOfConcept(concepts.of(genre)))),
      ),
      places: presentList([
        ...elementsOf(meta, 'located').flatMap((place) => placeOf(place, 'origin', concepts)),
        ...subjects.flatMap(({element, concept}) => (isPlace(concept) ? placeOf(element, 'about', concepts) : [])),
      ]),
    }),
    head: [
      ...passageOfElement(kicker, 'kicker'),
      ...passageOfElement(main, 'headline'),
      ...passageOfElement(deck, 'deck'),
      ...bylines.flatMap((by) => passageOfElement(by, 'byline')),
      ...passageOfElement(dateline, 'dateline'),
    ].toSorted((a, b) => headOrder(a.role) - headOrder(b.role)),
    caption: caption ?? summary,
  }
}

/** The language of the content: what it says, else that of the item. */
export function languageOfItem(item: MarkupElement): string | undefined {
  return (
    languageTag(attributeOf(elementAt(item, 'contentMeta', 'language'), 'tag')) ??
    languageOf(elementAt(item, 'contentMeta')) ??
    languageOf(item)
  )
}

const order: readonly (Role | undefined)[] = ['kicker', 'headline', 'deck', 'byline', 'dateline']
const headOrder = (role: Role | undefined): number => order.indexOf(role)

interface Headlines {
  readonly main: MarkupElement | undefined
  readonly deck: MarkupElement | undefined
  readonly kicker: MarkupElement | undefined
  readonly others: readonly MarkupElement[]
}

const rank = (headline: MarkupElement): number => Number(attributeOf(headline, 'rank') ?? 1) || 1

/** Longest kicker, in words, that is told by nothing but its rank behind headline and deck. */
const longestKicker = 4

function headlinesOf(meta: MarkupElement | undefined, concepts: Concepts, language: string | undefined): Headlines {
  const all = elementsOf(meta, 'headline').filter((headline) => textOf(headline) !== undefined)
  const role = (headline: MarkupElement): string => concepts.code(headline, 'role') ?? ''
  const own = inLanguage(all, language)
  const deck = own.find((headline) => /sub|deck|dek|standfirst/u.test(role(headline)))
  const kicker =
    own.find((headline) => /kick|flag|overline|eyebrow/u.test(role(headline))) ??
    own.find(
      (headline) =>
        role(headline) === '' && rank(headline) > 2 && (textOf(headline)?.split(' ').length ?? 0) <= longestKicker,
    )
  const rest = own.filter((headline) => headline !== deck && headline !== kicker)
  const main =
    rest.find((headline) => role(headline) === 'main') ??
    rest.filter((headline) => role(headline) === '').toSorted((a, b) => rank(a) - rank(b))[0] ??
    rest[0]
  return {main, deck, kicker, others: all.filter((headline) => ![main, deck, kicker].includes(headline))}
}

function variantOf(
  headline: MarkupElement,
  concepts: Concepts,
  language: string | undefined,
): NonNullable<Story['headlines']> {
  const text = textOf(headline)
  const own = languageOf(headline)
  return text === undefined
    ? []
    : [present({text, role: concepts.code(headline, 'role'), language: own === language ? undefined : own})]
}

function urgencyOf(text: string | undefined): number | undefined {
  const urgency = Number(text)
  return text !== undefined && Number.isInteger(urgency) && urgency >= 1 && urgency <= 9 ? urgency : undefined
}

/** Senders put log-in names and houses there too; a person has two names with capitals. */
const personName =
  /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|d[aeiou]s?|del|della|von|van|der|den|la|le|bin|al|y|e))* \p{Lu}[\p{L}.'’-]+$/u

function authorOf({name, literal, type}: Concept): StoryAuthor[] {
  const text = name ?? literal ?? ''
  return personName.test(text) && !/^org/iu.test(type ?? '') ? [{name: text}] : []
}

function contributionOf(element: MarkupElement, concepts: Concepts): Contribution[] {
  const [person] = authorOf(concepts.of(element))
  if (person === undefined) return []
  const role = concepts.code(element, 'role') ?? ''
  return [
    {
      role: /edit/u.test(role)
        ? 'editing'
        : /photo/u.test(role)
          ? 'photography'
          : /transl/u.test(role)
            ? 'translation'
            : /report/u.test(role)
              ? 'reporting'
              : /writ/u.test(role)
                ? 'writing'
                : 'contributing',
      name: person.name,
    },
  ]
}

/** The house that the content is from: where the sender names another than itself, that one. */
function sourceOf(item: MarkupElement, meta: MarkupElement | undefined, concepts: Concepts): Story['source'] {
  const sources = elementsOf(meta, 'infoSource')
  const origin = sources.find((source) => /source|orig/u.test(concepts.code(source, 'role') ?? '')) ?? sources[0]
  const names = [origin, elementAt(item, 'itemMeta', 'provider')].map((element) => concepts.of(element))
  const name = names.flatMap(
    ({name: printed, literal, code, scheme}) => printed ?? literal ?? (scheme === undefined ? [] : (code ?? [])),
  )[0]
  return name === undefined ? undefined : {name}
}

const isPlace = ({type}: Concept): boolean =>
  /^(?:geoarea|poi|city|country|statprov|region|place|worldregion)$/iu.test(type ?? '')

function placeOf(element: MarkupElement, role: Place['role'], concepts: Concepts): Place[] {
  const {scheme, code, literal, name, type} = concepts.of(element)
  const known = name ?? literal ?? code
  if (known === undefined) return []
  const within = elementsOf(element, 'broader').flatMap((broader) => {
    const outer = concepts.of(broader)
    return outer.name ?? outer.literal ?? outer.code ?? []
  })
  const kind = type === undefined || /^(?:geoarea)$/iu.test(type) ? undefined : type
  return [present({name: known, role, scheme, code, kind, within: presentList(within)})]
}
