import { wearStyles } from './wear-styles.ts';

/** Puts the look of the ways without a number, which comes with them, around an element of theirs. */
export const wearActStyles = wearStyles(`
.payslip svg { width: 100%; max-width: 26em; display: block }
@container (min-width: 44em) { .payslip { display: grid; grid-template-columns: 1fr 1fr; gap: 0 24px; align-items: center } }
.payslip .sheet { fill: none; stroke: var(--o-edge) }
.payslip .line { stroke: var(--o-line); stroke-width: 4; stroke-linecap: round }
.payslip text { font-size: 10px; fill: var(--o-ink) }
.payslip .title { font-weight: 600; font-size: 11px }
.payslip .spot rect { fill: none; stroke: var(--o-accent); stroke-width: 2 }
.payslip circle { fill: var(--o-accent) }
.payslip .number { fill: var(--o-on-accent); text-anchor: middle; font-weight: 600 }
.payslip ol { list-style: decimal; padding-inline-start: 1.5em; margin-top: 8px }
.activities fieldset { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr)); gap: 8px; align-items: end; margin-top: 8px; border-top: 1px solid var(--o-line); padding-top: 8px }
.activities legend { font-size: .875em; color: var(--o-quiet); float: inline-start; grid-column: 1 / -1; width: 100% }
.activities input, .activities select { width: 100%; background: var(--o-field) }
.activities label { display: block; margin-bottom: 4px; font-size: .875em }
.no-number > * + * { margin-top: 8px }
`);
