import { h, render } from 'preact';
import { OFFICIAL_BASES } from '../../core/sources/source-bases.ts';
import { enEntry } from '../../core/wording/en-entry.ts';
import { enFollow } from '../../core/wording/en-follow.ts';
import { enPage } from '../../core/wording/en-page.ts';
import { frEntry } from '../../core/wording/fr-entry.ts';
import { frFollow } from '../../core/wording/fr-follow.ts';
import { frPage } from '../../core/wording/fr-page.ts';
import { wearAnswerStyles } from '../../widget/answer-styles.ts';
import { createFinder } from '../../widget/finder.ts';
import { basesAt } from '../../widget/source-address.ts';
import { STYLES } from '../../widget/styles.ts';
import { today } from '../../widget/today.ts';
import { FinderView } from '../../widget/views/finder-view.tsx';
import { wearStyles } from '../../widget/wear-styles.ts';
import { FollowButton, OpcoChanges } from '../followed/follow-view.tsx';
import { createFollowing } from '../followed/following.ts';
import { createFollowedCompanies } from '../kept/followed-companies.ts';
import { createInstalledTable } from '../kept/installed-table.ts';
import { openActiveTab } from '../page/active-tab.ts';
import { createPageFinder } from '../page/page-finder.ts';
import { pageParts } from '../page/views/page-parts.tsx';
import { drawOnce } from '../surface/draw-once.ts';
import { createPopupServices } from './popup-services.ts';
import { POPUP_STYLES } from './popup-styles.ts';
import { createTableLine } from './table-line.ts';

const queueDraw = drawOnce(draw);
const app = document.getElementById('app') as HTMLElement;
const isFrench = navigator.language.startsWith('fr');
const wording = isFrench ? frEntry : enEntry;
document.documentElement.lang = wording.lang;
wearStyles(STYLES)(app);
// Companies of the page are offered in the look of answers, before there is one.
wearAnswerStyles(app);
wearStyles(POPUP_STYLES)(app);

// Set by the demo, which has a recorded sample to offer where the State's services cannot be reached.
const bases = basesAt(import.meta.env.WXT_API_BASE) ?? OFFICIAL_BASES;
const table = createInstalledTable();
void table.about();
const finder = createFinder({
  wording,
  services: createPopupServices(bases, table),
  onChange: queueDraw,
});
const following = createFollowing({ store: createFollowedCompanies(), table, today, onChange: queueDraw });
const tableLine = createTableLine({ table, bases, wording: isFrench ? frPage : enPage, onChange: queueDraw });
const page = createPageFinder({
  finder,
  access: openActiveTab(),
  wording: isFrench ? frPage : enPage,
  onChange: queueDraw,
});

let isAnswerMarked = false;

function draw(): void {
  const hadFocus = app.contains(document.activeElement);
  const before = field()?.value;
  const parts = pageParts({ finder, page });
  const follow = { finder, following, wording: isFrench ? frFollow : enFollow };
  const below = [h(FollowButton, follow), h(OpcoChanges, follow), parts.below, tableLine.view()];
  render(h(FinderView, { finder, page: { ...parts, below } }), app);
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
  return app.querySelector('input');
}

// The page is read, in a process of its own, while the field is drawn.
void page.start();
void following.start();
void tableLine.start();
draw();
field()?.focus();
