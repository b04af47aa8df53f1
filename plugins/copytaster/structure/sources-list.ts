import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import type {ComponentType} from 'react'
import {Observable} from 'rxjs'
import type {DocumentListBuilder, ListBuilder, ListItemBuilder} from 'sanity/structure'
import {createCountedIcon} from './counted-icon.tsx'
import {type Desk, type Titled, titled} from './document-list.ts'
import {apiVersion} from './wire-counts.ts'

/** The sources that have articles, by name, each with its articles behind it. `filter` asks for those of `$source`. */
export function sourcesList({S, counts}: Desk, filter: string): Observable<ListBuilder> {
  const icons = new Map<string, ComponentType>()

  return new Observable((subscriber) => {
    let shown: string | undefined
    const show = (): void => {
      const sources = counts.get()?.sources ?? []
      // The counts show themselves: the list is made anew for names alone.
      const names = JSON.stringify(sources.map(({_id, name}) => [_id, name]))
      if (names === shown) return
      shown = names
      const list = S.list()
        .id('wire-by-source')
        .items(sources.map(({_id, name}) => sourceItem(_id, name)))
      subscriber.next(titled(list, 'lists.by-source').child(articlesOf))
    }
    show()
    return counts.subscribe(show)
  })

  function sourceItem(id: string, name: string | null): ListItemBuilder {
    return named(S.listItem().id(id), name).icon(iconOf(id))
  }

  /** An address may name a source before the sources are known. */
  function articlesOf(id: string): DocumentListBuilder {
    const source = counts.get()?.sources.find(({_id}) => _id === id)
    const documents = S.documentList()
      .id(id)
      .apiVersion(apiVersion)
      .filter(filter)
      .params({source: id})
      .defaultOrdering([{field: '_createdAt', direction: 'desc'}])
    return named(documents, source?.name).initialValueTemplates([])
  }

  /** One component for each source: another would be drawn anew. */
  function iconOf(id: string): ComponentType {
    const icon =
      icons.get(id) ??
      createCountedIcon({
        icon: EarthGlobeIcon,
        counts,
        countOf: ({sources}) => sources.find(({_id}) => _id === id)?.count ?? 0,
        counted: 'lists.articles',
      })
    icons.set(id, icon)
    return icon
  }
}

function named<Builder extends Titled<Builder>>(builder: Builder, name: string | null | undefined): Builder {
  return name ? builder.title(name) : titled(builder, 'lists.nameless-source')
}
