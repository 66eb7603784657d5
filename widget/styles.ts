/**
 * The look of every view, in one constructable sheet: it applies under any style-src policy, where a style element
 * would be refused. The custom properties named `--opco-` are the theme. Sizes are in em, so the host's type decides;
 * all else that a page's text hands down (capitals, spacing, shadows) ends at `.finder`, where no page's rule reaches.
 * Names for our own use begin with `--o-` and are set there too: a page may colour us
 * by a property of its own called `--o-accent`, and what it slots reads the page's own.
 * The colour scheme is the page's own, by its `color-scheme`: a page that is light only stays so on a dark system.
 */
export const STYLES = `
.finder {
  all: initial; display: block; position: relative; box-sizing: border-box; min-height: inherit; visibility: inherit; pointer-events: inherit; color-scheme: inherit; -webkit-text-size-adjust: 100%;
  font-family: var(--opco-font, inherit); font-size: var(--opco-font-size, max(1em, 14px));
  padding: var(--opco-padding, 12px); border-radius: inherit; overflow-wrap: anywhere; contain-intrinsic-inline-size: 32em;
}
.opcoscope, .finder {
  --o-ink: var(--opco-ink, light-dark(#1b2430, #e8ecf2));
  --o-paper: var(--opco-paper, light-dark(#ffffff, #14181f));
  --o-quiet: var(--opco-quiet, light-dark(#5b6675, #a3aebd));
  --o-line: var(--opco-line, light-dark(#d9dee5, #343c48));
  --o-edge: var(--opco-edge, light-dark(#7b8695, #8a95a5));
  --o-accent: var(--opco-accent, light-dark(#2445c4, #9db2ff));
  --o-on-accent: var(--opco-on-accent, light-dark(#ffffff, #14181f));
  --o-good: var(--opco-good, light-dark(#1d6b45, #7fd6ab));
  --o-warn: var(--opco-warn, light-dark(#8a5a00, #f0c26b));
  --o-bad: var(--opco-bad, light-dark(#a3262a, #ff9d9a));
  --o-field: var(--opco-field, var(--o-paper));
  --o-radius: var(--opco-radius, 8px);
  color: var(--o-ink); background: var(--o-paper);
  font-variant-numeric: tabular-nums; line-height: 1.45; container-type: inline-size;
}
:host { display: block; min-width: 0; max-width: 100%; color-scheme: var(--opco-scheme) }
:host([theme="light"]) { color-scheme: light }
:host([theme="dark"]) { color-scheme: dark }
:host([hidden]) { display: none !important }
.finder * { box-sizing: border-box }
h2, h3, p, ul, ol, figure, fieldset { margin: 0; padding: 0; border: 0 }
h2 { font-size: 1.2em; font-weight: 400; line-height: 1.3; text-wrap: pretty }
h3 { font-size: 1em; font-weight: 600; margin-block: 12px 4px }
ul, ol { list-style: none }
b { font-weight: 600 }
small, .idle, .hint, .basis, .facts, .independence { font-size: .875em; color: var(--o-quiet) }
a { color: var(--o-accent); text-underline-offset: .15em }
button, input, select, .button {
  font: inherit; color: inherit; min-height: 36px; border-radius: var(--o-radius); border: 1px solid var(--o-edge);
  background: transparent; padding: 4px 12px; max-width: 100%;
}
@media (pointer: coarse) { button, input, select, .button, summary { min-height: 44px } }
button, .button, summary, select { cursor: pointer }
.button { display: inline-flex; align-items: center; text-decoration: none; color: var(--o-accent) }
.main { background: var(--o-accent); border-color: var(--o-accent); color: var(--o-on-accent); font-weight: 600 }
.quiet { border-color: transparent; color: var(--o-accent) }
button:hover, .button:hover { border-color: var(--o-accent) }
:focus-visible { outline: 2px solid var(--o-accent); outline-offset: 2px }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }

.entry { position: relative }
.entry label { display: block; font-weight: 600; margin-bottom: 4px }
.field-row { display: flex; gap: 8px; flex-wrap: wrap }
.field { position: relative; flex: 1 1 12em; min-width: 0 }
.field input { width: 100%; background: var(--o-field); padding-inline: 8px 36px }
.clear { position: absolute; inset-block: 0; inset-inline-end: 0; padding: 0; width: 36px; font-size: 1.2em }
.entry .hint { margin-top: 4px }

.notice { margin-top: 8px; padding: 8px 12px; border-inline-start: 4px solid var(--o-warn); background: color-mix(in srgb, var(--o-warn) 8%, var(--o-paper)) }
.notice button { min-height: 28px; padding: 0 4px; text-decoration: underline }
.notice.empty { margin: 0; padding: 0; border: 0 }
.result { margin-top: 12px; container-type: inline-size }
.back { padding-inline: 4px }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 12px }

.chips { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 4px }
.chip { border-radius: 2em }
.who .chip { display: inline-flex; gap: 6px; align-items: center; padding-inline: 10px 14px; text-align: start }
.who [aria-pressed="true"] { border-color: var(--o-accent); background: color-mix(in srgb, var(--o-accent) 12%, var(--o-paper)); box-shadow: inset 0 0 0 1px var(--o-accent) }
.icon { width: 1.6em; height: 1.6em; fill: none; stroke: var(--o-accent); stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round; flex: none }
.stage + .stage { margin-top: 16px; padding-top: 16px; border-top: 1px solid var(--o-line) }
.stage > h2 { display: flex; gap: 8px; align-items: center; font-size: 1.2em; font-weight: 600; margin-bottom: 8px }
.stage > .hint { margin-bottom: 8px }
.stages > .stage + .fold { margin-top: 16px }
.stage > h2 span { width: 1.8em; line-height: 1.8em; border-radius: 50%; text-align: center; font-size: calc(1em / 1.2); background: color-mix(in srgb, var(--o-accent) 12%, var(--o-paper)); color: var(--o-accent) }
@container (min-width: 60em) {
  .stages { display: grid; grid-template-columns: 1fr 1fr; grid-template-rows: auto 1fr; column-gap: 32px }
  .stages > .stage:nth-child(3) { grid-area: 1 / 2 / 3; margin: 0; padding: 0; border: 0 }
  .stages > :nth-child(n + 4) { grid-column: 1 / -1 }
}
.badge { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; font-weight: 600 }
.badge + div { margin-top: 16px }
fieldset:disabled :is(button, input, select) { opacity: .55; cursor: not-allowed }

.fold { margin-top: 8px; border-top: 1px solid var(--o-line) }
.fold > :not(summary) { margin-top: 8px }
summary { padding: 8px 4px 8px calc(4px + 1.05em); text-indent: -1.05em; min-height: 36px; font-weight: 600; color: var(--o-accent) }
summary > * { text-indent: 0 }
.independence { margin-top: 12px; padding-top: 8px; border-top: 1px solid var(--o-line) }

.skeleton { border: 1px solid var(--o-line); border-radius: var(--o-radius); padding: 12px; display: grid; gap: 8px; animation: appear .12s .15s both }
.skeleton span { height: 1em; border-radius: 4px; background: var(--o-line) }
.skeleton span:first-child { width: 40% }
.skeleton span:last-child { width: 60% }
@keyframes appear { from { opacity: 0 } }
@media (prefers-reduced-motion: reduce) { .skeleton { animation: none } }
@media (forced-colors: active) {
  .main { border: 2px solid ButtonText }
  .who [aria-pressed="true"] { forced-color-adjust: none; background: Highlight; color: HighlightText }
  .who [aria-pressed="true"] .icon { stroke: currentColor }
}
@media print { form, button:not(.term), .button { display: none !important } }
`;
