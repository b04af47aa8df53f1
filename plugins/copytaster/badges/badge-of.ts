import type {ArticleState, articleStates} from '../../../src/documents/article-states.ts'

/** A badge before its texts are looked up in the editor's language. */
export interface Badge {
  readonly label: string
  readonly title: string
  readonly values: {readonly count?: number; readonly until?: Date}
  readonly color: 'primary' | 'success' | 'warning' | 'danger'
}

/** How a state of an article is shown: keys of the texts, what is put into them, and a colour by its gravity. */
export function badgeOf(state: ArticleState): Badge {
  return {
    label: `badge.${state.name}.label`,
    title: `badge.${state.name}.title`,
    values: {
      ...(state.count === undefined ? {} : {count: state.count}),
      ...(state.until === undefined ? {} : {until: new Date(state.until)}),
    },
    color: colors[state.name],
  }
}

const colors: Readonly<Record<(typeof articleStates)[number], Badge['color']>> = {
  killed: 'danger',
  embargoed: 'danger',
  'attribution-unconfirmed': 'warning',
  'notices-open': 'warning',
  corrected: 'primary',
  'comments-suspended': 'primary',
}
