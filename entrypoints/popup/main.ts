import { h, render } from 'preact';
import { createIndexedDbCache } from '../../core/cache/indexeddb-cache.ts';
import { enEntry } from '../../core/wording/en-entry.ts';
import { frEntry } from '../../core/wording/fr-entry.ts';
import { createFinder } from '../../widget/finder.ts';
import { createServices } from '../../widget/services.ts';
import { basesAt } from '../../widget/source-address.ts';
import { STYLES } from '../../widget/styles.ts';
import { FinderView } from '../../widget/views/finder-view.tsx';
import { POPUP_STYLES } from './popup-styles.ts';
import { readActiveTab } from './read-active-tab.ts';

const app = document.getElementById('app') as HTMLElement;
const wording = navigator.language.startsWith('fr') ? frEntry : enEntry;
document.documentElement.lang = wording.lang;
document.adoptedStyleSheets = [STYLES, POPUP_STYLES].map((styles) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  return sheet;
});

const finder = createFinder({
  wording,
  services: createServices({
    // Set by the demo, which has a recorded sample to offer where the State's services cannot be reached.
    bases: basesAt(import.meta.env.WXT_API_BASE),
    openCache: async () => createIndexedDbCache(),
  }),
  onChange: draw,
});

function draw(): void {
  render(h(FinderView, { finder }), app);
}

draw();
app.querySelector('input')?.focus();
void readActiveTab().then(finder.offer);
