import { createHash } from 'node:crypto';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { zipSync } from 'fflate';
import type { Siren } from '../../core/answer.ts';
import { openShards } from '../../core/siret-table/read-table.ts';
import { readHead, shardOf } from '../../core/siret-table/table-header.ts';
import { type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { FIRST_ROWS, SIRO_HEADER, sha256, siroCsv, siroShard, siroTable } from '../stubs/siro-csv.ts';
import { expectAccessible } from './harness/expect-accessible.ts';
import { expect, FOLDER_HOST, type OptionsPage, test } from './harness/options-page.ts';
import { readPopup } from './harness/popup.ts';
import { cutNetwork, routeHost, routeUpstreams } from './harness/route-upstreams.ts';
import { type PageServer, type ServedAnswer, servePages } from './harness/serve-pages.ts';

const SIREN = '302474648' as Siren;
/** More than one piece of a download, and a part of the next. */
const TWO_PIECES = 200_000;
const NEWER_ROWS = ['30247464800664|1486|OPCO EP|', "30247464800011|2120|L'OPCOMMERCE|"];

test.describe('the official table', () => {
  let upstreams: ServedUpstreams;

  test.beforeEach(async ({ context }) => {
    upstreams = await serveUpstreams();
    routeUpstreams(context, upstreams);
  });
  test.afterEach(() => upstreams.close());

  const filesAsked = () => upstreams.log.filter(({ upstream }) => upstream === 'files');
  const installed = (month: string) => `La table ${/^[ao]/.test(month) ? 'd’' : 'de '}${month} est installée.`;

  test.describe('from a file', () => {
    test('is installed from the publisher’s CSV, and read without any network', async ({ context, openOptions }) => {
      const asked = routeUpstreams(context, upstreams);
      cutNetwork(context);
      const { page, installFile, outcome } = await openOptions();
      await expect(page.getByText('Aucune table n’est installée')).toBeVisible();
      await installFile({ name: 'siro-202606.csv', bytes: siroCsv(20_000) });
      await expect(outcome).toContainText(installed('juin 2026'));
      await expect(page.getByText('20 000 établissements')).toBeVisible();
      await expect(page.getByText('fichier « siro-202606.csv »')).toBeVisible();
      await expect(page.getByText('Rien ne prouve que c’est la table')).toBeVisible();
      expect(await rowsKept(page, SIREN)).toEqual([
        ['30247464800011', 'opcommerce', 'akto', '2120'],
        ['30247464800664', 'atlas', null, '1486'],
      ]);
      // What was installed is there again in a new tab.
      const again = await openOptions();
      await expect(again.page.getByText('20 000 établissements')).toBeVisible();
      expect(asked).toEqual([]);
    });

    test('is installed from a table of ours, which needs no month', async ({ openOptions }) => {
      const { page, installFile, outcome } = await openOptions();
      await installFile({ name: 'table.siro', bytes: await siroTable(siroCsv(20_000), '2026-04') });
      await expect(outcome).toContainText(installed('avril 2026'));
      expect(await rowsKept(page, SIREN)).toHaveLength(2);
    });

    test('says of a sample what it is', async ({ openOptions }) => {
      const { page, installFile } = await openOptions();
      await installFile({ name: 'table.siro', bytes: await siroTable(siroCsv(100), '2026-04', true) });
      await expect(page.getByText('C’est un échantillon')).toBeVisible();
    });

    test('asks for the month that the name of the file does not say', async ({ openOptions }) => {
      const { page, installFile, outcome, button } = await openOptions();
      await page.getByLabel('Fichier').setInputFiles({ name: 'export.csv', mimeType: '', buffer: siroCsv(100) });
      await expect(page.getByText('ne dit pas de quel mois')).toBeVisible();
      await expect(button('Installer')).toBeDisabled();
      await installFile({ name: 'export.csv', bytes: siroCsv(100), month: '2026-05' });
      await expect(outcome).toContainText(installed('mai 2026'));
    });

    test('is installed from a ZIP archive, with a mark and carriage returns', async ({ openOptions }) => {
      const { page, installFile, outcome } = await openOptions();
      const csv = Buffer.from(`\uFEFF${siroCsv(5000).toString().replaceAll('\n', '\r\n')}`);
      await installFile({ name: 'siro-202606.zip', bytes: zipSync({ 'siro-202606.csv': csv }) });
      await expect(outcome).toContainText(installed('juin 2026'));
      await expect(page.getByText('5 000 établissements')).toBeVisible();
    });

    test('leaves out lines that contradict one another, and lists them', async ({ openOptions }) => {
      const { page, installFile, outcome } = await openOptions();
      const csv = siroCsv(5000, [...FIRST_ROWS, '41816609600069|1486|ATLAS|', '41816609600069|1486|AKTO|']);
      await installFile({ name: 'siro-202606.csv', bytes: csv });
      await expect(outcome).toContainText(installed('juin 2026'));
      await page.getByText('Lignes laissées de côté').click();
      await expect(page.getByText('2 lignes du fichier sont inutilisables')).toBeVisible();
      await expect(page.getByText('le même SIRET revient avec un autre OPCO').first()).toBeVisible();
      expect(await rowsKept(page, '418166096' as Siren)).toEqual([]);
    });

    const header = (text: string) => Buffer.from(text.replace('|ATLAS|', '|Atlas Sèvres|'), 'latin1');
    const spoiled = (change: (siret: string) => string) =>
      Buffer.from(
        siroCsv(2000)
          .toString()
          .replace(/^\d{14}/gm, change),
      );
    const CASES: [what: string, bytes: () => Promise<Uint8Array> | Uint8Array, said: RegExp, name?: string][] = [
      ['an empty file', () => Buffer.alloc(0), /Ce fichier est vide/],
      ['a header alone', () => Buffer.from(`${SIRO_HEADER}\n`), /ne contient que sa première ligne/],
      ['a file in Latin-1', () => header(siroCsv(50).toString()), /La ligne 2 n’est pas écrite en UTF-8/],
      [
        'a copy with commas',
        () => Buffer.from(siroCsv(50).toString().replaceAll('|', ',')),
        /réenregistré par un tableur : ses colonnes sont séparées par des virgules/,
      ],
      [
        'SIRETs in scientific notation',
        () => spoiled((siret) => `${(Number(siret) / 1e13).toFixed(5).replace('.', ',')}E+13`),
        /Trop de lignes sont illisibles : .*La première est la ligne 2 : le SIRET n’a pas 14 chiffres/,
      ],
      [
        'SIRETs that lost their zeros',
        () => spoiled((siret) => siret.replace(/^3024/, '').slice(0, 13)),
        /Trop de lignes sont illisibles/,
      ],
      ['a file of another kind', () => Buffer.from('Bonjour,\nle monde\n'), /n’est pas la table SIRET-OPCO.*Bonjour/],
      ['a file that stops half-way', () => siroCsv(50).subarray(0, -20), /s’arrête au milieu de la ligne 51/],
      [
        'an unknown OPCO',
        () => Buffer.from(siroCsv(50).toString().replace('|ATLAS|', '|OPCO DES LICORNES|')),
        /nomme un OPCO inconnu : « OPCO DES LICORNES »/,
      ],
      ['a shard alone', () => siroShard(siroCsv(50), '2026-09'), /qu’une partie de la table, ou la partie d’une autre/],
      [
        'a table that was cut',
        async () => (await siroTable(siroCsv(2000), '2026-09')).subarray(0, 9000),
        /Ce fichier est incomplet : 9 ko sur/,
      ],
      ['a table that was changed', async () => changed(await siroTable(siroCsv(50), '2026-09')), /somme de contrôle/],
      ['a table of a later format', async () => later(await siroTable(siroCsv(50), '2026-09')), /version plus récente/],
      [
        'a workbook',
        () => zipSync({ 'xl/workbook.xml': Buffer.from('<x/>') }),
        /peut-être un classeur/,
        'siro-202609.xlsx',
      ],
      [
        'an archive that was cut',
        () => zipSync({ 'siro.csv': siroCsv(500) }).subarray(0, -60),
        /archive ZIP est incomplète ou abîmée/,
      ],
    ];
    test('a file that is none is refused with a reason, and what was in use stays', async ({ openOptions }) => {
      const { page, installFile, outcome } = await openOptions();
      await installFile({ name: 'siro-202606.csv', bytes: siroCsv(300) });
      await expect(outcome).toContainText(installed('juin 2026'));
      for (const [what, bytes, sentence, name = 'siro-202609.csv'] of CASES) {
        await test.step(what, async () => {
          await installFile({ name, bytes: await bytes() });
          await expect.poll(() => read(outcome)).toMatch(sentence);
          await expect(outcome).toContainText('La table de juin 2026 reste en service.');
          await expect(page.getByText('300 établissements')).toBeVisible();
          expect(await rowsKept(page, SIREN)).toHaveLength(2);
          expect(await countOf(page, 'shards')).toBe(1024);
        });
      }
    });
  });

  test.describe('from the publisher', () => {
    test('is found, downloaded, converted, and its answers are official', async ({ openOptions }) => {
      const csv = siroCsv(20_000);
      upstreams.setCsv('2026-06', csv);
      const { page, outcome, installFromPublisher, button } = await openOptions();
      await button('Chercher la dernière version').click();
      await expect(
        page.getByText(/juin 2026, publiée le 28 juin 2026, .* depuis static\.data\.gouv\.fr/),
      ).toBeVisible();
      await expect(
        page.getByText('Le navigateur vous demandera d’autoriser l’accès à static.data.gouv.fr.'),
      ).toBeVisible();
      expect(filesAsked()).toEqual([]);
      await installFromPublisher();
      await expect(outcome).toContainText(installed('juin 2026'));
      await expect(page.getByText('France compétences, par data.gouv.fr')).toBeVisible();
      await expect(page.getByText('Les réponses disent : d’après la table officielle.')).toBeVisible();
      expect(await rowsKept(page, SIREN)).toHaveLength(2);
      const head = await keptHead(page);
      expect(head.about.source).toBe(createHash('sha256').update(csv).digest('hex'));
      // Of 110 MB that came, the table alone remains.
      expect(await countOf(page, 'pieces')).toBe(0);
      expect(filesAsked()[0]?.headers).not.toHaveProperty('cookie');
      expect(filesAsked()[0]?.headers).not.toHaveProperty('referer');
    });

    test('is updated to a newer month, and the old one is gone', async ({ openOptions }) => {
      upstreams.setCsv('2026-06', siroCsv(2000));
      const { page, outcome, installFromPublisher } = await openOptions();
      await installFromPublisher();
      await expect(outcome).toContainText(installed('juin 2026'));
      upstreams.publish('2026-09');
      upstreams.setCsv('2026-09', siroCsv(3000, NEWER_ROWS));
      await page.getByRole('button', { name: 'Chercher la dernière version' }).click();
      await expect(page.getByText('Elle est plus récente que la vôtre, de juin 2026.')).toBeVisible();
      await installFromPublisher();
      await expect(outcome).toContainText(installed('septembre 2026'));
      expect((await rowsKept(page, SIREN))[1]).toEqual(['30247464800664', 'opcoep', null, '1486']);
      expect(await countOf(page, 'shards')).toBe(1024);
    });

    test('stops half-way, says so, and goes on from there', async ({ openOptions }) => {
      const csv = siroCsv(20_000);
      upstreams.setCsv('2026-06', csv);
      upstreams.setFileFault('cut');
      const { page, outcome, installFromPublisher, button } = await openOptions();
      await installFromPublisher();
      await expect(outcome).toContainText('Le téléchargement s’est arrêté en chemin');
      await expect(outcome).toContainText('Ce qui est reçu est gardé.');
      await expect(page.getByRole('heading', { name: 'Téléchargement interrompu' })).toBeVisible();
      upstreams.setFileFault(null);
      await button('Reprendre').click();
      await expect(outcome).toContainText(installed('juin 2026'));
      const [first, second] = filesAsked();
      expect(first?.headers.range).toBeUndefined();
      expect(Number(/^bytes=(\d+)-$/.exec(second?.headers.range ?? '')?.[1])).toBeGreaterThan(0);
      expect(second?.headers['if-range']).toMatch(/^".*"$/);
      expect((await keptHead(page)).about.source).toBe(sha256(csv));
    });

    test('begins afresh where the file changed meanwhile', async ({ openOptions }) => {
      upstreams.setCsv('2026-06', siroCsv(20_000));
      upstreams.setFileFault('cut');
      const { page, outcome, installFromPublisher, button } = await openOptions();
      await installFromPublisher();
      await expect(outcome).toContainText('s’est arrêté');
      const other = siroCsv(20_000, NEWER_ROWS);
      upstreams.setCsv('2026-06', other);
      upstreams.setFileFault(null);
      await button('Chercher la dernière version').click();
      await button('Installer').click();
      await expect(outcome).toContainText(installed('juin 2026'));
      expect((await keptHead(page)).about.source).toBe(sha256(other));
    });

    test('goes on after the page crashed', async ({ context, openOptions }) => {
      const csv = siroCsv(TWO_PIECES);
      upstreams.setCsv('2026-06', csv);
      upstreams.setFileFault({ stallsAfter: 5_000_000 });
      const first = await openOptions();
      await first.installFromPublisher();
      await expect(first.page.getByText(/^5\sMo sur/)).toBeVisible();
      await crash(context, first.page);
      upstreams.setFileFault(null);
      const { page, outcome, button } = await openOptions();
      await expect(page.getByText(/version de juin 2026 s’est arrêté à 4,2\sMo sur 5,2\sMo/)).toBeVisible();
      await button('Reprendre').click();
      await expect(outcome).toContainText(installed('juin 2026'));
      expect(filesAsked().at(-1)?.headers.range).toBe(`bytes=${4 * 2 ** 20}-`);
      expect((await keptHead(page)).about.source).toBe(sha256(csv));
    });

    test('is cancelled, and what was in use stays', async ({ openOptions }) => {
      const { page, outcome, installFile, installFromPublisher, button } = await openOptions();
      await installFile({ name: 'siro-202604.csv', bytes: siroCsv(300) });
      await expect(outcome).toContainText(installed('avril 2026'));
      upstreams.setCsv('2026-06', siroCsv(TWO_PIECES));
      upstreams.setFileFault({ stallsAfter: 5_000_000 });
      await installFromPublisher();
      await expect(page.getByRole('progressbar', { name: 'Installation en cours' })).toBeVisible();
      await expect(page.getByText(/^5\sMo sur/)).toBeVisible();
      await button('Annuler').click();
      await expect(outcome).toHaveText(/L’installation est annulée\. La table d’avril 2026 reste en service\./);
      expect(await rowsKept(page, SIREN)).toHaveLength(2);
      await button('Effacer ce qui est reçu').click();
      await expect(button('Reprendre')).toBeHidden();
      expect(await countOf(page, 'pieces')).toBe(0);
    });

    const FAULTS: [what: string, fault: Parameters<ServedUpstreams['setFileFault']>[0], said: RegExp][] = [
      ['is gone from its address', '404', /Le fichier n’est plus à cette adresse de static\.data\.gouv\.fr/],
      ['is refused', '500', /static\.data\.gouv\.fr refuse de donner le fichier \(réponse 500\)/],
      ['has another size than announced', 'shorter', /n’a pas la taille annoncée/],
    ];
    test('says why the file does not come', async ({ openOptions }) => {
      upstreams.setCsv('2026-06', siroCsv(500));
      const { outcome, installFromPublisher } = await openOptions();
      for (const [what, fault, sentence] of FAULTS) {
        await test.step(what, async () => {
          upstreams.setFileFault(fault);
          await installFromPublisher();
          await expect.poll(() => read(outcome)).toMatch(sentence);
          await expect(outcome).toContainText('Rien n’a été installé.');
        });
      }
    });

    test('comes without a length or anything to tell it apart', async ({ openOptions }) => {
      upstreams.setCsv('2026-06', siroCsv(20_000));
      upstreams.setFileFault('bare');
      const { outcome, installFromPublisher } = await openOptions();
      await installFromPublisher();
      await expect(outcome).toContainText(installed('juin 2026'));
    });

    test('says that the format changed, and asks for the bytes afresh the next time', async ({ openOptions }) => {
      upstreams.setCsv('2026-06', Buffer.from(`SIRET|OPCO\n${FIRST_ROWS[0]}\n`));
      const { page, outcome, installFromPublisher } = await openOptions();
      await installFromPublisher();
      await expect(outcome).toContainText('Si c’est bien lui, son format a changé');
      expect(await countOf(page, 'pieces')).toBe(0);
    });

    test('says that the list of releases does not answer', async ({ context, openOptions }) => {
      cutNetwork(context);
      const { outcome, button } = await openOptions();
      await button('Chercher la dernière version').click();
      await expect(outcome).toContainText('La liste des versions de data.gouv.fr ne répond pas');
    });

    test('says that the host of the file does not answer', async ({ context, openOptions }) => {
      upstreams.setCsv('2026-06', siroCsv(500));
      const { page, outcome, button } = await openOptions();
      await button('Chercher la dernière version').click();
      await page.getByText(/^Dernière version/).waitFor();
      cutNetwork(context);
      await button('Installer').click();
      await expect(outcome).toContainText('static.data.gouv.fr ne répond pas.');
    });
  });

  test.describe('from a folder', () => {
    let folder: PageServer;
    test.afterEach(() => folder?.close());

    async function serveFolder(
      context: BrowserContext,
      bytes: Uint8Array,
      change: { description?: Record<string, unknown>; answer?: ServedAnswer } = {},
    ): Promise<void> {
      const name = 'siret-table-2026-06.siro';
      const description = {
        format: 1,
        month: '2026-06',
        rows: 300,
        file: name,
        bytes: bytes.length,
        sha256: sha256(bytes),
        shards: { files: 'shards/{shard}.siro' },
        ...change.description,
      };
      folder = await servePages({
        '/opco/siret-table.json': { type: 'application/json', body: JSON.stringify(description) },
        [`/opco/${name}`]: change.answer ?? { type: 'application/octet-stream', body: Buffer.from(bytes) },
        '/other/siret-table.json': { status: 404 },
      });
      routeHost(context, FOLDER_HOST, folder.url);
    }

    test('is installed, and its answers name the host', async ({ context, openOptions }) => {
      await serveFolder(context, await siroTable(siroCsv(300), '2026-06'));
      const { page, outcome, installFolder, openAgain } = withReopen(await openOptions(), openOptions);
      await installFolder(`${FOLDER_HOST}/opco`);
      await expect(outcome).toContainText(installed('juin 2026'));
      await expect(page.getByText(`Les réponses disent : d’après ${FOLDER_HOST}.`)).toBeVisible();
      expect(await rowsKept(page, SIREN)).toHaveLength(2);
      const again = await openAgain();
      await expect(again.page.getByLabel('Adresse du dossier')).toHaveValue(`https://${FOLDER_HOST}/opco/`);
    });

    const CASES: [what: string, change: Parameters<typeof serveFolder>[2], said: RegExp, address?: string][] = [
      ['http', {}, /commence par http/, `http://${FOLDER_HOST}/opco`],
      ['no address', {}, /Ceci n’est pas une adresse de dossier/, 'mon dossier'],
      ['no description', {}, /ne contient pas de fichier siret-table\.json/, `https://${FOLDER_HOST}/other/`],
      ['another format', { description: { format: 2 } }, /illisible, ou d’une autre version/],
      ['a path as its file', { description: { file: '../x.siro' } }, /illisible, ou d’une autre version/],
      ['a file that is too big', { description: { bytes: 40_000_000 } }, /trop gros .* 40 Mo/],
      ['another content', { description: { sha256: 'a'.repeat(64) } }, /n’est pas celui que décrit siret-table\.json/],
      ['a shorter file', { description: { bytes: 999_999 } }, /n’a pas la taille annoncée/],
      ['no file', { answer: { status: 404 } }, /n’est plus à cette adresse/],
    ];
    test('is refused with a reason where something is wrong', async ({ context, openOptions }) => {
      const { outcome, installFolder } = await openOptions();
      const table = await siroTable(siroCsv(300), '2026-06');
      for (const [what, change, sentence, address = `https://${FOLDER_HOST}/opco/`] of CASES) {
        await test.step(what, async () => {
          await serveFolder(context, table, change);
          await installFolder(address);
          await expect.poll(() => read(outcome)).toMatch(sentence);
          await expect(outcome).toContainText('Rien n’a été installé.');
          await folder.close();
        });
      }
    });
  });

  test('two tabs never install at once', async ({ openOptions }) => {
    upstreams.setCsv('2026-06', siroCsv(TWO_PIECES));
    upstreams.setFileFault({ stallsAfter: 5_000_000 });
    const first = await openOptions();
    const second = await openOptions();
    await first.installFromPublisher();
    await expect(first.page.getByText(/^5\sMo sur/)).toBeVisible();
    await second.installFile({ name: 'siro-202604.csv', bytes: siroCsv(300) });
    await expect(second.outcome).toContainText('Une installation est en cours dans un autre onglet.');
    const third = await openOptions();
    await expect(third.page.getByText('Cette page se met à jour quand elle finit.')).toBeVisible();
    await expect(third.button('Reprendre')).toBeHidden();
    await first.page.close();
    await expect(third.page.getByText('Cette page se met à jour quand elle finit.')).toBeHidden();
    await third.installFile({ name: 'siro-202604.csv', bytes: siroCsv(300) });
    await expect(third.outcome).toContainText(installed('avril 2026'));
  });

  test('a damaged part is found, said, and installed again', async ({ openOptions }) => {
    const { page, outcome, installFile } = await openOptions();
    await installFile({ name: 'siro-202606.csv', bytes: siroCsv(3000) });
    await expect(outcome).toContainText(installed('juin 2026'));
    await damageShards(page);
    await page.reload();
    await expect(page.getByText('La table installée est abîmée')).toBeVisible();
    await installFile({ name: 'siro-202606.csv', bytes: siroCsv(3000) });
    await expect(outcome).toContainText(installed('juin 2026'));
    await expect(page.getByText('3 000 établissements')).toBeVisible();
    await expect(page.getByText('La table installée est abîmée')).toBeHidden();
  });

  test('answers in the popup without any network, says when it is damaged, and answers again', async ({
    context,
    openOptions,
    clickAction,
  }) => {
    const { page, outcome, installFromPublisher } = await openOptions();
    upstreams.setCsv('2026-06', siroCsv(3000));
    await installFromPublisher();
    await expect(outcome).toContainText(installed('juin 2026'));
    cutNetwork(context);
    const pages = await servePages({ '/': '<!doctype html><title>Page</title><p>SIRET 302 474 648 00664</p>' });
    const site = await context.newPage();
    await site.goto(pages.url);
    const popup = await clickAction(site);
    await expect.poll(() => readPopup(popup)).toMatch(/D’après la table.*SIRET-OPCO.*juin 2026/);
    expect(await readPopup(popup)).toMatch(/Atlas/);
    await popup.close();

    await damageShards(page);
    const damaged = await clickAction(site);
    await expect.poll(() => readPopup(damaged)).toMatch(/abîmée/);
    await damaged.close();

    routeUpstreams(context, upstreams);
    await page.reload();
    await installFromPublisher();
    await expect(outcome).toContainText(installed('juin 2026'));
    cutNetwork(context);
    const again = await clickAction(site);
    await expect.poll(() => readPopup(again)).toMatch(/D’après la table.*SIRET-OPCO.*juin 2026/);
    await pages.close();
  });

  test('tells of a kept establishment that has another OPCO in a newer table, with both months', async ({
    context,
    openOptions,
    clickAction,
  }) => {
    const { page, outcome, installFile } = await openOptions();
    await installFile({ name: 'siro-202606.csv', bytes: siroCsv(300) });
    await expect(outcome).toContainText(installed('juin 2026'));
    cutNetwork(context);
    const pages = await servePages({ '/': '<!doctype html><title>Page</title><p>SIRET 302 474 648 00664</p>' });
    const site = await context.newPage();
    await site.goto(pages.url);
    const popup = await clickAction(site);
    await (await popup.find('button', 'Garder')).click();
    await popup.find('button', 'Gardée');
    await popup.find('button', /^Table installée \(juin 2026\)/);
    await popup.close();

    await page.bringToFront();
    await installFile({ name: 'siro-202609.csv', bytes: siroCsv(300, NEWER_ROWS) });
    await expect(outcome).toContainText(installed('septembre 2026'));
    const later = await clickAction(site);
    await expect.poll(() => readPopup(later)).toContain('Un établissement gardé a changé d’OPCO');
    await later.evaluate(() => document.querySelector<HTMLElement>('.changes summary')?.click());
    expect(await readPopup(later)).toContain('Atlas en juin 2026, OPCO EP en septembre 2026.');
    await (await later.find('button', 'J’ai vu')).click();
    await expect.poll(() => readPopup(later)).not.toContain('a changé d’OPCO');
    await (await later.find('button', 'Gardée')).click();
    await later.find('button', 'Garder');
    await later.close();
    await pages.close();
  });

  test('is deleted after a question, and only then', async ({ openOptions }) => {
    const { page, outcome, installFile, button } = await openOptions();
    await installFile({ name: 'siro-202606.csv', bytes: siroCsv(300) });
    await expect(outcome).toContainText(installed('juin 2026'));
    await button('Supprimer la table').click();
    await button('Non, garder').click();
    await expect(page.getByText('300 établissements')).toBeVisible();
    await button('Supprimer la table').click();
    await button('Oui, supprimer').click();
    await expect(outcome).toContainText('La table est supprimée.');
    await expect(page.getByText('Aucune table n’est installée')).toBeVisible();
    expect(await countOf(page, 'shards')).toBe(0);
  });

  test('newer releases are asked for only where allowed, and once a week', async ({ openOptions }) => {
    const { page, outcome, installFile } = await openOptions();
    await installFile({ name: 'siro-202604.csv', bytes: siroCsv(300) });
    await expect(outcome).toContainText(installed('avril 2026'));
    await page.reload();
    await expect(page.getByText('300 établissements')).toBeVisible();
    expect(upstreams.log).toEqual([]);
    await page.getByLabel('Vérifier chaque semaine').check();
    await expect(page.getByText('Une version plus récente est publiée, de juin 2026.').first()).toBeVisible();
    await page.reload();
    await expect(page.getByText('Une version plus récente est publiée, de juin 2026.').first()).toBeVisible();
    await expect(page.getByLabel('Vérifier chaque semaine')).toBeChecked();
    expect(upstreams.log.map(({ upstream }) => upstream)).toEqual(['datasets']);
  });

  test('is accessible in every state, and to the keyboard', async ({ openOptions }) => {
    upstreams.setCsv('2026-06', siroCsv(TWO_PIECES));
    upstreams.setFileFault({ stallsAfter: 5_000_000 });
    const { page, outcome, installFile, installFromPublisher, button } = await openOptions();
    await expectAccessible(page);
    await installFromPublisher();
    await expect(page.getByText(/^5\sMo sur/)).toBeVisible();
    await expectAccessible(page);
    // The button that was pressed is gone: the focus stands before what came of it.
    await page.keyboard.press('Tab');
    await expect(button('Annuler')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(outcome).toContainText('annulée');
    await expectAccessible(page);
    await page.getByLabel('Fichier').setInputFiles({ name: 'export.csv', mimeType: '', buffer: siroCsv(9) });
    await expectAccessible(page);
    await installFile({ name: 'siro-202606.csv', bytes: siroCsv(300) });
    await expect(outcome).toContainText(installed('juin 2026'));
    await button('Supprimer la table').click();
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  test.describe('without the permission for the host of the file', () => {
    // The manifest as it is built.
    test.use({ givenHosts: [] });

    test('downloads nothing while the question stands', async ({ openOptions }) => {
      upstreams.setCsv('2026-06', siroCsv(300));
      const { page, installFromPublisher } = await openOptions();
      await installFromPublisher();
      await page.waitForTimeout(500);
      expect(filesAsked()).toEqual([]);
    });

    test('says so where it is refused, and changes nothing', async ({ context, openOptions }) => {
      upstreams.setCsv('2026-06', siroCsv(300));
      // No one can answer the prompt of a headless Chromium.
      await context.addInitScript(() => {
        const { permissions } = (globalThis as never as { chrome: { permissions?: object } }).chrome;
        if (permissions) Object.assign(permissions, { request: async () => false });
      });
      const { outcome, installFromPublisher } = await openOptions();
      await installFromPublisher();
      await expect(outcome).toContainText(
        'Sans votre autorisation, Opcoscope ne télécharge rien depuis static.data.gouv.fr.',
      );
      expect(filesAsked()).toEqual([]);
    });
  });

  test.describe('in English', () => {
    test.use({ language: 'en' });
    test('speaks English', async ({ openOptions }) => {
      const { page, outcome } = await openOptions();
      await expect(page.getByRole('heading', { name: 'Official table' })).toBeVisible();
      await page.getByLabel('Address of the folder').fill('http://example.org/');
      await page.getByRole('button', { name: 'Install from this folder' }).click();
      await expect(outcome).toContainText('Nothing was installed.');
    });
  });
});

function withReopen(page: OptionsPage, openAgain: () => Promise<OptionsPage>) {
  return { ...page, openAgain };
}

/** The text as shown, spaces made plain. */
async function read(part: Locator): Promise<string> {
  return ((await part.textContent()) ?? '').replace(/\s+/g, ' ');
}

function changed(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  copy[copy.length - 40] = (copy.at(-40) ?? 0) ^ 1;
  return copy;
}

function later(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  copy[8] = 9;
  return copy;
}

async function crash(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

/** Bytes of a record of the database, read where the extension keeps it. */
async function readRecord(page: Page, shard: number | null): Promise<Uint8Array> {
  const bytes = await page.evaluate(async (wanted) => {
    const db = await openKept();
    const got = (store: string, key: IDBValidKey) =>
      new Promise<never>((resolve, reject) => {
        const request = db.transaction(store).objectStore(store).get(key);
        request.onsuccess = () => resolve(request.result as never);
        request.onerror = () => reject(request.error);
      });
    const current: { head: Uint8Array; generation: number } = await got('current', 'table');
    const found: Uint8Array = wanted === null ? current.head : await got('shards', [current.generation, wanted]);
    db.close();
    return [...found];

    function openKept(): Promise<IDBDatabase> {
      return new Promise((resolve, reject) => {
        const request = indexedDB.open('opcoscope-table');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    }
  }, shard);
  return Uint8Array.from(bytes);
}

async function keptHead(page: Page) {
  const read = readHead(await readRecord(page, null));
  if (!read.ok) throw new Error(read.fault.id);
  return read.head;
}

/** The rows of a company, read as a look-up reads them: the head, and one shard. */
async function rowsKept(page: Page, siren: Siren) {
  const head = await keptHead(page);
  const shard = shardOf(Math.floor(Number(siren) / 10), head.about.shards);
  const table = openShards(head, new Map([[shard, await readRecord(page, shard)]]));
  return table.ofCompany(siren).map(({ siret, row }) => [siret, row.owner, row.manager, row.idcc]);
}

function countOf(page: Page, store: 'shards' | 'pieces'): Promise<number> {
  return page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('opcoscope-table');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction(name).objectStore(name).count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
    store,
  );
}

/** Changes one byte of every shard on the disk. */
async function damageShards(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('opcoscope-table');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction('shards', 'readwrite');
          const cursor = change.objectStore('shards').openCursor();
          cursor.onsuccess = () => {
            const found = cursor.result;
            if (!found) return;
            const bytes: Uint8Array = found.value;
            bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
            found.update(bytes);
            found.continue();
          };
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
}
