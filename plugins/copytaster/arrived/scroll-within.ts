/**
 * Scrolls a box so that what is in it can be seen, if it cannot. Only the box: `scrollIntoView` would move the panes of
 * the Studio too.
 */
export function scrollWithin(box: Element | null | undefined, target: Element | null | undefined): void {
  if (!box || !target) return
  const outer = box.getBoundingClientRect()
  const inner = target.getBoundingClientRect()
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return
  const room = Math.max(0, (outer.height - inner.height) / 3)
  box.scrollTop += inner.top - outer.top - room
}
