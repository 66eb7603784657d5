/** The language around an element, `en-GB`, through the shadow roots it is in; French where the page says none. */
export function languageOf(element: Element): string {
  for (let each: Element | null = element; each; each = hostOf(each)) {
    const said = each.closest('[lang]')?.getAttribute('lang');
    if (said) return said;
  }
  return 'fr';
}

/** Tells of every change of a `lang` attribute around the element, until the signal ends. */
export function watchLanguage(element: Element, signal: AbortSignal, tell: () => void): void {
  const observer = new MutationObserver(tell);
  const what = { attributes: true, attributeFilter: ['lang'], subtree: true };
  // A shadow root says nothing of what changes outside of it: each one on the way is watched, and the document.
  for (let each: Element | null = element; each; each = hostOf(each)) observer.observe(each.getRootNode(), what);
  signal.addEventListener('abort', () => observer.disconnect());
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
