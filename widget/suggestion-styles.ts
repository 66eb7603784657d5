import { wearStyles } from './wear-styles.ts';

/** Puts the look of the list under the field, which comes with it, around an element of it. */
export const wearSuggestionStyles = wearStyles(`
.suggestions {
  position: absolute; z-index: 2; inset-inline: 0; margin-top: 4px; background: var(--o-paper);
  border: 1px solid var(--o-edge); border-radius: var(--o-radius); box-shadow: 0 6px 20px rgb(0 0 0 / .18);
}
.options { max-height: 20em; overflow: auto }
.option { padding: 8px 12px; cursor: pointer; min-height: 36px }
@media (pointer: coarse) { .option { min-height: 44px } }
.option[aria-selected="true"], .option:hover { background: color-mix(in srgb, var(--o-accent) 14%, var(--o-paper)) }
.option[aria-selected="true"] { outline: 2px solid var(--o-accent); outline-offset: -2px }
.option.company small { display: block }
.group-name { padding: 8px 12px 4px; border-top: 1px solid var(--o-line); font-size: .8125em; font-weight: 600; color: var(--o-quiet) }
`);
