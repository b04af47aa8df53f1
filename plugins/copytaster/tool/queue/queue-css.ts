/** What the table of the queue needs beyond @sanity/ui. Columns go as the tool grows narrow, the least important first. */
export const queueCss = `
.copytaster-queue { container: copytaster-queue / inline-size; }
.copytaster-queue-words { flex: 1 1 250px; max-width: 340px; min-width: 160px; }
.copytaster-queue table { border-collapse: separate; border-spacing: 0; table-layout: fixed; width: 100%; }
.copytaster-queue th { background: var(--card-bg-color); border-bottom: 1px solid var(--card-border-color); font-weight: inherit; padding: 0; position: sticky; text-align: start; top: 0; z-index: 1; }
.copytaster-queue th > :is(button, div) { align-items: center; background: none; border: 0; color: var(--card-muted-fg-color); display: flex; font-family: inherit; font-size: 13px; font-weight: 500; line-height: 1.4; gap: 4px; padding: 10px 8px; text-align: start; white-space: nowrap; width: 100%; }
.copytaster-queue th > button { cursor: pointer; }
.copytaster-queue th > button:hover, .copytaster-queue th[aria-sort] > button { color: var(--card-fg-color); }
.copytaster-queue th > button:focus-visible { box-shadow: inset 0 0 0 2px var(--card-focus-ring-color); outline: none; }
.copytaster-queue td { border-bottom: 1px solid var(--card-border-color); overflow: hidden; padding: 10px 8px; vertical-align: top; }
.copytaster-queue td.notices { padding-block: 8px 4px; } .copytaster-queue td.actions { padding-block: 3px 0; }
.copytaster-queue tbody tr { cursor: pointer; scroll-margin-block: 48px; }
.copytaster-queue tbody tr:hover { background: var(--card-muted-bg-color, color-mix(in srgb, currentColor 5%, transparent)); }
.copytaster-queue tbody tr[aria-selected="true"] { background: var(--card-badge-primary-bg-color); box-shadow: inset 3px 0 var(--card-focus-ring-color); }
.copytaster-queue-loading { opacity: .6; }
.copytaster-queue td.headline a { color: var(--card-fg-color); overflow-wrap: anywhere; text-decoration: none; }
.copytaster-queue td.headline a:hover { text-decoration: underline; }
.copytaster-queue a:focus-visible { outline: 2px solid var(--card-focus-ring-color); outline-offset: 2px; border-radius: 2px; }
.copytaster-queue .urgency { width: 96px; } .copytaster-queue .source { width: 20%; } .copytaster-queue .notices { width: 104px; }
.copytaster-queue .language { width: 96px; } .copytaster-queue .words { width: 68px; } .copytaster-queue .arrived { width: 120px; }
.copytaster-queue .actions { width: 52px; }
.copytaster-queue :is(td, th).words > * { justify-content: flex-end; text-align: end; }
.copytaster-queue-kinds { display: flex; flex-wrap: wrap; gap: 4px; list-style: none; margin: 0; padding: 0; }
.copytaster-queue-kinds > li { align-items: center; border-radius: 3px; display: inline-flex; font-size: 12px; gap: 2px; line-height: 1; padding: 2px 3px; }
.copytaster-queue-kinds svg { display: block; font-size: 17px; }
.copytaster-queue-unseen { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; width: 1px; }
.copytaster-queue-kinds > li.settled { background: none !important; color: var(--card-muted-fg-color) !important; }
@container copytaster-queue (max-width: 1000px) { .copytaster-queue .words, .copytaster-queue .language { display: none; } }
@container copytaster-queue (max-width: 720px) { .copytaster-queue .notices { display: none; } .copytaster-queue .source { width: 26%; } }
@container copytaster-queue (max-width: 520px) { .copytaster-queue .source { display: none; } .copytaster-queue .urgency { width: 40px; } .copytaster-queue .urgency span { overflow: hidden; text-overflow: clip; } .copytaster-queue .arrived { width: 76px; } }
`
