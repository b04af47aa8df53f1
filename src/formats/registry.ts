import {gzip} from './archive/gzip.ts'
import {tar} from './archive/tar.ts'
import {zip} from './archive/zip.ts'
import {email} from './email/email.ts'
import {docx} from './docx/docx.ts'
import {ninjs} from './json/ninjs.ts'
import {newsml1} from './newsml-1/newsml-1.ts'
import {newsmlG2} from './newsml-g2/newsml-g2.ts'
import {nitf} from './nitf/nitf.ts'
import {atom} from './feed/atom.ts'
import {jsonFeed} from './feed/json-feed.ts'
import {rdf, rss} from './feed/rss.ts'
import {html} from './html/html.ts'
import {wxr} from './wxr/wxr.ts'
import {markdown} from './markdown/markdown.ts'
import {plainText} from './plain-text.ts'
import {anpa1312} from './telegraph/anpa-1312.ts'
import {iptc7901} from './telegraph/iptc-7901.ts'
import {zczc} from './telegraph/zczc.ts'

/** Every format that is read, in the order in which a tie is settled. */
export const formats = [
  newsmlG2,
  newsml1,
  nitf,
  wxr,
  rss,
  rdf,
  atom,
  jsonFeed,
  ninjs,
  iptc7901,
  anpa1312,
  zczc,
  email,
  markdown,
  html,
  plainText,
  docx,
  zip,
  tar,
  gzip,
] as const

export type FormatName = (typeof formats)[number]['name']

export const formatNames: readonly FormatName[] = formats.map(({name}) => name)
