import { h, render } from 'preact';
import { createRequest } from '../../core/sources/request.ts';
import { OFFICIAL_BASES } from '../../core/sources/source-bases.ts';
import { findReleases } from '../../core/sources/table-releases.ts';
import { enEntry } from '../../core/wording/en-entry.ts';
import { enFunding } from '../../core/wording/en-funding.ts';
import { enSettings } from '../../core/wording/en-settings.ts';
import { enTable } from '../../core/wording/en-table.ts';
import { frEntry } from '../../core/wording/fr-entry.ts';
import { frFunding } from '../../core/wording/fr-funding.ts';
import { frSettings } from '../../core/wording/fr-settings.ts';
import { frTable } from '../../core/wording/fr-table.ts';
import { saveFile } from '../../widget/funding/save-file.ts';
import { basesAt } from '../../widget/source-address.ts';
import { today } from '../../widget/today.ts';
import { recallAllowedSites, requestSite, revokeSite, watchAllowedSites } from '../kept/allowed-sites.ts';
import { makeBackup } from '../kept/backup.ts';
import { createBackupParts } from '../kept/backup-parts.ts';
import { createCompanies } from '../kept/companies-store.ts';
import { createKeptCache } from '../kept/company-cache.ts';
import { deleteEverything } from '../kept/delete-everything.ts';
import { createInstalledTable } from '../kept/installed-table.ts';
import { lendHost } from '../kept/lent-host.ts';
import { createListsPart } from '../kept/lists-backup.ts';
import { askForConsent, mayAskLive, withdrawConsent } from '../kept/live-consent.ts';
import { isPrivateWindow } from '../kept/private-window.ts';
import { keepSettings, languageOf, recallSettings, watchSettings } from '../kept/settings.ts';
import { forgetChoice, listChoices, watchChoices } from '../kept/site-choice.ts';
import { createDownloadStore } from '../kept/table-download.ts';
import { createTableWriter } from '../kept/table-writer.ts';
import { watchUpdateChoice } from '../kept/update-choice.ts';
import { drawOnce } from '../surface/draw-once.ts';
import { FULL_PAGE_STYLES } from '../surface/full-page-styles.ts';
import { openSurface } from '../surface/open-surface.ts';
import { createBackupPart } from './backup-part.ts';
import { focusInstead } from './focus-instead.ts';
import { OPTIONS_STYLES } from './options-styles.ts';
import { createSettingsPage } from './settings-page.ts';
import { createSitesPart } from './sites-part.ts';
import { createTablePage } from './table-page.ts';
import { takeIn } from './take-in.ts';
import { OptionsView } from './views/options-view.tsx';

const WORDS = {
  fr: { table: frTable, settings: frSettings, profiles: frFunding, entry: frEntry },
  en: { table: enTable, settings: enSettings, profiles: enFunding, entry: enEntry },
};

const surface = await openSurface(FULL_PAGE_STYLES, OPTIONS_STYLES);
const { app } = surface;
let { language } = surface;

const request = createRequest();
// Set by the demo, where the State's services cannot be reached.
const bases = basesAt(import.meta.env.WXT_API_BASE) ?? OFFICIAL_BASES;
const onChange = drawOnce(draw);
const companies = createCompanies();
const answers = createKeptCache();
const parts = [...createBackupParts(companies), createListsPart()];
/** Tells other pages of settings what no store tells them: that answers were cleared, or everything deleted. */
const otherPages = new BroadcastChannel('opcoscope-options');
const isPrivate = await isPrivateWindow();

const table = createTablePage({
  wording: WORDS[language].table,
  table: createInstalledTable(),
  writer: createTableWriter(),
  downloads: createDownloadStore(),
  startWorker: () => new Worker(new URL('../table/install-worker.ts', import.meta.url), { type: 'module' }),
  findReleases: () => findReleases({ bases, request }),
  lendHost,
  today,
  onChange,
});
const settings = createSettingsPage({
  settings: surface.settings,
  recallSettings,
  keepSettings,
  watchSettings,
  consent: import.meta.env.FIREFOX
    ? { isGiven: mayAskLive, ask: askForConsent, withdraw: withdrawConsent, watch: watchAllowedSites }
    : null,
  async countAnswers() {
    const { entries } = await answers.count();
    return answers.isPersistent ? entries : null;
  },
  async clearAnswers() {
    await answers.clear();
    otherPages.postMessage('answers');
    return answers.isPersistent;
  },
  async countCompanies() {
    const kept = await companies.list();
    const saved = kept.filter((company) => company.saved).length;
    return { history: kept.length - saved, saved };
  },
  clearHistory: companies.clearHistory,
  watchKept: companies.watch,
  async deleteEverything() {
    // An installation, or a list, would go on, and bring the table, or answers, back.
    await table.stopAll();
    return deleteEverything();
  },
  onDeleted() {
    otherPages.postMessage('all');
    void table.startAfresh();
  },
  onChange,
});
const sites = createSitesPart({
  recallSites: recallAllowedSites,
  requestSite,
  revokeSite,
  watchSites: watchAllowedSites,
  listChoices: () => listChoices(today()),
  forgetChoice,
  watchChoices,
  onChange,
});
const backup = createBackupPart({
  makeBackup: () => makeBackup(parts, today()),
  takeIn: (text) => takeIn(text, parts),
  saveFile,
  today,
  onTakenIn: lookAgain,
  onChange,
});

/** Reads again what another page, or another part of this one, may have changed. */
function lookAgain(): void {
  void table.lookAgain();
  void settings.lookAgain();
}

function draw(): void {
  speak();
  const words = WORDS[language];
  const hadFocus = app.contains(document.activeElement) ? document.activeElement : null;
  const place = hadFocus?.closest('[data-place]')?.getAttribute('data-place');
  const view = { table, settings, sites, backup, words: words.settings, profiles: words.profiles, isPrivate };
  render(h(OptionsView, { ...view, language, independence: words.entry.independence }), app);
  const focused = document.activeElement;
  if (hadFocus && (!app.contains(focused) || focused?.closest('[hidden]'))) focusInstead(app, place ?? null);
}

/** Takes over the language that is set now: nothing of what is typed or under way is lost. */
function speak(): void {
  const chosen = languageOf(settings.state.settings);
  if (chosen !== language) {
    language = chosen;
    table.speak(WORDS[language].table);
  }
  document.documentElement.lang = language;
  document.title = table.wording.ui.settings;
}

draw();
// The parts of the page were not there when the browser looked for the one of its address.
if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
void table.start();
void settings.start();
void sites.start();
otherPages.addEventListener('message', ({ data }) => {
  if (data === 'all') void table.startAfresh();
  void settings.lookAgain();
});
watchUpdateChoice(() => void table.lookAtChoice());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') lookAgain();
});
// A file that is dropped beside its frame would take the place of this page.
for (const type of ['dragover', 'drop']) document.addEventListener(type, (event) => event.preventDefault());
