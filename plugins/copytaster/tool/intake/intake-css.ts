/**
 * What the layout of the intake needs beyond @sanity/ui: it follows the width of the tool and of the preview, not of the
 * window. The widths are those below which a line of copy has fewer than some forty characters.
 */
export const intakeCss = `
.copytaster-intake { container: copytaster-intake / inline-size; overflow: auto; }
.copytaster-intake-list { max-height: 50vh; overflow: auto; }
.copytaster-intake-halves { display: grid; grid-template-columns: minmax(0, 1fr); min-height: 100%; }
.copytaster-intake-preview { container: copytaster-preview / inline-size; border-left-width: 0; }
.copytaster-intake-pair { display: grid; grid-template-columns: minmax(0, 1fr); gap: 32px; }
.copytaster-intake-copy { list-style: none; margin: 0; padding: 0; }
.copytaster-intake-copy > li { display: grid; grid-template-columns: 104px minmax(0, 1fr); }
.copytaster-intake-bar { border-inline-start: 3px solid var(--card-border-color); padding: 7px 0 7px 12px; }
.copytaster-intake-left-out { opacity: .75; }
.copytaster-intake-body { overflow-wrap: anywhere; line-height: 1.5; font-size: .9375rem; }
.copytaster-intake-body :is(p, ul, ol, blockquote, h4, h5, figure, table) { margin: 0 0 .8em; }
.copytaster-intake-body strong { font-weight: 700; }
.copytaster-intake-body blockquote { border-inline-start: 3px solid var(--card-border-color); padding-inline-start: 12px; }
.copytaster-intake-body table { border-collapse: collapse; }
.copytaster-intake-body :is(td, th) { border: 1px solid var(--card-border-color); padding: 4px 8px; text-align: start; }
@container copytaster-intake (min-width: 860px) {
  .copytaster-intake-halves { grid-template-columns: minmax(280px, 360px) minmax(0, 1fr); height: 100%; }
  .copytaster-intake-list { max-height: none; overflow: visible; }
  .copytaster-intake-inputs, .copytaster-intake-preview { min-height: 0; overflow: auto; }
  .copytaster-intake-preview { border-left-width: 1px; }
  .copytaster-intake-actions { background: var(--card-bg-color); position: sticky; top: 0; z-index: 3; }
}
@container copytaster-preview (min-width: 760px) {
  .copytaster-intake-pair { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
}
`
