import {openNotices, type StatedArticle} from '../src/documents/article-states.ts'

interface Previewed extends Pick<StatedArticle, 'notices' | 'wire'> {
  readonly headline?: string
  readonly sourceName?: string
}

/** How an article looks in a list: its headline, whose it is and what waits for an editor. */
export function articlePreview({headline, sourceName, notices, wire}: Previewed): {title: string; subtitle: string} {
  const open = openNotices(notices ?? []).length
  const parts = [
    wire?.signal === 'kill' ? 'KILLED' : undefined,
    sourceName,
    open === 0 ? undefined : `${open} ${open === 1 ? 'notice' : 'notices'} open`,
  ]
  return {
    title: headline || 'No headline yet',
    subtitle: parts.filter((part) => part !== undefined).join(' · '),
  }
}
