import type { Page } from '@playwright/test';
import { serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { expect, test } from './harness/extension-test.ts';
import { keptHere } from './harness/kept-here.ts';
import { allowInPrivate, openPrivately } from './harness/private-window.ts';
import { routeUpstreams } from './harness/route-upstreams.ts';

const FIELD = 'SIRET, nom de l’entreprise, convention collective ou activité';
const UPDATES = 'Vérifier chaque semaine si une version plus récente est publiée';
const SIRET = '302 474 648 00664';

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
    const before = await ordinary.evaluate(keptHere);
    expect(before.local).toEqual({});

    const hidden = await openPrivately(context, ordinary, address);
    await use(hidden, extensionId);
    await expect.poll(() => upstreams.log.length).toBeGreaterThan(0);
    await hidden.close();
    expect(await ordinary.evaluate(keptHere)).toEqual(before);

    await use(ordinary, extensionId);
    await expect.poll(async () => (await ordinary.evaluate(keptHere)).local).not.toEqual({});
    expect((await ordinary.evaluate(keptHere)).records['opcoscope-cache/establishments']).toBe(1);
  } finally {
    await upstreams.close();
  }
});
