/** The popup's own size and type; everything else is the shared look. */
export const POPUP_STYLES = `
html { color-scheme: light dark; background: light-dark(#ffffff, #14181f) }
body { margin: 0; width: 380px; font: 15px/1.45 system-ui, sans-serif }
.entry label { font-size: .875em; font-weight: 400; color: var(--o-quiet) }
.entry .hint { display: none }
.table-line { margin: 8px 0 0 }
.table-line button { text-align: start; padding-inline: 4px; font-size: .875em }
`;
