import { h, render } from 'preact';
import { browser } from 'wxt/browser';
import { enEntry } from '../../core/wording/en-entry.ts';
import { enWelcome } from '../../core/wording/en-welcome.ts';
import { frEntry } from '../../core/wording/fr-entry.ts';
import { frWelcome } from '../../core/wording/fr-welcome.ts';
import { drawOnce } from '../surface/draw-once.ts';
import { FULL_PAGE_STYLES } from '../surface/full-page-styles.ts';
import { openSurface } from '../surface/open-surface.ts';
import { createToolbar } from './toolbar.ts';
import { WelcomeView } from './views/welcome-view.tsx';
import { WELCOME_STYLES } from './welcome-styles.ts';

const { app, language } = await openSurface(FULL_PAGE_STYLES, WELCOME_STYLES);
const wording = language === 'fr' ? frWelcome : enWelcome;
const { independence } = language === 'fr' ? frEntry : enEntry;
document.title = wording.ui.welcome;

const toolbar = createToolbar({ onChange: drawOnce(draw) });

function draw(): void {
  const openSettings = () => void browser.runtime.openOptionsPage();
  render(h(WelcomeView, { toolbar, wording, independence, openSettings }), app);
}

draw();
void toolbar.look();
// The icon was pinned, or the keys were changed, in another place of the browser.
window.addEventListener('focus', () => void toolbar.look());
