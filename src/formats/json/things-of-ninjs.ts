import {present} from '../../story/present.ts'
import type {Place, RelatedItem, StoryAuthor, Subject} from '../../story/story.ts'
import {iptcScheme} from '../iptc-scheme.ts'
import {uniqueSubjects} from '../unique-subjects.ts'
import {webAddress} from '../web-address.ts'
import {isObject, type JsonObject, lineAt, linesAt, objectsOf, rawAt} from './json-value.ts'

/** Names under which the generations of ninjs keep things that a story is about, and what they are. */
const things: readonly (readonly [kind: string | undefined, ...names: string[]])[] = [
  [undefined, 'subject', 'subjects'],
  ['person', 'person', 'people', 'persons'],
  ['organisation', 'organisation', 'organisations', 'organization', 'company', 'companies'],
  ['event', 'event', 'events'],
  ['object', 'object', 'objects'],
]

/** Subjects, and the people, organisations, events and objects that an item names. */
export function subjectsOf(item: JsonObject): Subject[] {
  return uniqueSubjects(
    things.flatMap(([kind, ...names]) =>
      names.flatMap((name) =>
        objectsOf(item[name]).flatMap((one) => (hasMade.test(lineAt(one, 'rel') ?? '') ? [] : subjectOf(one, kind))),
      ),
    ),
  )
}

/** Who made a story is not what it is about. */
const hasMade = /^(?:\w+:)?(?:author|by|creator|contributor|photographer)$/iu

/** A thing by its code; a list of codes alone is a list of subjects (the Guardian's wires). */
export function subjectOf(one: JsonObject, kind?: string): Subject[] {
  if (Array.isArray(one['code'])) return linesAt(one, 'code').map((code) => ({code}))
  const name = lineAt(one, 'name')
  const code = lineAt(one, 'code', 'qcode', 'literal', 'uri') ?? name
  if (code === undefined) return []
  const category = linesAt(one, 'rels').find((rel) => rel.endsWith('category'))
  const scheme = lineAt(one, 'scheme') ?? category
  const iptc = scheme === undefined || iptcList.test(scheme) ? iptcCode(code) : undefined
  return [{code: iptc?.code ?? code, ...present({name, scheme: iptc?.scheme ?? scheme, kind})}]
}

/** Addresses of IPTC's lists of subjects. */
const iptcList = /^https?:\/\/cv\.iptc\.org\/newscodes\/(?:mediatopic|subjectcode)\/?$/u

/** IPTC's codes, bare, behind the alias of their list or in its address. */
function iptcCode(printed: string): Pick<Subject, 'code' | 'scheme'> | undefined {
  const [, start = '', code = ''] = /^(.*?)(\d{8})$/u.exec(printed) ?? []
  if (start !== '' && start !== 'medtop:' && start !== 'subj:' && !iptcList.test(start)) return undefined
  const scheme = iptcScheme(code)
  return scheme === undefined ? undefined : {code, scheme}
}

/** Places; those that only hold another go with it. */
export function placesOf(item: JsonObject): Place[] {
  const all = objectsOf(item['place'] ?? item['places'])
  const byCode = new Map(all.map((one) => [lineAt(one, 'code') ?? '', one]))
  return all
    .filter((one) => !linesAt(one, 'rels').includes('ancestor'))
    .flatMap((one): Place[] => {
      const name = lineAt(one, 'name')
      if (name === undefined) return []
      const within = withinOf(one, byCode)
      const type = objectsOf(one['locationtype'])[0]
      return [
        {
          name,
          role: 'about',
          ...present({
            code: lineAt(one, 'code', 'qcode', 'uri'),
            scheme: lineAt(one, 'scheme'),
            kind: lineAt(type, 'name')?.toLowerCase(),
            within: within.length === 0 ? undefined : within,
          }),
        },
      ]
    })
}

/** Places inside one another, deepest. */
const mostAncestors = 6

function withinOf(place: JsonObject, byCode: ReadonlyMap<string, JsonObject>): string[] {
  const chain = new Set<JsonObject>()
  for (let one = parentOf(place); one !== undefined && chain.size < mostAncestors; one = parentOf(one)) {
    // Places may name one another as parents.
    if (one === place || chain.has(one)) break
    chain.add(one)
  }
  return [...chain].flatMap((one) => lineAt(one, 'name') ?? [])

  function parentOf(one: JsonObject): JsonObject | undefined {
    const [code] = linesAt(one, 'parentids')
    return code === undefined ? undefined : byCode.get(code)
  }
}

/** A job by the code of a list of jobs. */
const jobIn = (job: unknown): string | undefined => lineAt(isObject(job) ? job : undefined, 'name')

export function authorOf(one: JsonObject): StoryAuthor[] {
  const name = lineAt(one, 'name', 'by')
  const email = lineAt(one, 'email')
  return name === undefined
    ? []
    : [
        {
          name,
          ...present({
            email: email?.includes('@') === true ? email : undefined,
            jobTitle: lineAt(one, 'jobtitle', 'jobTitle') ?? jobIn(one['jobtitle']) ?? lineAt(one, 'role', 'title'),
          }),
        },
      ]
}

/** What an item came from, goes with or leads to. */
export function relatedOf(item: JsonObject): RelatedItem[] {
  const origins = [
    ['evolvedFrom', 'evolvedfrom', 'evolvedFrom', 'rewrite_of', 'rewriteOf'],
    ['translatedFrom', 'translatedfrom', 'translatedFrom', 'translated_from'],
    ['replacedBy', 'rewritten_by', 'replacedBy'],
  ].flatMap(([relation = '', ...names]): RelatedItem[] => {
    const guid = lineAt(item, ...names)
    return guid === undefined ? [] : [{relation, guid}]
  })
  const links = objectsOf(item['links']).flatMap((link): RelatedItem[] => {
    const url = webAddress(rawAt(link, 'href', 'url'))
    return url === undefined
      ? []
      : [present({relation: lineAt(link, 'rel', 'role'), url, title: lineAt(link, 'title', 'name')})]
  })
  return [...origins, ...links]
}
