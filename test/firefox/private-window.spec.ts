import { serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { keptHere } from '../e2e/harness/kept-here.ts';
import { servePages } from '../e2e/harness/serve-pages.ts';
import { expect, test } from './harness/firefox-test.ts';
import { LEGAL_NOTICE } from './harness/legal-notice.ts';
import type { Surface } from './harness/surface.ts';

const UPDATES = 'Vérifier chaque semaine si une version plus récente est publiée';

test('a private window keeps no choice, where an ordinary one keeps the same', async ({
  openTab,
  openPrivateWindow,
}) => {
  const ordinary = await openTab('/options.html');
  await (await ordinary.find('checkbox', UPDATES)).click();
  await expect
    .poll(async () => (await ordinary.evaluate(keptHere)).local)
    .toMatchObject({ 'table-updates': { isAllowed: true } });
  const before = await ordinary.evaluate(keptHere);

  await openPrivateWindow();
  const hidden = await openTab('/options.html');
  // It is read there, and not changed.
  const box = await hidden.find('checkbox', UPDATES);
  await expect.poll(() => isChecked(hidden)).toBe(true);
  await box.click();
  // Long enough for a choice that is kept to be kept.
  await hidden.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  expect(await isChecked(hidden)).toBe(true);
  expect(await ordinary.evaluate(keptHere)).toEqual(before);
});

test('a private window answers and keeps nothing of it, where an ordinary one keeps the same', async ({
  openTab,
  openPrivateWindow,
  clickAction,
  answerPrompt,
  gateway,
}) => {
  const upstreams = await serveUpstreams();
  const pages = await servePages({ '/': LEGAL_NOTICE });
  gateway.upstreams = upstreams.url;
  try {
    const ordinary = await openTab('/options.html');
    const before = await ordinary.evaluate(keptHere);
    expect(before).toEqual({ local: {}, records: {} });

    const closePrivate = await openPrivateWindow();
    await openTab(pages.url);
    const hidden = await clickAction();
    // Firefox has no database here: neither is the table faulty, nor can one be installed.
    await hidden.says('sera envoyé');
    expect(await hidden.text()).not.toMatch(/copie de la table|Installer la table/);
    await (await hidden.find('button', 'Autoriser et chercher')).click();
    await answerPrompt('allow');
    await hidden.says('NATURALIA FRANCE relève');
    await hidden.says('Fenêtre privée : rien n’est gardé.');
    // Long enough for what is kept to be kept.
    await hidden.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    expect(await ordinary.evaluate(keptHere)).toEqual(before);
    await closePrivate();

    await openTab(pages.url);
    await (await clickAction()).says('NATURALIA FRANCE relève');
    await expect
      .poll(async () => (await ordinary.evaluate(keptHere)).records)
      .toMatchObject({ 'opcoscope-cache/establishments': 1 });
  } finally {
    await upstreams.close();
    await pages.close();
  }
});

function isChecked(page: Surface): Promise<boolean> {
  return page.evaluate(() => document.querySelector<HTMLInputElement>('#updates')?.checked ?? false);
}
