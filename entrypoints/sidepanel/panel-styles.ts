/** The look of the panel: what it says of the page beside it, and the companies that the browser keeps. */
export const PANEL_STYLES = `
html { color-scheme: light dark; background: light-dark(#ffffff, #14181f) }
body { margin: 0; font: 15px/1.45 system-ui, sans-serif; min-width: 0 }
.panel { overflow-wrap: anywhere }
.panel * { box-sizing: border-box }
.panel-answer:focus { outline: none }
.entry label { font-size: .875em; font-weight: 400; color: var(--o-quiet) }
.private { margin: 12px 12px 0; padding: 8px 12px; border: 1px solid var(--o-edge); border-radius: var(--o-radius); font-size: .875em }
.to-list { margin: 0; padding: 4px 12px 0; text-align: end; font-size: .875em }
.to-list a { display: inline-block; padding: 8px 4px; text-decoration: none }
.to-list a:hover { text-decoration: underline }
.page-bar { margin-top: 8px }
.page-bar:empty { display: none }
.page-bar > * + * { margin-top: 8px }
.read-page { width: 100%; justify-content: center; font-weight: 600 }
.read-page[aria-disabled="true"] { color: var(--o-quiet); cursor: default }
.page-bar + .page-note { margin-top: 8px }
.allow { text-align: start; padding-inline: 4px; font-size: .875em; margin-inline-start: -4px }
.here { padding: 8px 12px; border: 1px dashed var(--o-edge); border-radius: var(--o-radius) }
.here .chip { margin-top: 8px; color: var(--o-accent) }
.page-bar .site::before {
  content: "✓ " / ""; color: var(--o-good); font-weight: 600;
}

.kept { border-top: 8px solid color-mix(in srgb, var(--o-line) 55%, var(--o-paper)); padding: 16px 12px 24px }
.kept h2 { font-size: 1.2em; font-weight: 600 }
.kept h2:focus { outline: none }
.kept h2:focus-visible { outline: 2px solid var(--o-accent) }
.views { display: flex; gap: 0; margin-top: 8px; border-bottom: 1px solid var(--o-line) }
.kept fieldset { min-width: 0 }
.views button { border: 0; border-radius: 0; border-bottom: 3px solid transparent; padding-inline: 12px; color: var(--o-quiet) }
.views button[aria-pressed="true"] { color: var(--o-ink); font-weight: 600; border-bottom-color: var(--o-accent) }
.views button:hover { border-bottom-color: var(--o-edge) }
.views button[aria-pressed="true"]:hover { border-bottom-color: var(--o-accent) }
.empty-list { margin-top: 16px; max-width: 34em }
.kept-filters { margin-top: 12px }
.kept-filters label { display: block; font-size: .875em; color: var(--o-quiet); margin-bottom: 4px }
.kept-filters input[type="search"] { width: 100%; background: var(--o-paper) }
.kept-filters .chips { margin-top: 8px; gap: 6px }
.kept-filters .chip { min-height: 32px; padding: 2px 10px; display: inline-flex; align-items: center; gap: 6px; font-size: .9375em }
.kept-filters .chip .number { color: var(--o-quiet) }
.chip[aria-pressed="true"] { background: var(--o-accent); border-color: var(--o-accent); color: var(--o-on-accent) }
.kept-filters .chip[aria-pressed="true"] .number { color: inherit }
.kept-filters .chip[aria-pressed="true"]::before { content: "✓" / "" }
.kept-filters .chip[aria-pressed="true"] .dot { display: none }
.kept .fold { border: 0; margin-top: 4px }
.selects { display: grid; grid-template-columns: repeat(auto-fit, minmax(11em, 1fr)); gap: 8px }
.selects select { width: 100%; background: var(--o-paper) }
.check { display: flex; gap: 8px; align-items: baseline; margin-top: 8px }
.check input { min-height: 0; width: 1.15em; height: 1.15em; flex: none; accent-color: var(--o-accent); margin: 0; translate: 0 .15em }
.kept-filters .check label { color: inherit; margin: 0 }

.kept-tools { display: flex; flex-wrap: wrap; align-items: center; gap: 0 4px; margin-top: 8px; font-size: .875em }
.kept-tools > p { flex: 1 1 auto; color: var(--o-quiet) }
.kept-tools button { padding-inline: 8px }
.selection { display: flex; flex-wrap: wrap; flex: 1 1 100% }
.danger { color: var(--o-bad) }
.kept .day { margin-top: 12px }
.kept .day h3 { font-size: .875em; font-weight: 600; color: var(--o-quiet); margin: 0; padding-block: 4px; position: sticky; top: 0; background: var(--o-paper); z-index: 1 }
.kept-row { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; padding-block: 10px; border-top: 1px solid var(--o-line); align-items: start }
.kept-row > input { grid-area: 1 / 1; width: 24px; height: 24px; min-height: 0; accent-color: var(--o-accent); margin: 4px 8px 0 0 }
.kept-facts { display: contents }
.kept-facts > * { grid-column: 2 / -1; min-width: 0 }
.kept-acts { grid-area: 1 / 3; display: flex; margin-inline: 8px -8px }
.kept-acts button { width: 36px; min-height: 36px; padding: 0; display: grid; place-items: center; color: var(--o-quiet) }
.kept-acts button:hover { color: var(--o-accent) }
.kept-acts button[aria-pressed="true"] { color: var(--o-accent) }
.kept-acts button[aria-pressed="true"] .icon { fill: currentColor }
.kept-acts button[aria-expanded="true"] { color: var(--o-accent); border-color: var(--o-accent) }
.kept-acts .icon { width: 20px; height: 20px; fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linejoin: round; stroke-linecap: round }
.kept-facts > .kept-name { grid-area: 1 / 2; justify-self: start }
.kept-name { font-weight: 600; text-align: start; padding: 4px; margin: 0 -4px; min-height: 32px; color: var(--o-ink) }
.kept-name:hover { color: var(--o-accent); text-decoration: underline; text-underline-offset: .15em; border-color: transparent }
.kept-opco { display: flex; align-items: baseline; gap: 6px; margin-top: 2px }
.kept-opco .mark { width: 1.1em; height: 1.1em; translate: 0 .2em }
.kept-opco.attributed .mark { color: var(--o-good) }
.kept-opco.several .mark, .kept-opco.unknown .mark { color: var(--o-warn) }
.kept-tags { display: flex; flex-wrap: wrap; gap: 4px; margin-top: 4px }
.kept .tag { display: inline-flex; align-items: center; padding: 1px 8px; border-radius: 12px; font-size: .8125em; background: color-mix(in srgb, var(--o-accent) 10%, var(--o-paper)); border: 1px solid transparent }
.kept .tag button { min-height: 32px; width: 32px; padding: 0; margin-inline-end: -8px }
.kept-note { margin-top: 4px; font-size: .9375em; white-space: pre-line; display: -webkit-box; -webkit-line-clamp: 3; -webkit-box-orient: vertical; overflow: hidden }
.kept-row .notice { font-size: .9375em }
.kept .note-editor { grid-column: 1 / -1; margin-top: 8px; padding: 12px; border: 1px solid var(--o-line); border-radius: var(--o-radius) }
.note-editor label { display: block; font-weight: 600; margin-bottom: 4px }
.note-editor .hint { margin-top: 4px }
.note-editor form { margin-top: 12px }
.note-editor textarea {
  width: 100%; font: inherit; color: inherit; background: var(--o-paper); border: 1px solid var(--o-edge); border-radius: var(--o-radius);
  padding: 8px; resize: vertical; min-height: 5em; display: block;
}
.note-editor input { flex: 1 1 9em; min-width: 0; background: var(--o-paper) }
.note-editor .chips { margin-top: 8px }
.more { width: 100%; margin-top: 12px; color: var(--o-accent) }

.opco-bars { margin-bottom: 8px }
.opco-bars li { display: grid; grid-template-columns: 8.5em minmax(0, 1fr); gap: 8px; align-items: center; margin-top: 4px }
.opco-bars .bar { grid-column: 2 }
.opco-bars .bar > :first-child { min-width: 4px; flex: none; max-width: none }
.opco-bars .undecided .bar > :first-child, .opco-bars .none .bar > :first-child { background: transparent; border: 2px solid var(--o-edge) }
.kept .undecided .dot, .kept .none .dot { background: transparent; border: 2px solid var(--o-edge) }
.opco-bars figcaption { margin-top: 8px }

.undo-bar {
  position: sticky; bottom: 8px; z-index: 2; display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: center; margin-top: 16px; padding: 8px 8px 8px 12px;
  background: var(--o-ink); color: var(--o-paper); border-radius: var(--o-radius); box-shadow: 0 6px 20px rgb(0 0 0 / .25);
}
.undo-bar p { flex: 1 1 9em }
.undo-bar button { color: inherit; border-color: currentColor; padding-inline: 10px }
.undo-bar .quiet { border-color: transparent }
.undo-bar button:focus-visible { outline-color: currentColor }

@media (max-width: 22rem) {
  .kept-tools > p, .undo-bar p { flex-basis: 100% }
  .kept-tools > p + button { margin-inline-start: -9px }
}
@media (min-width: 56rem) {
  .to-list { display: none }
  .panel { display: grid; grid-template-columns: minmax(22rem, 30rem) minmax(0, 1fr); max-width: 76rem; margin-inline: auto; padding: 16px; column-gap: 24px; align-items: start }
  .kept { border-top: 0; border-inline-start: 1px solid var(--o-line); padding: 12px 0 24px 24px; min-height: calc(100vh - 64px) }
}
@media (forced-colors: active) {
  .views button[aria-pressed="true"], .chip[aria-pressed="true"] { forced-color-adjust: none; background: Highlight; color: HighlightText; border-color: Highlight }
  .kept-filters .chip[aria-pressed="true"] .number { color: inherit }
  .opco-bars .bar > :first-child { forced-color-adjust: none }
  .undo-bar { border: 1px solid ButtonText }
  .kept .tag { border-color: CanvasText }
}
`;
