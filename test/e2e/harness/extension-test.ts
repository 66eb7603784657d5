import path from 'node:path';
import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { idOfFolder, launchExtension } from './launch-extension.ts';
import { openPopup, type Popup } from './popup.ts';

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
    const browser = await launchExtension({ folder: extensionFolder, language, contextOptions });
    await use(browser.context);
    await browser.close();
  },

  extensionId: async ({ extensionFolder }, use) => {
    await use(idOfFolder(extensionFolder));
  },

  clickAction: async ({ context, extensionId }, use) => {
    await use((page) => openPopup(context, page, extensionId));
  },
});

export const expect = test.expect;
