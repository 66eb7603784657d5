import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type PageServer, servePages } from '../e2e/harness/serve-pages.ts';
import { siroCsv } from '../stubs/siro-csv.ts';
import { test } from './harness/firefox-test.ts';

const LEGAL_NOTICE = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Mentions légales</title>
  <h1>Mentions légales</h1><p>Éditeur du site : NATURALIA FRANCE, SIRET 302 474 648 00664</p>`;

test.describe('the sidebar in Firefox', () => {
  let pages: PageServer;
  let folder: string;

  test.beforeEach(async () => {
    pages = await servePages({ '/': LEGAL_NOTICE });
    folder = mkdtempSync(path.join(tmpdir(), 'opcoscope-files-'));
  });
  test.afterEach(async () => {
    await pages.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('stays beside the page, and reads it once the icon was clicked', async ({
    openTab,
    clickAction,
    openSidebar,
  }) => {
    const file = path.join(folder, 'siro-202606.csv');
    writeFileSync(file, siroCsv(500));
    const options = await openTab('/options.html');
    await (await options.find('file', /^Fichier/)).choose(file);
    await (await options.find('button', 'Installer')).click();
    await options.says('La table de juin 2026 est installée.');

    await openTab(pages.url);
    const sidebar = await openSidebar();
    await (await sidebar.find('button', 'Lire cette page')).click();
    await sidebar.says(/Cliquez d’abord sur l’icône d’Opcoscope/);
    await (await clickAction()).says('Atlas');
    await (await sidebar.find('button', 'Lire cette page')).click();
    await sidebar.says(/302 474 648 00664 relève d’Atlas/);
    // The answer is in the history, and was kept there by the popup already.
    await sidebar.says('Historique (1)');
  });
});
