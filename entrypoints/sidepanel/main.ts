import { h, render } from 'preact';
import { browser } from 'wxt/browser';
import { lookUpLocally } from '../../core/lookup/look-up-locally.ts';
import { enEntry } from '../../core/wording/en-entry.ts';
import { enPage } from '../../core/wording/en-page.ts';
import { enPanel } from '../../core/wording/en-panel.ts';
import { frEntry } from '../../core/wording/fr-entry.ts';
import { frPage } from '../../core/wording/fr-page.ts';
import { frPanel } from '../../core/wording/fr-panel.ts';
import { answerOf } from '../../widget/answer-of.ts';
import { createFinder } from '../../widget/finder.ts';
import { saveFile } from '../../widget/funding/save-file.ts';
import { createAnswerDesk } from '../answer/answer-desk.ts';
import type { KeptCompany } from '../kept/companies.ts';
import { questionOf, takeQuestion, watchQuestions } from '../kept/panel-question.ts';
import { languageOf, watchSettings } from '../kept/settings.ts';
import { tableChanges } from '../kept/table-changes.ts';
import { openActiveTab } from '../page/active-tab.ts';
import { actIn } from '../surface/act-in.ts';
import { openAnswerSurface } from '../surface/answer-surface.ts';
import { drawOnce } from '../surface/draw-once.ts';
import { createFrontTabs } from './front-tab.ts';
import { companiesCsv } from './kept-csv.ts';
import { createKeptList } from './kept-list.ts';
import { createPanelLookUp } from './panel-look-up.ts';
import { createPanelPage } from './panel-page.ts';
import { PANEL_STYLES } from './panel-styles.ts';
import { PanelView } from './views/panel-view.tsx';

const WORDS = {
  fr: { entry: frEntry, page: frPage, panel: frPanel },
  en: { entry: enEntry, page: enPage, panel: enPanel },
};

const surface = await openAnswerSurface(PANEL_STYLES);
const { app, settings, language, services, isPrivate } = surface;
let words = WORDS[language];
let { profile } = settings;
const queueDraw = drawOnce(draw);

const lookUp = createPanelLookUp({
  lookUp: services.lookUp,
  lookUpHere: (number) => lookUpLocally(number, services.local),
  companies: surface.companies,
  reconsider: services.reconsider,
});
const finder = createFinder({
  wording: words.entry,
  services: { ...services, lookUp: lookUp.lookUp },
  act: actIn(language),
  onChange: queueDraw,
  onResult(result) {
    const answer = answerOf(result);
    // What was made of a page without the sources is history only where it says something.
    if (!answer || (lookUp.isHere(answer.query) && answer.attribution.outcome !== 'attributed')) return;
    desk.meet(result);
  },
});
const desk = createAnswerDesk({ ...surface, openPanel: null, onChange: queueDraw });
const list = createKeptList({
  ...surface,
  wording: words.panel,
  answerOf: lookUp.answerOf,
  onChange: queueDraw,
});

// In a tab of its own the panel has no page beside it.
const [ownTab, { id: windowId = -1 }] = await Promise.all([browser.tabs.getCurrent(), browser.windows.getCurrent()]);
const panel = createPanelPage({
  finder,
  lookUp,
  tabs: ownTab ? null : createFrontTabs(windowId),
  openAccess: openActiveTab,
  wording: words,
  onChange: queueDraw,
});

let taken = list.state.taken;

function draw(): void {
  const focused = document.activeElement;
  const hadFocus = app.contains(focused);
  const place = focused?.closest('.kept-tools, .kept-filters, .kept');
  const drawn = app.querySelectorAll('.kept-row').length;
  render(
    h(PanelView, {
      panel,
      finder,
      list,
      desk,
      profile,
      words: desk.words,
      open(company) {
        panel.openKept(company);
        showAnswer();
      },
      save: saveCompanies,
    }),
    app,
  );
  const isTaken = list.state.taken !== taken && list.state.taken !== null;
  taken = list.state.taken;
  if (!hadFocus || (app.contains(document.activeElement) && !isTaken)) return;
  // What was taken away took its button with it: the way back is next.
  const next = isTaken ? document.getElementById('undo') : successor(place, focused, drawn);
  (next ?? app.querySelector('input'))?.focus();
}

/** Writes companies into a file, in the language of now. */
function saveCompanies(some: readonly KeptCompany[]): void {
  const csv = companiesCsv(some, { panel: words.panel, answer: desk.words.answer });
  saveFile(csv, words.panel.fileName, 'text/csv;charset=utf-8');
}

/** What comes next where a control of the list did its work and is gone. */
function successor(place: Element | null | undefined, gone: Element | null, drawn: number): HTMLElement | null {
  // The last rows came: the first of them.
  if (gone?.classList.contains('more')) return app.querySelectorAll<HTMLElement>('.kept-row .kept-name')[drawn] ?? null;
  if (place?.classList.contains('kept-tools')) return app.querySelector('.kept-tools button');
  if (place?.classList.contains('kept-filters')) return document.getElementById('kept-search');
  return place ? document.getElementById('kept-title') : null;
}

/** The answer stands above the list that was clicked on. */
function showAnswer(): void {
  const answer = document.getElementById('answer');
  answer?.focus({ preventScroll: true });
  answer?.scrollIntoView({ block: 'start' });
}

async function takeHandedQuestion(): Promise<void> {
  const question = await takeQuestion(windowId);
  if (question === null) return;
  panel.ask(question);
  showAnswer();
}

/** What marks an address in the history of its tab whose question was asked. */
const ASKED = 'asked';

function takeQuestionOfAddress(): void {
  const question = questionOf(location.hash);
  if (question === null) return;
  // A tab that the browser brings back has nobody's question: nothing is sent for it.
  const isAsked = history.state === ASKED;
  if (!isAsked) history.replaceState(ASKED, '');
  if (isAsked) finder.type(question);
  else panel.ask(question);
}

draw();
watchSettings((settings) => {
  const language = languageOf(settings);
  words = WORDS[language];
  profile = settings.profile;
  document.documentElement.lang = language;
  void finder.speak(words.entry);
  panel.speak(words);
  list.speak(words.panel);
  desk.speak(language);
});
// The question first: a page that is read after it is offered, and takes nothing away.
takeQuestionOfAddress();
window.addEventListener('hashchange', takeQuestionOfAddress);
if (!ownTab) {
  watchQuestions(() => void takeHandedQuestion());
  await takeHandedQuestion();
}
void panel.start();
void desk.start();
if (!isPrivate) void list.start();
tableChanges.watch(() => void list.compare());
document.addEventListener('visibilitychange', () => {
  // The panel may be closed now: what is written in a note is kept before.
  if (document.visibilityState === 'hidden') void list.keepNotes();
});
window.addEventListener('pagehide', () => void list.keepNotes());
