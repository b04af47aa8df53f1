import type {FeedFormat} from './feed.ts'
import {jsonText} from './json-text.ts'
import {canceled, newsObject, ninjs2} from './ninjs-2.ts'

/** ninjs 3.1: the members of 2.x under names in camel case. One item a file. */
export const ninjs3 = {
  ...ninjs2,
  name: 'ninjs-3',
  title: 'ninjs 3.1',
  fileName: 'ninjs-3.json',
  item: (item) => jsonText(renamed(newsObject(item))),
  tombstone: (tombstone) => jsonText(renamed(canceled(tombstone))),
} as const satisfies FeedFormat

/** ninjs 3.0 is a rename of 2.x (IPTC's changes of 2024), not a superset of it. */
const names: Readonly<Record<string, string>> = {
  altids: 'altIds',
  contenttype: 'contentType',
  copyrightholder: 'copyrightHolder',
  copyrightnotice: 'copyrightNotice',
  ednote: 'edNote',
  embargoed: 'embargoedUntil',
  firstcreated: 'firstCreated',
  infosources: 'infoSources',
  pubstatus: 'pubStatus',
  sizeinbytes: 'sizeInBytes',
  usageterms: 'usageTerms',
  versioncreated: 'versionCreated',
  wordcount: 'wordCount',
}

const standard = {name: 'ninjs', version: '3.1', schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json'}

function renamed(value: object): object {
  const members = Object.entries(value).map(([name, member]): [string, unknown] =>
    name === 'standard' ? [name, standard] : [names[name] ?? name, renamedMember(member)],
  )
  return Object.fromEntries(members)
}

function renamedMember(member: unknown): unknown {
  if (Array.isArray(member)) return member.map(renamedMember)
  return typeof member === 'object' && member !== null ? renamed(member) : member
}
