/** What the list page wears over the look that every full page shares. */
export const LIST_STYLES = `
main { max-width: 74rem }
h4 { margin: 0 }
.lead { max-width: 46rem }
.drop-zone { min-height: calc(100vh - 80px); border-radius: var(--o-radius); position: relative }
.drop-zone.dragging { outline: 2px dashed var(--o-accent); outline-offset: 12px }
.drop-note {
  position: fixed; inset-block-start: 16px; inset-inline: 0; margin-inline: auto; width: fit-content; max-width: 90%; z-index: 3;
  padding: 12px 20px; border-radius: var(--o-radius); background: var(--o-accent); color: var(--o-on-accent); font-weight: 600;
}
[data-arrive]:focus { outline: none }
[data-arrive]:focus-visible { outline: 2px solid var(--o-accent); outline-offset: 4px }
.bad-notice { border-inline-start-color: var(--o-bad); background: color-mix(in srgb, var(--o-bad) 7%, var(--o-paper)) }
.bad-notice button { margin-top: 8px }
.appears { animation: appear .12s .15s both }

.start { display: grid; gap: 16px; margin-top: 12px; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); align-items: start }
.start .card, .kept .card { margin: 0 }
.beside { display: grid; gap: 16px }
textarea {
  font: inherit; color: inherit; width: 100%; background: var(--o-paper); border: 1px solid var(--o-edge); border-radius: var(--o-radius);
  padding: 8px 12px; resize: vertical; min-height: 6em; line-height: 1.6;
}
.control .hint { margin: 4px 0 12px }
.control.file { border-top: 1px solid var(--o-line); padding-top: 16px; margin-top: 16px }
.control.file .hint { margin-bottom: 0 }
.example { border: 1px solid var(--o-line); border-radius: 6px; padding: 4px 0; line-height: 1.7; counter-reset: line }
.example li { counter-increment: line; padding: 0 12px 0 8px; display: flex; gap: 12px }
.example li::before { content: counter(line); color: var(--o-quiet); width: 1.5em; text-align: end }

.kept { display: grid; gap: 8px; margin-top: 12px }
.kept-list { display: flex; flex-wrap: wrap; gap: 12px; justify-content: space-between; align-items: center }
.kept-list > :first-child { flex: 1 1 16rem; min-width: 0 }
.kept-list progress { margin-top: 8px; height: 8px }
.kept-actions { display: flex; gap: 4px }

.sheet > * + *, .run > * + * { margin-top: 16px }
.figures { align-items: baseline }
.recognised { display: grid; gap: 12px 16px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); align-items: end }
.recognised .check { min-height: 36px; align-items: center }
.recognised .check input { translate: none }
.notes { display: grid; gap: 4px }
.notes li { padding-inline-start: 16px; position: relative }
.notes li::before {
  content: ""; position: absolute; inset-inline-start: 2px; top: .6em; width: 6px; height: 6px; border-radius: 50%; background: var(--o-warn);
}
.preview { overflow-x: auto; border: 1px solid var(--o-line); border-radius: 6px }
.preview table { border-collapse: collapse; width: 100%; font-size: .9375em }
.preview { margin-top: 4px }
.preview th, .preview td {
  text-align: start; padding: 6px 12px; white-space: nowrap; max-width: 22rem; overflow: hidden;
  text-overflow: ellipsis; vertical-align: bottom;
}
.preview td { border-top: 1px solid var(--o-line) }
.preview th { font-weight: 600 }
.preview th small { display: block; font-weight: 400; color: var(--o-accent) }
.preview .looked-up { background: color-mix(in srgb, var(--o-accent) 7%, var(--o-paper)) }
.how { display: grid; gap: 12px }
.how legend { font-weight: 600; margin-bottom: 8px }
.how .check > div { flex: 1 }

.stack > * + * { margin-top: 8px }
.pace { min-height: 1.45em }
.run-actions { display: flex; flex-wrap: wrap; gap: 12px 24px; align-items: center }
.run-actions .actions { margin-top: 0; align-items: center }
.run-actions .quiet:first-child { margin-inline-start: -13px; max-width: none }
.export { margin-inline-start: auto }
.export progress { width: 8rem; height: 8px }
.export .hint { max-width: 18rem; line-height: 1.3 }
#export-title { color: var(--o-quiet) }

.chips { margin-top: 12px }
.chip { display: inline-flex; align-items: center; gap: 8px; padding-inline: 12px; min-height: 36px; border-color: var(--o-line) }
.chip .mark { width: 1.2em; height: 1.2em; color: var(--o-quiet) }
.chip[aria-pressed="true"] { border-color: var(--o-accent); box-shadow: inset 0 0 0 1px var(--o-accent); color: var(--o-accent) }
.chip[aria-pressed="true"] .mark { color: inherit }

.mark { width: 1.5em; height: 1.5em; flex: none; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round }
.mark .filled { fill: currentColor; stroke: none }
.mark .tick { stroke: var(--o-paper) }
.mark .dotted { stroke-dasharray: .1 4 }

.grid-scroll {
  margin-top: 16px; border: 1px solid var(--o-line); border-radius: var(--o-radius); overflow-y: auto; max-height: max(26rem, 72vh);
  overflow-anchor: none; contain: layout paint;
}
.grid-body { position: relative }
.grid-row { display: grid; grid-template-columns: minmax(0, 3.2fr) minmax(0, 4fr) minmax(0, 4fr) 7.5rem; column-gap: 16px; padding: 8px 16px; align-items: center }
.grid-head { position: sticky; top: 0; z-index: 1; background: var(--o-paper); border-bottom: 1px solid var(--o-line); font-size: .875em; font-weight: 600; color: var(--o-quiet) }
.grid-head [role="columnheader"]:last-child { text-align: end }
.grid-body .grid-row { position: absolute; inset-inline: 0; top: 0; border-bottom: 1px solid var(--o-line) }
.grid-row.probe { position: absolute; visibility: hidden; pointer-events: none; inset-inline: 0 }
.grid-row.probe, .grid-body .grid-row:not(.open) { height: 5em; padding-block: 0; overflow: hidden; contain: strict }
.grid-row:not(.open) .cell-text > * { display: -webkit-box; -webkit-line-clamp: 1; -webkit-box-orient: vertical; overflow: hidden; overflow-wrap: anywhere }
.grid-row:not(.open) .cell-text > small { -webkit-line-clamp: 2 }
.grid-body .grid-row:hover { background: color-mix(in srgb, var(--o-accent) 4%, var(--o-paper)) }
.grid-row.open { background: color-mix(in srgb, var(--o-accent) 4%, var(--o-paper)); align-items: start }
.cell-text { display: flex; flex-direction: column; min-width: 0; line-height: 1.35 }
.cell-text > * { overflow-wrap: anywhere }
.typed { display: flex; gap: 12px; align-items: baseline }
.place { color: var(--o-quiet); font-size: .8125em; min-width: 2.5em; text-align: end; flex: none }
.closed { color: var(--o-warn); font-weight: 600 }
.opco-cell { display: flex; gap: 10px; align-items: center }
.opco-name { font-weight: 600 }
.official .opco-cell .mark, .deduced .opco-cell .mark { color: var(--o-good) }
.several .opco-cell .mark, .unknown .opco-cell .mark, .to-choose .opco-cell .mark { color: var(--o-warn) }
.refused .opco-cell .mark, .failed .opco-cell .mark { color: var(--o-bad) }
.none .opco-cell .mark, .not-found .opco-cell .mark, .waiting .opco-cell .mark { color: var(--o-quiet) }
.waiting .opco-name { font-weight: 400; color: var(--o-quiet) }
.reason-cell { display: contents }
.reason-button { justify-self: end; padding-inline: 8px; min-height: 32px }
.reason-button[aria-disabled="true"] { color: var(--o-quiet); cursor: default }
.reason-button[aria-disabled="true"]:hover { border-color: transparent }
.row-detail { grid-column: 1 / -1; margin-top: 8px; padding: 12px 0 8px; border-top: 1px solid var(--o-line); display: grid; gap: 8px }
.row-steps { list-style: decimal; padding-inline-start: 1.4em; display: grid; gap: 4px }
.full-answer { justify-self: start; padding-block: 6px }
.bone { display: block; width: 70%; height: 1em; border-radius: 4px; background: var(--o-line) }
.no-rows { margin-top: 16px }

@media (max-width: 52rem) {
  .start { grid-template-columns: minmax(0, 1fr) }
  .grid-head { position: static; clip-path: inset(50%); height: 0; overflow: hidden; border: 0 }
  .grid-row { grid-template-columns: minmax(0, 1fr) auto; row-gap: 4px; padding: 12px }
  .typed, .company-cell { grid-column: 1 / -1 }
  .opco-cell { grid-column: 1 }
  .company-cell:empty { display: none }
  .reason-button { grid-column: 2 }
  .place { min-width: 0 }
  .grid-row.probe, .grid-body .grid-row:not(.open) { height: 12.5em; align-content: center }
  .grid-row:not(.open) .cell-text > .opco-name { -webkit-line-clamp: 2 }
  .grid-row:not(.open) .typed small, .grid-row:not(.open) .company-cell small { -webkit-line-clamp: 1 }
  .export { margin-inline-start: 0 }
}
@media (max-width: 26rem) { #export-title { flex-basis: 100% } }
@media (prefers-reduced-motion: reduce) { .appears { animation: none } }
@media (forced-colors: active) {
  .chip[aria-pressed="true"] { outline: 2px solid Highlight; outline-offset: -3px }
  .mark .filled { forced-color-adjust: none }
  .preview .looked-up { border-inline: 2px solid Highlight }
}
`;
