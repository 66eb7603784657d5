/**
 * What puts a sheet on the document or the shadow root around a node, once each; it serves as a ref for an element whose
 * look comes with it. What only answers need is not in the first script, and no style element meets a page's policy. A
 * sheet belongs to one document: an element that moves into another one gets a sheet of that one.
 */
export function wearStyles(styles: string): (node: Element | ShadowRoot | null) => void {
  const sheets = new WeakMap<Document, CSSStyleSheet>();
  return (node) => {
    const document = node?.ownerDocument;
    const View = document?.defaultView;
    const root = node?.getRootNode() as Partial<ShadowRoot> | undefined;
    // A detached element has no root to wear the sheet; it is rendered again where it is seen.
    if (!View || !root?.adoptedStyleSheets) return;
    let sheet = sheets.get(document);
    if (!sheet) {
      sheet = new View.CSSStyleSheet();
      sheet.replaceSync(styles);
      sheets.set(document, sheet);
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };
}
