/** A page inside the page, and the tour at its foot. */
export const EXAMPLE_STYLES = `
html { scroll-padding-block: 24px 18rem }
.made-up { color: var(--o-quiet); font-size: .875em }
.frame { border: 1px solid var(--o-edge); border-radius: 12px; margin-top: 12px; overflow: clip }
.frame .bar {
  display: flex; align-items: center; gap: 6px; padding: 10px 14px; border-bottom: 1px solid var(--o-line);
  background: color-mix(in srgb, var(--o-quiet) 10%, var(--o-paper)); font-size: .8125em; color: var(--o-quiet);
}
.bar i { width: 10px; height: 10px; border-radius: 50%; border: 1px solid var(--o-edge); flex: none }
.bar span {
  margin-inline-start: 8px; padding: 2px 12px; border-radius: 12px; background: var(--o-paper); flex: 1; min-width: 0;
  white-space: nowrap; overflow: hidden; text-overflow: ellipsis;
}
.frame article { padding: 8px 16px 16px }
.part { padding: 12px; border-radius: var(--o-radius) }
.part.shown { outline: 3px solid var(--o-accent); outline-offset: -1px }
.part + .part { margin-top: 4px }
.frame .site { font-size: 1.05em }
.site span { color: var(--o-quiet) }
.frame h1 { font-size: 1.6em; font-weight: 600; line-height: 1.25; color: inherit; margin: 0 0 8px; text-wrap: balance }
.frame h2 { font-size: 1.1em; font-weight: 600; margin-bottom: 8px }
.frame dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr)); gap: 8px 24px; margin: 0 }
.frame dt { color: var(--o-quiet); font-size: .875em }
.frame dd { margin: 0; font-weight: 500 }
.frame .note { margin-top: 8px; font-size: .875em; color: var(--o-quiet) }
.gloss { margin-top: 8px; padding-inline-start: 12px; border-inline-start: 2px solid var(--o-accent); font-size: .9375em; font-style: italic }
.tour {
  position: sticky; bottom: 12px; z-index: 1; margin-top: 16px; padding: 16px; border-radius: 12px; background: var(--o-paper);
  border: 2px solid var(--o-accent); box-shadow: 0 6px 24px rgb(0 0 0 / .18);
}
.tour.left { position: static; border: 1px solid var(--o-line); box-shadow: none }
.tour .place { font-size: .875em; color: var(--o-quiet) }
.tour .title { font-size: 1.1em; font-weight: 600 }
.tour [aria-disabled="true"] { color: var(--o-quiet); border-color: var(--o-line); cursor: default }
@media (max-height: 36rem), (max-width: 26rem) { .tour { position: static } html { scroll-padding-block: 24px } }
`;
