import path from 'node:path';
import { test as base } from '@playwright/test';
import { type Gateway, openGateway } from '../../e2e/harness/gateway.ts';
import { type Firefox, startFirefox } from './marionette.ts';
import { openSurface, type Surface, until } from './surface.ts';

const ID = 'opcoscope@opcoscope.example';
/** Firefox gives each installation another address, unless told. */
const HOST = 'aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb';
const built = path.join(import.meta.dirname, '../../../dist-ext/firefox-mv3');

const EXTENSION = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID('${ID}');
  const window = Services.wm.getMostRecentWindow('navigator:browser');
`;

interface Fixtures {
  /** First language that the person reads. */
  language: string;
  gateway: Gateway;
  firefox: Firefox;
  /** A tab of its own for an address; one of the extension's pages where it begins with a slash. */
  openTab: (address: string) => Promise<Surface>;
  /** Clicks the icon in the toolbar, for the tab in front, and gives the popup that opens. */
  clickAction: () => Promise<Surface>;
  openSidebar: () => Promise<Surface>;
  /** Answers the browser's own question about a permission, the next time that it asks. */
  answerPrompt: (answer: 'allow' | 'deny') => Promise<void>;
  /** Opens a private window, in which the extension is allowed, and brings it to the front. */
  openPrivateWindow: () => Promise<void>;
}

/** Playwright's `test`, with a Firefox that has the built extension installed and reaches this machine only. */
export const test = base.extend<Fixtures>({
  language: ['fr', { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern.
  gateway: async ({}, use) => {
    const gateway = await openGateway();
    await use(gateway);
    await gateway.close();
  },

  firefox: async ({ gateway, language }, use) => {
    const firefox = await startFirefox({
      command: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
      preferences: {
        'extensions.webextensions.uuids': JSON.stringify({ [ID]: HOST }),
        'intl.accept_languages': language,
        // Every https host but this machine is the gateway.
        'network.dns.forceResolve': '127.0.0.1',
        'network.socket.forcePort': `443=${gateway.port}`,
      },
    });
    await firefox.send('Addon:Install', { path: built, temporary: true, allowPrivateBrowsing: true });
    await use(firefox);
    await firefox.close();
  },

  openTab: async ({ firefox }, use) => {
    let count = 0;
    await use(async (address) => {
      count += 1;
      const number = count;
      const url = address.startsWith('/') ? `moz-extension://${HOST}${address}` : address;
      await firefox.inBrowser(
        `${EXTENSION}
         const tab = window.gBrowser.addTrustedTab(args[0]);
         tab.linkedBrowser.opcoscopeTab = args[1];
         window.gBrowser.selectedTab = tab;`,
        url,
        number,
      );
      const where = `[...window.document.querySelectorAll('browser')].find((each) => each.opcoscopeTab === ${number})`;
      await until(
        () =>
          firefox.inBrowser(
            `${EXTENSION}
             const browser = ${where};
             return browser.currentURI.spec.startsWith(args[0]) && !browser.webProgress.isLoadingDocument;`,
            url,
          ),
        () => `${address} does not load.`,
      );
      return openSurface(firefox, where);
    });
  },

  clickAction: async ({ firefox }, use) => {
    await use(async () => {
      await firefox.inBrowser(
        `${EXTENSION} await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`,
      );
      return openSurface(
        firefox,
        `[...window.document.querySelectorAll('browser')].find((each) => each.currentURI.spec.endsWith('/popup.html'))`,
      );
    });
  },

  openSidebar: async ({ firefox }, use) => {
    await use(async () => {
      await firefox.inBrowser(
        `${EXTENSION} await window.SidebarController.show('opcoscope_opcoscope_example-sidebar-action');`,
      );
      // The sidebar's own document holds the browser of the extension's page.
      return openSurface(
        firefox,
        `window.document.getElementById('sidebar').contentDocument?.getElementById('webext-panels-browser')`,
      );
    });
  },

  answerPrompt: async ({ firefox }, use) => {
    await use(async (answer) => {
      await until(
        () =>
          firefox.inBrowser(
            `${EXTENSION}
             const notification = window.PopupNotifications.panel.querySelector('popupnotification');
             if (window.PopupNotifications.panel.state !== 'open' || !notification) return false;
             notification[args[0] === 'allow' ? 'button' : 'secondaryButton'].click();
             return true;`,
            answer,
          ),
        () => 'The browser asks nothing.',
      );
    });
  },

  openPrivateWindow: async ({ firefox }, use) => {
    await use(async () => {
      await firefox.inBrowser(
        `${EXTENSION}
         const opened = window.OpenBrowserWindow({ private: true });
         await new Promise((resolve) => {
           const observe = (subject) => {
             if (subject !== opened) return;
             Services.obs.removeObserver(observe, 'browser-delayed-startup-finished');
             resolve();
           };
           Services.obs.addObserver(observe, 'browser-delayed-startup-finished');
         });
         opened.focus();`,
      );
    });
  },
});

export const expect = test.expect;
