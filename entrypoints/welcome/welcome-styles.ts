/** Two columns where there is room for them, so that all of it is read on one screen. */
export const WELCOME_STYLES = `
main { max-width: 58rem }
.hello { display: flex; gap: 16px; align-items: flex-start }
.hello img { flex: none; margin-top: 4px }
.hello h1 { font-size: 1.6em; font-weight: 600; color: inherit; line-height: 1.25 }
.promise { font-size: 1.1em; text-wrap: pretty }
.meaning { color: var(--o-quiet); margin-top: 4px; font-size: .9375em }
main h2 { font-size: 1.1em; font-weight: 600 }
.try { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 12px 24px; margin-top: 20px; background: color-mix(in srgb, var(--o-accent) 6%, var(--o-paper)) }
.card.try > * { margin-top: 0 }
.try .button { color: var(--o-on-accent) }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 24px 40px; margin-top: 24px }
.pair h3 { margin-top: 16px }
.pair p, .points { margin-top: 4px }
.points { display: grid; gap: 8px }
.points li { padding-inline-start: 18px; position: relative }
.points li::before { content: ""; position: absolute; inset-inline-start: 2px; top: .6em; width: 6px; height: 6px; border-radius: 50%; border: 2px solid var(--o-accent) }
.go { margin-top: 12px; color: var(--o-accent) }
.pair .quiet { padding-inline: 4px; margin-inline-start: -5px }
.where { color: var(--o-quiet); font-size: .9375em }
.done { color: var(--o-good); font-weight: 600 }
.done:not(:empty)::before { content: "✓ " / "" }
.done:empty { display: none }
.pin { display: block; width: 100%; max-width: 20rem; margin-top: 8px }
.pin .window { fill: color-mix(in srgb, var(--o-quiet) 8%, var(--o-paper)); stroke: var(--o-line) }
.pin .address { fill: var(--o-paper); stroke: var(--o-line) }
.pin .text { stroke: var(--o-line); stroke-width: 6; stroke-linecap: round }
.pin .ours { fill: var(--o-accent) }
.pin .glass { fill: none; stroke: var(--o-on-accent); stroke-width: 2.6; stroke-linecap: round }
.pin .spot { fill: none; stroke: var(--o-accent); stroke-width: 2.5 }
.pin .puzzle { fill: none; stroke: var(--o-ink); stroke-width: 2; stroke-linejoin: round }
`;
