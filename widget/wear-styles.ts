/**
 * A ref for an element whose look comes with it: puts the sheet on the document or the shadow root around the element,
 * once each. What only answers need is not in the first script, and no style element meets a page's policy.
 */
export function wearStyles(styles: string): (element: Element | null) => void {
  let sheet: CSSStyleSheet | undefined;
  return (element) => {
    const root = element?.getRootNode();
    // A detached element has no root to wear the sheet; it is rendered again where it is seen.
    if (!(root instanceof Document || root instanceof ShadowRoot)) return;
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };
}
