import type { Page } from '@playwright/test';
import { serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { expect, test } from './harness/extension-test.ts';
import { allowInPrivate, openPrivately } from './harness/private-window.ts';
import { routeUpstreams } from './harness/route-upstreams.ts';

const FIELD = 'SIRET, nom de l’entreprise, convention collective ou activité';
const UPDATES = 'Vérifier chaque semaine si une version plus récente est publiée';
const SIRET = '302 474 648 00664';

/** All that the extension keeps, as the window of a page sees it: the store of settings and choices, and every record. */
function keptIn(page: Page): Promise<{ local: object; records: Record<string, number> }> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: { get: () => Promise<object> } } } };
    const records: Record<string, number> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const opening = indexedDB.open(name);
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      const db = opening.result;
      for (const store of db.objectStoreNames) {
        const count = db.transaction(store).objectStore(store).count();
        await new Promise((resolve) => {
          count.onsuccess = resolve;
        });
        // A page that only looks makes its stores too, empty.
        if (count.result > 0) records[`${name}/${store}`] = count.result;
      }
      db.close();
    }
    return { local: await chrome.storage.local.get(), records };
  });
}

/** Looks a company up, and changes a choice in the options, as a person does. */
async function use(popup: Page, extensionId: string): Promise<void> {
  await popup.getByLabel(FIELD).fill(SIRET);
  await popup.getByLabel(FIELD).press('Enter');
  await expect(popup.getByRole('heading', { name: /relève de/ })).toBeVisible();
  await popup.goto(`chrome-extension://${extensionId}/options.html`);
  await popup.getByRole('checkbox', { name: UPDATES }).click();
}

test('a private window answers and keeps nothing, where an ordinary one keeps the same', async ({
  context,
  extensionFolder,
  extensionId,
}) => {
  const upstreams = await serveUpstreams();
  try {
    routeUpstreams(context, upstreams);
    await allowInPrivate(context, extensionFolder);
    const address = `chrome-extension://${extensionId}/popup.html`;
    const ordinary = await context.newPage();
    await ordinary.goto(address);
    const before = await keptIn(ordinary);
    expect(before.local).toEqual({});

    const hidden = await openPrivately(context, ordinary, address);
    await use(hidden, extensionId);
    await expect.poll(() => upstreams.log.length).toBeGreaterThan(0);
    await hidden.close();
    expect(await keptIn(ordinary)).toEqual(before);

    await use(ordinary, extensionId);
    await expect.poll(async () => (await keptIn(ordinary)).local).not.toEqual({});
    expect((await keptIn(ordinary)).records['opcoscope-cache/establishments']).toBe(1);
  } finally {
    await upstreams.close();
  }
});
