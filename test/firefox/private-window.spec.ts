import { expect, test } from './harness/firefox-test.ts';
import type { Surface } from './harness/surface.ts';

const UPDATES = 'Vérifier chaque semaine si une version plus récente est publiée';

/** What the extension keeps of settings and choices: it is the same store for all windows. */
function storedLocally(page: Surface): Promise<object> {
  return page.evaluate(() => {
    const { browser } = globalThis as unknown as { browser: { storage: { local: { get: () => Promise<object> } } } };
    return browser.storage.local.get();
  });
}

test('a private window keeps no choice, where an ordinary one keeps the same', async ({
  openTab,
  openPrivateWindow,
}) => {
  const ordinary = await openTab('/options.html');
  await (await ordinary.find('checkbox', UPDATES)).click();
  await expect.poll(() => storedLocally(ordinary)).toMatchObject({ 'table-updates': { isAllowed: true } });
  const before = await storedLocally(ordinary);

  await openPrivateWindow();
  const hidden = await openTab('/options.html');
  // It is read there, and not changed.
  const box = await hidden.find('checkbox', UPDATES);
  await expect.poll(() => isChecked(hidden)).toBe(true);
  await box.click();
  // Long enough for a choice that is kept to be kept.
  await hidden.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  expect(await isChecked(hidden)).toBe(true);
  expect(await storedLocally(hidden)).toEqual(before);
});

function isChecked(page: Surface): Promise<boolean> {
  return page.evaluate(() => document.querySelector<HTMLInputElement>('#updates')?.checked ?? false);
}
