import {present, presentList} from '../../story/present.ts'
import type {Place, StoryAuthor, Subject} from '../../story/story.ts'
import type {ExplicitFields} from '../format.ts'
import {iptcScheme} from '../iptc-scheme.ts'
import {linesOf} from '../lines-of.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {uniqueSubjects} from '../unique-subjects.ts'
import type {WireClock} from '../wire-clock.ts'
import {
  attributeOf,
  descendantsOf,
  elementAt,
  elementsAt,
  elementsOf,
  languageOf,
  languageTag,
  textOf,
} from '../xml/find-elements.ts'

/**
 * What the components around and in a story say of it, from the outermost to the innermost. Of what there is one of,
 * the innermost word counts.
 */
export function fieldsOfComponents(components: readonly MarkupElement[], clock: WireClock): ExplicitFields {
  const lines = components.flatMap((component) => elementsOf(component, 'NewsLines'))
  const descriptive = components.flatMap((component) =>
    // One agency spells it so.
    elementsOf(component, 'DescriptiveMetadata', 'DescriptiveMetada'),
  )
  const administrative = components.flatMap((component) => elementsOf(component, 'AdministrativeMetadata'))
  const rights = components.flatMap((component) => elementsOf(component, 'RightsMetadata'))
  const line = (name: string): string | undefined =>
    lines
      .flatMap((all) => elementsOf(all, name))
      .flatMap((one) => textOf(one) ?? [])
      .at(-1)
  const properties = (name: string): string[] =>
    [...descriptive, ...administrative].flatMap((metadata) => propertiesOf(metadata, name))
  const source = partyOf(administrative, 'Source')
  return present({
    slugline: line('SlugLine'),
    creditLine: line('CreditLine'),
    copyrightNotice: line('CopyrightLine'),
    copyrightHolder: textOf(rights.flatMap((one) => descendantsOf(one, 'CopyrightHolder')).at(-1)),
    usageTerms: linesOf([...rights.flatMap(termsOf), line('RightsLine')]),
    expiresAt: clock.instant(textOf(rights.flatMap((one) => elementsAt(one, 'UsageRights', 'EndDate')).at(-1))),
    editorsNote: linesOf([
      ...lines.flatMap((all) => elementsOf(all, 'NewsLine')).flatMap(advisoryOf),
      ...properties('EditorialInfo'),
      ...properties('EditorialNote'),
    ]),
    language:
      languageTag(descriptive.flatMap((one) => attributeOf(elementAt(one, 'Language'), 'FormalName') ?? []).at(-1)) ??
      components.flatMap((component) => languageOf(component) ?? []).at(-1),
    keywords: presentList([
      ...new Set(
        [
          ...properties('Keyword'),
          ...lines.flatMap((all) => elementsOf(all, 'KeywordLine')).flatMap((one) => textOf(one) ?? []),
        ]
          .flatMap((keyword) => keyword.split(keyword.includes(';') ? /\s*;\s*/u : /\s*,\s+/u))
          .filter((keyword) => keyword !== ''),
      ),
    ]),
    subjects: presentList(uniqueSubjects(descriptive.flatMap(subjectsOf))),
    genres: presentList(uniqueSubjects(descriptive.flatMap((one) => elementsOf(one, 'Genre')).flatMap(formalName))),
    places: presentList(
      // Belga has the properties of a place without the place around them.
      descriptive.flatMap((one) => [...elementsOf(one, 'Location'), one]).flatMap(placesOf),
    ),
    authors: line('ByLine') === undefined ? presentList(creatorsOf(administrative)) : undefined,
    source: source === undefined ? undefined : {name: source},
  })
}

/** AFP says in a line of its own which of its products go with a text ("(Photo)"): that is no word to editors. */
function advisoryOf(line: MarkupElement): (string | undefined)[] {
  const type = attributeOf(elementAt(line, 'NewsLineType'), 'FormalName') ?? ''
  return /^product/iu.test(type) ? [] : elementsOf(line, 'NewsLineText').map(textOf)
}

/** The name that a party of that part has, the innermost one. */
export function partyOf(administrative: readonly MarkupElement[], part: string): string | undefined {
  return administrative
    .flatMap((one) => elementsAt(one, part, 'Party'))
    .flatMap((party) => attributeOf(party, 'FormalName') ?? [])
    .at(-1)
}

/** Values of the properties of a name, those inside other properties left out. */
export function propertiesOf(parent: MarkupElement | undefined, name: string): string[] {
  return elementsOf(parent, 'Property')
    .filter((property) => attributeOf(property, 'FormalName')?.toLowerCase() === name.toLowerCase())
    .flatMap((property) => attributeOf(property, 'Value') ?? textOf(property) ?? [])
}

function termsOf(rights: MarkupElement): (string | undefined)[] {
  return elementsOf(rights, 'UsageRights').flatMap((usage) =>
    ['UsageType', 'Geography', 'Limitations'].map((name) => textOf(elementAt(usage, name))),
  )
}

function subjectsOf(descriptive: MarkupElement): Subject[] {
  const codes = elementsOf(descriptive, 'SubjectCode')
  const categories = codes
    .flatMap((code) => elementsOf(code))
    .flatMap((subject): Subject[] => {
      const code = attributeOf(subject, 'cat')
      return code === undefined ? [] : [{scheme: 'category', code}]
    })
  return [
    ...codes.flatMap((code) => elementsOf(code, 'Subject', 'SubjectMatter', 'SubjectDetail')).flatMap(formalName),
    ...categories,
  ]
}

/** A value that a list of the sender's or IPTC's gives: the list is named as an address or by its scheme. */
function formalName(element: MarkupElement): Subject[] {
  const code = attributeOf(element, 'FormalName')
  if (code === undefined) return []
  const scheme = iptcScheme(code) ?? attributeOf(element, 'Scheme') ?? attributeOf(element, 'Vocabulary')
  return [present({scheme, code, name: textOf(element)})]
}

const parts = ['SubLocation', 'Sublocation', 'City', 'CountryArea', 'Area', 'Country', 'CountryName', 'WorldRegion']

function placesOf(location: MarkupElement): Place[] {
  const names = parts.flatMap((part) => propertiesOf(location, part).map((name) => ({name, kind: part.toLowerCase()})))
  const [place, ...around] = names.filter(({name}, index) => names.findIndex((other) => other.name === name) === index)
  if (place === undefined) return []
  const role = /^(?:origin|from)/iu.test(attributeOf(location, 'HowPresent') ?? '') ? 'origin' : 'about'
  return [present({...place, role, within: presentList(around.map(({name}) => name))} as const)]
}

/** Initials and log-ins are no names. */
const personName = /^\p{Lu}[\p{L}.'’-]+(?: \p{L}[\p{L}.'’-]*){0,3} \p{Lu}[\p{L}.'’-]+$/u

function creatorsOf(administrative: readonly MarkupElement[]): StoryAuthor[] {
  const names = administrative
    .flatMap((one) => elementsAt(one, 'Creator', 'Party'))
    .flatMap((party) => attributeOf(party, 'FormalName') ?? [])
  const provider = partyOf(administrative, 'Provider')
  return [...new Set(names)].filter((name) => personName.test(name) && name !== provider).map((name) => ({name}))
}
