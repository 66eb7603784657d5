import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { type PageServer, servePages } from '../e2e/harness/serve-pages.ts';
import { siroCsv } from '../stubs/siro-csv.ts';
import { expect, test } from './harness/firefox-test.ts';

const LEGAL_NOTICE = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Mentions légales</title>
  <h1>Mentions légales</h1><p>Éditeur du site : NATURALIA FRANCE, SIRET 302 474 648 00664</p>`;

test.describe('the extension in Firefox', () => {
  let upstreams: ServedUpstreams;
  let pages: PageServer;
  let folder: string;

  test.beforeEach(async ({ gateway }) => {
    upstreams = await serveUpstreams();
    gateway.upstreams = upstreams.url;
    pages = await servePages({ '/': LEGAL_NOTICE });
    folder = mkdtempSync(path.join(tmpdir(), 'opcoscope-files-'));
  });
  test.afterEach(async () => {
    await upstreams.close();
    await pages.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('reads the page of the tab on a click, and installs a table that answers without the network', async ({
    openTab,
    clickAction,
    gateway,
  }) => {
    const file = path.join(folder, 'siro-202606.csv');
    writeFileSync(file, siroCsv(5000));
    const options = await openTab('/options.html');
    await (await options.find('file', /^Fichier/)).choose(file);
    await (await options.find('button', 'Installer')).click();
    await options.says('La table de juin 2026 est installée.');

    gateway.upstreams = null;
    await openTab(pages.url);
    const popup = await clickAction();
    await popup.says('Atlas');
    await popup.says('juin 2026');
    expect(upstreams.log.filter(({ upstream }) => upstream === 'table')).toEqual([]);
  });

  test('asks before the first number leaves the browser, and asks nobody where the person refuses', async ({
    openTab,
    clickAction,
    answerPrompt,
  }) => {
    await openTab(pages.url);
    const popup = await clickAction();
    await popup.says('sera envoyé aux services publics');
    expect(upstreams.log).toEqual([]);
    await (await popup.find('button', 'Autoriser et chercher')).click();
    await answerPrompt('allow');
    await popup.says(/NATURALIA FRANCE relève de/);
    expect(upstreams.log).not.toEqual([]);
  });

  test('has a sidebar that reads the page beside it', async ({ openTab, openSidebar, clickAction }) => {
    await openTab(pages.url);
    const sidebar = await openSidebar();
    await sidebar.says('Opcoscope');
    await clickAction();
    await (await sidebar.find('button', 'Lire cette page')).click();
    await sidebar.says('302 474 648 00664');
  });

  test('fills a list from the installed table', async ({ openTab, gateway }) => {
    gateway.upstreams = null;
    const file = path.join(folder, 'siro-202606.csv');
    writeFileSync(file, siroCsv(5000));
    const options = await openTab('/options.html');
    await (await options.find('file', /^Fichier/)).choose(file);
    await (await options.find('button', 'Installer')).click();
    await options.says('La table de juin 2026 est installée.');

    const list = await openTab('/list.html');
    const field = await list.find('textbox', /^Collez une colonne/);
    await field.type('30247464800664');
    await (await list.find('button', 'Lire cette liste')).click();
    await (await list.find('button', 'Lancer')).click();
    await list.says(/Atlas/);
  });
});
