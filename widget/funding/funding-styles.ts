import { wearStyles } from '../wear-styles.ts';

/** Puts the look of who pays, which comes with its views, around an element of theirs. */
export const wearFundingStyles = wearStyles(`
.funding { display: grid; gap: 12px; grid-template-columns: minmax(0, 1fr) }
.funding .hint { text-wrap: pretty }
.funding h3 { margin: 0; font-size: 1.1em; line-height: 1.3 }
.funding h3:focus { outline: none }
.funding h3:focus-visible { outline: 2px solid var(--o-accent); outline-offset: 4px; border-radius: 2px }
.funding h4, .funding h5 { font-size: 1em; margin: 0 0 4px }
.funding .bar-row { display: flex; flex-wrap: wrap; gap: 4px 8px; justify-content: space-between; align-items: center }
.funding .progress { font-size: .875em; color: var(--o-quiet) }
.picker { display: grid; gap: 8px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr)) }
.picker button { display: grid; grid-template-columns: auto 1fr; gap: 0 8px; align-items: center; width: 100%; height: 100%; text-align: start; padding: 8px 12px }
.picker button > span { min-width: 0 }
.picker button > span:only-child { grid-column: 1 / -1 }
.picker b, .picker small { display: block }
.picker small { color: var(--o-quiet) }
.picker [aria-pressed="true"] { border-color: var(--o-accent); box-shadow: inset 0 0 0 1px var(--o-accent) }
.ask-funding { display: grid; gap: 8px; grid-template-columns: minmax(0, 1fr) }
.ask-funding .field-row { align-items: center }
.ask-funding input, .ask-funding select, .dates input { background: var(--o-field) }
.ask-funding input { flex: 1 1 5em; max-width: 12em; min-width: 0 }
.funding .bar-row button { padding-inline: 4px }
.ask-funding select { flex: 1 1 14em; min-width: 0 }
.ask-funding [aria-invalid="true"] { border-color: var(--o-bad) }
.trouble:empty { display: none }
.trouble { color: var(--o-bad) }
.verdict-card { border: 1px solid var(--o-line); border-radius: var(--o-radius); padding: 12px; display: grid; gap: 8px; grid-template-columns: minmax(0, 1fr) }
.verdict-card .says { font-size: 1.07em; line-height: 1.35 }
.funding .kind { justify-self: start; display: inline-flex; gap: 6px; align-items: center; font-size: .875em; font-weight: 600; padding: 1px 8px; border: 1px solid currentColor; border-radius: 12px; color: var(--o-quiet) }
.funding .kind.opco { color: var(--o-good) }
.funding .kind.opco_conditional { color: var(--o-good); border-style: dashed }
.funding .kind.other_funder, .funding .kind.employer_budget { color: var(--o-accent) }
.funding .kind.needs_info { color: var(--o-warn); border-style: dotted }
.funding .kind.refused, .funding .kind.not_fundable { color: var(--o-bad) }
.funding .kind svg { width: 1em; height: 1em; fill: none; stroke: currentColor; stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; flex: none }
.checks li { position: relative; padding-inline-start: 22px }
.checks li + li, .funding .plain li + li { margin-top: 4px }
.checks li::before { position: absolute; inset-inline-start: 2px; font-weight: 700 }
.checks.met li::before { content: "✓" / ""; color: var(--o-good) }
.checks.unmet li::before { content: "✕" / ""; color: var(--o-bad) }
.checks.open li::before { content: "?" / ""; color: var(--o-warn) }
.checks.todo { counter-reset: todo }
.checks.todo li { counter-increment: todo }
.checks.todo li::before { content: counter(todo) "."; color: var(--o-accent) }
.funding .fold { margin: 0 }
.funding .plain li { padding-inline-start: 12px; border-inline-start: 2px solid var(--o-line) }
.funding .more button { padding-inline: 0; text-align: start }
.funding .deadline + .deadline { margin-top: 8px }
.funding .deadline b { display: block }
.funding .deadline button { margin-top: 4px }
.dates { display: flex; flex-wrap: wrap; gap: 8px; margin-block: 8px }
.dates label { display: grid; gap: 4px; font-size: .875em; flex: 1 1 11em; min-width: 0 }
.dates input { width: 100%; min-width: 0 }
.cost-bar { display: flex; height: 14px; border-radius: 7px; overflow: hidden; gap: 2px; margin-block: 4px 8px }
.cost-bar span { min-width: 4px }
.cost-bar .due, .cost-key.due { background: var(--o-good) }
.cost-bar .asked, .cost-key.asked { background: repeating-linear-gradient(45deg, var(--o-good) 0 3px, transparent 3px 6px) }
.cost-bar .employer, .cost-key.employer { background: var(--o-accent) }
.cost-bar .aid, .cost-key.aid { background: var(--o-good) }
.cost-bar .holder, .cost-key.holder { background: var(--o-warn) }
.cost-bar .open, .cost-key.open { background: var(--o-line) }
.cost-lines li { display: grid; grid-template-columns: auto 1fr; gap: 0 8px; align-items: baseline; padding-block: 3px }
.cost-key { width: 10px; height: 10px; border-radius: 3px; border: 1px solid var(--o-edge) }
.hiring { width: 100%; border-collapse: collapse; font-size: .9375em; overflow-wrap: break-word }
.hiring th, .hiring td { text-align: start; vertical-align: top; padding: 4px 6px 4px 0; border-bottom: 1px solid var(--o-line) }
.hiring + p { margin-block: 8px }
.hiring thead th { font-size: .875em; font-weight: 600; vertical-align: bottom; white-space: pre-line }
.hiring tbody th { font-weight: 400; min-width: 6em }
.hiring .this { font-weight: 600; background: color-mix(in srgb, var(--o-accent) 9%, var(--o-paper)) }
.hiring .this th { font-weight: 600 }
.used { margin: 0 }
.used div { padding-block: 4px }
.used dt { font-size: .875em; color: var(--o-quiet) }
.used dd { margin: 0 }
.used div { border-bottom: 1px solid var(--o-line) }
.used dd { display: flex; justify-content: space-between; align-items: center; gap: 8px }
.used dd > span { min-width: 0 }
.funding .actions { margin: 0 }
.funding .actions + h5 { margin-top: 12px }
.message-text { white-space: pre-wrap; padding: 8px 12px; border: 1px solid var(--o-line); border-radius: var(--o-radius); margin-block: 8px }
@container (max-width: 25em) { .who-pays { margin-inline: -4px } }
@container (max-width: 30em) {
  .hiring tbody th { min-width: 0 }
  .verdict-card { padding: 12px 0 8px; border-width: 2px 0 0; border-radius: 0 }
  .hiring, .hiring tbody, .hiring tr, .hiring th, .hiring td { display: block }
  .hiring thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  .hiring th, .hiring td { border: 0; padding: 2px 4px }
  .hiring tr { padding-block: 6px; border-bottom: 1px solid var(--o-line) }
  .hiring tbody th { font-weight: 600 }
  .hiring td::before { content: attr(data-label) / ""; display: block; color: var(--o-quiet); font-weight: 400; font-size: .93em }
}
@media (forced-colors: active) { .cost-bar span, .cost-key { forced-color-adjust: none } .funding .kind { border-color: CanvasText } }
.words { margin: 0 }
.words div + div { margin-top: 8px }
.words dt { font-weight: 600 }
.words dd { margin: 0 }
`);
