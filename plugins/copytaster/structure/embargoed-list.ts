import {Observable} from 'rxjs'
import type {DocumentListBuilder} from 'sanity/structure'
import {countsDue} from '../../../src/documents/article-filters.ts'
import type {Desk} from './document-list.ts'

/**
 * The list, made anew whenever an embargo ends: a list of the Studio's asks again when its parameters change, and no
 * mutation tells it of that.
 */
export function embargoedList({counts}: Desk, list: DocumentListBuilder): Observable<DocumentListBuilder> {
  return new Observable((subscriber) => {
    let ended = 0
    let next = countsDue(counts.get())
    const show = (): void => subscriber.next(list.params({ended}).initialValueTemplates([]))
    show()
    return counts.subscribe(() => {
      const hasEnded = next !== undefined && next <= Date.now()
      next = countsDue(counts.get())
      if (!hasEnded) return
      ended++
      show()
    })
  })
}
