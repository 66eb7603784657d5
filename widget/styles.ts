/**
 * The look of every view, in one constructable sheet: it applies under any style-src policy, where a style element
 * would be refused. The custom properties listed first are the theme. Sizes are in em, so the host's type decides;
 * all else that a page's text hands down (capitals, spacing, shadows) ends at `.finder`, where no page's rule reaches.
 * The colour scheme is the page's own, by its `color-scheme`: a page that is light only stays so on a dark system.
 */
export const STYLES = `
:host, .opcoscope {
  --ink: var(--opco-ink, light-dark(#1b2430, #e8ecf2));
  --paper: var(--opco-paper, light-dark(#ffffff, #14181f));
  --quiet: var(--opco-quiet, light-dark(#5b6675, #a3aebd));
  --line: var(--opco-line, light-dark(#d9dee5, #343c48));
  --edge: var(--opco-edge, light-dark(#7b8695, #8a95a5));
  --accent: var(--opco-accent, light-dark(#2445c4, #9db2ff));
  --on-accent: var(--opco-on-accent, light-dark(#ffffff, #14181f));
  --good: var(--opco-good, light-dark(#1d6b45, #7fd6ab));
  --warn: var(--opco-warn, light-dark(#8a5a00, #f0c26b));
  --bad: var(--opco-bad, light-dark(#a3262a, #ff9d9a));
  --field: var(--opco-field, var(--paper));
  --radius: var(--opco-radius, 8px);
  display: block;
  min-width: 0;
  max-width: 100%;
  color: var(--ink);
  color-scheme: var(--opco-scheme);
}
:host([theme="light"]) { color-scheme: light }
:host([theme="dark"]) { color-scheme: dark }
:host([hidden]) { display: none !important }
.finder {
  all: initial; display: block; position: relative; visibility: inherit; pointer-events: inherit; color-scheme: inherit; -webkit-text-size-adjust: 100%;
  font-family: var(--opco-font, inherit); font-size: var(--opco-font-size, max(1em, 14px)); color: var(--ink);
  padding: var(--opco-padding, 12px); border-radius: inherit; overflow-wrap: anywhere; contain-intrinsic-inline-size: 32em;
}
.opcoscope, .finder { background: var(--paper); font-variant-numeric: tabular-nums; line-height: 1.45; container-type: inline-size }
.finder * { box-sizing: border-box }
h2, h3, p, ul, ol, figure, fieldset { margin: 0; padding: 0; border: 0 }
h2 { font-size: 1.2em; font-weight: 400; line-height: 1.3; text-wrap: pretty }
h3 { font-size: 1em; margin-block: 12px 4px }
ul, ol { list-style: none }
b { font-weight: 650 }
small, .idle, .hint, .basis, .facts, .independence { font-size: .875em; color: var(--quiet) }
a { color: var(--accent); text-underline-offset: .15em }
button, input, select, .button {
  font: inherit; color: inherit; min-height: 36px; border-radius: var(--radius); border: 1px solid var(--edge);
  background: transparent; padding: 4px 12px; max-width: 100%;
}
@media (pointer: coarse) { button, input, select, .button, summary { min-height: 44px } }
button, .button, summary, select { cursor: pointer }
.button { display: inline-flex; align-items: center; text-decoration: none; color: var(--accent) }
.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600 }
.quiet { border-color: transparent; color: var(--accent) }
button:hover, .button:hover { border-color: var(--accent) }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }

.entry { position: relative }
.entry label { display: block; font-weight: 600; margin-bottom: 4px }
.field-row { display: flex; gap: 8px; flex-wrap: wrap }
.field { position: relative; flex: 1 1 12em; min-width: 0 }
.field input { width: 100%; background: var(--field); padding-inline: 8px 36px }
.clear { position: absolute; inset-block: 0; inset-inline-end: 0; padding: 0; width: 36px; font-size: 1.2em }
.entry .hint { margin-top: 4px }
.suggestions {
  position: absolute; z-index: 2; inset-inline: 0; margin-top: 4px; background: var(--paper);
  border: 1px solid var(--edge); border-radius: var(--radius); box-shadow: 0 6px 20px rgb(0 0 0 / .18);
}
.suggestions ul { max-height: 20em; overflow: auto }
.suggestions li { padding: 8px 12px; cursor: pointer; min-height: 36px }
.suggestions li[aria-selected="true"], .suggestions li:hover { background: color-mix(in srgb, var(--accent) 14%, var(--paper)) }
.suggestions li[aria-selected="true"] { outline: 2px solid var(--accent); outline-offset: -2px }

.notice { margin-top: 8px; padding: 8px 12px; border-inline-start: 4px solid var(--warn); background: color-mix(in srgb, var(--warn) 8%, var(--paper)) }
.notice.empty { margin: 0; padding: 0; border: 0 }
.result { margin-top: 12px }
.back { padding-inline: 4px }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 12px }

.chips { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 4px }
.chip { border-radius: 18px }

.fold { margin-top: 8px; border-top: 1px solid var(--line) }
.fold > :not(summary) { margin-top: 8px }
summary { padding: 8px 4px 8px calc(4px + 1.05em); text-indent: -1.05em; min-height: 36px; font-weight: 600; color: var(--accent) }
summary > * { text-indent: 0 }
.independence { margin-top: 12px; padding-top: 8px; border-top: 1px solid var(--line) }

.skeleton { border: 1px solid var(--line); border-radius: var(--radius); padding: 12px; display: grid; gap: 8px; animation: appear .12s .15s both }
.skeleton span { height: 1em; border-radius: 4px; background: var(--line) }
.skeleton span:first-child { width: 40% }
.skeleton span:last-child { width: 60% }
@keyframes appear { from { opacity: 0 } }
@media (prefers-reduced-motion: reduce) { .skeleton { animation: none } }
@media (forced-colors: active) {
  .main { border: 2px solid ButtonText }
}
@media print { form, button:not(.term), .button { display: none } }
`;
