import { h, render } from 'preact';
import { gatherPage } from '../../core/detection/gather-page.ts';
import { selectedText } from '../../core/detection/selected-text.ts';
import { enEntry } from '../../core/wording/en-entry.ts';
import { enWelcome } from '../../core/wording/en-welcome.ts';
import { EXAMPLE_PAGE } from '../../core/wording/example-page.ts';
import { frEntry } from '../../core/wording/fr-entry.ts';
import { frWelcome } from '../../core/wording/fr-welcome.ts';
import { answerAsExample } from '../page/example-reading.ts';
import { drawOnce } from '../surface/draw-once.ts';
import { FULL_PAGE_STYLES } from '../surface/full-page-styles.ts';
import { openSurface } from '../surface/open-surface.ts';
import { EXAMPLE_STYLES } from './example-styles.ts';
import { createTour } from './tour.ts';
import { ExampleView } from './views/example-view.tsx';

const { app, language } = await openSurface(FULL_PAGE_STYLES, EXAMPLE_STYLES);
const wording = language === 'fr' ? frWelcome : enWelcome;
const { independence } = language === 'fr' ? frEntry : enEntry;
document.title = EXAMPLE_PAGE.title;

const tour = createTour({ onChange: drawOnce(draw) });

function draw(): void {
  const hadFocus = app.contains(document.activeElement);
  const before = tourPart();
  render(h(ExampleView, { tour, wording, language, independence }), app);
  const now = tourPart();
  // The buttons of the tour are gone, and the focus with them: what took their place stands there.
  if (hadFocus && before !== now && !app.contains(document.activeElement)) now?.focus();
  showPart();
}

/** The part of the page that the step speaks of comes into view; the focus stays with the tour. */
function showPart(): void {
  const shown = app.querySelector('.shown');
  if (!shown || !tour.state.step) return;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  shown.scrollIntoView({ block: 'center', behavior: isStill ? 'instant' : 'smooth' });
}

function tourPart(): HTMLElement | null {
  return app.querySelector<HTMLElement>('.tour button.main');
}

draw();
void answerAsExample(async () => {
  const [page, selection] = await Promise.all([gatherPage(document, EXAMPLE_PAGE.address), selectedText(document)]);
  return { ...page, selection };
});
