import { wearStyles } from './wear-styles.ts';

/** Puts the look of answers, which comes with their views, around an element of theirs. */
export const wearAnswerStyles = wearStyles(`
.answer { border: 1px solid var(--o-line); border-radius: var(--o-radius); padding: 12px }
.answer > * + * { margin-top: 8px }
.certainty { display: flex; align-items: center; gap: 8px; font-weight: 600; font-size: .875em }
.mark { width: 1.6em; height: 1.6em; flex: none; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round }
.mark .filled { fill: currentColor; stroke: none }
.mark .tick { stroke: var(--o-paper) }
.mark .dotted { stroke-dasharray: .1 4 }
.attributed .certainty { color: var(--o-good) }
.several .certainty, .unknown .certainty { color: var(--o-warn) }
.warnings { font-size: .9375em }
.warnings li { padding-inline-start: 16px; position: relative }
.warnings li::before { content: ""; position: absolute; inset-inline-start: 2px; top: .6em; width: 6px; height: 6px; border-radius: 50%; background: var(--o-warn) }
.candidates li { margin-top: 8px; display: grid; grid-template-columns: auto 1fr; column-gap: 8px; align-items: baseline }
.candidates small, .bar { grid-column: 2 }
.dot { width: 10px; height: 10px; border-radius: 50% }
.bar { display: flex; align-items: center; gap: 8px }
.bar > :first-child { height: 10px; border-radius: 5px; max-width: calc(100% - 4em) }
.dot, .bar > :first-child { background: light-dark(hsl(var(--hue) 55% 38%), hsl(var(--hue) 60% 66%)) }
.share { font-weight: 600 }
.afdas { --hue: 320 } .akto { --hue: 24 } .atlas { --hue: 222 } .constructys { --hue: 45 } .opcommerce { --hue: 350 }
.ocapiat { --hue: 110 } .opco2i { --hue: 200 } .opcoep { --hue: 265 } .opcomobilites { --hue: 175 } .opcosante { --hue: 150 } .uniformation { --hue: 290 }
.send { padding: 12px; border-radius: var(--o-radius); background: color-mix(in srgb, var(--o-accent) 6%, var(--o-paper)) }
.send > * + * { margin-top: 8px }
.send dl, .send dd { margin: 0 }
.send dl div { display: grid; grid-template-columns: minmax(0, 6em) minmax(0, 1fr); gap: 8px }
@container (max-width: 28em) { .send dl div { display: block } .send dl div + div { margin-top: 4px } }
.send b { color: var(--o-good) }
.send dt { color: var(--o-quiet) }
.questions li { margin-top: 8px }
.questions select { margin-top: 4px; background: var(--o-field) }
section.list { margin-top: 16px }
.list h2 { font-size: 1.07em; font-weight: 600 }
.list ul { margin-top: 8px; display: grid; gap: 8px }
.choice { width: 100%; text-align: start; display: block; padding: 8px 12px }
.choice b, .choice span { display: block }
.choice span { font-size: .875em; color: var(--o-quiet) }
.steps { counter-reset: step }
.steps li { counter-increment: step; padding-inline-start: 28px; position: relative; margin-top: 8px }
.steps li::before { content: counter(step); position: absolute; inset-inline-start: 0; width: 20px; height: 20px; line-height: 20px; text-align: center; border-radius: 50%; font-size: .8em; border: 1px solid var(--o-edge) }
.steps .decides::before { background: var(--o-accent); border-color: var(--o-accent); color: var(--o-on-accent) }
.references { display: flex; flex-wrap: wrap; column-gap: 12px }
.references a { display: inline-block; padding-block: 4px }
@media (forced-colors: active) {
  .dot, .bar > :first-child, .steps .decides::before, .mark .filled { forced-color-adjust: none }
}
@container (min-width: 44em) {
  .answer { padding: 16px 20px }
  .answer p, .warnings, .steps { max-width: 58em }
  .candidates ol, .list ul { display: grid; grid-template-columns: 1fr 1fr; gap: 8px 20px; align-items: start }
  .candidates li { margin: 0 }
}
::slotted([slot="after-verdict"]) { margin-block-start: 12px }
@media print {
  .finder {
    --o-ink: #000; --o-paper: #fff; --o-field: #fff; --o-quiet: #444; --o-line: #999; --o-edge: #666;
    --o-accent: #000; --o-on-accent: #fff; --o-good: #000; --o-warn: #000; --o-bad: #000;
    color-scheme: light;
  }
  .entry, .actions, .fold:not([open]), .questions, .skeleton, .stage:not(:has(.answer, .verdict-card)) { display: none }
  .answer { border: 0; padding: 0 }
  .stage { border: 0 !important }
  li, figure { break-inside: avoid }
  h2, h3 { break-after: avoid }
}
`);
