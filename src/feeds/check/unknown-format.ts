import type {Finding} from './check-codes.ts'
import {finding} from './check-rule.ts'

/** The finding of what is no feed; `what` says what is there. */
export function unknownFormat(what = 'nothing that looks like one'): Finding {
  const message = `It is no feed of a format that is checked: there is ${what}. Checked are RSS 2.0, Atom, JSON Feed, ninjs, NewsML-G2, NITF, news sitemaps and Apple News Format.`
  return finding('error', 'format-unknown', 'practice', {path: '/'}, message)
}
