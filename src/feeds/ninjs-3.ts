import type {FeedFormat} from './feed.ts'
import {ninjs2} from './ninjs-2.ts'

/** ninjs 3.1: the members of 2.x under names in camel case. One item a file. */
export const ninjs3 = {
  ...ninjs2,
  name: 'ninjs-3',
  title: 'ninjs 3.1',
  fileName: 'ninjs-3.json',
  item: (item) => renamed(ninjs2.item(item)),
  tombstone: (tombstone) => renamed(ninjs2.tombstone(tombstone)),
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

function renamed(json: string): string {
  return JSON.stringify(JSON.parse(json, renameMembers))
}

function renameMembers(key: string, value: unknown): unknown {
  if (key === 'standard') {
    return {name: 'ninjs', version: '3.1', schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json'}
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [names[name] ?? name, member]))
}
