import type {UrlRule} from 'sanity'
import {safeSchemes} from '../src/documents/web-address.ts'

/** Takes http, https and mailto addresses only: what an import writes and what a reader may be sent to. */
export function webAddressRule(rule: UrlRule): UrlRule {
  return rule.uri({scheme: [...safeSchemes]})
}
