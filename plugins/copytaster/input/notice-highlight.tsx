import {type JSX, type PropsWithChildren, useContext} from 'react'
import type {NoticeKind} from '../../../src/story/passage.ts'
import {kindLooks} from '../kinds/kind-looks.ts'
import {MarkedNotices, type NoticePlace} from './marked-notices.ts'
import {NoticePopover} from './notice-popover.tsx'

type Highlight = (props: PropsWithChildren) => JSX.Element

/**
 * Gives the component that marks a notice in the text. The same one for the same kind at the same place: an editor takes
 * a new component for new text.
 */
export function createHighlights(): (kind: NoticeKind, place: NoticePlace) => Highlight {
  const known = new Map<string, Highlight>()
  return (kind, place) => {
    const name = JSON.stringify([kind, place.blockKey, place.ordinal])
    const highlight: Highlight =
      known.get(name) ??
      (({children}) => (
        <NoticeHighlight kind={kind} place={place}>
          {children}
        </NoticeHighlight>
      ))
    known.set(name, highlight)
    return highlight
  }
}

/** The place as the mark bears it in the page. */
function nameOf({blockKey, ordinal}: NoticePlace): string {
  return JSON.stringify([blockKey, ordinal])
}

/**
 * Whether the caret of the page stands in the mark of that place. The editor learns of a click some moments later, which
 * is too late for who goes on with a key at once.
 */
export function isCaretInMark(place: NoticePlace, page: Document = document): boolean {
  const node = page.getSelection()?.focusNode
  const element = node instanceof Element ? node : node?.parentElement
  return element?.closest('[data-copytaster-place]')?.getAttribute('data-copytaster-place') === nameOf(place)
}

interface NoticeHighlightProps {
  readonly kind: NoticeKind
  readonly place: NoticePlace
}

function NoticeHighlight({kind, place, children}: PropsWithChildren<NoticeHighlightProps>): JSX.Element {
  const {tone, sign} = kindLooks[kind]
  const marked = useContext(MarkedNotices)
  return (
    <NoticePopover marked={marked} place={place}>
      <span
        data-copytaster-notice={kind}
        data-copytaster-place={nameOf(place)}
        data-sign={sign}
        style={{
          backgroundColor: `var(--card-badge-${tone}-bg-color)`,
          boxShadow: `inset 0 -2px var(--card-badge-${tone}-dot-color)`,
          color: `var(--card-badge-${tone}-fg-color)`,
        }}
      >
        {/* The sign is drawn, not written: nothing may stand in the text that is not the text. */}
        <style href="copytaster-notice" precedence="default">
          {'[data-copytaster-notice]::before{content:attr(data-sign) " ";content:attr(data-sign) " " / "";opacity:.7}'}
        </style>
        {children}
      </span>
    </NoticePopover>
  )
}
