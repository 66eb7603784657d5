import { createHash } from 'node:crypto';
import path from 'node:path';
import { type BrowserContext, test as base, chromium, type Page } from '@playwright/test';
import { openGateway } from './gateway.ts';
import { openPopup, type Popup } from './popup.ts';
import { setGateway } from './route-upstreams.ts';

const root = path.join(import.meta.dirname, '../../..');

interface Fixtures {
  /** Folder of the built extension. */
  extensionFolder: string;
  /** First language that the person reads, `navigator.language`; that of the browser's interface stays as installed. */
  language: string;
  /** A browser with the built extension and an empty profile, which reaches this machine only. */
  context: BrowserContext;
  /** Id that Chromium gave to the extension. */
  extensionId: string;
  /** Clicks the extension's icon in the toolbar while `page` is the current tab, and gives the popup that opens. */
  clickAction: (page: Page) => Promise<Popup>;
}

/** Playwright's `test`, in a Chromium that has the extension installed. */
export const test = base.extend<Fixtures>({
  extensionFolder: [path.join(root, 'dist-ext/chrome-mv3'), { option: true }],
  language: ['fr', { option: true }],

  context: async ({ extensionFolder, language, contextOptions }, use) => {
    const gateway = await openGateway();
    const context = await chromium.launchPersistentContext('', {
      ...contextOptions,
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      headless: true,
      chromiumSandbox: false,
      locale: language,
      args: [
        `--disable-extensions-except=${extensionFolder}`,
        `--load-extension=${extensionFolder}`,
        `--accept-lang=${language}`,
        ...gateway.switches,
      ],
    });
    context.setDefaultTimeout(10_000);
    setGateway(context, gateway);
    await use(context);
    await context.close();
    await gateway.close();
  },

  extensionId: async ({ extensionFolder }, use) => {
    await use(idOfFolder(extensionFolder));
  },

  clickAction: async ({ context, extensionId }, use) => {
    await use((page) => openPopup(context, page, extensionId));
  },
});

export const expect = test.expect;

/** Chromium names an unpacked extension after its folder: 128 bits of a digest, in the letters a to p. */
function idOfFolder(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16))).join('');
}
