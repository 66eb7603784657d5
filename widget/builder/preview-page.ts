import { textOn } from './accent-contrast.ts';
import { type PreviewSettings, readPreviewSettings } from './preview-settings.ts';

/**
 * The frame in which the builder shows the element: a page like the provider's, which asks no server about a company. It
 * takes its settings from the page that holds it, where both are of one origin, and from nobody else.
 */
function listen(): void {
  if (parent === window) return;
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || origin !== location.origin) return;
    const settings = readPreviewSettings(data);
    if (settings) show(settings);
  });
  new ResizeObserver(([entry]) => {
    if (entry) parent.postMessage({ height: Math.ceil(entry.borderBoxSize[0]?.blockSize ?? 0) }, location.origin);
  }).observe(document.body);
  // Both scripts of this page have run by then, in whatever order their files came.
  addEventListener('load', () => {
    if (!customElements.get('opco-finder')) parent.postMessage('no-element', location.origin);
  });
  parent.postMessage('ready', location.origin);
}

function show({ attributes, accent, page }: PreviewSettings): void {
  document.documentElement.lang = page.lang;
  document.documentElement.style.colorScheme = page.scheme;
  const finder = document.createElement('opco-finder');
  for (const [name, value] of Object.entries(attributes)) finder.setAttribute(name, value);
  finder.setAttribute('api', 'off');
  if (accent) {
    finder.style.setProperty('--opco-accent', accent);
    finder.style.setProperty('--opco-on-accent', textOn(accent));
  }
  const place = document.createElement(attributes.name ? 'form' : 'div');
  place.append(finder);
  // The policy of the page lets no form go; without this the console would say so.
  place.addEventListener('submit', (event) => event.preventDefault());
  document.getElementById('page')?.replaceChildren(place);
}

listen();
