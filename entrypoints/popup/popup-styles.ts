/** The popup's own size and type; everything else is the shared look. */
export const POPUP_STYLES = `
html { color-scheme: light dark }
body { margin: 0; width: 380px; font: 15px/1.45 system-ui, sans-serif }
.entry .hint { display: none }
`;
