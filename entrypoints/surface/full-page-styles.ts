/** The look of the pages that fill a tab: settings, lists, welcome. Everything else is the shared look. */
export const FULL_PAGE_STYLES = `
html { color-scheme: light dark; background: light-dark(#ffffff, #14181f) }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif }
main { max-width: 44rem; margin-inline: auto; padding: 24px 16px 48px; overflow-wrap: anywhere }
main * { box-sizing: border-box }
h1 { font-size: 1em; font-weight: 400; color: var(--o-quiet); margin: 0 0 4px }
h2 { font-size: 1.6em; font-weight: 600 }
h3, h4 { font-size: 1.1em; font-weight: 600; margin: 0 }
.lead { margin-top: 8px }
.lead + .lead { color: var(--o-quiet) }
.card { border: 1px solid var(--o-line); border-radius: var(--o-radius); padding: 16px; margin-top: 16px }
.card > * + * { margin-top: 12px }
.card.main-card { border-color: var(--o-edge) }
.card.bad { border-inline-start: 4px solid var(--o-bad) }
.card .notice { margin-top: 12px }
#state { margin-top: 16px }
#state:focus { outline: none }
#state:focus-visible { outline: 2px solid var(--o-accent); outline-offset: 4px }
.good { border-inline-start-color: var(--o-good); background: color-mix(in srgb, var(--o-good) 8%, var(--o-paper)) }
.known { display: grid; grid-template-columns: auto 1fr; gap: 4px 16px; margin: 12px 0 0 }
.known dt { color: var(--o-quiet) }
.known dd { margin: 0 }
.month { font-size: 1.2em; font-weight: 600 }
progress { width: 100%; height: 12px; accent-color: var(--o-accent); display: block }
.figures { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 16px }
.figures span:last-child { color: var(--o-quiet) }
.ways { display: grid; gap: 16px; margin-top: 12px }
.ways .card { margin: 0 }
.over { font-size: 1.2em; font-weight: 600; margin-top: 32px }
.control label { display: block; font-weight: 600; margin-bottom: 4px }
.control p { margin-bottom: 8px }
.control input, .control select { width: 100%; background: var(--o-paper) }
.control input[type="file"] { padding: 4px; min-height: 40px }
.control input[type="file"]::file-selector-button {
  font: inherit; color: var(--o-accent); background: transparent; border: 1px solid var(--o-edge); border-radius: 6px;
  padding: 2px 12px; margin-inline-end: 12px; min-height: 30px; cursor: pointer;
}
.check { display: flex; gap: 8px; align-items: baseline }
.check input { min-height: 0; width: 1.1em; height: 1.1em; flex: none; accent-color: var(--o-accent); translate: 0 .15em }
.check label { font-weight: 600; padding-block: 4px }
.actions { margin-top: 12px }
.card > .quiet { margin-inline-start: -12px }
.danger { color: var(--o-bad); border-color: var(--o-bad) }
button[disabled] { color: var(--o-quiet); border-color: var(--o-line); background: transparent; cursor: default; font-weight: 400 }
footer { margin-top: 32px; padding-top: 12px; border-top: 1px solid var(--o-line); font-size: .875em; color: var(--o-quiet) }
footer p + p { margin-top: 8px }
footer a { display: inline-block; padding-block: 8px }
.independence { border: 0; padding: 0; margin: 8px 0 0; font-size: 1em }
@media (max-width: 26rem) {
  .known { grid-template-columns: 1fr; gap: 0 }
  .known dd + dt { margin-top: 8px }
}
`;
