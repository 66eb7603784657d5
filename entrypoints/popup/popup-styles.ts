/** The popup's own size and type, and the look of what it says of the page; everything else is the shared look. */
export const POPUP_STYLES = `
html { color-scheme: light dark; background: light-dark(#ffffff, #14181f) }
body { margin: 0; width: 380px; font: 15px/1.45 system-ui, sans-serif }
.entry .hint { display: none }
.page-note { margin-top: 8px; font-size: .875em; color: var(--quiet) }
.page-note.notice { font-size: 1em; color: inherit }
.page-note .chips:empty { display: none }
.page-note .chip { color: var(--accent) }
.next-steps:not(.fold) { margin-top: 12px }
.next-steps h2 { font-weight: 650; font-size: 1.07em }
.next-steps li + li, .companies { margin-top: 8px }
.companies li + li { margin-top: 8px }
.step { width: 100%; text-align: start; color: var(--accent) }
.step + .notice { margin-top: 8px }
.step[aria-disabled="true"] { color: var(--quiet); cursor: default }
.plain-list li + li, .course div + div { margin-top: 8px }
.plain-list small, .course small { display: block }
.course, .course dd { margin: 0 }
.course dt { font-weight: 600 }
.table-line { margin: 8px 0 0 }
.table-line button { text-align: start; padding-inline: 4px; font-size: .875em }
.reread { margin-top: 4px; padding-inline: 4px }
`;
