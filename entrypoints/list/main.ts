import { h, render } from 'preact';
import { browser } from 'wxt/browser';
import { enAct } from '../../core/wording/en-act.ts';
import { enAnswer } from '../../core/wording/en-answer.ts';
import { enEntry } from '../../core/wording/en-entry.ts';
import { enList } from '../../core/wording/en-list.ts';
import { enListPage } from '../../core/wording/en-list-page.ts';
import { frAct } from '../../core/wording/fr-act.ts';
import { frAnswer } from '../../core/wording/fr-answer.ts';
import { frEntry } from '../../core/wording/fr-entry.ts';
import { frList } from '../../core/wording/fr-list.ts';
import { frListPage } from '../../core/wording/fr-list-page.ts';
import { NO_TITLES } from '../../core/wording/no-titles.ts';
import { saveFile } from '../../widget/funding/save-file.ts';
import { basesAt } from '../../widget/source-address.ts';
import { watchAllowedSites } from '../kept/allowed-sites.ts';
import { askForConsent, mayAskLive } from '../kept/live-consent.ts';
import { isPrivateWindow } from '../kept/private-window.ts';
import { watchSettings } from '../kept/settings.ts';
import { drawOnce } from '../surface/draw-once.ts';
import { FULL_PAGE_STYLES } from '../surface/full-page-styles.ts';
import { openSurface } from '../surface/open-surface.ts';
import { createListPage, type PageFault } from './list-page.ts';
import { LIST_STYLES } from './list-styles.ts';
import { ListView } from './views/list-view.tsx';

const { app, settings, language } = await openSurface(FULL_PAGE_STYLES, LIST_STYLES);
const isFrench = language === 'fr';
let titles = NO_TITLES;

// Set by the demo, where the State's services cannot be reached.
const bases = basesAt(import.meta.env.WXT_API_BASE);

const page = createListPage({
  wording: isFrench ? frListPage : enListPage,
  settings,
  isPrivate: await isPrivateWindow(),
  ...(bases && { bases }),
  startWorker: () => new Worker(new URL('./list-worker.ts', import.meta.url), { type: 'module' }),
  requestConsent: askForConsent,
  saveBlob: (blob, fileName) => saveFile(blob, fileName, blob.type),
  onChange: drawOnce(draw),
});
document.title = `${page.wording.ui.title} - Opcoscope`;

const words = {
  entry: isFrench ? frEntry : enEntry,
  act: isFrench ? frAct : enAct,
  answer: isFrench ? frAnswer : enAnswer,
  list: isFrench ? frList : enList,
};
let lastFault: PageFault | null = null;

function draw(): void {
  const hadFocus = app.contains(document.activeElement);
  render(
    h(ListView, { page, words: { ...words, titles }, openOptions: () => void browser.runtime.openOptionsPage() }),
    app,
  );
  const { fault } = page.state;
  if (fault && fault !== lastFault) document.getElementById('fault')?.focus();
  lastFault = fault;
  // A control that did its work is gone, and the focus with it: what came of it is read from its heading on.
  if (hadFocus && !app.contains(document.activeElement)) {
    (document.querySelector<HTMLElement>('[data-arrive]') ?? document.getElementById('state'))?.focus();
  }
}

draw();
page.start();
watchSettings(page.setSettings);
// Firefox lets the consent be taken back in its own settings, and tells it as it tells of sites.
watchAllowedSites(async () => {
  if (!(await mayAskLive())) page.stopAsking();
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') page.lookAgain();
});
addEventListener('beforeunload', (event) => {
  if (page.wouldLose()) event.preventDefault();
});

const { loadTitles } = await import('../../core/wording/load-titles.ts');
titles = await loadTitles();
draw();
