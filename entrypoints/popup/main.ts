import { h, render } from 'preact';
import { createIndexedDbCache } from '../../core/cache/indexeddb-cache.ts';
import { enEntry } from '../../core/wording/en-entry.ts';
import { enPage } from '../../core/wording/en-page.ts';
import { frEntry } from '../../core/wording/fr-entry.ts';
import { frPage } from '../../core/wording/fr-page.ts';
import { createFinder } from '../../widget/finder.ts';
import { createServices } from '../../widget/services.ts';
import { basesAt } from '../../widget/source-address.ts';
import { STYLES } from '../../widget/styles.ts';
import { FinderView } from '../../widget/views/finder-view.tsx';
import { openActiveTab } from '../page/active-tab.ts';
import { createPageFinder } from '../page/page-finder.ts';
import { pageParts } from '../page/views/page-parts.tsx';
import { POPUP_STYLES } from './popup-styles.ts';

const app = document.getElementById('app') as HTMLElement;
const isFrench = navigator.language.startsWith('fr');
const wording = isFrench ? frEntry : enEntry;
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
const page = createPageFinder({
  finder,
  access: openActiveTab(),
  wording: isFrench ? frPage : enPage,
  onChange: draw,
});

function draw(): void {
  const hadFocus = app.contains(document.activeElement);
  render(h(FinderView, { finder, page: pageParts({ finder, page }) }), app);
  // A button that did its work is gone, and the focus with it: the field stands before all that it brought.
  if (hadFocus && !app.contains(document.activeElement)) focusField();
}

function focusField(): void {
  app.querySelector('input')?.focus();
}

draw();
focusField();
void page.start();
