import {useEffect, useRef} from 'react'

/** What the keys of the queue do. */
export interface QueueKeys {
  /** Selects the story that stands so many rows further down. */
  move(step: number): void
  first(): void
  last(): void
  open(): void
  spike(): void
  unspike(): void
  filter(): void
  help(): void
}

const keys: Readonly<Record<string, (keysOfQueue: QueueKeys) => void>> = {
  j: ({move}) => move(1),
  k: ({move}) => move(-1),
  ArrowDown: ({move}) => move(1),
  ArrowUp: ({move}) => move(-1),
  Home: ({first}) => first(),
  End: ({last}) => last(),
  Enter: ({open}) => open(),
  x: ({spike}) => spike(),
  u: ({unspike}) => unspike(),
  '/': ({filter}) => filter(),
  '?': ({help}) => help(),
}

/** Listens to the keys of the queue wherever the focus is, unless something there takes keys of its own. */
export function useQueueKeys(keysOfQueue: QueueKeys): void {
  const current = useRef(keysOfQueue)
  useEffect(() => {
    current.current = keysOfQueue
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined
      if (!act || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return
      event.preventDefault()
      act(current.current)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

/** Fields and menus are typed into; Enter on a button or a link is the button's; a dialog is above the queue. */
function isTaken({key, target}: KeyboardEvent): boolean {
  if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) return true
  if (!(target instanceof Element)) return false
  const typed = 'input:not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="tab"]'
  if (target.closest(typed)) return true
  return key === 'Enter' && target.closest('a, button, input') !== null
}
