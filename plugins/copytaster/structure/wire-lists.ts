import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import type {ListItemBuilder, StructureBuilder, StructureResolverContext} from 'sanity/structure'
import {articleFilter, type ArticleList, articleLists, sourceFilter} from '../../../src/documents/article-filters.ts'
import type {CopytasterOptions} from '../options.ts'
import {toSettings} from '../settings.ts'
import {createCountedIcon} from './counted-icon.tsx'
import {type Desk, documentList, titled} from './document-list.ts'
import {embargoedList} from './embargoed-list.ts'
import {listIcons} from './list-icons.ts'
import {sourcesList} from './sources-list.ts'
import {wireCounts} from './wire-counts.ts'

/**
 * Items for a structure of the newsroom's own: a list for each thing that a desk must not overlook, and the articles by
 * source, each with a live count. Give the options that `copytaster()` has.
 *
 * @throws Error that says what of the options does not fit
 * @example structureTool({structure: (S, context) => S.list().title('Content').items([...wireLists(S, context), S.divider(), ...S.documentTypeListItems()])})
 */
export function wireLists(
  S: StructureBuilder,
  context: StructureResolverContext,
  options?: CopytasterOptions,
): ListItemBuilder[] {
  const {articleTypes: types} = toSettings(options)
  const desk: Desk = {S, types, counts: wireCounts(context, types)}
  const items = (lists: readonly ArticleList[]): ListItemBuilder[] => lists.flatMap((list) => listItem(desk, list))
  // What was spiked is done with.
  return [...items(articleLists.filter((list) => list !== 'spiked')), ...sourcesItem(desk), ...items(['spiked'])]
}

function listItem(desk: Desk, list: ArticleList): ListItemBuilder[] {
  const filter = articleFilter(list, desk.types)
  if (filter === undefined) return []
  const documents = documentList(desk, list, filter)
  const icon = createCountedIcon({
    icon: listIcons[list],
    counts: desk.counts,
    countOf: ({lists}) => lists[list] ?? 0,
    counted: 'lists.articles',
  })
  const child = list === 'embargoed' ? embargoedList(desk, documents) : documents
  return [
    titled(desk.S.listItem().id(`wire-${list}`), `lists.${list}`)
      .icon(icon)
      .child(child),
  ]
}

function sourcesItem(desk: Desk): ListItemBuilder[] {
  const filter = sourceFilter(desk.types, '$source')
  if (filter === undefined) return []
  const icon = createCountedIcon({
    icon: EarthGlobeIcon,
    counts: desk.counts,
    countOf: ({sources}) => sources.length,
    counted: 'lists.sources',
  })
  const item = titled(desk.S.listItem().id('wire-by-source'), 'lists.by-source')
  return [item.icon(icon).child(sourcesList(desk, filter))]
}
