import { h, render } from 'preact';
import { browser } from 'wxt/browser';
import { createRequest } from '../../core/sources/request.ts';
import { OFFICIAL_BASES } from '../../core/sources/source-bases.ts';
import { findReleases } from '../../core/sources/table-releases.ts';
import { enEntry } from '../../core/wording/en-entry.ts';
import { enTable } from '../../core/wording/en-table.ts';
import { frEntry } from '../../core/wording/fr-entry.ts';
import { frTable } from '../../core/wording/fr-table.ts';
import { basesAt } from '../../widget/source-address.ts';
import { today } from '../../widget/today.ts';
import { createInstalledTable } from '../kept/installed-table.ts';
import { createDownloadStore } from '../kept/table-download.ts';
import { createTableWriter } from '../kept/table-writer.ts';
import { drawOnce } from '../surface/draw-once.ts';
import { FULL_PAGE_STYLES } from '../surface/full-page-styles.ts';
import { openSurface } from '../surface/open-surface.ts';
import { createTablePage } from './table-page.ts';
import { OptionsView } from './views/options-view.tsx';

const { app, language } = await openSurface(FULL_PAGE_STYLES);
const isFrench = language === 'fr';
const entry = isFrench ? frEntry : enEntry;

const request = createRequest();
// Set by the demo, where the State's services cannot be reached.
const bases = basesAt(import.meta.env.WXT_API_BASE) ?? OFFICIAL_BASES;

const page = createTablePage({
  wording: isFrench ? frTable : enTable,
  table: createInstalledTable(),
  writer: createTableWriter(),
  downloads: createDownloadStore(),
  startWorker: () => new Worker(new URL('../table/install-worker.ts', import.meta.url), { type: 'module' }),
  findReleases: () => findReleases({ bases, request }),
  requestHost: (host) => browser.permissions.request({ origins: [`https://${host}/*`] }),
  today,
  onChange: drawOnce(draw),
});
document.title = page.wording.ui.settings;

function draw(): void {
  const hadFocus = app.contains(document.activeElement);
  render(h(OptionsView, { page, independence: entry.independence }), app);
  // A button that did its work is gone, and the focus with it: what came of it stands at the top of the section.
  const focused = document.activeElement;
  if (hadFocus && (!app.contains(focused) || focused?.closest('[hidden]'))) document.getElementById('state')?.focus();
}

draw();
void page.start();
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void page.lookAgain();
});
