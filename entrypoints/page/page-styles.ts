/** The look of what popup and panel say of the page. */
export const PAGE_STYLES = `
.page-note { margin-top: 8px; font-size: .875em; color: var(--o-quiet) }
.page-note.notice { font-size: 1em; color: inherit }
.page-note .chips:empty { display: none }
.page-note .chip { color: var(--o-accent) }
.next-steps:not(.fold) { margin-top: 12px }
.next-steps h2 { font-weight: 600; font-size: 1.07em }
.next-steps li + li, .companies { margin-top: 8px }
.companies li + li { margin-top: 8px }
.step { width: 100%; text-align: start; color: var(--o-accent) }
.step + .notice { margin-top: 8px }
.step[aria-disabled="true"] { color: var(--o-quiet); cursor: default }
.plain-list li + li, .course div + div { margin-top: 8px }
.plain-list small, .course small { display: block }
.course, .course dd { margin: 0 }
.course dt { font-weight: 600 }
.reread { margin-top: 8px; padding-inline: 4px; font-size: .875em }
`;
