import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { answerAbout, BAKER, BNP, OCTO } from '../entrypoints/kept/kept-answers.ts';
import { siroCsv, siroTable } from '../stubs/siro-csv.ts';
import { withAllowedSites } from './harness/allowed-sites.ts';
import { expectAccessible } from './harness/expect-accessible.ts';
import { expect, test } from './harness/extension-test.ts';
import { launchExtension } from './harness/launch-extension.ts';

/** A backup of two saved companies, one that was only looked at, and what is none. */
async function backupOfThree(): Promise<string> {
  const now = Date.now();
  const companies = await Promise.all(
    [BNP, OCTO, BAKER].map(async (number, index) => {
      const { facts, reports, attribution } = await answerAbout(number);
      const { outcome, certainty, opco, managedBy, funder, warnings } = attribution;
      return {
        number,
        facts,
        reports,
        answered: { outcome, certainty, opco, managedBy, funder, warnings },
        seenAt: now,
        saved: index === 2 ? null : { at: now, tags: ['Nantes'], note: 'Appeler Mme Roux' },
        last: null,
        change: null,
      };
    }),
  );
  const parts = { companies: [...companies, { number: 'none' }] };
  return JSON.stringify({ format: 'opcoscope-backup', version: 1, on: new Date().toISOString().slice(0, 10), parts });
}

async function openSettings(context: BrowserContext, extensionId: string) {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.getByRole('navigation').waitFor();
  return {
    page,
    backup: page.getByRole('region', { name: 'Sauvegarde', exact: true }),
    kept: page.getByRole('region', { name: 'Réponses et historique', exact: true }),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    choose: (text: string) => chooseBackup(page, text),
  };
}

function chooseBackup(page: Page, text: string): Promise<void> {
  const file = { name: 'opcoscope.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  return page.getByLabel('Choisir une sauvegarde').setInputFiles(file);
}

test.describe('everything as one file', () => {
  test('goes from one profile to another, by choice or dropped', async ({
    context,
    extensionId,
    extensionFolder,
    language,
  }) => {
    const one = await openSettings(context, extensionId);
    await one.choose(await backupOfThree());
    await expect(one.backup).toContainText('La sauvegarde est reprise : 3 entreprises.');
    await expect(one.backup).toContainText('Un élément illisible a été laissé de côté.');
    await expect(one.kept).toContainText('1 entreprise dans l’historique, 2 entreprises gardées.');
    await one.page.getByLabel('Garder une réponse').selectOption('7 jours');
    await expect(one.kept).toContainText('C’est enregistré.');
    const download = one.page.waitForEvent('download');
    await one.button('Enregistrer la sauvegarde').click();
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(/^opcoscope-\d{4}-\d\d-\d\d\.json$/);
    await expect(one.backup).toContainText('La sauvegarde est prête');
    const text = readFileSync(await saved.path(), 'utf8');

    const elsewhere = await launchExtension({ folder: extensionFolder, language });
    try {
      const other = await openSettings(elsewhere.context, extensionId);
      await expect(other.kept).toContainText('Aucune entreprise dans l’historique, aucune gardée.');
      const dropped = await other.page.evaluateHandle((contents) => {
        const data = new DataTransfer();
        data.items.add(new File([contents], 'opcoscope.json'));
        return data;
      }, text);
      const frame = other.page.getByText('Ou déposez-la dans ce cadre.');
      await frame.dispatchEvent('dragover', { dataTransfer: dropped });
      await frame.dispatchEvent('drop', { dataTransfer: dropped });
      await expect(other.backup).toContainText('La sauvegarde est reprise : 3 entreprises. Ses réglages aussi.');
      await expect(other.kept).toContainText('1 entreprise dans l’historique, 2 entreprises gardées.');
      await expect(other.page.getByLabel('Garder une réponse')).toHaveValue('7');
      await other.choose(text);
      await expect(other.backup).toContainText('Vos réglages, plus récents, restent.');
      await expect(other.kept).toContainText('1 entreprise dans l’historique, 2 entreprises gardées.');
      await expectAccessible(other.page);
    } finally {
      await elsewhere.close();
    }
  });

  test('is refused with its reason where it is none, cut or newer, and changes nothing', async ({
    context,
    extensionId,
  }) => {
    const { page, backup, kept, choose } = await openSettings(context, extensionId);
    const sound = await backupOfThree();
    const cases: [text: string, said: string][] = [
      ['SIRET;OPCO\n', 'n’est pas une sauvegarde d’Opcoscope'],
      ['{"a":1}', 'n’est pas une sauvegarde d’Opcoscope'],
      [sound.slice(0, -200), 'incomplète ou abîmée'],
      [sound.replace('"companies":[', '"companies":{"a":[').replace(/\}\}$/, '}}}'), 'incomplète ou abîmée'],
      [sound.replace('"version":1', '"version":99'), 'version plus récente d’Opcoscope'],
    ];
    for (const [text, said] of cases) {
      await choose(text);
      await expect(backup).toContainText(said);
      await expect(backup).toContainText('Rien n’a changé ici.');
    }
    await expectAccessible(page);
    await expect(kept).toContainText('Aucune entreprise dans l’historique, aucune gardée.');
  });

  test('says that there is no room left', async ({ context, extensionId }) => {
    await context.addInitScript(() => {
      // As Chromium says it: the transaction is aborted, and its error is the quota.
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (value) {
        const request = put.call(this, value);
        const error = new DOMException('The disk is full.', 'QuotaExceededError');
        Object.defineProperty(this.transaction, 'error', { value: error });
        this.transaction.abort();
        return request;
      };
    });
    const { backup, choose } = await openSettings(context, extensionId);
    await choose(await backupOfThree());
    await expect(backup).toContainText('Il n’y a plus assez de place dans ce navigateur.');
  });
});

