import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { copyWithHosts } from './extension-copy.ts';
import { test as base } from './extension-test.ts';

const built = path.join(import.meta.dirname, '../../../dist-ext/chrome-mv3');

/** Where organisations of the tests keep their tables. */
export const FOLDER_HOST = 'opco.example.org';

interface Fixtures {
  /** Hosts that the extension may reach without asking: no prompt of a headless Chromium can be answered. */
  givenHosts: string[];
  /** Opens the page of the official table. */
  openOptions: () => Promise<OptionsPage>;
}

/** The page of the official table, by what a person finds on it. */
export interface OptionsPage {
  page: Page;
  button: (name: string) => Locator;
  /** The sentence about what came of the last act. */
  outcome: Locator;
  /** Looks for the newest release and installs it. */
  installFromPublisher(): Promise<void>;
  /** Chooses a file, gives its month where it is asked, and installs it. */
  installFile(file: { name: string; bytes: Uint8Array; month?: string }): Promise<void>;
  installFolder(address: string): Promise<void>;
}

/** Playwright's `test`, with an extension whose manifest already has the hosts that it would ask for. */
export const test = base.extend<Fixtures>({
  givenHosts: [['static.data.gouv.fr', FOLDER_HOST], { option: true }],

  extensionFolder: async ({ givenHosts }, use) => {
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'opcoscope-extension-')));
    copyWithHosts(
      built,
      folder,
      givenHosts.map((host) => `https://${host}/*`),
    );
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },

  openOptions: async ({ context, extensionId }, use) => {
    await use(() => openOptions(context, extensionId));
  },
});

export const expect = test.expect;

async function openOptions(context: BrowserContext, extensionId: string): Promise<OptionsPage> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  return {
    page,
    button,
    outcome: page.locator('#state p.notice[role="status"]'),
    async installFromPublisher() {
      await button('Chercher la dernière version').click();
      await page.getByText(/^Dernière version/).waitFor();
      await page.getByRole('button', { name: 'Installer', exact: true }).first().click();
    },
    async installFile({ name, bytes, month }) {
      await page.getByLabel('Fichier').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
      if (month) await page.getByLabel('Mois des données').selectOption(month);
      await page.locator('form').getByRole('button', { name: 'Installer', exact: true }).click();
    },
    async installFolder(address) {
      await page.getByLabel('Adresse du dossier').fill(address);
      await button('Installer depuis ce dossier').click();
    },
  };
}
