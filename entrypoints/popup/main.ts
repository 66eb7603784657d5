import { h, render } from 'preact';
import { browser } from 'wxt/browser';
import { OFFICIAL_BASES } from '../../core/sources/source-bases.ts';
import { enExtensionEntry } from '../../core/wording/en-not-asked.ts';
import { enPage } from '../../core/wording/en-page.ts';
import { frExtensionEntry } from '../../core/wording/fr-not-asked.ts';
import { frPage } from '../../core/wording/fr-page.ts';
import { wearAnswerStyles } from '../../widget/answer-styles.ts';
import { createFinder } from '../../widget/finder.ts';
import { basesAt } from '../../widget/source-address.ts';
import { today } from '../../widget/today.ts';
import { FinderView } from '../../widget/views/finder-view.tsx';
import { createAnswerDesk } from '../answer/answer-desk.ts';
import { DESK_STYLES } from '../answer/desk-styles.ts';
import { panelOpener } from '../answer/open-in-panel.ts';
import { deskParts } from '../answer/views/desk-parts.tsx';
import { createCompanies } from '../kept/companies-store.ts';
import { createInstalledTable } from '../kept/installed-table.ts';
import { isPrivateWindow } from '../kept/private-window.ts';
import { openActiveTab } from '../page/active-tab.ts';
import { createPageFinder } from '../page/page-finder.ts';
import { PAGE_STYLES } from '../page/page-styles.ts';
import { readAhead } from '../page/read-ahead.ts';
import { createAnswerServices } from '../surface/answer-services.ts';
import { drawOnce } from '../surface/draw-once.ts';
import { openSurface } from '../surface/open-surface.ts';

import { POPUP_STYLES } from './popup-styles.ts';
import { createTableLine } from './table-line.ts';

// Set by the demo, which has a recorded sample to offer where the State's services cannot be reached.
const bases = basesAt(import.meta.env.WXT_API_BASE) ?? OFFICIAL_BASES;
// All that an answer needs begins at once, side by side: the page is read, in a process of its own, the table and the
// cache are opened, while the settings come.
const access = readAhead(openActiveTab());
const table = createInstalledTable();
void table.about();
const services = createAnswerServices(bases, table);
let windowId: number | undefined;
void browser.windows.getCurrent().then(({ id }) => {
  windowId = id;
});
const [{ app, settings, language }, isPrivate] = await Promise.all([
  openSurface(POPUP_STYLES, PAGE_STYLES, DESK_STYLES),
  isPrivateWindow(),
]);
// Companies of the page are offered in the look of answers, before there is one.
wearAnswerStyles(app);

const queueDraw = drawOnce(draw);
const isFrench = language === 'fr';
const toPanel = panelOpener();
const desk = createAnswerDesk({
  language,
  companies: createCompanies(),
  table,
  isPrivate,
  today,
  openPanel: toPanel && ((text) => windowId !== undefined && toPanel(text, windowId)),
  onChange: queueDraw,
});
const finder = createFinder({
  wording: isFrench ? frExtensionEntry : enExtensionEntry,
  services,
  onChange: queueDraw,
  onResult: desk.meet,
});
const pageWording = isFrench ? frPage : enPage;
const tableLine = createTableLine({ table, bases, wording: pageWording, onChange: queueDraw });
const page = createPageFinder({ finder, access, wording: pageWording, onChange: queueDraw });

let isAnswerMarked = false;

function draw(): void {
  const hadFocus = app.contains(document.activeElement);
  const before = field()?.value;
  const parts = deskParts({ finder, desk, page, profile: settings.profile, withRecent: true });
  render(h(FinderView, { finder, page: { ...parts, end: [tableLine.view(), parts.end] } }), app);
  // A button that did its work is gone, and the focus with it: the field stands before all that it brought.
  if (hadFocus && !app.contains(document.activeElement)) field()?.focus();
  const after = field();
  // Whoever begins to type replaces what the page put there, and adds nothing to it.
  if (after?.value && after.value !== before && after.value === page.state.filled && after === document.activeElement) {
    after.select();
  }
  if (finder.state.result && !isAnswerMarked) {
    isAnswerMarked = true;
    markPaint();
  }
}

/** Marks the moment at which the first answer is on screen: the task after the frame that lays it out and paints it. */
function markPaint(): void {
  requestAnimationFrame(() => setTimeout(() => performance.mark('opcoscope:answer')));
}

function field(): HTMLInputElement | null {
  return document.querySelector('#field');
}

void page.start();
void desk.start();
void tableLine.start();
draw();
field()?.focus();