test.describe('what is kept', () => {
  test('of companies looked at is cleared when it is meant, and saved ones stay', async ({ context, extensionId }) => {
    const { page, kept, button, choose } = await openSettings(context, extensionId);
    const other = await openSettings(context, extensionId);
    await choose(await backupOfThree());
    await button('Effacer l’historique').click();
    await expect(page.getByRole('group', { name: /^Effacer l’historique : 1 entreprise/ })).toBeFocused();
    await expectAccessible(page);
    await button('Non, garder').click();
    await expect(button('Effacer l’historique')).toBeFocused();
    await page.keyboard.press('Enter');
    await button('Oui, effacer').click();
    await expect(kept).toContainText('L’historique est effacé.');
    await expect(kept).toContainText('Aucune entreprise dans l’historique, 2 entreprises gardées.');
    // The other window did not look away and back.
    await expect(other.kept).toContainText('Aucune entreprise dans l’historique, 2 entreprises gardées.');
  });

  test('is all deleted by one button, and the page is as on the first day', async ({ extensionFolder, language }) => {
    const patterns = ['https://www.example.com/*'];
    await withAllowedSites({ folder: extensionFolder, language, patterns }, async ({ context, extensionId }) => {
      const { page, kept, button, choose } = await openSettings(context, extensionId);
      const other = await openSettings(context, extensionId);
      await choose(await backupOfThree());
      await page.getByLabel('Garder une réponse').selectOption('7 jours');
      await expect(kept).toContainText('C’est enregistré.');
      await expect(page.getByText('https://www.example.com')).toBeVisible();
      const table = { name: 'table.siro', mimeType: '', buffer: Buffer.from(await siroTable(siroCsv(300), '2026-04')) };
      await page.getByLabel('Fichier').setInputFiles(table);
      await page.locator('form').getByRole('button', { name: 'Installer', exact: true }).click();
      await expect(page.getByText('La table d’avril 2026 est installée.')).toBeVisible();
      await button('Tout supprimer').click();
      await button('Oui, tout supprimer').click();
      await expect(page.getByText('Tout est supprimé. Opcoscope est comme au premier jour.')).toBeFocused();
      for (const window of [page, other.page]) {
        await expect(window.getByText('Aucune entreprise dans l’historique, aucune gardée.')).toBeVisible();
        await expect(window.getByLabel('Garder une réponse')).toHaveValue('30');
        await expect(window.getByText('Aucun site n’est autorisé.')).toBeVisible();
        await expect(window.getByText('Aucune table n’est installée')).toBeVisible();
      }
      const left = await page.evaluate(async () => {
        const { chrome } = globalThis as never as {
          chrome: { storage: { local: { get(of: null): Promise<object> } } };
        };
        return Object.keys(await chrome.storage.local.get(null));
      });
      expect(left).toEqual([]);
    });
  });
});
