/** The look of the line that leads to the other pages. */
export const OTHER_PAGES_STYLES = `
.other-pages { display: flex; flex-wrap: wrap; align-items: center; gap: 0 16px; margin-top: 8px; font-size: .875em }
.other-pages a, .other-pages button {
  display: inline-flex; align-items: center; min-height: 32px; padding-inline: 4px; font-size: 1em; color: var(--o-accent); text-decoration: none;
}
.other-pages a:hover, .other-pages button:hover { text-decoration: underline }
footer .other-pages { margin: 0 0 4px -4px; font-size: 1em }
@media (pointer: coarse) { .other-pages a, .other-pages button { min-height: 44px } }
`;
