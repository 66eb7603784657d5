import { h, render } from 'preact';
import { browser } from 'wxt/browser';
import { enEntry } from '../../core/wording/en-entry.ts';
import { enPage } from '../../core/wording/en-page.ts';
import { frEntry } from '../../core/wording/fr-entry.ts';
import { frPage } from '../../core/wording/fr-page.ts';
import { createFinder } from '../../widget/finder.ts';
import { FinderView } from '../../widget/views/finder-view.tsx';
import { createAnswerDesk } from '../answer/answer-desk.ts';
import { panelOpener } from '../answer/open-in-panel.ts';
import { deskParts } from '../answer/views/desk-parts.tsx';
import { openActiveTab } from '../page/active-tab.ts';
import { createPageFinder } from '../page/page-finder.ts';
import { readAhead } from '../page/read-ahead.ts';
import { actIn } from '../surface/act-in.ts';
import { openAnswerSurface } from '../surface/answer-surface.ts';
import { drawOnce } from '../surface/draw-once.ts';
import { POPUP_STYLES } from './popup-styles.ts';
import { createTableLine } from './table-line.ts';

// The page is read, in a process of its own, while the rest opens.
const access = readAhead(openActiveTab());
let windowId: number | undefined;
void browser.windows.getCurrent().then(({ id }) => {
  windowId = id;
});
const surface = await openAnswerSurface(POPUP_STYLES);
const { app, settings, language, services } = surface;
const queueDraw = drawOnce(draw);
const isFrench = language === 'fr';
const toPanel = panelOpener();
const desk = createAnswerDesk({
  ...surface,
  openPanel: toPanel && ((text) => windowId !== undefined && toPanel(text, windowId)),
  onChange: queueDraw,
});
const finder = createFinder({
  wording: isFrench ? frEntry : enEntry,
  services,
  act: actIn(language),
  onChange: queueDraw,
  onResult: desk.meet,
});
const pageWording = isFrench ? frPage : enPage;
const tableLine = createTableLine({ ...surface, wording: pageWording, onChange: queueDraw });
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
