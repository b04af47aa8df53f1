import {present, presentList} from '../../story/present.ts'
import type {Story, Subject} from '../../story/story.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {attributeOf, descendantsOf, elementsOf, textOf} from '../xml/find-elements.ts'
import {uniqueSubjects} from '../unique-subjects.ts'
import {iptcScheme} from '../iptc-scheme.ts'

/** Things that `identified-content` names, by what they are. */
const things = {
  person: 'person',
  org: 'organisation',
  event: 'event',
  function: 'function',
  'object.title': 'work',
  virtloc: 'address',
} as const

/** Subjects, genres and what else the head of a NITF document says that its story is about. */
export function subjectsOfHead(head: MarkupElement | undefined): Pick<Story, 'genres' | 'subjects'> {
  const subjects = [
    ...descendantsOf(head, 'tobject.subject').flatMap(subjectOf),
    ...descendantsOf(head, 'doc-scope').flatMap((scope): Subject[] => {
      const code = attributeOf(scope, 'scope')
      return code === undefined ? [] : [{scheme: 'scope', code}]
    }),
    ...descendantsOf(head, 'keyword').flatMap(strayKeyword),
    ...descendantsOf(head, 'identified-content').flatMap((content) => [
      ...elementsOf(content, 'classifier').flatMap(classifierOf),
      ...elementsOf(content, ...Object.keys(things)).flatMap(thingOf),
    ]),
  ]
  const genres = descendantsOf(head, 'tobject.property').flatMap((property): Subject[] => {
    const code = attributeOf(property, 'tobject.property.type')
    return code === undefined ? [] : [{code}]
  })
  return present({subjects: presentList(uniqueSubjects(subjects)), genres: presentList(uniqueSubjects(genres))})
}

function subjectOf(subject: MarkupElement): Subject[] {
  const [detail, matter, type, code, reference] = ['detail', 'matter', 'type', 'code', 'refnum'].map((part) =>
    attributeOf(subject, `tobject.subject.${part}`),
  )
  const name = detail ?? matter ?? type
  const number = reference?.replace(/^[a-z]+:/iu, '') ?? code ?? name
  if (number === undefined) return []
  return [present({scheme: iptcScheme(number), code: number, name: name === number ? undefined : name})]
}

/** NITF wants a keyword in an attribute. One that is text is no keyword of the standard, but a sender meant something. */
function strayKeyword(keyword: MarkupElement): Subject[] {
  const text = textOf(keyword)
  return attributeOf(keyword, 'key') !== undefined || text === undefined ? [] : [{scheme: 'keyword', code: text}]
}

function classifierOf(classifier: MarkupElement): Subject[] {
  const code = attributeOf(classifier, 'value') ?? textOf(classifier)
  if (code === undefined) return []
  const name = textOf(classifier)
  return [
    present({
      scheme: iptcScheme(code) ?? attributeOf(classifier, 'type') ?? attributeOf(classifier, 'idsrc'),
      code,
      name: name === code ? undefined : name,
    }),
  ]
}

function thingOf(thing: MarkupElement): Subject[] {
  const name = textOf(thing)
  const code = attributeOf(thing, 'value') ?? attributeOf(thing, 'idsrc') ?? name
  if (code === undefined) return []
  const kind = things[thing.name as keyof typeof things] // only elements of these names are asked for
  return [present({scheme: attributeOf(thing, 'idsrc'), code: attributeOf(thing, 'value') ?? code, name, kind})]
}
