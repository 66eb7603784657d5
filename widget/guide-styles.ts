import { wearStyles } from './wear-styles.ts';

/** Puts the look of the OPCOs' cards and of who can benefit, which comes with their views, around an element of theirs. */
export const wearGuideStyles = wearStyles(`
.guide h4 { font-size: 1em; margin-block: 12px 4px }
.guide p + p, .guide .bullets li + li, .guide .way li + li { margin-top: 4px }
.opco-card > h2, .opco-card > h3 { margin-block: 0 4px }
.opco-card > h3 { font-size: 1.1em }
.guide .dot { display: inline-block; margin-inline-end: 4px }
.bullets, .way { padding-inline-start: 1.25em }
.bullets { list-style: disc }
.way { list-style: decimal }
.source-list { margin-top: 4px; font-size: .8125em; color: var(--o-quiet) }
.source-list li { padding-block: 4px }
.branches li { display: flex; flex-wrap: wrap; justify-content: space-between; column-gap: 12px; padding-block: 4px; border-bottom: 1px solid var(--o-line) }
.branches span { flex: 1 1 12em }
.branches small, .guide .number { white-space: nowrap }
.sizes { margin-top: 12px }
.sizes li { display: flex; flex-wrap: wrap; justify-content: space-between; column-gap: 12px; margin-top: 4px }
.sizes .this { font-weight: 600 }
.length { flex: 1 0 100%; height: 8px }
.length > span { display: block; height: 100%; border-radius: 4px; background: light-dark(hsl(var(--hue) 55% 38%), hsl(var(--hue) 60% 66%)) }
.sizes figcaption { margin-top: 8px; font-size: .8125em }
.term {
  min-height: 0; padding: 0; border: 0; border-radius: 2px; text-align: inherit;
  text-decoration: underline dotted var(--o-accent); text-underline-offset: .2em; display: inline; font: inherit;
}
.meaning:not(:empty) { display: block; margin-block: 4px; padding: 8px 12px; border-inline-start: 3px solid var(--o-accent); background: color-mix(in srgb, var(--o-accent) 8%, var(--o-paper)); font-size: .9375em }
.groups > li + li, .successors > li + li { border-top: 1px solid var(--o-line) }
.groups .fold, .successors .fold { margin: 0; border: 0 }
.groups summary { color: var(--o-ink); font-weight: 400 }
.groups .short { display: block; padding-inline-start: 1em }
.successors small { font-weight: 400 }
.verdict { font-size: .875em; font-weight: 600; padding-inline: 6px; border: 1px solid currentColor; border-radius: 10px; white-space: nowrap }
.verdict.yes, .verdict.conditional { color: var(--o-good) }
.verdict.conditional { border-style: dashed }
.verdict.depends { color: var(--o-warn); border-style: dotted }
.verdict.other { color: var(--o-quiet) }
.guide dl, .guide dd { margin: 0 }
.guide dl { padding-inline-start: 1em }
.guide dl + .source-list { padding-inline-start: 1.25em }
.guide dl div + div { margin-top: 8px }
.guide dt { font-weight: 600 }
.ask-branch { margin-block: 12px; padding: 4px 12px 12px; border: 1px solid var(--o-line); border-radius: var(--o-radius) }
.ask-branch p + p { margin-top: 8px }
@media (forced-colors: active) { .length > span { forced-color-adjust: none } }
`);
