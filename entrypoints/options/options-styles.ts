/** The look of the page of settings, beside that of every page that fills a tab. */
export const OPTIONS_STYLES = `
main > h1 { font-size: 1.6em; font-weight: 600; color: inherit }
main h2 { font-size: 1.35em }
section { margin-top: 48px; scroll-margin-top: 16px }
nav + section { margin-top: 32px }
.parts { display: flex; flex-wrap: wrap; gap: 4px 16px; margin-top: 12px }
.parts a { display: inline-block; padding-block: 4px; min-height: 32px }
@media (pointer: coarse) { .parts a { min-height: 44px; padding-block: 10px } }
fieldset.card { border: 1px solid var(--o-line); padding: 16px; margin-top: 16px; min-inline-size: 0 }
fieldset > .unseen + * { margin-top: 0 }
.source + .source { border-top: 1px solid var(--o-line); padding-top: 16px; margin-top: 16px }
.source > p { margin-top: 4px }
.source .known { margin-top: 8px; font-size: .875em }
.known dt { max-width: 10em }
.card > .outcome.empty { margin: 0 }
.outcome:focus { outline: none }
.outcome:focus-visible { outline: 2px solid var(--o-accent); outline-offset: 2px }
.rows li { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 16px; padding-block: 8px }
.rows li:first-child { padding-top: 0 }
.rows li:last-child { padding-bottom: 0 }
.rows li + li { border-top: 1px solid var(--o-line) }
.rows li > :first-child { flex: 1 1 14em; min-width: 0 }
.ahead:empty { display: none }
.ahead { color: var(--o-quiet) }
.asked { padding: 12px; border: 1px solid var(--o-edge); border-radius: var(--o-radius) }
.asked:focus { outline: none }
.asked:focus-visible { outline: 2px solid var(--o-accent); outline-offset: 2px }
.card .control select { max-width: 24em }
.drop { border-style: dashed; border-color: var(--o-edge) }
.drop.over-it { border-color: var(--o-accent); border-style: solid; background: color-mix(in srgb, var(--o-accent) 8%, var(--o-paper)) }
`;
